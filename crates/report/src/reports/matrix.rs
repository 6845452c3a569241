//! A matrix as a report.

use emic_core::analysis::{Cell as Counted, Evidence, Matrix, Uncounted, Unit};
use emic_core::ask::Entry;
use emic_core::measure::{Counts, Measure};
use serde_json::json;

use super::{Asked, labels};
use crate::phrase::analysis as phrases;
use crate::phrase::noun::{self, Noun};
use crate::{Block, Cell, Column, Level, Mark, Record, Records, Report, Row, Table, Text};

/// The fields of a cell's record.
const FIELDS: &[&str] = &[
    "row",
    "column",
    "group",
    "a",
    "row_total",
    "column_total",
    "units",
    "value",
];

/// A matrix with what it was counted on.
#[derive(Debug, Clone)]
pub struct MatrixGroup<'g> {
    /// The group's name; none for the whole.
    pub name: Option<String>,
    /// What was counted.
    pub evidence: &'g Evidence<'g>,
    /// The counts.
    pub matrix: Matrix,
}

/// The matrices of all groups, in one measure.
#[must_use]
pub fn matrix_report(asked: &Asked<'_>, groups: &[MatrixGroup<'_>], measure: &Measure) -> Report {
    let Some(first) = groups.first() else {
        return Report::new("matrix", "");
    };
    let language = asked.language;
    let units = if asked.by.is_none() { first.matrix.units } else { None };
    let (rows, columns) = (&first.matrix.rows.text, &first.matrix.columns.text);
    let title = phrases::MATRIX.fill(language, &[("rows", rows), ("columns", columns)]);
    let settings = vec![
        ("rows", json!(rows), String::new()),
        ("columns", json!(columns), String::new()),
        (
            "unit",
            json!(first.matrix.unit.to_string()),
            phrases::UNIT.fill(language, &[("unit", &said_unit(first.matrix.unit, language))]),
        ),
        (
            "measure",
            json!(measure.name),
            phrases::MEASURE.fill(language, &[("measure", &said_measure(measure, language))]),
        ),
    ];
    let mut report = Report::new("matrix", title);
    for (key, value, said) in settings {
        report = report.with_setting(key, value, said);
    }
    let all: Vec<&Evidence<'_>> = groups.iter().map(|group| group.evidence).collect();
    let mut report = asked.with_uncounted(asked.tell(report), &all);
    report = report.with_setting("units", json!(units), String::new());
    for group in groups {
        if let Some(name) = &group.name {
            report = report.with_block(Block::Heading(Level::One, Text::new().plain(name.as_str())));
        }
        report = report.with_block(table(asked, &group.matrix, measure));
        report = report.with_block(Block::Paragraph(Text::new().plain(behind(asked, &group.matrix))));
        for note in asked.notes_on(group.evidence) {
            report = report.with_block(Block::Note(note));
        }
    }
    if asked.pools() && first.matrix.unit.counts_pairs() {
        report = report.with_note(Text::with_code(phrases::NEAR_DUPLICATES.say(language)));
    }
    let records = groups.iter().flat_map(|group| {
        group
            .matrix
            .cells
            .iter()
            .map(|cell| record(asked, group, cell, measure))
    });
    report.with_records(Records::new("cells", FIELDS).with_rows(records))
}

fn record(asked: &Asked<'_>, group: &MatrixGroup<'_>, cell: &Counted, measure: &Measure) -> Record {
    let key = |axis: &[Entry], place: usize| axis.get(place).map(|entry| entry.key(asked.study)).unwrap_or_default();
    let counts = cell.counts.ok();
    let value = counts.and_then(|counts| measure.value(&counts));
    let whole = measure.name == "count";
    Record::new()
        .with("row", key(&group.matrix.rows.entries, cell.row))
        .with("column", key(&group.matrix.columns.entries, cell.column))
        .with("group", json!(group.name))
        .with("a", json!(counts.map(|counts| counts.a)))
        .with("row_total", json!(group.matrix.row_totals.get(cell.row)))
        .with("column_total", json!(group.matrix.column_totals.get(cell.column)))
        .with("units", json!(group.matrix.units))
        .with(
            "value",
            if whole {
                json!(counts.map(|counts| counts.a))
            } else {
                json!(value)
            },
        )
}

