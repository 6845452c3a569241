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
//! // They differ on one position of ten: 2 of 20 values. By lot, 2 * 9 * 11 / (20 - (16 + 25 + 11) / 20) = 11.38 would.
//! let alpha = text.coincidences().u_alpha().expect("both marked something");
//! assert!((alpha - (1.0 - 2.0 / (198.0 / 17.4))).abs() < 1e-12);
//! # Ok::<(), emic_core::agreement::unitizing::NotUnitized>(())
//! ```

mod coincidences;

pub use coincidences::Coincidences;

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
}
