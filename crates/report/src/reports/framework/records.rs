//! The matrix for machines: one record a cell, and one a quote.

use emic_core::analysis::framework::{FrameworkCell, FrameworkRow};
use emic_core::ask::Theme;
use serde_json::json;

use super::{Framework, FrameworkGroup};
use crate::Record;
use crate::reports::{Asked, passage};

pub(super) const CELLS: &[&str] = &[
    "case",
    "theme",
    "group",
    "summary",
    "references",
    "plus",
    "minus",
    "none",
    "passages",
    "places",
];

pub(super) fn cell_records(
    asked: &Asked<'_>,
    framework: &Framework<'_>,
    group: &FrameworkGroup<'_>,
    row: &FrameworkRow,
) -> Vec<Record> {
    let study = asked.study;
    let record = |(theme, cell): (&Theme, &FrameworkCell)| {
        let places = cell.quotes.iter().map(|quote| {
            let transcript = study.transcript(quote.stretch.transcript);
            transcript.place(quote.stretch.span).to_string()
        });
        let summary = (!cell.summaries.is_empty()).then(|| cell.summaries.join("\n\n"));
        Record::new()
            .with("case", study.case(row.case).id.as_str())
            .with("theme", theme.key(study))
            .with("group", json!(group.name))
            .with("summary", json!(summary))
            .with("references", cell.references.all())
            .with("plus", cell.references.plus)
            .with("minus", cell.references.minus)
            .with("none", cell.references.neutral)
            .with("passages", cell.passages)
            .with("places", places.collect::<Vec<_>>())
    };
    framework.themes.iter().zip(&row.cells).map(record).collect()
}

pub(super) fn quote_records(asked: &Asked<'_>, framework: &Framework<'_>, row: &FrameworkRow) -> Vec<Record> {
    let cells = framework.themes.iter().zip(&row.cells);
    let records = cells.flat_map(|(theme, cell)| {
        let key = theme.key(asked.study);
        let quotes = cell.quotes.iter();
        quotes.map(move |quote| passage::record(asked, &key, quote))
    });
    records.collect()
}
