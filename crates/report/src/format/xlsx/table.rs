//! A table as a sheet: numbers as numbers, the head kept in sight, the caption and the notes below.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::{
    sheet::{Place, Sheet, place},
    style::{body, number_format},
};
use crate::{Align, Canvas, Cell, Language, Table, Text};

pub(super) fn sheet(table: &Table, canvas: &Canvas) -> Result<Worksheet, XlsxError> {
    let mut sheet = Sheet::new(canvas);
    let titles: Vec<(&str, Align)> = table
        .head
        .iter()
        .map(|column| (column.title.as_str(), column.align))
        .collect();
    sheet.write_head(&titles)?;
    write_rows(&mut sheet, table, canvas.language)?;
    // Below the table, so that the head stays the first row; not wrapped, so that it runs on over the blank cells.
    let caption = [table.caption.clone()]
        .into_iter()
        .filter(|caption| !caption.is_empty());
    for (at, words) in caption.chain(table.notes.iter().map(Text::words)).enumerate() {
        sheet.write_words(place(table.rows.len() + 2 + at, 0)?, &words, &Format::new())?;
    }
    for (at, column) in table.head.iter().enumerate() {
        let cells = table.rows.iter().filter_map(|row| row.cells.get(at));
        let said: Vec<String> = cells.map(|cell| cell.said(canvas.language)).collect();
        sheet.widen(at, said.iter().map(String::as_str).chain(column.title.split(' ')))?;
    }
    Ok(sheet.finished())
}

fn write_rows(sheet: &mut Sheet, table: &Table, language: Language) -> Result<(), XlsxError> {
    for (line, row) in table.rows.iter().enumerate() {
        for (column, (cell, head)) in row.cells.iter().zip(&table.head).enumerate() {
            let format = body(row.style, head.align);
            let format = if column == 0 {
                format.set_indent(row.indent)
            } else {
                format
            };
            write_cell(sheet, place(line + 1, column)?, &said(cell, language), &format)?;
        }
    }
    Ok(())
}

/// A cell as a sheet takes it.
enum Said {
    Number { value: f64, shown: String },
    Words(String),
}

fn said(cell: &Cell, language: Language) -> Said {
    match (number(cell), number_format(cell)) {
        (Some(value), Some(shown)) => Said::Number { value, shown },
        _ => Said::Words(cell.said(language)),
    }
}

fn write_cell(sheet: &mut Sheet, at: Place, said: &Said, format: &Format) -> Result<(), XlsxError> {
    match said {
        Said::Number { value, shown } => sheet.write_number(at, *value, &format.clone().set_num_format(shown)),
        Said::Words(words) => sheet.write_words(at, words, format),
    }
}

/// The number in a cell, marked or not.
fn number(cell: &Cell) -> Option<f64> {
    match cell {
        Cell::Count(count) => Some(*count as f64),
        Cell::Number { value, .. } | Cell::Share { value, .. } => Some(*value).filter(|value| value.is_finite()),
        Cell::Marked(cell, _) => number(cell),
        Cell::Text(_) | Cell::Undefined | Cell::Blank => None,
    }
}
