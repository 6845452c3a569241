//! Measures of association over the whole fourfold table, units with neither code included.

use super::Counts;
use super::counts::ratio;

/// The correlation of two yes-or-no codes: (ad - bc) / √(AB(N - A)(N - B)); from -1 to 1, 0 is chance. Source: Yule (1912).
///
/// `None` where a code is in no unit or in all.
///
/// ```
/// # use emic_core::measure::{Counts, phi};
/// assert_eq!(phi(&Counts { a: 8, a_total: 10, b_total: 10, n: Some(20) }), Some(0.6));
/// ```
#[must_use]
pub fn phi(counts: &Counts) -> Option<f64> {
    let table = counts.table()?;
    let row_spread = (table.row() * table.without_row()).sqrt();
    let column_spread = (table.column() * table.without_column()).sqrt();
    ratio(table.determinant(), row_spread * column_spread)
}

/// How many times larger the odds of the one code are where the other is: ad / (bc); 1 is chance. `None` where bc = 0.
///
/// ```
/// # use emic_core::measure::{Counts, odds_ratio};
/// assert_eq!(odds_ratio(&Counts { a: 15, a_total: 25, b_total: 20, n: Some(100) }), Some(21.0));
/// ```
#[must_use]
pub fn odds_ratio(counts: &Counts) -> Option<f64> {
    let table = counts.table()?;
    ratio(table.both * table.neither, table.row_only * table.column_only)
}

/// The odds ratio with a half added to each cell, so that it exists with empty cells too. Source: Haldane (1956), Anscombe (1956).
///
/// ```
/// # use emic_core::measure::{Counts, odds_ratio_haldane};
/// // two units, both with both codes: (2.5 * 0.5) / (0.5 * 0.5)
/// assert_eq!(odds_ratio_haldane(&Counts { a: 2, a_total: 2, b_total: 2, n: Some(2) }), Some(5.0));
/// ```
#[must_use]
pub fn odds_ratio_haldane(counts: &Counts) -> Option<f64> {
    let table = counts.table()?;
    ratio(
        (table.both + 0.5) * (table.neither + 0.5),
        (table.row_only + 0.5) * (table.column_only + 0.5),
    )
}

/// The odds ratio brought between -1 and 1: (ad - bc) / (ad + bc); 0 is chance. Source: Yule (1900).
///
/// ```
/// # use emic_core::measure::{Counts, yule_q};
/// // ad = 6, bc = 2
/// assert_eq!(yule_q(&Counts { a: 3, a_total: 4, b_total: 5, n: Some(8) }), Some(0.5));
/// ```
#[must_use]
pub fn yule_q(counts: &Counts) -> Option<f64> {
    let table = counts.table()?;
    let sum = table.both * table.neither + table.row_only * table.column_only;
    ratio(table.determinant(), sum)
}

/// Kappa between two codes, as if they were two coders of one question: (Po - Pe) / (1 - Pe). Source: Cohen (1960).
///
/// Po = (a + d) / N and Pe = (AB + (N - A)(N - B)) / N², which comes to 2(ad - bc) / (A(N - B) + B(N - A)). `None` where both
/// codes are in no unit, or both in all.
///
/// ```
/// # use emic_core::measure::{Counts, kappa};
/// // Po = 0.8, Pe = 0.5
/// assert_eq!(kappa(&Counts { a: 8, a_total: 10, b_total: 10, n: Some(20) }), Some(0.6));
/// ```
#[must_use]
pub fn kappa(counts: &Counts) -> Option<f64> {
    let table = counts.table()?;
    let disagreement_by_chance = table.row() * table.without_column() + table.column() * table.without_row();
    ratio(2.0 * table.determinant(), disagreement_by_chance)
}
