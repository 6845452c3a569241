//! `emic frequencies`: how often codes were given.

use emic_core::analysis::{frequencies, groups};
use emic_core::ask::{Axis, Breadth, Entry, Theme};
use emic_core::model::Study;
use emic_report::reports::{FrequencyGroup, frequency_report};

use super::inquiry::{GroupOption, Inquiry, InquiryOptions};
use super::themes::Split;
use super::{Answer, Command, Question, Run};
use crate::arguments::OutputOptions;
use crate::failure::{Failure, Outcome};
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<FrequenciesOf>("frequencies", include_str!("frequencies.md"));

/// The arguments of `emic frequencies`.
#[derive(Debug, clap::Args)]
struct FrequenciesOf {
    /// A comma list of codes, `code/*` or `code/**`; without it, every code of the study with what stands below it
    codes: Option<String>,
    /// Tell signs apart: `valence` gives `+`, `-` and none, each on its own line
    #[arg(long, value_name = "WHAT", value_enum)]
    split: Option<Split>,
    #[command(flatten)]
    by: GroupOption,
    #[command(flatten)]
    inquiry: InquiryOptions,
    #[command(flatten)]
    output: OutputOptions,
}

impl Run for FrequenciesOf {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::new(&self.output, &question.surroundings.terminal)?;
        let mut inquiry = Inquiry::open(&self.inquiry, question)?;
        let (scope, grouping) = inquiry.groups(&self.by)?;
        let study = inquiry.study()?;
        let axis = self
            .codes
            .as_deref()
            .map_or_else(|| Ok(all_codes(study)), |text| codes(study, text))?;
        let split = Split::of(self.split);
        let parts = groups(study, &scope, grouping);
        let counted: Vec<FrequencyGroup<'_>> = parts
            .iter()
            .map(|part| FrequencyGroup {
                name: part.name.clone(),
                evidence: &part.evidence,
                table: frequencies(&part.evidence, &axis, split),
            })
            .collect();
        let report = frequency_report(&inquiry.asked(&scope, &self.by)?, &axis, &counted, split);
        output.deliver(&report, inquiry.language()?)?;
        Ok(Outcome::Fine)
    }
}

/// Every code of the study, headings included, each as a theme.
fn all_codes(study: &Study) -> Axis {
    let theme = |code| {
        Entry::Theme(Theme {
            code,
            breadth: Breadth::Descendants,
            valence: None,
        })
    };
    let titles = study.codebook.heads().iter().map(|head| head.id.as_str());
    Axis {
        text: titles.collect::<Vec<_>>().join(", "),
        entries: study.codebook.codes().map(|(index, _)| theme(index)).collect(),
    }
}

/// The codes asked for; attributes and the like have no frequency.
fn codes(study: &Study, text: &str) -> Result<Axis, Failure> {
    let axis = Axis::parse(study, text)?;
    match axis.entries.iter().find(|entry| !matches!(entry, Entry::Theme(_))) {
        None => Ok(axis),
        Some(entry) => Err(Failure::new(
            format!("`{}` is no code, and only codes are counted here", entry.key(study)),
            "make groups with `--by`, or use `emic matrix`",
        )),
    }
}
