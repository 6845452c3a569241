//! A matrix as a report.

mod cell;
mod cell_quotes;
mod counts;
mod record;
mod said;
mod table;

use emic_core::analysis::{Evidence, Held, Matrix, ShareOf, Shares, Spoken, Unit};
use emic_core::measure::Measure;
use serde_json::{Value, json};

use self::record::{FIELDS, FIELDS_WITH_BASE, record};
use super::Asked;
use crate::phrase::{analysis as phrases, matrix as words};
use crate::{Block, Level, Records, Report, Text};

pub use cell_quotes::{CellSection, cell_report};
pub(super) use said::{measure as said_measure, noun_of, said_unit};

/// A matrix with what it was counted on.
#[derive(Debug, Clone)]
pub struct MatrixGroup<'g> {
    /// The group's name; none for the whole.
    pub name: Option<String>,
    /// What was counted.
    pub evidence: &'g Evidence<'g>,
    /// The counts.
    pub matrix: Matrix,
    /// The words spoken in the columns, where rates are shown.
    pub spoken: Option<Spoken>,
}

/// What the cells of a matrix show.
#[derive(Debug, Clone, Copy)]
pub enum Shows<'m> {
    /// A number computed from a, A, B and N.
    Measure(&'m Measure),
    /// A share of the row, the column or the table.
    Share(ShareOf),
    /// How often for each 1,000 words spoken in the column.
    PerThousandWords,
}

/// Whether a, A, B and N are told below a matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CountsTable {
    /// For programs only.
    Untold,
    /// In a second table.
    Below,
}

/// One matrix on its way to a table.
struct Drawn<'d> {
    asked: &'d Asked<'d>,
    group: &'d MatrixGroup<'d>,
    shows: Shows<'d>,
    shares: Option<Shares>,
}

/// The matrices of all groups, shown in one way.
#[must_use]
pub fn matrix_report(
    asked: &Asked<'_>,
    groups: &[MatrixGroup<'_>],
    shows: Shows<'_>,
    counts_table: CountsTable,
) -> Report {
    let Some(first) = groups.first() else {
        return Report::new("matrix", "");
    };
    let language = asked.language;
    let units = if asked.by.is_none() { first.matrix.units } else { None };
    let (rows, columns) = (&first.matrix.rows.text, &first.matrix.columns.text);
    let title = phrases::MATRIX.fill(language, &[("rows", rows), ("columns", columns)]);
    let report = settings(asked, &first.matrix, shows)
        .into_iter()
        .fold(Report::new("matrix", title), |report, (key, value, said)| {
            report.with_setting(key, value, said)
        });
    let all: Vec<&Evidence<'_>> = groups.iter().map(|group| group.evidence).collect();
    let mut report = asked.with_uncounted(asked.tell(report), &all);
    report = report.with_setting("units", json!(units), String::new());
    let drawn: Vec<Drawn<'_>> = groups.iter().map(|group| Drawn::new(asked, group, shows)).collect();
    for one in &drawn {
        report = one.told(report, counts_table);
    }
    report = asked.with_near_duplicates(report, first.matrix.filling);
    let fields = if matches!(shows, Shows::Measure(_)) {
        FIELDS
    } else {
        FIELDS_WITH_BASE
    };
    let records = drawn
        .iter()
        .flat_map(|one| one.group.matrix.cells.iter().map(|cell| record(one, cell)));
    report.with_records(Records::new("cells", fields).with_rows(records))
}

/// The choices: their keys, values, and how people read them.
fn settings(asked: &Asked<'_>, matrix: &Matrix, shows: Shows<'_>) -> Vec<(&'static str, Value, String)> {
    let language = asked.language;
    let filling = matrix.filling;
    let unit = phrases::UNIT.fill(language, &[("unit", &said_unit(filling.unit, language))]);
    let mut settings = vec![
        ("rows", json!(matrix.rows.text), String::new()),
        ("columns", json!(matrix.columns.text), String::new()),
    ];
    settings.push(if filling.held.is_by_unit() {
        ("unit", json!(filling.unit.to_string()), unit)
    } else {
        ("unit", Value::Null, String::new())
    });
    if filling.held != Held::Units {
        let said = said::cells(filling, language);
        settings.push(("cells", json!(filling.held.to_string()), said));
    }
    match shows {
        Shows::Measure(measure) => {
            let said = phrases::MEASURE.fill(language, &[("measure", &said::measure(measure, language))]);
            let said = if filling.held == Held::Units {
                said
            } else {
                String::new()
            };
            settings.push(("measure", json!(measure.name), said));
        }
        Shows::Share(of) => settings.push(("share", json!(said::share_key(of)), said::share(of, language))),
        Shows::PerThousandWords => {
            settings.push(("per_words", json!(1000), words::PER_THOUSAND.say(language).to_owned()));
        }
    }
    settings
}

impl<'d> Drawn<'d> {
    fn new(asked: &'d Asked<'d>, group: &'d MatrixGroup<'d>, shows: Shows<'d>) -> Self {
        let shares = if let Shows::Share(of) = shows {
            Some(group.matrix.shares(of))
        } else {
            None
        };
        Self {
            asked,
            group,
            shows,
            shares,
        }
    }

    /// Adds the matrix to a report, under its group's name.
    fn told(&self, mut report: Report, counts_table: CountsTable) -> Report {
        if let Some(name) = &self.group.name {
            report = report.with_block(Block::Heading(Level::One, Text::new().plain(name.as_str())));
        }
        report = report.with_block(self.table());
        if let Some(behind) = said::behind(self.group, self.asked.language) {
            report = report.with_block(Block::Paragraph(Text::new().plain(behind)));
        }
        for base in self.bases_said() {
            report = report.with_block(Block::Note(Text::new().plain(base)));
        }
        if counts_table == CountsTable::Below {
            report = report.with_block(self.counts_table());
        }
        for note in self.asked.notes_on(self.group.evidence) {
            report = report.with_block(Block::Note(note));
        }
        report
    }

    fn unit(&self) -> Unit {
        self.group.matrix.filling.unit
    }
}
