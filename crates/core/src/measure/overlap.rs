//! Measures of how much two codes share, from a, A and B alone.

use super::Counts;
use super::counts::ratio;

/// How many units have both codes, or how many pairs of places meet: a.
///
/// ```
/// # use emic_core::measure::{Counts, count};
/// assert_eq!(count(&Counts { a: 5, a_total: 100, b_total: 10, n: None }), Some(5.0));
/// ```
#[must_use]
pub fn count(counts: &Counts) -> Option<f64> {
    Some(counts.a as f64)
}

/// The c-coefficient over pairs of places: a / (A + B - a); it may exceed 1 where places overlap each other many times.
///
/// `None` where the denominator is zero or below. Source: Garcia (2006), as ATLAS.ti uses it.
///
/// ```
/// # use emic_core::measure::{Counts, c_coefficient};
/// // three places and two, of which three pairs overlap
/// assert_eq!(c_coefficient(&Counts { a: 3, a_total: 3, b_total: 2, n: None }), Some(1.5));
/// ```
#[must_use]
pub fn c_coefficient(counts: &Counts) -> Option<f64> {
    let either = i128::from(counts.a_total) + i128::from(counts.b_total) - i128::from(counts.a);
    (either > 0).then(|| counts.a as f64 / either as f64)
}

/// The units with both codes as a share of the units with either: a / (A + B - a). Source: Jaccard (1901).
///
/// ```
/// # use emic_core::measure::{Counts, jaccard};
/// assert_eq!(jaccard(&Counts { a: 15, a_total: 25, b_total: 20, n: Some(100) }), Some(0.5));
/// ```
#[must_use]
pub fn jaccard(counts: &Counts) -> Option<f64> {
    let table = counts.table()?;
    ratio(table.both, table.both + table.row_only + table.column_only)
}

/// Twice the units with both codes, over both totals: 2a / (A + B). Source: Dice (1945), Sørensen (1948).
///
/// ```
/// # use emic_core::measure::{Counts, dice};
/// assert_eq!(dice(&Counts { a: 2, a_total: 3, b_total: 5, n: Some(10) }), Some(0.5));
/// ```
#[must_use]
pub fn dice(counts: &Counts) -> Option<f64> {
    let table = counts.table()?;
    ratio(2.0 * table.both, table.row() + table.column())
}

/// The units with both codes as a share of the rarer code's: a / min(A, B). Source: Szymkiewicz (1934), Simpson (1943).
///
/// ```
/// # use emic_core::measure::{Counts, overlap_coefficient};
/// assert_eq!(overlap_coefficient(&Counts { a: 15, a_total: 25, b_total: 20, n: Some(100) }), Some(0.75));
/// ```
#[must_use]
pub fn overlap_coefficient(counts: &Counts) -> Option<f64> {
    let table = counts.table()?;
    ratio(table.both, table.row().min(table.column()))
}

/// The share of the row's units that have the column's code: a / A. The only measure that changes when rows and columns swap.
///
/// ```
/// # use emic_core::measure::{Counts, inclusion};
/// assert_eq!(inclusion(&Counts { a: 15, a_total: 25, b_total: 20, n: Some(100) }), Some(0.6));
/// ```
#[must_use]
pub fn inclusion(counts: &Counts) -> Option<f64> {
    let table = counts.table()?;
    ratio(table.both, table.row())
}

/// The units with both codes over the geometric mean of the totals: a / √(AB). Source: Ochiai (1957).
///
/// ```
/// # use emic_core::measure::{Counts, cosine};
/// assert_eq!(cosine(&Counts { a: 3, a_total: 4, b_total: 9, n: Some(20) }), Some(0.5));
/// ```
#[must_use]
pub fn cosine(counts: &Counts) -> Option<f64> {
    let table = counts.table()?;
    ratio(table.both, (table.row() * table.column()).sqrt())
}