fn table(asked: &Asked<'_>, matrix: &Matrix, measure: &Measure) -> Table {
    let (study, language) = (asked.study, asked.language);
    let label = |entry: &Entry| labels::entry(study, entry, language);
    let own = phrases::TOTAL.fill(language, &[("units", &noun_of(matrix.unit).form(2, language))]);
    let mut head = vec![Column::words("")];
    head.extend(matrix.columns.entries.iter().map(|entry| Column::numbers(label(entry))));
    head.push(Column::numbers(own.clone()));
    let mut table = Table::new("", head);
    let width = matrix.columns.entries.len();
    let mut marks = Marks::default();
    let lines = matrix
        .rows
        .entries
        .iter()
        .zip(matrix.cells.chunks(width.max(1)))
        .zip(&matrix.row_totals);
    for ((entry, cells), total) in lines {
        let mut row = vec![Cell::text(label(entry))];
        row.extend(cells.iter().map(|cell| shown(cell.counts, measure, &mut marks)));
        row.push(Cell::Count(*total));
        table = table.with_row(Row::body(row));
    }
    let mut totals = vec![Cell::text(own)];
    totals.extend(matrix.column_totals.iter().map(|total| Cell::Count(*total)));
    table = table.with_row(Row::total(totals));
    marks.notes(language).into_iter().fold(table, Table::with_note)
}

/// Which foot marks a table uses.
#[derive(Default)]
struct Marks {
    unequal: bool,
    part: bool,
    unread: bool,
}

impl Marks {
    fn notes(&self, language: crate::Language) -> Vec<Text> {
        let unequal = self.unequal.then(|| (Mark::Star, phrases::UNEQUAL.say(language)));
        let part = self.part.then(|| (Mark::Dagger, phrases::PART.say(language)));
        let unread = self
            .unread
            .then(|| (Mark::DoubleDagger, phrases::NOT_READ.say(language)));
        unequal
            .into_iter()
            .chain(part)
            .chain(unread)
            .map(|(mark, said)| Text::new().plain(format!("{} {said}", mark.sign())))
            .collect()
    }
}

/// Codes whose frequencies differ by more than this factor make most coefficients hard to read.
const UNEQUAL: u64 = 5;

fn shown(counts: Result<Counts, Uncounted>, measure: &Measure, marks: &mut Marks) -> Cell {
    let counts = match counts {
        Ok(counts) => counts,
        Err(Uncounted::PartOfItself) => {
            marks.part = true;
            return Cell::Undefined.marked(Mark::Dagger);
        }
        Err(Uncounted::NotRead) => {
            marks.unread = true;
            return Cell::Undefined.marked(Mark::DoubleDagger);
        }
    };
    if measure.name == "count" {
        return Cell::Count(counts.a);
    }
    let cell = Cell::number(measure.value(&counts), measure.digits as u8);
    let (less, more) = (counts.a_total.min(counts.b_total), counts.a_total.max(counts.b_total));
    if less > 0 && more > less * UNEQUAL {
        marks.unequal = true;
        return cell.marked(Mark::Star);
    }
    cell
}

fn behind(asked: &Asked<'_>, matrix: &Matrix) -> String {
    let language = asked.language;
    let references = noun::REFERENCE.counted(matrix.references, language);
    let noun = noun_of(matrix.unit);
    let axes = matrix.rows.entries.iter().chain(&matrix.columns.entries);
    let has_codes = axes.into_iter().any(|entry| matches!(entry, Entry::Theme(_)));
    match matrix.units {
        Some(all) if !has_codes => {
            let units = noun.counted(all, language);
            phrases::BASE_OF.fill(language, &[("units", &units)])
        }
        Some(all) => {
            let units = noun.form(all, language);
            phrases::BEHIND.fill(
                language,
                &[
                    ("references", &references),
                    ("coded", &matrix.coded_units),
                    ("all", &all),
                    ("units", &units),
                ],
            )
        }
        None => {
            let places = noun::PLACE.counted(matrix.coded_units, language);
            phrases::BEHIND_PAIRS.fill(language, &[("references", &references), ("places", &places)])
        }
    }
}

fn noun_of(unit: Unit) -> &'static Noun {
    match unit {
        Unit::Turn => &noun::TURN,
        Unit::Segment => &noun::SEGMENT,
        Unit::Transcript => &noun::TRANSCRIPT,
        Unit::Case => &noun::CASE,
        Unit::Overlap | Unit::Near(_) => &noun::PLACE,
    }
}

fn said_unit(unit: Unit, language: crate::Language) -> String {
    match unit {
        Unit::Overlap => phrases::OVERLAP.say(language).to_owned(),
        Unit::Near(turns) => {
            phrases::NEAR.fill(language, &[("turns", &noun::TURN.counted(u64::from(turns), language))])
        }
        _ => noun_of(unit).form(1, language).to_owned(),
    }
}

fn said_measure(measure: &Measure, language: crate::Language) -> String {
    if measure.name == "count" {
        phrases::COUNT.say(language).to_owned()
    } else {
        measure.name.replace('_', " ")
    }
}
