//! `emic words`: how often words are used, and which ones are typical of a code or a group.

mod options;

use emic_core::analysis::lexis::{Part, Speech, Tally, tally, typical};
use emic_core::analysis::{Evidence, Group, Grouping, ValenceSplit, groups};
use emic_core::ask::Theme;
use emic_core::model::Study;
use emic_report::reports::{TypicalGroup, WordGroup, WordsAsked, typical_report, words_report};

use super::inquiry::{GroupOption, Inquiry, InquiryOptions};
use super::themes::{axis, themes};
use super::{Answer, Command, Question, Run};
use crate::arguments::OutputOptions;
use crate::failure::{Failure, Outcome};
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<Words>("words", include_str!("words.md"));

/// The arguments of `emic words`.
#[derive(Debug, clap::Args)]
struct Words {
    /// Only words under these codes: a comma list, written as for `emic matrix`
    #[arg(long, value_name = "CODES")]
    code: Option<String>,
    /// What is typical: of the code, against all other words; with `--by`, of each group, against the others
    #[arg(long)]
    typical: bool,
    #[command(flatten)]
    list: options::ListOptions,
    #[command(flatten)]
    by: GroupOption,
    #[command(flatten)]
    inquiry: InquiryOptions,
    #[command(flatten)]
    output: OutputOptions,
}

impl Run for Words {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::new(&self.output, &question.surroundings.terminal)?;
        let mut inquiry = Inquiry::open(&self.inquiry, question)?;
        let (scope, grouping) = match &self.code {
            Some(_) => inquiry.groups(&self.by)?,
            None => inquiry.groups_of_words(&self.by)?,
        };
        let study = inquiry.study()?;
        let codes = self.code.as_deref().map(|text| codes(study, text)).transpose()?;
        let asked = self.list.asked(codes, self.typical)?;
        let parts = groups(study, &scope, grouping);
        let inquired = inquiry.asked(&scope, &self.by)?;
        let report = if self.typical {
            typical_report(&inquired, &asked, &self.typical_of(study, &parts, grouping, &asked)?)
        } else {
            words_report(&inquired, &asked, &frequent(study, &parts, &asked))
        };
        output.deliver(&report, inquiry.language()?)?;
        Ok(Outcome::Fine)
    }
}

/// The codes under which words are looked at, as typed and looked up.
pub(super) fn codes(study: &Study, text: &str) -> Result<(String, Vec<Theme>), Failure> {
    let axis = axis(study, Some(text))?;
    let themes = themes(study, &axis, ValenceSplit::Together, "words are under codes")?;
    Ok((axis.text, themes))
}

/// What was said in a group: all of it, or under the codes.
fn speech<'s>(study: &'s Study, part: &Group<'s>, asked: &WordsAsked) -> Speech<'s> {
    match &asked.codes {
        Some((_, themes)) => Speech::under(&part.evidence, themes),
        None => Speech::of(study, &part.evidence.scope.selection),
    }
}

fn inside(study: &Study, part: &Group<'_>, asked: &WordsAsked) -> Tally {
    tally(&speech(study, part, asked), Part::Inside, asked.grams, &asked.sieve)
}

/// Who has read what matters where codes are asked.
fn counted<'p>(part: &'p Group<'p>, asked: &WordsAsked) -> Option<&'p Evidence<'p>> {
    asked.codes.as_ref().map(|_| &part.evidence)
}

fn frequent<'p>(study: &Study, parts: &'p [Group<'p>], asked: &WordsAsked) -> Vec<WordGroup<'p>> {
    let group = |part: &'p Group<'p>| WordGroup {
        name: part.name.clone(),
        evidence: counted(part, asked),
        tally: inside(study, part, asked),
    };
    parts.iter().map(group).collect()
}

impl Words {
    fn typical_of<'p>(
        &self,
        study: &Study,
        parts: &'p [Group<'p>],
        grouping: Grouping,
        asked: &WordsAsked,
    ) -> Result<Vec<TypicalGroup<'p>>, Failure> {
        let sides = match grouping {
            Grouping::Coder => {
                return Err(Failure::new(
                    "coders are no speakers: words are not typical of them",
                    "make groups by an attribute, or leave `--by` out",
                ));
            }
            Grouping::Whole if asked.codes.is_none() => {
                return Err(Failure::new(
                    "typical of what?",
                    "name a code, `--code interdependence`, or make groups, `--by sector`",
                ));
            }
            Grouping::Whole => parts
                .iter()
                .map(|part| inside_and_outside(study, part, asked))
                .collect(),
            Grouping::Attribute(_) => each_and_the_others(study, parts, asked)?,
        };
        let group = |(part, (here, elsewhere)): (&'p Group<'p>, (Tally, Tally))| TypicalGroup {
            name: part.name.clone(),
            evidence: counted(part, asked),
            typical: typical(&here, &elsewhere, asked.floor),
            here,
            elsewhere,
        };
        Ok(parts.iter().zip(sides).map(group).collect())
    }
}

/// What is under the codes, and all else.
fn inside_and_outside(study: &Study, part: &Group<'_>, asked: &WordsAsked) -> (Tally, Tally) {
    let speech = speech(study, part, asked);
    let [inside, outside] = [Part::Inside, Part::Outside].map(|side| tally(&speech, side, asked.grams, &asked.sieve));
    (inside, outside)
}

/// What each group says, and what all others say. A case is in one group only, so that cases of others add up.
fn each_and_the_others(study: &Study, parts: &[Group<'_>], asked: &WordsAsked) -> Result<Vec<(Tally, Tally)>, Failure> {
    if let [only] = parts {
        let name = only.name.as_deref().unwrap_or_default();
        return Err(Failure::new(
            format!("all words are from one group, `{name}`: there is nothing to hold it against"),
            "select more with `--where`, or make other groups",
        ));
    }
    let tallies: Vec<Tally> = parts.iter().map(|part| inside(study, part, asked)).collect();
    let whole = Tally::together(&tallies.iter().collect::<Vec<_>>());
    Ok(tallies
        .into_iter()
        .map(|own| {
            let others = whole.without(&own);
            (own, others)
        })
        .collect())
}
