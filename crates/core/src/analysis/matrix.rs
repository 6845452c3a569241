//! Rows against columns: how often two go together, in a unit.

use super::pairing::{Counting, Part, theme};
use super::{Evidence, Unit};
use crate::ask::{AskError, Axis, Finder, Theme};
use crate::measure::Counts;

/// What is in the row and in the column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// The row, from 0.
    pub row: usize,
    /// The column, from 0.
    pub column: usize,
    /// a, A, B and N.
    pub counts: Result<Counts, Uncounted>,
}

/// Why a cell holds no counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uncounted {
    /// Row and column are a theme and a part of it, which are never paired.
    PartOfItself,
    /// The row or column is a transcript or case that none of the coders has read.
    NotRead,
}

/// A table of [`Counts`] with the choices that made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// The rows.
    pub rows: Axis,
    /// The columns.
    pub columns: Axis,
    /// What was counted as one.
    pub unit: Unit,
    /// How many units (or places) each row has of its own.
    pub row_totals: Vec<u64>,
    /// The same for each column.
    pub column_totals: Vec<u64>,
    /// Every cell, row by row.
    pub cells: Vec<Cell>,
    /// N; none where pairs are counted.
    pub units: Option<u64>,
    /// How many units bear at least one of the codes on either axis; for pairs: how many places.
    pub coded_units: u64,
    /// How many references have one of those codes.
    pub references: u64,
}

/// Counts every row against every column.
///
/// # Errors
/// When the unit cannot count an entry: pairs of places exist between codes and saved queries only.
pub fn matrix(
    evidence: &Evidence<'_>,
    rows: &Axis,
    columns: &Axis,
    unit: Unit,
    finder: &dyn Finder,
) -> Result<Matrix, AskError> {
    let counting = Counting { evidence, unit, finder };
    let row_parts = counting.parts(rows)?;
    let column_parts = counting.parts(columns)?;
    let units = evidence.units(unit);
    let mut cells = Vec::with_capacity(row_parts.len() * column_parts.len());
    for (row, left) in row_parts.iter().enumerate() {
        for (column, right) in column_parts.iter().enumerate() {
            let counts = counting.together(left, right).map(|a| Counts {
                a,
                a_total: left.total(),
                b_total: right.total(),
                n: units,
            });
            cells.push(Cell { row, column, counts });
        }
    }
    let themes: Vec<Theme> = rows.entries.iter().chain(&columns.entries).filter_map(theme).collect();
    let bearing = counting.bearing(&themes);
    let totals = |parts: &[Part<'_>]| parts.iter().map(Part::total).collect();
    Ok(Matrix {
        row_totals: totals(&row_parts),
        column_totals: totals(&column_parts),
        rows: rows.clone(),
        columns: columns.clone(),
        unit,
        cells,
        units,
        coded_units: bearing.units,
        references: bearing.references,
    })
}
