//! `emic bronstein`: the profile of the model, with findings and quotes.

use emic_core::analysis::Unit;
use emic_core::analysis::profile::{ProfileWishes, model_codes, profile_of};
use emic_core::measure::{self, Measure};
use emic_report::reports::bronstein_report;

use super::inquiry::{GroupOption, Inquiry, InquiryOptions};
use super::{Answer, Command, Question, Run};
use crate::arguments::{OutputOptions, known_measure, unit, without_units};
use crate::failure::{Failure, Outcome};
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<Bronstein>("bronstein", include_str!("bronstein.md"));

/// The arguments of `emic bronstein`.
#[derive(Debug, clap::Args)]
struct Bronstein {
    /// At most so many quotes for each side of each code: one of each group in turn; 0 for none
    #[arg(long, value_name = "N", default_value = "4")]
    quotes: usize,
    /// A case is deviant when for each case on its side at least so many of its group lean the other way
    #[arg(long, value_name = "N", default_value = "3", value_parser = against)]
    against: u64,
    /// In what things go together: turn, segment, transcript, case, overlap or near:K
    #[arg(long, value_name = "UNIT", default_value = "turn", value_parser = unit)]
    unit: Unit,
    /// How strongly they go together: phi, lift, jaccard, … (see `emic help measures`); without it phi, and `c_coefficient` for
    /// pairs of places
    #[arg(long, value_name = "MEASURE", value_parser = known_measure)]
    measure: Option<&'static Measure>,
    #[command(flatten)]
    by: GroupOption,
    #[command(flatten)]
    inquiry: InquiryOptions,
    #[command(flatten)]
    output: OutputOptions,
}

fn against(text: &str) -> Result<u64, String> {
    let number = text.parse().ok().filter(|number| *number >= 2);
    number.ok_or_else(|| "a number of cases, 2 or more; `--by` makes groups".to_owned())
}

impl Run for Bronstein {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::new(&self.output, &question.surroundings.terminal)?;
        let wishes = ProfileWishes {
            quotes: self.quotes,
            against: self.against,
            unit: self.unit,
            measure: self.measure()?,
        };
        let mut inquiry = Inquiry::open(&self.inquiry, question)?;
        // A study without the model is told so, whatever is wrong with the selection.
        model_codes(inquiry.study()?)?;
        let (scope, grouping) = inquiry.groups(&self.by)?;
        let profile = profile_of(inquiry.study()?, &scope, grouping, &wishes)?;
        let report = bronstein_report(&inquiry.asked(&scope, &self.by)?, &profile);
        output.deliver(&report, inquiry.language()?)?;
        Ok(Outcome::Fine)
    }
}

impl Bronstein {
    fn measure(&self) -> Result<&'static Measure, Failure> {
        let usual = if self.unit.counts_pairs() {
            "c_coefficient"
        } else {
            "phi"
        };
        match self.measure {
            Some(measure) => without_units(measure, self.unit).map_or(Ok(measure), Err),
            None => measure::find(usual).map_err(|error| Failure::new(error.to_string(), "see `emic help measures`")),
        }
    }
}
