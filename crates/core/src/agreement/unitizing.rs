//! Krippendorff's alphas for units that coders cut out of a continuum themselves: u, |u, cu and (k)u.
//!
//! Definitions: Krippendorff, Mathet, Bouvry & Widlöcher (2016), *Quality & Quantity* 50; Krippendorff (2019), section 12.6.
//!
//! ```
//! use emic_core::agreement::unitizing::{Unitized, Unit};
//!
//! // Ten characters; both coders mark the first four, one of them one character more.
//! let unit = |start, end| Unit { start, end, value: 0 };
//! let text = Unitized::new(10, 1, vec![vec![unit(0, 4)], vec![unit(0, 5)]])?;
//! assert!(text.u_alpha().is_some_and(|alpha| alpha > 0.7));
//! # Ok::<(), emic_core::agreement::unitizing::NotUnitized>(())
//! ```

/// A stretch `[start, end)` that a coder gave a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unit {
    /// The first position.
    pub start: u64,
    /// The position after the last.
    pub end: u64,
    /// The value, by number.
    pub value: usize,
}

/// A continuum cut into units by several coders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unitized {
    length: u64,
    values: usize,
    coders: Vec<Vec<Unit>>,
}

/// Why units cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotUnitized {
    /// Two units of one coder share a position.
    #[error("two units of one coder overlap at {at}")]
    Overlap {
        /// Where.
        at: u64,
    },
    /// A unit without length, outside the continuum, or of a value that is not declared.
    #[error("the unit {start}-{end} does not fit")]
    Misfit {
        /// Its start.
        start: u64,
        /// Its end.
        end: u64,
    },
}

/// Observed and expected coincidences; the last row and column are the gaps.
struct Coincidences {
    observed: Vec<Vec<f64>>,
    expected: Vec<Vec<f64>>,
}

impl Unitized {
    /// Units of each coder on `[0, length)`, in any order, with values below `values`.
    ///
    /// # Errors
    /// When units of one coder overlap, or one does not fit.
    pub fn new(length: u64, values: usize, mut coders: Vec<Vec<Unit>>) -> Result<Self, NotUnitized> {
        for units in &mut coders {
            units.sort_unstable();
            let misfit = |unit: &&Unit| unit.start >= unit.end || unit.end > length || unit.value >= values;
            if let Some(unit) = units.iter().find(misfit) {
                return Err(NotUnitized::Misfit {
                    start: unit.start,
                    end: unit.end,
                });
            }
            let mut pairs = units.iter().zip(units.iter().skip(1));
            if let Some((_, next)) = pairs.find(|(unit, next)| next.start < unit.end) {
                return Err(NotUnitized::Overlap { at: next.start });
            }
        }
        Ok(Self { length, values, coders })
    }

    /// The same continuum with two of the coders.
    #[must_use]
    pub fn of_two(&self, (first, second): (usize, usize)) -> Self {
        let coders = [first, second].map(|place| self.coders.get(place).cloned().unwrap_or_default());
        Self {
            coders: coders.to_vec(),
            ..*self
        }
    }

