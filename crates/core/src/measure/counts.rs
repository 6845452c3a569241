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

/// Codes whose frequencies differ by more than this factor make most coefficients hard to read.
const UNEQUAL: u64 = 5;

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
    /// Whether the one code occurs more than five times as often as the other (A > 5 B or B > 5 A). Most coefficients are hard to
    /// read then: Jaccard, for one, stays at or below B / A however often the rarer code goes with the other. A code that does not
    /// occur is not unequal to another.
    ///
    /// ```
    /// use emic_core::measure::Counts;
    ///
    /// let of = |a_total, b_total| Counts { a: 0, a_total, b_total, n: None };
    /// assert!(of(11, 2).is_unequal());
    /// assert!(!of(10, 2).is_unequal());
    /// assert!(!of(11, 0).is_unequal());
    /// ```
    #[must_use]
    pub fn is_unequal(&self) -> bool {
        let (less, more) = (self.a_total.min(self.b_total), self.a_total.max(self.b_total));
        less > 0 && more > less.saturating_mul(UNEQUAL)
    }

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
