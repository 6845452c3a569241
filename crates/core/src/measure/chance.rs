//! Measures that set what is found beside what chance alone would give.

use super::Counts;
use super::counts::ratio;

/// How many units would have both codes if the two had nothing to do with each other: AB / N.
///
/// ```
/// # use emic_core::measure::{Counts, expected};
/// assert_eq!(expected(&Counts { a: 15, a_total: 25, b_total: 20, n: Some(100) }), Some(5.0));
/// ```
#[must_use]
pub fn expected(counts: &Counts) -> Option<f64> {
    let table = counts.table()?;
    ratio(table.row() * table.column(), table.units())
}

/// How many times more often than by chance: aN / (AB); 1 is chance. Source: Brin et al. (1997).
///
/// ```
/// # use emic_core::measure::{Counts, lift};
/// assert_eq!(lift(&Counts { a: 5, a_total: 100, b_total: 10, n: Some(1000) }), Some(5.0));
/// ```
#[must_use]
pub fn lift(counts: &Counts) -> Option<f64> {
    let table = counts.table()?;
    ratio(table.both * table.units(), table.row() * table.column())
}

/// Pointwise mutual information in bits: log2(lift); 0 is chance. `None` where a = 0. Source: Church and Hanks (1990).
///
/// ```
/// # use emic_core::measure::{Counts, pmi_log2};
/// // lift is 4 * 16 / (4 * 8) = 2
/// assert_eq!(pmi_log2(&Counts { a: 4, a_total: 4, b_total: 8, n: Some(16) }), Some(1.0));
/// ```
#[must_use]
pub fn pmi_log2(counts: &Counts) -> Option<f64> {
    lift(counts).filter(|lift| *lift > 0.0).map(f64::log2)
}

/// Pointwise mutual information between -1 and 1: PMI / -log2(a / N). Source: Bouma (2009).
///
/// `None` where a = 0, and where every unit has both codes (the denominator is then 0).
///
/// ```
/// # use emic_core::measure::{Counts, npmi};
/// // PMI is 1 bit and -log2(4 / 16) is 2
/// assert_eq!(npmi(&Counts { a: 4, a_total: 4, b_total: 8, n: Some(16) }), Some(0.5));
/// ```
#[must_use]
pub fn npmi(counts: &Counts) -> Option<f64> {
    let table = counts.table()?;
    ratio(pmi_log2(counts)?, -(table.both / table.units()).log2())
}
