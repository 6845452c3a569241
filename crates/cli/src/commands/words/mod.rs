//! `emic words`: how often words are used, and which ones are typical of a code or a group.

mod options;

use emic_core::analysis::lexis::{NoOtherSide, tally_of, typical_by};
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
        let asked = self.list.asked(study, codes, self.typical)?;
        let parts = groups(study, &scope, grouping);
        let inquired = inquiry.asked(&scope, &self.by)?;
        let report = if self.typical {
            typical_report(&inquired, &asked, &set_apart(&parts, grouping, &asked)?)
        } else {
            words_report(&inquired, &asked, &frequent(&parts, &asked))
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

/// Who has read what matters where codes are asked.
fn counted<'p>(part: &'p Group<'p>, asked: &WordsAsked) -> Option<&'p Evidence<'p>> {
    asked.codes.as_ref().map(|_| &part.evidence)
}

fn frequent<'p>(parts: &'p [Group<'p>], asked: &WordsAsked) -> Vec<WordGroup<'p>> {
    let group = |part: &'p Group<'p>| WordGroup {
        name: part.name.clone(),
        evidence: counted(part, asked),
        tally: tally_of(part, asked.themes(), &asked.wishes),
    };
    parts.iter().map(group).collect()
}

fn set_apart<'p>(
    parts: &'p [Group<'p>],
    grouping: Grouping,
    asked: &WordsAsked,
) -> Result<Vec<TypicalGroup<'p>>, Failure> {
    let sides = typical_by((parts, grouping), asked.themes(), &asked.wishes).map_err(refused)?;
    let group = |(part, sides): (&'p Group<'p>, _)| TypicalGroup {
        name: part.name.clone(),
        evidence: counted(part, asked),
        sides,
    };
    Ok(parts.iter().zip(sides).map(group).collect())
}

/// Why nothing is typical, with the mend.
fn refused(why: NoOtherSide) -> Failure {
    match why {
        NoOtherSide::Coders => Failure::new(
            "coders are no speakers: words are not typical of them",
            "make groups by an attribute, or leave `--by` out",
        ),
        NoOtherSide::Nothing => Failure::new(
            "typical of what?",
            "name a code, `--code interdependence`, or make groups, `--by sector`",
        ),
        NoOtherSide::OneGroup(name) => Failure::new(
            format!("all words are from one group, `{name}`: there is nothing to hold it against"),
            "select more with `--where`, or make other groups",
        ),
    }
}
