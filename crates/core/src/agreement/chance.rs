//! Coefficients over any number of coders: what is observed against what chance would give.

use super::Ratings;
use super::pair::ratio;

/// The mean, over units with two ratings or more, of the share of pairs of ratings that are alike.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "counts of units stay far below 2^52")]
pub fn percent_agreement(ratings: &Ratings) -> Option<f64> {
    let (mut sum, mut units) = (0.0, 0);
    for (row, times) in ratings.rows() {
        let given = ratings.given(row);
        let all: u64 = given.iter().sum();
        if all >= 2 {
            let alike: u64 = given.iter().map(|count| count * count.saturating_sub(1)).sum();
            sum += times as f64 * alike as f64 / (all * (all - 1)) as f64;
            units += times;
        }
    }
    (ratings.coders() >= 2 && units > 0).then(|| sum / units as f64)
}

/// How often each category is given: the mean share of a unit's ratings, over units with any.
#[expect(clippy::cast_precision_loss, reason = "counts of units stay far below 2^52")]
fn prevalence(ratings: &Ratings) -> Vec<f64> {
    let mut shares = vec![0.0; ratings.categories()];
    let mut units = 0;
    for (row, times) in ratings.rows() {
        let given = ratings.given(row);
        let all: u64 = given.iter().sum();
        if all > 0 {
            units += times;
            for (share, count) in shares.iter_mut().zip(given) {
                *share += times as f64 * count as f64 / all as f64;
            }
        }
    }
    shares
        .into_iter()
        .map(|share| share / (units as f64).max(1.0))
        .collect()
}

/// `(Po - Pe) / (1 - Pe)`, where chance leaves anything to be explained.
fn beyond(observed: Option<f64>, expected: f64) -> Option<f64> {
    // Only one category in use makes the expectation 1, but for rounding.
    (1.0 - expected > 1e-12).then(|| observed.map(|observed| (observed - expected) / (1.0 - expected)))?
}

/// Fleiss' kappa, for missing ratings as Gwet generalises it. Fleiss (1971); Gwet (2014).
#[must_use]
pub fn fleiss_kappa(ratings: &Ratings) -> Option<f64> {
    let expected = prevalence(ratings).iter().map(|share| share * share).sum();
    beyond(percent_agreement(ratings), expected)
}

/// Gwet's AC1: chance agreement `sum p(1 - p) / (q - 1)`. Gwet (2008).
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "categories are few")]
pub fn gwet_ac1(ratings: &Ratings) -> Option<f64> {
    let spread: f64 = prevalence(ratings).iter().map(|share| share * (1.0 - share)).sum();
    let others = ratings.categories().checked_sub(1).filter(|others| *others > 0)?;
    beyond(percent_agreement(ratings), spread / others as f64)
}

/// Brennan and Prediger's coefficient: chance agreement `1 / q`. Brennan & Prediger (1981).
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "categories are few")]
pub fn brennan_prediger(ratings: &Ratings) -> Option<f64> {
    (ratings.categories() >= 2).then(|| beyond(percent_agreement(ratings), 1.0 / ratings.categories() as f64))?
}

/// Conger's kappa: chance agreement as the mean over pairs of coders, each with his own marginals; complete ratings only.
/// Conger (1980).
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "counts of units stay far below 2^52")]
pub fn conger_kappa(ratings: &Ratings) -> Option<f64> {
    let complete = ratings.rows().all(|(row, _)| row.iter().all(Option::is_some));
    if !complete || ratings.coders() < 2 {
        return None;
    }
    let n = ratings.units() as f64;
    let mut shares = vec![vec![0.0; ratings.categories()]; ratings.coders()];
    for (row, times) in ratings.rows() {
        for (share, rating) in shares.iter_mut().zip(row) {
            if let Some(cell) = rating.and_then(|category| share.get_mut(category)) {
                *cell += times as f64 / n;
            }
        }
    }
    let together = |(first, second): (usize, usize)| -> f64 {
        let both = shares.get(first).zip(shares.get(second));
        both.map_or(0.0, |(one, other)| one.iter().zip(other).map(|(x, y)| x * y).sum())
    };
    let pairs = ratings.pairs().count() as f64;
    let expected = ratings.pairs().map(together).sum::<f64>() / pairs;
    beyond(percent_agreement(ratings), expected)
}

/// Krippendorff's alpha for categories, from coincidences in units with two ratings or more. Krippendorff (2011).
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "counts of units stay far below 2^52")]
pub fn krippendorff_alpha_nominal(ratings: &Ratings) -> Option<f64> {
    let mut alike = 0.0;
    let mut totals = vec![0; ratings.categories()];
    for (row, times) in ratings.rows() {
        let given = ratings.given(row);
        let all: u64 = given.iter().sum();
        if all < 2 {
            continue;
        }
        for (total, count) in totals.iter_mut().zip(&given) {
            *total += times * count;
            alike += (times * count * count.saturating_sub(1)) as f64 / (all - 1) as f64;
        }
    }
    let n: u64 = totals.iter().sum();
    let squares: u128 = totals.iter().map(|total| u128::from(*total) * u128::from(*total)).sum();
    let spread = u128::from(n) * u128::from(n) - squares;
    if ratings.coders() < 2 || n <= 1 || spread == 0 {
        return None;
    }
    let n = n as f64;
    Some(1.0 - (n - 1.0) * (n - alike) / spread as f64)
}

/// Light's kappa: the mean of Cohen's over all pairs of coders. Light (1971).
pub(super) fn light_kappa(ratings: &Ratings) -> Option<f64> {
    mean_of_pairs(ratings, |pair| pair.cohen_kappa(&super::Weights::Nominal))
}

/// The mean of a coefficient over all pairs of coders; none where it is undefined for one of them.
#[expect(clippy::cast_precision_loss, reason = "pairs are few")]
pub(super) fn mean_of_pairs(ratings: &Ratings, of: impl Fn(&super::Pair) -> Option<f64>) -> Option<f64> {
    let values = ratings.pairs().map(|(first, second)| of(&ratings.pair(first, second)));
    let values: Vec<f64> = values.collect::<Option<_>>()?;
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// Holsti's coefficient as the mean over all pairs.
pub(super) fn mean_holsti(ratings: &Ratings) -> Option<f64> {
    mean_of_pairs(ratings, super::Pair::holsti)
}

/// The share of units with two ratings or more in which all are alike.
pub(super) fn unanimous(ratings: &Ratings) -> Option<f64> {
    let (mut alike, mut units) = (0, 0);
    for (row, times) in ratings.rows() {
        let given = ratings.given(row);
        let all: u64 = given.iter().sum();
        if all >= 2 {
            units += times;
            alike += if given.contains(&all) { times } else { 0 };
        }
    }
    ratio(alike, units)
}
