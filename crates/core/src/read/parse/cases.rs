//! `cases.csv` as spreadsheets write it.

use crate::diagnostic::{Diagnostic, rules};
use crate::read::{Source, line_of_record, unclosed_quote};
use crate::yaml::conflict;

/// The cells of `cases.csv`, heads apart.
#[derive(Debug, Clone, Default)]
pub(in crate::read) struct CaseTable {
    /// The attributes' names, without `case`.
    pub attributes: Vec<String>,
    /// The rows.
    pub rows: Vec<CaseRow>,
}

/// A row: the case, its cells in the order of the attributes, and its line in the file.
#[derive(Debug, Clone)]
pub(in crate::read) struct CaseRow {
    pub case: String,
    pub cells: Vec<String>,
    pub line: usize,
}

/// The separator of a table: comma, semicolon or tab, whichever its first line has most of.
#[must_use]
pub fn separator(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let count = |byte: &u8| head.bytes().filter(|b| b == byte).count();
    // `max_by_key` keeps the last of equals, so the comma stands last.
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

pub(in crate::read) fn parse_cases(source: &Source) -> Result<CaseTable, Diagnostic> {
    if let Some(found) = conflict(source) {
        return Err(found);
    }
    if let Some(found) = unclosed(source) {
        return Err(found);
    }
    let bad = |line: usize, message: String, help: &str| {
        Diagnostic::of_file(&rules::BAD_CSV, &source.path, message, help).at(source.mark_words(line, ""))
    };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator(&source.text))
        .flexible(true)
        .from_reader(source.text.as_bytes());
    let heads: Vec<String> = reader
        .headers()
        .map(|row| row.iter().map(|head| head.trim().to_owned()).collect())
        .unwrap_or_default();
    let Some(case) = heads.iter().position(|head| head == "case") else {
        return Err(bad(
            1,
            "there is no column `case`".to_owned(),
            "the first line names the columns; one of them is `case`, which holds the cases' ids",
        ));
    };
    if let Some(twice) = heads
        .iter()
        .enumerate()
        .find(|(i, head)| heads.iter().take(*i).any(|known| known == *head))
    {
        return Err(bad(
            1,
            format!("the column `{}` stands twice", twice.1),
            "give every column a name of its own",
        ));
    }
    let mut table = CaseTable {
        attributes: heads.iter().filter(|head| *head != "case").cloned().collect(),
        rows: Vec::new(),
    };
    for row in reader.records() {
        let row = row.map_err(|error| {
            bad(
                error
                    .position()
                    .map_or(1, |at| line_of_record(&source.text, at.byte() as usize)),
                format!("cannot be read as a table: {error}"),
                "save it again as CSV",
            )
        })?;
        let line = row
            .position()
            .map_or(1, |at| line_of_record(&source.text, at.byte() as usize));
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if row.len() != heads.len() {
            let message = format!(
                "this row has {} cells, but the first line names {} columns",
                row.len(),
                heads.len()
            );
            return Err(bad(
                line,
                message,
                "give the row one cell a column; a cell that holds the separator stands between double quotes",
            ));
        }
        let cells = row
            .iter()
            .enumerate()
            .filter(|(i, _)| *i != case)
            .map(|(_, cell)| cell.trim().to_owned())
            .collect();
        table.rows.push(CaseRow {
            case: row.get(case).unwrap_or_default().trim().to_owned(),
            cells,
            line,
        });
    }
    Ok(table)
}

/// A cell that is opened by a double quote and never closed.
#[must_use]
pub fn unclosed(source: &Source) -> Option<Diagnostic> {
    let at = unclosed_quote(&source.text)?;
    let message = "a double quote opens here and is never closed, so the rows below would be one cell";
    let help = "close it, or double it where the quote belongs to the words";
    Some(Diagnostic::of_file(&rules::BAD_CSV, &source.path, message, help).at(source.mark(at..at + 1)))
}
