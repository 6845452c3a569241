//! The four numbers that every measure is computed from.

/// How often two codes occur, together and apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// a: the units with both codes, or the pairs of places that meet.
    pub a: u64,
    /// A: the units (or places) with the row's code.
    pub a_total: u64,
    /// B: the units (or places) with the column's code.
    pub b_total: u64,
    /// N: all units, with or without codes; `None` where pairs of places are counted, which have no N.
    pub n: Option<u64>,
}

/// The fourfold table behind counts on distinct units. All are whole numbers, held as `f64` because the formulas divide.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table {
    /// Units with both codes.
    pub both: f64,
    /// Units with the row's code only.
    pub row_only: f64,
    /// Units with the column's code only.
    pub column_only: f64,
    /// Units with neither.
    pub neither: f64,
}

impl Counts {
    /// The fourfold table; `None` without N, and where the counts contradict each other (more with both than with one).
    pub(super) fn table(&self) -> Option<Table> {
        let row_only = self.a_total.checked_sub(self.a)?;
        let column_only = self.b_total.checked_sub(self.a)?;
        let neither = self.n?.checked_sub(self.a_total)?.checked_sub(column_only)?;
        Some(Table {
            both: self.a as f64,
            row_only: row_only as f64,
            column_only: column_only as f64,
            neither: neither as f64,
        })
    }
}

impl Table {
    /// A: units with the row's code.
    pub fn row(&self) -> f64 {
        self.both + self.row_only
    }

    /// B: units with the column's code.
    pub fn column(&self) -> f64 {
        self.both + self.column_only
    }

    /// N - A: units without the row's code.
    pub fn without_row(&self) -> f64 {
        self.column_only + self.neither
    }

    /// N - B: units without the column's code.
    pub fn without_column(&self) -> f64 {
        self.row_only + self.neither
    }

    /// N: all units.
    pub fn units(&self) -> f64 {
        self.row() + self.without_row()
    }

    /// ad - bc: above zero where the codes attract each other, below where they avoid each other.
    pub fn determinant(&self) -> f64 {
        self.both * self.neither - self.row_only * self.column_only
    }
}

/// A share of two amounts; `None` over zero.
pub(super) fn ratio(amount: f64, base: f64) -> Option<f64> {
    (base != 0.0).then(|| amount / base)
}
