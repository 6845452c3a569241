//! `emic matrix`: rows against columns.

use emic_core::analysis::{Unit, groups, matrix};
use emic_core::ask::Axis;
use emic_core::measure::{self, Basis, Measure};
use emic_core::model::Study;
use emic_report::reports::{MatrixGroup, matrix_report};

use super::inquiry::{GroupOption, Inquiry, InquiryOptions};
use super::themes::axis;
use super::{Answer, Command, Question, Run};
use crate::arguments::OutputOptions;
use crate::failure::{Failure, Outcome};
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<Matrix>("matrix", include_str!("matrix.md"));

/// The arguments of `emic matrix`.
#[derive(Debug, clap::Args)]
struct Matrix {
    /// The rows: a comma list of codes, `code/*`, attributes, `transcripts`, `cases`, `coders`, `@query`; without it, the codes of
    /// the first codebook
    rows: Option<String>,
    /// The columns, written likewise; without it, the same as the rows
    columns: Option<String>,
    /// What is counted as one: turn, segment, transcript, case, overlap or near:K
    #[arg(long, value_name = "UNIT", default_value = "turn", value_parser = unit)]
    unit: Unit,
    /// What a cell shows: count, jaccard, lift, … (see `emic help measures`)
    #[arg(long, value_name = "MEASURE", default_value = "count", value_parser = known_measure)]
    measure: &'static Measure,
    #[command(flatten)]
    by: GroupOption,
    #[command(flatten)]
    inquiry: InquiryOptions,
    #[command(flatten)]
    output: OutputOptions,
}

fn unit(text: &str) -> Result<Unit, String> {
    Unit::parse(text).map_err(|error| format!("{}; {}", error.message, error.help))
}

fn known_measure(name: &str) -> Result<&'static Measure, String> {
    measure::find(name).map_err(|error| error.to_string())
}

impl Run for Matrix {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::new(&self.output, &question.surroundings.terminal)?;
        self.refuse_measure_without_units()?;
        let mut inquiry = Inquiry::open(&self.inquiry, question)?;
        let (rows, columns) = self.axes(inquiry.study()?)?;
        if rows.names_coders() || columns.names_coders() {
            inquiry.count_everybody()?;
        }
        let (scope, grouping) = inquiry.groups(&self.by)?;
        let parts = groups(inquiry.study()?, &scope, grouping);
        let counted = parts.iter().map(|part| {
            let matrix = matrix(&part.evidence, &rows, &columns, self.unit, inquiry.finder())?;
            Ok(MatrixGroup {
                name: part.name.clone(),
                evidence: &part.evidence,
                matrix,
            })
        });
        let counted: Vec<MatrixGroup<'_>> = counted.collect::<Result<_, Failure>>()?;
        output.deliver(
            &matrix_report(&inquiry.asked(&scope, &self.by)?, &counted, self.measure),
            inquiry.language()?,
        )?;
        Ok(Outcome::Fine)
    }
}

impl Matrix {
    fn axes(&self, study: &Study) -> Result<(Axis, Axis), Failure> {
        let rows = axis(study, self.rows.as_deref())?;
        let columns = self
            .columns
            .as_deref()
            .map_or_else(|| Ok(rows.clone()), |text| Axis::parse(study, text))?;
        Ok((rows, columns))
    }

    fn refuse_measure_without_units(&self) -> Result<(), Failure> {
        if !self.unit.counts_pairs() || self.measure.basis == Basis::Any {
            return Ok(());
        }
        let message = format!(
            "`{}` needs a number of units in all, and pairs of places have none",
            self.measure.name
        );
        Err(Failure::new(
            message,
            "with the units overlap and near:K, choose the measure count or c",
        ))
    }
}
