//! `emic compare`: groups side by side, on cases.

use emic_core::analysis::{Comparison, Deals, Grouping, comparison, groups};
use emic_core::model::{CasesFile, Study};
use emic_report::reports::compare_report;

use super::inquiry::{GroupOption, Inquiry, InquiryOptions};
use super::themes::{Split, axis, themes};
use super::{Answer, Command, Question, Run};
use crate::arguments::OutputOptions;
use crate::failure::{Failure, Outcome};
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<Compare>("compare", include_str!("compare.md"));

/// The arguments of `emic compare`.
#[derive(Debug, clap::Args)]
struct Compare {
    /// The codes: a comma list, `code/*` or `code/**`; without it, the codes of the first codebook
    #[arg(long, value_name = "CODES")]
    codes: Option<String>,
    /// Tell signs apart: `valence` gives `+`, `-` and none, each on its own
    #[arg(long, value_name = "WHAT", value_enum)]
    split: Option<Split>,
    /// How often the test deals the cases anew
    #[arg(long, value_name = "N", default_value = "10000", value_parser = clap::value_parser!(u32).range(100..=1_000_000))]
    draws: u32,
    /// The seed of the test
    #[arg(long, value_name = "NUMBER", default_value = "1")]
    seed: u64,
    #[command(flatten)]
    by: GroupOption,
    #[command(flatten)]
    inquiry: InquiryOptions,
    #[command(flatten)]
    output: OutputOptions,
}

impl Run for Compare {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::new(&self.output, &question.surroundings.terminal)?;
        let mut inquiry = Inquiry::open(&self.inquiry, question)?;
        let (scope, grouping) = inquiry.groups(&self.by)?;
        let study = inquiry.study()?;
        let axis = axis(study, self.codes.as_deref())?;
        let themes = themes(study, &axis, Split::of(self.split), "codes are compared here")?;
        let parts = groups(study, &scope, by_attribute(study, grouping)?);
        let deals = Deals {
            draws: usize::try_from(self.draws).unwrap_or(usize::MAX),
            seed: self.seed,
        };
        let compared = comparison(parts, &themes, deals);
        if compared.groups.len() < 2 {
            return Err(one_group(&compared));
        }
        let report = compare_report(&inquiry.asked(&scope, &self.by)?, &axis.text, &compared);
        output.deliver(&report, inquiry.language()?)?;
        Ok(Outcome::Fine)
    }
}

fn one_group(compared: &Comparison<'_>) -> Failure {
    let only = compared.groups.first().and_then(|group| group.name.as_deref());
    let problem = match only {
        Some(only) => format!("all cases are of one group, `{only}`: there is nothing to compare"),
        None => "no case has a value: there is nothing to compare".to_owned(),
    };
    Failure::new(problem, "select more with `--where`, or make other groups")
}

fn no_attributes(study: &Study) -> Failure {
    match study.cases_file {
        CasesFile::Known => Failure::new(
            "cases.csv has no columns to group by",
            "give it a column beside `case`, such as `sector`; `emic help cases` shows how",
        ),
        CasesFile::Unreadable => Failure::new(
            "cases.csv could not be read, so that there is nothing to group by",
            "`emic check` says what is wrong in it",
        ),
    }
}

/// Cases make groups, coders do not.
fn by_attribute(study: &Study, grouping: Grouping) -> Result<Grouping, Failure> {
    let names = || {
        study
            .attributes
            .iter()
            .map(|attribute| attribute.name.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    };
    match grouping {
        Grouping::Attribute(_) => Ok(grouping),
        Grouping::Whole if study.attributes.is_empty() => Err(no_attributes(study)),
        Grouping::Whole => Err(Failure::new(
            "which groups?",
            format!("name an attribute: `--by` with one of {}", names()),
        )),
        Grouping::Coder => Err(Failure::new(
            "coders are not compared on cases",
            "`emic agree` compares coders",
        )),
    }
}
