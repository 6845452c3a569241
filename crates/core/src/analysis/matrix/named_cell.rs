//! A cell by its name: `ROW,COLUMN`.

use super::Matrix;
use crate::ask::{AskError, Axis, Entry};
use crate::model::Study;
use crate::suggestion::did_you_mean;

/// The row and the column of `ROW,COLUMN`, written as on the axes; `sector:onderwijs` tells values of two attributes apart.
///
/// # Errors
/// When the table has no such row or column, or has two.
pub fn named_cell<'a>(
    study: &Study,
    rows: &'a Axis,
    columns: &'a Axis,
    text: &str,
) -> Result<(&'a Entry, &'a Entry), AskError> {
    // A value of an attribute may hold a comma.
    let cuts = text.match_indices(',').map(|(at, comma)| {
        let (row, column) = (text.get(..at), text.get(at + comma.len()..));
        (row.unwrap_or_default().trim(), column.unwrap_or_default().trim())
    });
    let cuts: Vec<(&str, &str)> = cuts.collect();
    let has = |axis: &Axis, name: &str| axis.entries.iter().any(|entry| bears(study, entry, name));
    let whole = cuts.iter().find(|(row, column)| has(rows, row) && has(columns, column));
    let near = cuts.iter().find(|(row, column)| has(rows, row) || has(columns, column));
    let Some((row, column)) = whole.or(near).or(cuts.first()) else {
        let first = |axis: &Axis| axis.entries.first().map(|entry| entry.key(study)).unwrap_or_default();
        return Err(AskError::new(
            format!("`{text}` names no cell: a cell has a row and a column"),
            format!("put a comma between them: `--cell {},{}`", first(rows), first(columns)),
        ));
    };
    Ok((
        named(study, rows, "row", row)?,
        named(study, columns, "column", column)?,
    ))
}

fn bears(study: &Study, entry: &Entry, name: &str) -> bool {
    entry.key(study) == name || with_attribute(study, entry).is_some_and(|full| full == name)
}

/// `sector:onderwijs`.
fn with_attribute(study: &Study, entry: &Entry) -> Option<String> {
    let Entry::Value { attribute, .. } = entry else {
        return None;
    };
    let attribute = study.attributes.get(*attribute)?;
    Some(format!("{}:{}", attribute.name, entry.key(study)))
}

fn named<'a>(study: &Study, axis: &'a Axis, what: &str, name: &str) -> Result<&'a Entry, AskError> {
    let mut found: Vec<&Entry> = axis.entries.iter().filter(|entry| bears(study, entry, name)).collect();
    found.dedup();
    match found.as_slice() {
        [one] => Ok(one),
        [] => {
            let keys: Vec<String> = axis.entries.iter().map(|entry| entry.key(study)).collect();
            let list = format!("its {what}s are {}", listed(&keys, ", "));
            Err(AskError::new(
                format!("this table has no {what} `{name}`"),
                did_you_mean(name, keys.iter().map(String::as_str), &list),
            ))
        }
        several => {
            let full = several.iter().filter_map(|entry| with_attribute(study, entry));
            Err(AskError::new(
                format!("this table has {} {what}s `{name}`", several.len()),
                format!("write {}", listed(&full.collect::<Vec<_>>(), " or ")),
            ))
        }
    }
}

/// The names between backticks; of very many the first ones.
fn listed(names: &[String], between: &str) -> String {
    let shown = names.iter().take(12).map(|name| format!("`{name}`"));
    let shown = shown.collect::<Vec<_>>().join(between);
    if names.len() > 12 {
        format!("{shown}{between}…")
    } else {
        shown
    }
}

impl Matrix {
    /// Whether rows and columns are the same entries, so that cells mirror each other.
    #[must_use]
    pub fn is_square(&self) -> bool {
        self.rows.entries == self.columns.entries
    }
}
