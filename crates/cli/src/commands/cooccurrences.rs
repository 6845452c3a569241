//! `emic cooccurrences`: sets of codes that go together.

use emic_core::analysis::{Group, SetWishes, Unit, cooccurrences, groups};
use emic_core::ask::Theme;
use emic_report::reports::{SetGroup, cooccurrence_report};

use super::inquiry::{GroupOption, Inquiry, InquiryOptions};
use super::themes::{Split, axis, themes};
use super::{Answer, Command, Question, Run};
use crate::arguments::{Most, OutputOptions, unit};
use crate::failure::{Failure, Outcome};
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<CooccurrencesOf>("cooccurrences", include_str!("cooccurrences.md"));

/// The arguments of `emic cooccurrences`.
#[derive(Debug, clap::Args)]
struct CooccurrencesOf {
    /// The codes: a comma list, `code/*` or `code/**`; without it, the codes of the first codebook
    codes: Option<String>,
    /// How many codes go together: 2 for pairs, 3 for triples, …
    #[arg(long, value_name = "K", default_value = "2", value_parser = order)]
    order: usize,
    /// Only sets that stand in at least so many units
    #[arg(long = "min", value_name = "N", default_value = "1", value_parser = clap::value_parser!(u64).range(1..))]
    least: u64,
    /// What is counted as one: turn, segment, transcript or case
    #[arg(long, value_name = "UNIT", default_value = "turn", value_parser = unit)]
    unit: Unit,
    /// Tell signs apart: `valence` takes `+`, `-` and none as codes of their own
    #[arg(long, value_name = "WHAT", value_enum)]
    split: Option<Split>,
    /// Show at most so many sets in a table; 0 for all. Csv and json always hold all
    #[arg(long, value_name = "N", default_value = "25")]
    limit: Most,
    #[command(flatten)]
    by: GroupOption,
    #[command(flatten)]
    inquiry: InquiryOptions,
    #[command(flatten)]
    output: OutputOptions,
}

fn order(text: &str) -> Result<usize, String> {
    let told = |_| "one number: 2 for pairs, 3 for triples; ask for each size on its own".to_owned();
    text.parse().map_err(told)
}

impl Run for CooccurrencesOf {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::new(&self.output, &question.surroundings.terminal)?;
        let mut inquiry = Inquiry::open(&self.inquiry, question)?;
        let (scope, grouping) = inquiry.groups(&self.by)?;
        let study = inquiry.study()?;
        let axis = axis(study, self.codes.as_deref())?;
        let themes = themes(study, &axis, Split::of(self.split), "sets are made of codes")?;
        let parts = groups(study, &scope, grouping);
        let counted = parts.iter().map(|part| self.counted(part, &themes));
        let counted: Vec<SetGroup<'_>> = counted.collect::<Result<_, Failure>>()?;
        let report = cooccurrence_report(
            &inquiry.asked(&scope, &self.by)?,
            &axis.text,
            &counted,
            self.limit.number(),
        );
        output.deliver(&report, inquiry.language()?)?;
        Ok(Outcome::Fine)
    }
}

impl CooccurrencesOf {
    fn counted<'g>(&self, part: &'g Group<'g>, themes: &[Theme]) -> Result<SetGroup<'g>, Failure> {
        let wishes = SetWishes {
            order: self.order,
            least: self.least,
            unit: self.unit,
        };
        Ok(SetGroup {
            name: part.name.clone(),
            evidence: &part.evidence,
            found: cooccurrences(&part.evidence, themes, wishes)?,
        })
    }
}
