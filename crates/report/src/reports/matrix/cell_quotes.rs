//! The quotes behind a cell: the report of quotes, under the name of the cell.

use emic_core::analysis::{Evidence, Extract, Filling, Held, Limit};
use emic_core::ask::Entry;
use serde_json::json;

use super::said;
use crate::phrase::{analysis as phrases, matrix as words};
use crate::reports::{Asked, QuoteSection, labels, quote_report};
use crate::{Report, Setting};

/// The quotes behind a cell in one group.
#[derive(Debug, Clone)]
pub struct CellSection {
    /// The group's name; none for the whole.
    pub group: Option<String>,
    /// The passages.
    pub extract: Extract,
}

/// The quotes behind the cell of two entries.
#[must_use]
pub fn cell_report(
    asked: &Asked<'_>,
    evidence: &Evidence<'_>,
    cell: (&Entry, &Entry),
    filling: Filling,
    sections: Vec<CellSection>,
    limit: Limit,
) -> Report {
    let language = asked.language;
    let label = |entry: &Entry| labels::entry(asked.study, entry, language);
    let (row, column) = (label(cell.0), label(cell.1));
    let key = format!("{},{}", cell.0.key(asked.study), cell.1.key(asked.study));
    let sections: Vec<QuoteSection> = sections
        .into_iter()
        .map(|section| QuoteSection {
            key: key.clone(),
            label: section.group.clone().unwrap_or_else(|| format!("{row} × {column}")),
            group: section.group,
            extract: section.extract,
        })
        .collect();
    let mut report = quote_report(asked, evidence, &sections, limit);
    report.title = words::CELL.fill(language, &[("row", &row), ("column", &column)]);
    report.settings.splice(0..0, settings(&key, filling, asked));
    report
}

fn settings(key: &str, filling: Filling, asked: &Asked<'_>) -> Vec<Setting> {
    let language = asked.language;
    let setting = |key, value, said| Setting { key, value, said };
    let mut settings = vec![setting("cell", json!(key), String::new())];
    if filling.held.is_by_unit() {
        let said = phrases::UNIT.fill(language, &[("unit", &said::said_unit(filling.unit, language))]);
        settings.push(setting("unit", json!(filling.unit.to_string()), said));
    }
    if filling.held != Held::Units {
        let said = said::cells(filling, language);
        settings.push(setting("cells", json!(filling.held.to_string()), said));
    }
    settings
}
