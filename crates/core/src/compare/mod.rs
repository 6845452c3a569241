//! Groups side by side: shares with intervals, differences, odds ratios, and one test over cases.
//!
//! ```
//! use emic_core::compare::{Dice, Share, difference, odds_ratio, permutation};
//!
//! // 14 of 23 schools and 4 of 18 services mention something.
//! let (schools, services) = (Share { part: 14, whole: 23 }, Share { part: 4, whole: 18 });
//! let wilson = schools.wilson().ok_or("no schools")?;
//! assert_eq!(format!("{:.3} {:.3}", wilson.lower, wilson.upper), "0.408 0.778");
//! let apart = difference(schools, services).ok_or("no cases")?;
//! assert_eq!(format!("{:.3} [{:.3}; {:.3}]", apart.value, apart.lower, apart.upper), "0.386 [0.081; 0.602]");
//! assert_eq!(odds_ratio(schools, services), Some(14.0 * 14.0 / (4.0 * 9.0)));
//! // As often do the dice put them so far apart.
//! let p = permutation(&[schools, services], 10_000, &mut Dice::new(1)).ok_or("no cases")?;
//! assert!((0.01..0.04).contains(&p));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod permutation;
mod share;

pub use crate::agreement::Dice;
pub use permutation::{permutation, permutations};
pub use share::{Estimate, Share, difference, odds_ratio, odds_ratio_haldane};

/// A group of fewer cases than this is small: its shares are shown, and marked.
pub const SMALL: u64 = 10;
