//! Percentile intervals from drawing the same number of clusters with replacement.

use super::Dice;

/// How often clusters are drawn again, and how the dice fall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Draws {
    /// How many samples.
    pub number: usize,
    /// The seed.
    pub seed: u64,
}

/// A coefficient with the interval that drawing again gives it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The lower bound.
    pub lower: f64,
    /// The upper bound.
    pub upper: f64,
    /// Draws for which the coefficient was not defined; they are left out.
    pub undefined: usize,
}

/// The 95 % percentile interval of each of several values over samples of `clusters` things, drawn with replacement; none for a
/// value that is defined for no sample.
///
/// `values` gets how often each cluster was drawn, and gives as many values each time. Of a study the clusters are transcripts, since
/// turns of one interview are not independent; of a plain table they are units. Efron & Tibshirani (1993).
///
/// ```
/// use emic_core::agreement::{Draws, bootstrap};
///
/// // Four interviews with 0, 0, 1 and 1: their mean, and how far it would move with other interviews.
/// let found = [0, 0, 1, 1];
/// let mean = |times: &[u64]| {
///     let sum: u64 = times.iter().zip(found).map(|(times, one)| times * one).sum();
///     vec![Some(sum as f64 / 4.0)]
/// };
/// let interval = bootstrap(4, Draws { number: 1_000, seed: 1 }, mean).pop().flatten().expect("always defined");
/// // All four are 0 in one of 16 samples, which is more than 2.5 %.
/// assert_eq!((interval.lower, interval.upper), (0.0, 1.0));
/// ```
pub fn bootstrap(
    clusters: usize,
    draws: Draws,
    mut values: impl FnMut(&[u64]) -> Vec<Option<f64>>,
) -> Vec<Option<Interval>> {
    let mut dice = Dice::new(draws.seed);
    let mut found: Vec<Vec<f64>> = Vec::new();
    for _ in 0..draws.number {
        let of_sample = values(&sample(clusters, &mut dice));
        found.resize_with(of_sample.len(), Vec::new);
        found.iter_mut().zip(of_sample).for_each(|(all, one)| all.extend(one));
    }
    found.into_iter().map(|all| interval(all, draws.number)).collect()
}

/// How often each cluster is drawn when as many are drawn as there are.
fn sample(clusters: usize, dice: &mut Dice) -> Vec<u64> {
    let mut times = vec![0; clusters];
    for _ in 0..clusters {
        if let Some(count) = times.get_mut(dice.below(clusters)) {
            *count += 1;
        }
    }
    times
}

fn interval(mut values: Vec<f64>, draws: usize) -> Option<Interval> {
    values.sort_by(f64::total_cmp);
    Some(Interval {
        lower: percentile(&values, 0.025)?,
        upper: percentile(&values, 0.975)?,
        undefined: draws - values.len(),
    })
}

/// The value below which a share of the sorted values lies, between two neighbours by their distance.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "draws are few"
)]
fn percentile(sorted: &[f64], share: f64) -> Option<f64> {
    let place = share * sorted.len().checked_sub(1)? as f64;
    let below = sorted.get(place.floor() as usize)?;
    let above = sorted.get(place.ceil() as usize)?;
    Some(below + (above - below) * place.fract())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(clusters: usize, number: usize, seed: u64, value: fn(&[u64]) -> Option<f64>) -> Option<Interval> {
        bootstrap(clusters, Draws { number, seed }, |times| vec![value(times)])
            .pop()
            .flatten()
    }

    #[test]
    fn percentiles_lie_between_neighbours() {
        assert_eq!(percentile(&[1.0, 2.0, 3.0, 4.0, 5.0], 0.5), Some(3.0));
        assert_eq!(percentile(&[0.0, 10.0], 0.025), Some(0.25));
        assert_eq!(percentile(&[], 0.5), None);
    }

    #[test]
    fn as_many_are_drawn_as_there_are() {
        let all = |times: &[u64]| Some(times.iter().sum::<u64>() as f64);
        let interval = drawn(7, 50, 1, all).expect("defined");
        assert_eq!((interval.lower, interval.upper), (7.0, 7.0));
    }

    #[test]
    fn the_same_seed_gives_the_same_interval_and_undefined_draws_are_told() {
        let mean =
            |times: &[u64]| Some(times.iter().zip(0..20).map(|(times, place)| times * place).sum::<u64>() as f64);
        let one = drawn(20, 500, 3, mean);
        assert_eq!(one, drawn(20, 500, 3, mean));
        assert_ne!(one, drawn(20, 500, 4, mean));
        assert_eq!(drawn(3, 10, 1, |_| None), None);
        let some = drawn(2, 400, 1, |times| (times != [2, 0]).then_some(1.0)).expect("defined");
        assert!(
            (60..140).contains(&some.undefined),
            "about a quarter of {}",
            some.undefined
        );
    }

    #[test]
    fn several_values_are_drawn_with_the_same_dice() {
        let both = bootstrap(9, Draws { number: 100, seed: 1 }, |times| {
            let first = times.first().map(|times| *times as f64);
            vec![first, first, None]
        });
        assert_eq!(both.first(), both.get(1));
        assert_eq!(both.get(2), Some(&None));
    }
}
