//! Measures of how strongly two codes go together: one list, from counts to a number; knows nothing of studies.
//!
//! Every measure reads the same four [`Counts`]: the units with both codes (a), with the row's code (A), with the column's
//! code (B), and all units (N). What is undefined is `None`, never 0, 1 or NaN.
//!
//! ```
//! use emic_core::measure::{Counts, find};
//!
//! // 100 turns: 25 with the one code, 20 with the other, 15 with both.
//! let counts = Counts { a: 15, a_total: 25, b_total: 20, n: Some(100) };
//! assert_eq!(find("jaccard")?.value(&counts), Some(0.5));
//! assert_eq!(find("lift")?.value(&counts), Some(3.0));
//! # Ok::<(), emic_core::measure::UnknownMeasure>(())
//! ```

mod association;
mod chance;
mod counts;
#[cfg(test)]
mod oracle;
mod overlap;
mod registry;
#[cfg(test)]
mod tests;

pub use association::{kappa, odds_ratio, odds_ratio_haldane, phi, yule_q};
pub use chance::{expected, lift, npmi, pmi_log2};
pub use counts::Counts;
pub use overlap::{c_coefficient, cosine, count, dice, inclusion, jaccard, overlap_coefficient};
pub use registry::{MEASURES, UnknownMeasure, find};

/// One measure: its names, what it means, and how it is computed.
#[derive(Debug)]
pub struct Measure {
    /// The name in files and on the command line, with underscores.
    pub name: &'static str,
    /// Other names that people use; hyphens may stand for underscores in all of them.
    pub aliases: &'static [&'static str],
    /// One plain sentence: what the number says.
    pub about: &'static str,
    /// The formula over a, A, B, N and the cells of the fourfold table (a both, b row only, c column only, d neither).
    pub formula: &'static str,
    /// On which kinds of unit it exists.
    pub basis: Basis,
    /// How many digits after the point people are shown.
    pub digits: usize,
    compute: fn(&Counts) -> Option<f64>,
}

impl Measure {
    /// The value for these counts; `None` where it is undefined.
    #[must_use]
    pub fn value(&self, counts: &Counts) -> Option<f64> {
        (self.compute)(counts)
    }

    /// Whether this is `count`: the number a itself, which has no digits after the point and is shown as it stands.
    ///
    /// ```
    /// use emic_core::measure::find;
    ///
    /// assert!(find("n")?.is_count());
    /// assert!(!find("jaccard")?.is_count());
    /// # Ok::<(), emic_core::measure::UnknownMeasure>(())
    /// ```
    #[must_use]
    pub fn is_count(&self) -> bool {
        self.name == "count"
    }
}

/// On which kinds of unit a measure exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// On distinct units and on pairs of places that overlap or stand near each other.
    Any,
    /// On distinct units out of N only: turns, segments, transcripts, cases.
    Units,
}
