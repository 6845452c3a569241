//! What can be counted in a study, as values: each result carries what it was counted on.

mod code_use;
mod coverage;
mod evidence;
mod frequencies;
mod given;
mod group;
mod hits;
mod matrix;
mod pairing;
mod quotes;
mod reanchoring;
pub mod standing;
mod unit;
pub mod usage;

pub use code_use::{CodeUse, code_uses};
pub use coverage::{Coverage, coverage};
pub use evidence::{Evidence, Reference};
pub use frequencies::{Frequencies, Frequency, FrequencyRow, ValenceSplit, frequencies, frequency};
pub use given::{Given, given};
pub use group::{Group, Grouping, groups};
pub use hits::{Found, Hit, Hits, Matching, Searched};
pub use matrix::{Cell, Matrix, Uncounted, matrix};
pub use quotes::{Balance, Extract, Limit, Quote, QuoteTheme, passages, quotes};
pub use reanchoring::{Lost, Reanchoring, Reworded, reanchoring};
pub use unit::{Unit, UnitName};
