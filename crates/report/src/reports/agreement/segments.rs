//! Segments of one coder found again among the other's, as a report.

use emic_core::agreement::matching::{Matched, Threshold};
use emic_core::analysis::agree::Compared;
use emic_core::ask::Theme;
use serde_json::{Value as Json, json};

use super::{Asked, FIELDS, head, label, notes, record};
use crate::phrase::agreement as phrases;
use crate::{Block, Cell, Column, Record, Records, Report, Row, Table, Text};

/// Segments of two coders on each theme; the last row, without a theme, is all of them together.
#[derive(Debug)]
pub struct SegmentRow {
    /// The theme.
    pub theme: Option<Theme>,
    /// What was found again.
    pub matched: Matched,
}

/// Segment matching of one pair.
#[derive(Debug)]
pub struct SegmentPair {
    /// The coders by place, from 0.
    pub pair: (usize, usize),
    /// The rows.
    pub rows: Vec<SegmentRow>,
}

/// Agreement by matching segments.
#[must_use]
pub fn segment_report(
    asked: &Asked<'_>,
    compared: &Compared<'_>,
    threshold: Threshold,
    pairs: &[SegmentPair],
) -> Report {
    let language = asked.language;
    let values: [(&str, &dyn std::fmt::Display); 2] =
        [("percent", &threshold.percent), ("over", &threshold.over.name())];
    let mut report = head(asked, "segment", &phrases::UNIT_SEGMENT)
        .with_setting(
            "threshold",
            json!(threshold.percent),
            phrases::THRESHOLD.fill(language, &values),
        )
        .with_setting("over", threshold.over.name(), String::new());
    for pair in pairs {
        report = report.with_block(segment_table(asked, pair));
    }
    for note in notes(asked, compared, None) {
        report = report.with_block(Block::Note(note));
    }
    report = report.with_note(Text::with_code(phrases::SEGMENT_NOTE.say(language)));
    let records = pairs.iter().flat_map(|pair| segment_records(asked, pair));
    report.with_records(Records::new("cells", FIELDS).with_rows(records))
}

fn segment_table(asked: &Asked<'_>, pair: &SegmentPair) -> Table {
    let language = asked.language;
    let name = |place: usize| asked.coders.get(place).map_or("", String::as_str);
    let mut columns = vec![Column::words(crate::phrase::analysis::CODE.say(language))];
    for place in [pair.pair.0, pair.pair.1] {
        columns.push(Column::numbers(
            phrases::SEGMENTS_OF.fill(language, &[("coder", &name(place))]),
        ));
        columns.push(Column::numbers(
            phrases::FOUND_AGAIN.fill(language, &[("coder", &name(place))]),
        ));
    }
    columns.push(Column::numbers(phrases::SEGMENT_AGREEMENT.say(language)));
    columns.push(Column::numbers(phrases::F1.say(language)));
    let mut table = Table::new("", columns);
    for row in &pair.rows {
        let found = row.matched;
        let mut cells = vec![Cell::text(label(asked, row.theme))];
        cells.extend([found.first, found.first_matched, found.second, found.second_matched].map(Cell::Count));
        cells.push(Cell::share(found.agreement(), 0));
        cells.push(Cell::number(found.exclusive().f1, 2));
        table = table.with_row(if row.theme.is_none() {
            Row::total(cells)
        } else {
            Row::body(cells)
        });
    }
    table
}

fn segment_records(asked: &Asked<'_>, pair: &SegmentPair) -> Vec<Record> {
    let measures = |found: &Matched| {
        let (all, once) = (found.existence(), found.exclusive());
        [
            ("segment_agreement", found.agreement()),
            ("precision", all.precision),
            ("recall", all.recall),
            ("f1", all.f1),
            ("one_to_one_precision", once.precision),
            ("one_to_one_recall", once.recall),
            ("one_to_one_f1", once.f1),
        ]
    };
    let rows = pair
        .rows
        .iter()
        .flat_map(|row| measures(&row.matched).map(|(name, value)| (row, name, value)));
    rows.map(|(row, name, value)| {
        record(asked, row.theme, "segment", Some(pair.pair))
            .with("group", Json::Null)
            .with("transcript", Json::Null)
            .with("measure", name)
            .with("n", row.matched.first + row.matched.second)
            .with("value", json!(value))
            .with("lower", Json::Null)
            .with("upper", Json::Null)
    })
    .collect()
}
