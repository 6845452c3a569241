//! The whole matrix on a sheet: a row a case, a column a theme.

use emic_core::analysis::framework::FrameworkCell;
use emic_core::ask::Theme;

use super::Framework;
use super::card::{codings, paragraphs};
use crate::phrase::framework as phrases;
use crate::reports::attribution::Signatures;
use crate::reports::{Asked, labels};
use crate::{Cell, Column, Row, Table};

/// A row a case, a column a theme.
pub(super) fn sheet(asked: &Asked<'_>, signatures: &Signatures<'_>, framework: &Framework<'_>) -> Table {
    let language = asked.language;
    let mut head = vec![Column::words(phrases::CASE.say(language))];
    let label = |theme: &Theme| Column::words(labels::theme(asked.study, theme, language));
    head.extend(framework.themes.iter().map(label));
    let mut table = Table::new(phrases::SHEET.say(language), head);
    for group in &framework.groups {
        if let Some(name) = &group.name {
            table = table.with_row(Row::heading(name.as_str()));
        }
        for row in &group.rows {
            let mut cells = vec![Cell::text(signatures.of_case(row.case))];
            cells.extend(row.cells.iter().map(|cell| written_cell(asked, cell)));
            table = table.with_row(Row::body(cells));
        }
    }
    table
}

/// The summary, then what there is behind it, then the quotes.
fn written_cell(asked: &Asked<'_>, cell: &FrameworkCell) -> Cell {
    if cell.is_empty() {
        return Cell::Blank;
    }
    let mut parts = paragraphs(cell);
    parts.push(codings(asked, cell));
    for quote in &cell.quotes {
        let transcript = asked.study.transcript(quote.stretch.transcript);
        let words = transcript.words(quote.stretch.span);
        parts.push(format!("“{words}” ({})", transcript.place(quote.stretch.span)));
    }
    Cell::text(parts.join("\n\n"))
}