    /// How long the continuum is.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.length
    }

    /// How many positions each coder marked.
    #[must_use]
    pub fn marked(&self) -> Vec<u64> {
        let of = |units: &Vec<Unit>| units.iter().map(|unit| unit.end - unit.start).sum();
        self.coders.iter().map(of).collect()
    }

    /// u-alpha: gaps and values all count.
    #[must_use]
    pub fn u_alpha(&self) -> Option<f64> {
        let found = self.coincidences();
        let off = |table: &[Vec<f64>]| off_diagonal(table);
        one_minus(off(&found.observed), off(&found.expected))
    }

    /// |u-alpha: only whether something was marked counts.
    #[must_use]
    pub fn binary_u_alpha(&self) -> Option<f64> {
        let found = self.coincidences();
        let gap = self.values;
        let apart = |table: &[Vec<f64>]| -> f64 {
            let cells = table.iter().enumerate().flat_map(|(row, cells)| {
                cells
                    .iter()
                    .enumerate()
                    .map(move |(column, cell)| ((row == gap) != (column == gap), *cell))
            });
            cells.filter(|(apart, _)| *apart).map(|(_, cell)| cell).sum()
        };
        one_minus(apart(&found.observed), apart(&found.expected))
    }

    /// cu-alpha: values alone, where both marked something.
    #[must_use]
    pub fn cu_alpha(&self) -> Option<f64> {
        let found = self.valued();
        one_minus(off_diagonal(&found.observed), off_diagonal(&found.expected))
    }

    /// (k)u-alpha: how reliably the value `k` is told from all others, where both marked something.
    #[must_use]
    pub fn k_u_alpha(&self, value: usize) -> Option<f64> {
        let found = self.valued();
        let at = |table: &[Vec<f64>], row: usize, column: usize| table.get(row)?.get(column).copied();
        let column = |table: &[Vec<f64>]| -> f64 { table.iter().filter_map(|row| row.get(value)).sum() };
        let (seen, meant) = (column(&found.observed), column(&found.expected));
        let apart = seen - at(&found.observed, value, value)?;
        let expected = meant - at(&found.expected, value, value)?;
        (seen > 0.0 && expected.abs() > EPSILON).then(|| 1.0 - (meant / seen) * apart / expected)
    }

    /// The share of what was given the value `k` that another coder marked with anything.
    #[must_use]
    pub fn coverage(&self, value: usize) -> Option<f64> {
        let row = |found: &Coincidences| found.observed.get(value).map(|row| row.iter().sum::<f64>());
        let (valued, all) = (row(&self.valued())?, row(&self.coincidences())?);
        (all > 0.0).then(|| valued / all)
    }

    /// Coincidences with gaps as one more value.
    fn coincidences(&self) -> Coincidences {
        let observed = self.observed();
        let mut own = vec![0.0; self.values + 1];
        for (value, square) in own.iter_mut().enumerate().take(self.values) {
            *square = self
                .units()
                .filter(|unit| unit.value == value)
                .map(|unit| length(unit).powi(2))
                .sum();
        }
        if let Some(gap) = own.last_mut() {
            // A gap is no unit: each of its positions stands for itself.
            *gap = observed.last().map_or(0.0, |row| row.iter().sum());
        }
        let expected = expected(&observed, &own);
        Coincidences { observed, expected }
    }

    /// Coincidences of values alone.
    fn valued(&self) -> Coincidences {
        let mut observed = self.observed();
        observed.truncate(self.values);
        observed.iter_mut().for_each(|row| row.truncate(self.values));
        let mut own = vec![0.0; self.values];
        let others = f64::from(u32::try_from(self.coders.len().saturating_sub(1).max(1)).unwrap_or(u32::MAX));
        for (coder, units) in self.coders.iter().enumerate() {
            for unit in units {
                let marked: f64 = self
                    .coders
                    .iter()
                    .enumerate()
                    .filter(|(other, _)| *other != coder)
                    .map(|(_, theirs)| shared(unit, theirs))
                    .sum();
                if let Some(square) = own.get_mut(unit.value) {
                    *square += (marked / others).powi(2);
                }
            }
        }
        let expected = expected(&observed, &own);
        Coincidences { observed, expected }
    }

    fn units(&self) -> impl Iterator<Item = &Unit> {
        self.coders.iter().flatten()
    }

    /// For every two coders, in both orders, the length on which one has the row's value and the other the column's.
    fn observed(&self) -> Vec<Vec<f64>> {
        let mut table = vec![vec![0.0; self.values + 1]; self.values + 1];
        let mut borders: Vec<u64> = self.units().flat_map(|unit| [unit.start, unit.end]).collect();
        borders.extend([0, self.length]);
        borders.sort_unstable();
        borders.dedup();
        let mut places = vec![0; self.coders.len()];
        let others = self.coders.len().saturating_sub(1).max(1);
        for (start, end) in borders.iter().zip(borders.iter().skip(1)) {
            let mut counts = vec![0_u64; self.values + 1];
            for (units, place) in self.coders.iter().zip(&mut places) {
                while units.get(*place).is_some_and(|unit| unit.end <= *start) {
                    *place += 1;
                }
                let here = units.get(*place).filter(|unit| unit.start <= *start);
                if let Some(count) = counts.get_mut(here.map_or(self.values, |unit| unit.value)) {
                    *count += 1;
                }
            }
            let weight = whole(end - start) / whole(others as u64);
            for (row, one) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
                for (column, other) in counts.iter().enumerate() {
                    let pairs = one * (other - u64::from(row == column && *other > 0));
                    if let Some(cell) = table.get_mut(row).and_then(|cells| cells.get_mut(column)) {
                        *cell += whole(pairs) * weight;
                    }
                }
            }
        }
        table
    }
}

const EPSILON: f64 = 1e-12;

/// What chance would give, whole units being laid anew: `own` are the squares that a unit makes with itself.
fn expected(observed: &[Vec<f64>], own: &[f64]) -> Vec<Vec<f64>> {
    let totals: Vec<f64> = observed.iter().map(|row| row.iter().sum()).collect();
    let all: f64 = totals.iter().sum();
    let free = all - own.iter().sum::<f64>() / all;
    let cell = |row: usize, one: &f64, column: usize, other: &f64| {
        let self_met = if row == column {
            own.get(row).copied().unwrap_or_default()
        } else {
            0.0
        };
        (one * other - self_met) / free
    };
    let rows = totals.iter().enumerate();
    rows.map(|(row, one)| {
        totals
            .iter()
            .enumerate()
            .map(|(column, other)| cell(row, one, column, other))
            .collect()
    })
    .collect()
}

fn off_diagonal(table: &[Vec<f64>]) -> f64 {
    let rows = table.iter().enumerate();
    rows.flat_map(|(row, cells)| {
        cells
            .iter()
            .enumerate()
            .filter(move |(column, _)| *column != row)
            .map(|(_, cell)| cell)
    })
    .sum()
}

fn one_minus(observed: f64, expected: f64) -> Option<f64> {
    (expected.is_finite() && expected.abs() > EPSILON).then(|| 1.0 - observed / expected)
}

fn length(unit: &Unit) -> f64 {
    whole(unit.end - unit.start)
}

/// The positions of `unit` that `others`, sorted and apart, hold too.
fn shared(unit: &Unit, others: &[Unit]) -> f64 {
    let from = others.partition_point(|other| other.end <= unit.start);
    let near = others.iter().skip(from).take_while(|other| other.start < unit.end);
    near.map(|other| whole(unit.end.min(other.end) - unit.start.max(other.start)))
        .sum()
}

#[expect(clippy::cast_precision_loss, reason = "lengths of texts stay far below 2^52")]
fn whole(number: u64) -> f64 {
    number as f64
}
