//! `emic suggest`: codes that turns may deserve, shown, reviewed one by one, or measured.

mod options;
mod review;

use emic_core::ask::{SpeakerWish, coders_named, coders_with_files};
use emic_core::edit;
use emic_core::model::{CoderId, Study, TranscriptIndex};
use emic_core::read::Reading;
use emic_core::suggest::{Options, Suggestion};
use emic_report::reports::{self, Learned, Proposed};
use emic_search::{Suggester, evaluate};

use self::options::WeighingOptions;
use super::search::open_index;
use super::{Answer, Command, Question, Run, code, deed};
use crate::arguments::{LanguageOption, OutputOptions, StrictOption};
use crate::failure::{Failure, Outcome};
use crate::find_study;
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<Suggest>("suggest", include_str!("suggest.md"));

/// The arguments of `emic suggest`.
#[derive(Debug, clap::Args)]
struct Suggest {
    /// The transcripts; without any, all of them
    #[arg(value_name = "TRANSCRIPT")]
    transcripts: Vec<String>,
    /// To whom; without it, the study's main coder
    #[arg(long, value_name = "CODER")]
    coder: Option<String>,
    /// Whose coded places are learned from; without it, those of the same coder
    #[arg(long, value_name = "CODERS", value_delimiter = ',')]
    from: Vec<String>,
    #[command(flatten)]
    weighing: WeighingOptions,
    /// Decide one by one: answer a, c CODE, r, s or q, one a line
    #[arg(long, conflicts_with_all = ["evaluate", "format", "output"])]
    review: bool,
    /// Measure how good suggestions are on what is coded already, on these transcripts where some are named
    #[arg(long)]
    evaluate: bool,
    #[command(flatten)]
    language: LanguageOption,
    #[command(flatten)]
    strict: StrictOption,
    #[command(flatten)]
    output: OutputOptions,
}

impl Run for Suggest {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::new(&self.output, &question.surroundings.terminal)?;
        let reading = question.reading()?;
        let study = find_study::study(&reading)?;
        self.strict.allows(study)?;
        if self.evaluate {
            return self.measure(study, question, &output);
        }
        let coder = self.coder(study)?;
        let refused = edit::refusals(&deed::root(question)?, &coder)?;
        let options = Options {
            refused,
            ..self.options(study)?
        };
        let suggestions = self.suggestions(study, &coder, &options, question)?;
        if self.review {
            return self.decide(suggestions, &reading, coder, question);
        }
        let proposed = self.proposed(study, &coder, &options, suggestions);
        let language = self.language.of(study);
        output.deliver(&reports::suggestion_report(&proposed, language), language)?;
        Ok(Outcome::Fine)
    }
}

impl Suggest {
    /// To whom codes are proposed. Whoever decides names himself, as with every act.
    fn coder(&self, study: &Study) -> Result<CoderId, Failure> {
        match study.main_coder().filter(|_| self.coder.is_none() && !self.review) {
            Some(main) => Ok(study.coder(main).clone()),
            None => code::coder(study, self.coder.as_deref()),
        }
    }

    fn options(&self, study: &Study) -> Result<Options, Failure> {
        let from = match self.from.as_slice() {
            [] => Vec::new(),
            names => coders_named(study, names)?,
        };
        Ok(Options {
            from,
            speakers: SpeakerWish::Respondents,
            ..self.weighing.options(study)?
        })
    }

    fn suggestions(
        &self,
        study: &Study,
        coder: &CoderId,
        options: &Options,
        question: &Question<'_>,
    ) -> Result<Vec<Suggestion>, Failure> {
        let transcripts = self.transcripts(study)?;
        let index = open_index(study, question)?;
        let suggester = Suggester::new(&index, coder, options);
        let mut all = Vec::new();
        for transcript in transcripts {
            all.extend(suggester.suggestions(transcript)?);
        }
        Ok(all)
    }

    fn transcripts(&self, study: &Study) -> Result<Vec<TranscriptIndex>, Failure> {
        if self.transcripts.is_empty() {
            return Ok(study.transcripts().map(|(index, _)| index).collect());
        }
        let named = self.transcripts.iter();
        let mut found: Vec<TranscriptIndex> = named
            .map(|id| options::transcript(study, id))
            .collect::<Result<_, _>>()?;
        found.sort_unstable();
        found.dedup();
        Ok(found)
    }

    fn decide(
        &self,
        suggestions: Vec<Suggestion>,
        reading: &Reading,
        coder: CoderId,
        question: &Question<'_>,
    ) -> Answer {
        let study = find_study::study(reading)?;
        let mut review = review::Review::new(reading, coder, self.language.of(study), question)?;
        review.run(study, &suggestions)?;
        Ok(Outcome::Fine)
    }

    fn measure(&self, study: &Study, question: &Question<'_>, output: &Output<'_>) -> Answer {
        let coders = match &self.coder {
            Some(name) => coders_named(study, std::slice::from_ref(name))?,
            None => coders_with_files(study),
        };
        let Some(first) = coders.first().map(|&coder| study.coder(coder)) else {
            return Err(Failure::new(
                "nothing has been coded in this study yet, so there is nothing to measure suggestions against",
                "code some transcripts first",
            ));
        };
        let options = self.options(study)?;
        let index = open_index(study, question)?;
        let only = self.transcripts(study)?;
        let evaluations = coders.iter().map(|&coder| evaluate(&index, coder, &only, &options));
        let evaluations = evaluations.collect::<Result<Vec<_>, _>>()?;
        let proposed = self.proposed(study, first, &options, Vec::new());
        let language = self.language.of(study);
        output.deliver(&reports::evaluation_report(&proposed, &evaluations, language), language)?;
        Ok(Outcome::Fine)
    }

    fn proposed<'s>(
        &self,
        study: &'s Study,
        coder: &'s CoderId,
        options: &'s Options,
        suggestions: Vec<Suggestion>,
    ) -> Proposed<'s> {
        let from = match options.from.as_slice() {
            [] if self.evaluate || has_coded(study, coder) => Learned::Own,
            [] => Learned::Nobody,
            named => Learned::From(named.iter().map(|&coder| study.coder(coder).to_string()).collect()),
        };
        Proposed {
            study,
            coder,
            from,
            transcripts: self.transcripts.clone(),
            codes: self.weighing.codes(),
            options,
            suggestions,
        }
    }
}

/// Whether `coder` has coded anything that can be learned from.
fn has_coded(study: &Study, coder: &CoderId) -> bool {
    let mut own = study.files.iter().filter(|file| study.coder(file.coder) == coder);
    own.any(|file| file.segments.iter().any(|segment| !segment.judgements.is_empty()))
}
