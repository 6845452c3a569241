//! Rows against columns: how often two go together, in a unit, or how much they have in common.

mod behind;
mod common;
mod filler;
mod held;
mod named_cell;
mod one_coding;
mod pairing;
mod passages;
mod quotes_behind;
mod shares;
mod spoken;
mod under_both;

use self::filler::{Filler, Line};
use self::pairing::theme;
use super::{Evidence, Unit};
use crate::ask::{AskError, Axis, Finder, Theme};
use crate::measure::Counts;

pub use behind::behind;
pub use held::{Filling, Held, HeldName};
pub use named_cell::named_cell;
pub use quotes_behind::quotes_behind;
pub use shares::{ShareOf, Shares};
pub use spoken::{Spoken, spoken};

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
    /// What was counted as one, and what of it cells hold.
    pub filling: Filling,
    /// How many units (or places, words, …) each row has of its own: never a sum of cells.
    pub row_totals: Vec<u64>,
    /// The same for each column.
    pub column_totals: Vec<u64>,
    /// Every cell, row by row.
    pub cells: Vec<Cell>,
    /// N: all units (or words, …) that could have counted; none where pairs are counted.
    pub units: Option<u64>,
    /// How many units bear at least one of the codes on either axis; for pairs: how many places.
    pub coded_units: u64,
    /// How many references have one of those codes.
    pub references: u64,
}

/// Counts every row against every column, in a [`Unit`] or as a [`Filling`] says.
///
/// ```
/// use emic_core::analysis::{Evidence, Filling, Held, Unit, matrix};
/// use emic_core::ask::{Axis, Scan, Scope, Wishes};
/// use emic_core::read::{Sources, understand};
///
/// let reading = understand(Sources::from_iter([
///     ("emic.yaml", "title: t\n"),
///     ("codebook.yaml", "id: own\ncodes: [{id: contact}, {id: trust}]\n"),
///     ("transcripts/R1.txt", "R: een twee drie vier\nR: vijf zes\n"),
///     ("coding/an/R1.yaml", "segments:
/// - {quote: een twee drie, codes: [contact]}
/// - {quote: drie vier, codes: [trust]}
/// - {quote: zes, codes: [trust]}
/// "),
/// ]));
/// let study = reading.study.ok_or("no study")?;
/// let evidence = Evidence::gather(&study, Scope::resolve(&study, &Wishes::default(), &Scan)?);
/// let (rows, columns) = (Axis::parse(&study, "contact")?, Axis::parse(&study, "trust")?);
/// let count = |filling: Filling| -> Result<_, Box<dyn std::error::Error>> {
///     let table = matrix(&evidence, &rows, &columns, filling, &Scan)?;
///     let counts = table.cells[0].counts.map_err(|_| "never paired")?;
///     Ok([Some(counts.a), Some(counts.a_total), Some(counts.b_total), counts.n])
/// };
///
/// // One turn of the two has both codes; the one word under both is "drie".
/// assert_eq!(count(Unit::Turn.into())?, [Some(1), Some(1), Some(2), Some(2)]);
/// assert_eq!(count(Filling { held: Held::Words, ..Filling::default() })?, [Some(1), Some(3), Some(3), Some(6)]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When an entry cannot be counted so: pairs of places exist between codes and saved queries only, two codes have no references
/// together, and nothing smaller than the unit is counted in it.
pub fn matrix(
    evidence: &Evidence<'_>,
    rows: &Axis,
    columns: &Axis,
    filling: impl Into<Filling>,
    finder: &dyn Finder,
) -> Result<Matrix, AskError> {
    let filling = filling.into();
    let filler = Filler::new(evidence, filling, finder)?;
    let (row_lines, column_lines) = (filler.lines(rows)?, filler.lines(columns)?);
    let units = filler.all();
    let mut cells = Vec::with_capacity(row_lines.len() * column_lines.len());
    for (row, left) in row_lines.iter().enumerate() {
        for (column, right) in column_lines.iter().enumerate() {
            let counts = filler.cell(left, right)?.map(|a| Counts {
                a,
                a_total: left.total,
                b_total: right.total,
                n: units,
            });
            cells.push(Cell { row, column, counts });
        }
    }
    let themes: Vec<Theme> = rows.entries.iter().chain(&columns.entries).filter_map(theme).collect();
    let bearing = filler.counting.bearing(&themes);
    let totals = |lines: &[Line<'_>]| lines.iter().map(|line| line.total).collect();
    Ok(Matrix {
        row_totals: totals(&row_lines),
        column_totals: totals(&column_lines),
        rows: rows.clone(),
        columns: columns.clone(),
        filling,
        cells,
        units,
        coded_units: bearing.units,
        references: bearing.references,
    })
}
