//! `emic consensus list`: the worklist.

use emic_core::analysis::ValenceSplit;
use emic_core::ask::{AskError, Axis};
use emic_core::model::{CodeIndex, Study, TranscriptIndex};
use emic_core::worklist::{Disagreement, Kind, Together, by_gain, shared};
use emic_report::phrase::consensus as phrases;
use emic_report::reports::{Item, WorklistAsked, worklist_report};

use super::parties::PartyOptions;
use crate::arguments::{LanguageOption, Most, OutputOptions, StrictOption};
use crate::commands::themes::themes;
use crate::commands::{Answer, Question, Run};
use crate::failure::{Failure, Outcome};
use crate::find_study;
use crate::output::Output;

/// The arguments of `emic consensus list`.
#[derive(Debug, clap::Args)]
pub struct List {
    #[command(flatten)]
    parties: PartyOptions,
    /// Only these codes: a comma list, `code/*` or `code/**`
    #[arg(long, value_name = "CODES")]
    codes: Option<String>,
    /// Only these kinds: valence, boundary, code, missed
    #[arg(long, value_name = "KINDS", value_delimiter = ',', value_parser = kind)]
    kind: Vec<Kind>,
    /// Only these transcripts
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    transcript: Vec<String>,
    /// In which order
    #[arg(long, value_name = "ORDER", value_enum, default_value = "gain")]
    order: Order,
    /// Those that are settled too
    #[arg(long)]
    all: bool,
    /// Show at most so many; 0 shows all. Tables hold all of them
    #[arg(long, value_name = "N", default_value = "10")]
    limit: Most,
    #[command(flatten)]
    language: LanguageOption,
    #[command(flatten)]
    strict: StrictOption,
    #[command(flatten)]
    output: OutputOptions,
}

/// In which order disagreements stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Order {
    /// First those that take away most characters in dispute
    Gain,
    /// As the transcripts go
    Place,
}

fn kind(text: &str) -> Result<Kind, String> {
    let found = Kind::ALL.into_iter().find(|kind| kind.name() == text);
    found.ok_or_else(|| Kind::ALL.map(Kind::name).join(", "))
}

impl Run for List {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::new(&self.output, &question.surroundings.terminal)?;
        let reading = question.reading()?;
        let study = find_study::study(&reading)?;
        self.strict.allows(study)?;
        let parties = self.parties.find(study)?;
        let settler = parties.settler(question)?;
        let wanted = self.wanted(study)?;
        let found = parties.worklist().into_iter().filter(|one| wanted.takes(one));
        let all = found.map(|on| Item {
            settlement: settler.settlement(&on),
            on,
        });
        let all: Vec<Item> = all.collect();
        let together = Together::of(study, &parties.coders, &parties.selection);
        let of_wanted = |index: &TranscriptIndex| wanted.transcripts.is_empty() || wanted.transcripts.contains(index);
        let same = together
            .compared
            .iter()
            .filter(|index| of_wanted(index))
            .map(|&transcript| shared(study, &parties.coders, transcript).len() as u64);
        let listed = self.listed(&all);
        let asked = WorklistAsked {
            study,
            shared: same.sum(),
            coders: parties.coders,
            into: parties.into.to_string(),
            codes: self.codes.clone(),
            kinds: self.kind.clone(),
            order: self.order.told(),
            shown: self.limit.of(listed.len()),
            listed,
            all,
            left_out: together.left_out,
        };
        let language = self.language.of(study);
        output.deliver(&worklist_report(&asked, language), language)?;
        Ok(Outcome::Fine)
    }
}

/// Which disagreements are asked for; nothing: all.
struct Wanted {
    codes: Option<Vec<CodeIndex>>,
    kinds: Vec<Kind>,
    transcripts: Vec<TranscriptIndex>,
}

impl Wanted {
    fn takes(&self, one: &Disagreement) -> bool {
        self.codes.as_ref().is_none_or(|codes| codes.contains(&one.code))
            && (self.kinds.is_empty() || self.kinds.contains(&one.kind))
            && (self.transcripts.is_empty() || self.transcripts.contains(&one.transcript))
    }
}

impl List {
    fn wanted(&self, study: &Study) -> Result<Wanted, Failure> {
        let codes = match &self.codes {
            None => None,
            Some(text) => {
                let axis = Axis::parse(study, text)?;
                let themes = themes(study, &axis, ValenceSplit::Together, "disagreements are about codes")?;
                Some(themes.iter().flat_map(|theme| theme.codes(study)).collect())
            }
        };
        let known = || study.transcripts().map(|(_, transcript)| transcript.id.as_str());
        let transcript = |id: &String| {
            let found = study.find_transcript(id);
            found.ok_or_else(|| AskError::unknown("transcript", id, known(), "`emic show` lists them"))
        };
        Ok(Wanted {
            codes,
            kinds: self.kind.clone(),
            transcripts: self.transcript.iter().map(transcript).collect::<Result<_, _>>()?,
        })
    }

    fn listed(&self, all: &[Item]) -> Vec<Item> {
        let listed = all.iter().filter(|item| self.all || item.settlement.is_none());
        let mut listed: Vec<Item> = listed.cloned().collect();
        if self.order == Order::Gain {
            by_gain(&mut listed, |item| &item.on);
        }
        listed
    }
}

impl Order {
    fn told(self) -> (&'static str, &'static emic_report::phrase::Phrase) {
        match self {
            Self::Gain => ("gain", &phrases::BY_GAIN),
            Self::Place => ("place", &phrases::BY_PLACE),
        }
    }
}
