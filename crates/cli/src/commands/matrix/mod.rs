//! `emic matrix`: rows against columns.

mod behind_cell;
mod combination;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use emic_core::analysis::{Filling, Group, Held, ShareOf, Unit, groups, matrix, spoken};
use emic_core::ask::{Axis, Finder};
use emic_core::measure::Measure;
use emic_core::model::Study;
use emic_report::reports::{CountsTable, MatrixGroup, Shows, matrix_report};

use super::inquiry::{GroupOption, Inquiry, InquiryOptions};
use super::themes::axis;
use super::{Answer, Command, Question, Run};
use crate::arguments::{Most, OutputOptions, known_measure, unit};
use crate::failure::{Failure, Outcome};
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<Matrix>("matrix", include_str!("matrix.md"));

/// The arguments of `emic matrix`.
#[derive(Debug, clap::Args)]
struct Matrix {
    /// The rows: a comma list of codes, `code/*`, attributes, `transcripts`, `cases`, `coders`, `valences`, `@query` (see `emic help
    /// counts`); without it, the codes of the first codebook
    rows: Option<String>,
    /// The columns, written likewise; without it, the same as the rows
    columns: Option<String>,
    /// What is counted as one: turn, segment, transcript, case, overlap or near:K; without it, turn, and with `--cells transcripts` or
    /// `--cells cases` these
    #[arg(long, value_name = "UNIT", value_parser = unit)]
    unit: Option<Unit>,
    /// What a cell holds
    #[arg(long, value_name = "WHAT", default_value = "units", value_parser = held())]
    cells: Held,
    /// What is made of the counts: count, jaccard, lift, … (see `emic help measures`)
    #[arg(long, value_name = "MEASURE", default_value = "count", value_parser = known_measure)]
    measure: &'static Measure,
    /// Show each cell as a percentage of its row, of its column or of the table
    #[arg(long, value_name = "OF", value_enum)]
    share: Option<OfWhat>,
    /// Show how often for each 1,000 words spoken in the column
    #[arg(long = "per-1000-words", conflicts_with = "share")]
    per_thousand: bool,
    /// Tell a, A, B and N of each pair below the table
    #[arg(long)]
    counts: bool,
    /// Show the quotes behind one cell, named as in csv: `--cell interdependence,onderwijs`
    #[arg(long, value_name = "ROW,COLUMN", allow_hyphen_values = true, conflicts_with_all = ["share", "per_thousand", "counts"])]
    cell: Option<String>,
    /// With `--cell`: at most so many quotes, spread over cases; 0 for all
    #[arg(long, value_name = "N", default_value = "0", requires = "cell")]
    limit: Most,
    #[command(flatten)]
    by: GroupOption,
    #[command(flatten)]
    inquiry: InquiryOptions,
    #[command(flatten)]
    output: OutputOptions,
}

/// What a percentage is of.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum OfWhat {
    Row,
    Column,
    Table,
}

fn held() -> impl TypedValueParser<Value = Held> {
    let names = Held::NAMES
        .iter()
        .map(|known| PossibleValue::new(known.name).help(known.about));
    PossibleValuesParser::new(names).try_map(|name| Held::parse(&name))
}

impl Run for Matrix {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::new(&self.output, &question.surroundings.terminal)?;
        self.refuse_what_means_nothing()?;
        let mut inquiry = Inquiry::open(&self.inquiry, question)?;
        let (rows, columns) = self.axes(inquiry.study()?)?;
        if rows.names_coders() || columns.names_coders() {
            inquiry.count_everybody()?;
        }
        let (scope, grouping) = inquiry.groups(&self.by)?;
        let study = inquiry.study()?;
        let [rows, columns] = [rows, columns].map(|axis| axis.within(study, &scope));
        let parts = groups(study, &scope, grouping);
        let report = match &self.cell {
            Some(cell) => self.behind_cell(cell, &inquiry, &scope, &parts, (&rows, &columns))?,
            None => {
                let counted = self.counted(&parts, (&rows, &columns), inquiry.finder())?;
                let asked = inquiry.asked(&scope, &self.by)?;
                let counts = if self.counts {
                    CountsTable::Below
                } else {
                    CountsTable::Untold
                };
                matrix_report(&asked, &counted, self.shows(), counts)
            }
        };
        output.deliver(&report, inquiry.language()?)?;
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

    fn filling(&self) -> Filling {
        Filling::of(self.cells, self.unit)
    }

    fn shows(&self) -> Shows<'static> {
        match self.share {
            Some(OfWhat::Row) => Shows::Share(ShareOf::Row),
            Some(OfWhat::Column) => Shows::Share(ShareOf::Column),
            Some(OfWhat::Table) => Shows::Share(ShareOf::Table),
            None if self.per_thousand => Shows::PerThousandWords,
            None => Shows::Measure(self.measure),
        }
    }

    fn counted<'g>(
        &self,
        parts: &'g [Group<'g>],
        (rows, columns): (&Axis, &Axis),
        finder: &dyn Finder,
    ) -> Result<Vec<MatrixGroup<'g>>, Failure> {
        let group = |part: &'g Group<'g>| {
            let spoken = self.per_thousand.then(|| spoken(&part.evidence, columns)).transpose()?;
            Ok(MatrixGroup {
                name: part.name.clone(),
                evidence: &part.evidence,
                matrix: matrix(&part.evidence, rows, columns, self.filling(), finder)?,
                spoken,
            })
        };
        parts.iter().map(group).collect()
    }
}
