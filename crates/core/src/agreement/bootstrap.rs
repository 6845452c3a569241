//! Percentile intervals from drawing the same number of clusters with replacement.

use super::Dice;

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

/// The 95 % percentile interval of `value` over `draws` samples of `clusters` things, drawn with replacement; none when it is
/// defined for no sample.
///
/// `value` gets the numbers of the clusters drawn, from 0. Of a study the clusters are transcripts, since turns of one interview
/// are not independent; of a plain table they are units. Efron & Tibshirani (1993).
pub fn bootstrap(
    clusters: usize,
    draws: usize,
    seed: u64,
    mut value: impl FnMut(&[usize]) -> Option<f64>,
) -> Option<Interval> {
    let mut dice = Dice::new(seed);
    let mut values = Vec::with_capacity(draws);
    for _ in 0..draws {
        let sample: Vec<usize> = (0..clusters).map(|_| dice.below(clusters)).collect();
        values.extend(value(&sample));
    }
    let undefined = draws - values.len();
    values.sort_by(f64::total_cmp);
    Some(Interval {
        lower: percentile(&values, 0.025)?,
        upper: percentile(&values, 0.975)?,
        undefined,
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

    #[test]
    fn percentiles_lie_between_neighbours() {
        assert_eq!(percentile(&[1.0, 2.0, 3.0, 4.0, 5.0], 0.5), Some(3.0));
        assert_eq!(percentile(&[0.0, 10.0], 0.025), Some(0.25));
        assert_eq!(percentile(&[], 0.5), None);
    }

    #[test]
    fn the_same_seed_gives_the_same_interval_and_undefined_draws_are_told() {
        let mean = |sample: &[usize]| Some(sample.iter().sum::<usize>() as f64 / sample.len() as f64);
        let one = bootstrap(20, 500, 3, mean);
        assert_eq!(one, bootstrap(20, 500, 3, mean));
        assert_ne!(one, bootstrap(20, 500, 4, mean));
        assert_eq!(bootstrap(3, 10, 1, |_| None), None);
        let some = bootstrap(2, 400, 1, |sample| (sample != [0, 0]).then_some(1.0)).expect("defined");
        assert!(
            (60..140).contains(&some.undefined),
            "about a quarter of {}",
            some.undefined
        );
    }
}
