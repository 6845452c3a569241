//! How far coders agree: coefficients over ratings of units, over stretches of text, and over matched segments.
//!
//! A coefficient that is not defined is `None`, never 0, 1 or NaN. All counts are exact integers until the last division.
//!
//! ```
//! use emic_core::agreement::{Ratings, coefficient};
//!
//! // Two coders, four units, two categories (0 and 1): they differ on the last unit.
//! let rows = [[0, 0], [1, 1], [1, 1], [0, 1]].map(|row| row.map(Some).to_vec());
//! let ratings = Ratings::new(2, 2, rows)?;
//! assert_eq!(coefficient("percent_agreement")?.of(&ratings), Some(0.75));
//! // Each would have said 1 in 2 and 3 of 4: by chance they agree in 1/2 · 1/4 + 1/2 · 3/4 = 1/2 of the units.
//! assert_eq!(coefficient("cohen_kappa")?.of(&ratings), Some(0.5));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! - [`Ratings`]: a matrix of units and coders; equal rows are counted, so that characters cost no more than stretches.
//! - [`COEFFICIENTS`]: every coefficient with its formula and source.
//! - [`unitizing`]: Krippendorff's family for units that coders cut out of a continuum themselves.
//! - [`matching`]: segments of one coder found again among those of another.
//! - [`gamma`]: segments of two coders aligned as well as can be, against what chance would bring.
//! - [`bootstrap`]: how far a coefficient would move with other units, seeded.

mod bootstrap;
mod chance;
mod clusters;
mod coefficients;
mod dice;
pub mod gamma;
pub mod matching;
#[cfg(test)]
mod oracle;
mod pair;
mod ratings;
pub mod unitizing;

pub use bootstrap::{Draws, Interval, bootstrap};
pub use chance::{
    brennan_prediger, conger_kappa, fleiss_kappa, gwet_ac1, krippendorff_alpha_nominal, percent_agreement,
};
pub use clusters::Clusters;
pub use coefficients::{COEFFICIENTS, Coefficient, UnknownCoefficient, coefficient};
pub use dice::Dice;
pub use pair::{Pair, Weights};
pub(crate) use ratings::pairs;
pub use ratings::{Ratings, RatingsError};
