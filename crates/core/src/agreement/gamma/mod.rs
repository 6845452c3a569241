//! Gamma: how far two coders agree on where units lie and what they are, beyond chance; units may overlap.
//!
//! Mathet, Widlöcher & Métivier (2015), *Computational Linguistics* 41(3). Every unit of one coder is paired with one of the other's or
//! left alone, so that the costs together are least; gamma is one less these costs over those that chance would bring. Of several
//! texts, and of the samples of chance, costs and units are added up before they are divided, where the paper takes the mean of the
//! samples' disorders: the same where coders have as many units.
//!
//! ```
//! use emic_core::agreement::gamma::{Aligned, Chance, gamma};
//! use emic_core::agreement::matching::Segment;
//!
//! let unit = |start, end, code| Segment { text: 0, code, start, end };
//! let first = [unit(0, 10, 0), unit(50, 60, 1)];
//! let chance = Chance::seeded(1);
//!
//! // The same units: no cost at all.
//! let same = Aligned::of(100, [&first, &first], chance);
//! assert_eq!((same.disorder(), gamma(&[same], &[1])), (0.0, Some(1.0)));
//!
//! // One character to the side costs ((1 + 1) / (10 + 10))^2, another code 1; two units each.
//! let aside = Aligned::of(100, [&first, &[unit(1, 11, 0), unit(50, 60, 0)]], chance);
//! assert!((aside.disorder() - 1.01 / 2.0).abs() < 1e-12);
//! # Ok::<(), ()>(())
//! ```

mod alignment;
mod assignment;
mod costs;

pub use costs::Costs;

use super::Dice;
use super::matching::Segment;
use alignment::least_cost;

/// How chance is asked: by coders made of the two, whose units are shifted along the text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chance {
    /// How many pairs of such coders.
    pub samples: usize,
    /// The seed.
    pub seed: u64,
    /// What differences cost.
    pub costs: Costs,
}

impl Chance {
    /// Fifty samples, every difference weighing 1.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self {
            samples: 50,
            seed,
            costs: Costs::default(),
        }
    }
}

/// Two coders' units of one text, aligned as well as can be, beside what chance brings: sums, so that those of several texts add up.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Aligned {
    observed: Sum,
    /// Of all samples together.
    by_chance: Sum,
}

/// What alignments cost, and how many units they have: the mean of both coders.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Sum {
    cost: f64,
    units: f64,
}

impl Sum {
    fn of(both: [&[Segment]; 2], costs: Costs) -> Self {
        let [first, second] = both;
        Self {
            cost: least_cost(first, second, costs),
            units: count(first.len() + second.len()) / 2.0,
        }
    }

    fn and(self, other: Self, times: f64) -> Self {
        Self {
            cost: self.cost + other.cost * times,
            units: self.units + other.units * times,
        }
    }

    fn disorder(self) -> Option<f64> {
        (self.units > 0.0).then(|| self.cost / self.units)
    }
}

impl Aligned {
    /// Aligns the units of two coders on a text of `length` characters; which coder comes first makes no difference.
    ///
    /// Each coder that chance makes has the units of one of the two, all shifted by as many characters, drawn anew for each; what would
    /// begin behind the end begins at the front.
    #[must_use]
    pub fn of(length: u64, both: [&[Segment]; 2], chance: Chance) -> Self {
        let mut coders = both.map(|units| {
            let mut units = units.to_vec();
            units.sort_unstable();
            units
        });
        coders.sort_unstable();
        let mut dice = Dice::new(chance.seed);
        let (mut by_chance, mut made) = (Sum::default(), [Vec::new(), Vec::new()]);
        for _ in 0..chance.samples {
            for units in &mut made {
                let own = coders.get(dice.below(2)).map(Vec::as_slice).unwrap_or_default();
                let by = dice.below(usize::try_from(length).unwrap_or(usize::MAX));
                units.clear();
                units.extend(own.iter().map(|unit| shifted(unit, by as u64, length)));
            }
            let [one, other] = &made;
            by_chance = by_chance.and(Sum::of([one, other], chance.costs), 1.0);
        }
        let [first, second] = &coders;
        Self {
            observed: Sum::of([first, second], chance.costs),
            by_chance,
        }
    }

    /// The costs of the best alignment over the mean number of units; 0 without units.
    #[must_use]
    pub fn disorder(&self) -> f64 {
        self.observed.disorder().unwrap_or_default()
    }
}

/// Gamma over several texts, each as often as `times` says: one less the disorder observed over that by chance, each the costs of all
/// texts over their units. At most 1, about 0 where coders agree no better than chance; none where nobody marked anything, or chance
/// costs nothing.
#[must_use]
pub fn gamma(texts: &[Aligned], times: &[u64]) -> Option<f64> {
    let sum = |of: fn(&Aligned) -> Sum| {
        let texts = texts.iter().zip(times);
        texts.fold(Sum::default(), |all, (text, times)| all.and(of(text), weight(*times)))
    };
    let observed = sum(|text| text.observed).disorder()?;
    let expected = sum(|text| text.by_chance).disorder()?;
    (expected > 0.0).then(|| 1.0 - observed / expected)
}

fn shifted(unit: &Segment, by: u64, length: u64) -> Segment {
    let start = (unit.start + by) % length.max(1);
    Segment {
        start,
        end: start + unit.end - unit.start,
        ..*unit
    }
}

#[expect(clippy::cast_precision_loss, reason = "units of a text are few")]
fn count(number: usize) -> f64 {
    number as f64
}

#[expect(clippy::cast_precision_loss, reason = "texts are drawn a few times")]
fn weight(times: u64) -> f64 {
    times as f64
}

#[cfg(test)]
mod tests;
