//! Cells as shares of a row, a column or the whole table.

use super::held::Held;
use super::{Cell, Matrix, Unit};
use crate::ask::{Axis, Entry};

/// What a cell is a share of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShareOf {
    /// Its row.
    Row,
    /// Its column.
    Column,
    /// The table.
    Table,
}

/// The bases of the shares of one table: what is 100 %.
///
/// The base is the sum of the cells shown in the row, the column or the table. Where cells hold cases that sum would count a case
/// twice, so a row or column of a group, transcript or case has all its own cases as base, and the table all cases.
///
/// ```
/// use emic_core::analysis::{Evidence, Filling, Held, ShareOf, matrix};
/// use emic_core::ask::{Axis, Scan, Scope, Wishes};
/// use emic_core::read::{Sources, understand};
///
/// let reading = understand(Sources::from_iter([
///     ("emic.yaml", "title: t\n"),
///     ("codebook.yaml", "id: own\ncodes: [{id: contact}]\n"),
///     ("cases.csv", "case,sector\nR1,school\nR2,care\nR3,care\n"),
///     ("transcripts/R1.txt", "R: ja\nR: ja ja\n"),
///     ("transcripts/R2.txt", "R: nee\n"),
///     ("transcripts/R3.txt", "R: zo\n"),
///     ("coding/an/R1.yaml", "segments:\n- {quote: ja ja, codes: [contact]}\n- {quote: ja, at: 3-5, codes: [contact]}\n"),
///     ("coding/an/R2.yaml", "segments:\n- {quote: nee, codes: [contact]}\n"),
///     ("coding/an/R3.yaml", "segments: []\n"),
/// ]));
/// let study = reading.study.ok_or("no study")?;
/// let evidence = Evidence::gather(&study, Scope::resolve(&study, &Wishes::default(), &Scan)?);
/// let (rows, columns) = (Axis::parse(&study, "contact")?, Axis::parse(&study, "sector")?);
/// let shares = |held, of| -> Result<_, Box<dyn std::error::Error>> {
///     let table = matrix(&evidence, &rows, &columns, Filling { held, ..Filling::default() }, &Scan)?;
///     let shares = table.shares(of);
///     Ok(table.cells.iter().map(|cell| shares.value(cell)).collect::<Vec<_>>())
/// };
///
/// // One reference in care and two in schools: of the row, 1 of 3 and 2 of 3.
/// assert_eq!(shares(Held::References, ShareOf::Row)?, [Some(1.0 / 3.0), Some(2.0 / 3.0)]);
/// // One of the two cases of care has the code, and the one case of schools.
/// assert_eq!(shares(Held::Cases, ShareOf::Column)?, [Some(0.5), Some(1.0)]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shares {
    /// What cells are shares of.
    pub of: ShareOf,
    /// The base of each row or each column; of the table a single one.
    pub bases: Vec<u64>,
}

impl Shares {
    /// What is 100 % for a cell.
    #[must_use]
    pub fn base(&self, cell: &Cell) -> Option<u64> {
        let line = match self.of {
            ShareOf::Row => cell.row,
            ShareOf::Column => cell.column,
            ShareOf::Table => 0,
        };
        self.bases.get(line).copied()
    }

    /// The share; none where nothing was counted, or of nothing.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
    pub fn value(&self, cell: &Cell) -> Option<f64> {
        let base = self.base(cell).filter(|base| *base > 0)?;
        Some(cell.counts.ok()?.a as f64 / base as f64)
    }
}

impl Matrix {
    /// The bases of shares of the rows, the columns or the table.
    #[must_use]
    pub fn shares(&self, of: ShareOf) -> Shares {
        let sum = |counts: &dyn Fn(&Cell) -> bool| -> u64 {
            let shown = self.cells.iter().filter(|cell| counts(cell));
            shown.filter_map(|cell| Some(cell.counts.ok()?.a)).sum()
        };
        let lines = |axis: &Axis, totals: &[u64], line: fn(&Cell) -> usize| {
            let entries = axis.entries.iter().zip(totals).enumerate();
            let base = |(at, (entry, own)): (usize, (&Entry, &u64))| {
                if self.has_own_cases(entry) {
                    *own
                } else {
                    sum(&|cell| line(cell) == at)
                }
            };
            entries.map(base).collect()
        };
        let bases = match of {
            ShareOf::Row => lines(&self.rows, &self.row_totals, |cell| cell.row),
            ShareOf::Column => lines(&self.columns, &self.column_totals, |cell| cell.column),
            ShareOf::Table if self.holds_cases() => self.units.into_iter().collect(),
            ShareOf::Table => vec![sum(&|_| true)],
        };
        Shares { of, bases }
    }

    /// Whether cells hold cases, of which one may stand in several cells.
    #[must_use]
    pub fn holds_cases(&self) -> bool {
        match self.filling.held {
            Held::Cases => true,
            Held::Units => self.filling.unit == Unit::Case,
            _ => false,
        }
    }

    /// Whether cells hold cases and an entry is a group of them, so that its own cases are the base of its shares.
    #[must_use]
    pub fn has_own_cases(&self, entry: &Entry) -> bool {
        self.holds_cases() && matches!(entry, Entry::Value { .. } | Entry::Transcript(_) | Entry::Case(_))
    }
}
