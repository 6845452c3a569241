//! `emic saturation`: when interviews stop bringing new codes.

use emic_core::analysis::{Group, ValenceSplit, groups, interviews};
use emic_core::ask::Theme;
use emic_core::saturation::{Choice, Stepping, saturation};
use emic_report::reports::{SaturationGroup, saturation_report};

use super::inquiry::{GroupOption, Inquiry, InquiryOptions};
use super::themes::{axis, themes};
use super::{Answer, Command, Question, Run};
use crate::arguments::OutputOptions;
use crate::failure::Outcome;
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<SaturationOf>("saturation", include_str!("saturation.md"));

/// The arguments of `emic saturation`.
#[derive(Debug, clap::Args)]
struct SaturationOf {
    /// The codes: a comma list, `code/*` or `code/**`; without it, the codes of the first codebook
    #[arg(long, value_name = "CODES")]
    codes: Option<String>,
    /// How many interviews make the base
    #[arg(long, value_name = "N", default_value = "4", value_parser = positive)]
    base: usize,
    /// How many interviews make a run; several give one line each
    #[arg(long, value_name = "N", default_value = "2,3", value_delimiter = ',', value_parser = positive)]
    run: Vec<usize>,
    /// The most new codes of a saturated run, in percent of the codes of the base
    #[arg(long, value_name = "PERCENT", default_value = "5,0", value_delimiter = ',')]
    threshold: Vec<usize>,
    /// Look for it in so many random orders too
    #[arg(long, value_name = "N")]
    orders: Option<usize>,
    /// The seed of the orders
    #[arg(long, value_name = "NUMBER", default_value = "1")]
    seed: u64,
    #[command(flatten)]
    by: GroupOption,
    #[command(flatten)]
    inquiry: InquiryOptions,
    #[command(flatten)]
    output: OutputOptions,
}

fn positive(text: &str) -> Result<usize, String> {
    let number = text.trim().parse().ok().filter(|number| *number > 0);
    number.ok_or_else(|| "a whole number from 1 on".to_owned())
}

impl Run for SaturationOf {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::new(&self.output, &question.surroundings.terminal)?;
        let mut inquiry = Inquiry::open(&self.inquiry, question)?;
        let (scope, grouping) = inquiry.groups(&self.by)?;
        let study = inquiry.study()?;
        let axis = axis(study, self.codes.as_deref())?;
        let themes = themes(study, &axis, ValenceSplit::Together, "only codes can be new")?;
        let parts = groups(study, &scope, grouping);
        let counted: Vec<SaturationGroup<'_>> = parts.iter().map(|part| self.group(part, &themes)).collect();
        let orders = self.orders.map(|orders| (orders, self.seed));
        let report = saturation_report(&inquiry.asked(&scope, &self.by)?, &axis.text, orders, &counted);
        output.deliver(&report, inquiry.language()?)?;
        Ok(Outcome::Fine)
    }
}

impl SaturationOf {
    fn group<'g>(&self, part: &'g Group<'g>, themes: &[Theme]) -> SaturationGroup<'g> {
        let interviews = interviews(&part.evidence, themes);
        let choices = self.threshold.iter().flat_map(|&percent| {
            self.run.iter().map(move |&run| Choice {
                base: self.base,
                run,
                percent,
                stepping: Stepping::Sliding,
            })
        });
        let found = choices.map(|choice| {
            let others = self.orders.map(|orders| interviews.shuffled(choice, orders, self.seed));
            (saturation(&interviews.codes, choice), others)
        });
        SaturationGroup {
            name: part.name.clone(),
            found: found.collect(),
            evidence: &part.evidence,
            interviews,
        }
    }
}
