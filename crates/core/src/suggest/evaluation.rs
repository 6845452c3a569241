//! How good suggestions are: what was proposed held against what a coder gave, in units of one turn and one code.

use std::collections::{BTreeMap, BTreeSet};

/// How often something was proposed rightly, proposed wrongly, and missed.
///
/// For one code, two of three proposals right and one turn missed:
///
/// ```
/// use emic_core::suggest::Tally;
///
/// let tally = Tally { right: 2, wrong: 1, missed: 1 };
/// assert_eq!((tally.proposed(), tally.given()), (3, 3));
/// assert_eq!(tally.precision(), Some(2.0 / 3.0));
/// assert_eq!(tally.recall(), Some(2.0 / 3.0));
/// assert_eq!(tally.f1(), Some(2.0 / 3.0));
/// assert_eq!(Tally::default().precision(), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Proposed and given.
    pub right: u64,
    /// Proposed, and not given.
    pub wrong: u64,
    /// Given, and not proposed.
    pub missed: u64,
}

impl Tally {
    /// How often it was proposed, rightly or wrongly.
    #[must_use]
    pub fn proposed(self) -> u64 {
        self.right + self.wrong
    }

    /// How often it was given, proposed or not.
    #[must_use]
    pub fn given(self) -> u64 {
        self.right + self.missed
    }

    /// The share of what was proposed that is right: `right / (right + wrong)`; nothing when nothing was proposed.
    #[must_use]
    pub fn precision(self) -> Option<f64> {
        ratio(self.right, self.proposed())
    }

    /// The share of what was given that was proposed: `right / (right + missed)`; nothing when nothing was given.
    #[must_use]
    pub fn recall(self) -> Option<f64> {
        ratio(self.right, self.given())
    }

    /// `2 right / (2 right + wrong + missed)`, which is the harmonic mean of precision and recall where both exist. 0 for a code that
    /// was given and never proposed; nothing when it was neither.
    #[must_use]
    pub fn f1(self) -> Option<f64> {
        ratio(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }

    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }
}

fn ratio(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// The tallies of several codes, turn after turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total<C> {
    codes: BTreeMap<C, Tally>,
}

/// Plain means over codes, each over those codes for which the number exists.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Averages {
    /// Over the codes that were proposed.
    pub precision: Option<f64>,
    /// Over the codes that were given.
    pub recall: Option<f64>,
    /// Over the codes that were proposed or given.
    pub f1: Option<f64>,
}

impl<C: Ord + Copy> Total<C> {
    /// Counts units: of each turn the codes that were proposed and those that were given.
    ///
    /// ```
    /// use std::collections::BTreeSet;
    /// use emic_core::suggest::Total;
    ///
    /// // Turn one: `a` and `b` proposed, `a` given. Turn two: nothing proposed, `c` given.
    /// let sets = |codes: &[char]| codes.iter().copied().collect::<BTreeSet<char>>();
    /// let turns = [(sets(&['a', 'b']), sets(&['a'])), (sets(&[]), sets(&['c']))];
    /// let total = Total::of(turns.iter().map(|(proposed, given)| (proposed, given)));
    /// assert_eq!((total.micro().right, total.micro().wrong, total.micro().missed), (1, 1, 1));
    /// assert_eq!(total.micro().f1(), Some(0.5));
    /// // `a` has F1 1; `b`, never given, and `c`, never proposed, have 0.
    /// assert_eq!(total.macro_averages().f1, Some(1.0 / 3.0));
    /// ```
    #[must_use]
    pub fn of<'t>(turns: impl IntoIterator<Item = (&'t BTreeSet<C>, &'t BTreeSet<C>)>) -> Self
    where
        C: 't,
    {
        let mut codes: BTreeMap<C, Tally> = BTreeMap::new();
        for (proposed, given) in turns {
            for code in proposed.union(given) {
                let tally = codes.entry(*code).or_default();
                match (proposed.contains(code), given.contains(code)) {
                    (true, true) => tally.right += 1,
                    (true, false) => tally.wrong += 1,
                    _ => tally.missed += 1,
                }
            }
        }
        Self { codes }
    }

    /// Each code that was proposed or given, in order.
    pub fn codes(&self) -> impl Iterator<Item = (C, Tally)> + '_ {
        self.codes.iter().map(|(code, tally)| (*code, *tally))
    }

    /// All units of all codes in one tally: frequent codes weigh more.
    #[must_use]
    pub fn micro(&self) -> Tally {
        self.codes.values().fold(Tally::default(), |mut sum, tally| {
            sum.add(*tally);
            sum
        })
    }

    /// Means over codes: every code weighs the same.
    #[must_use]
    pub fn macro_averages(&self) -> Averages {
        let mean = |number: fn(Tally) -> Option<f64>| {
            let numbers: Vec<f64> = self.codes.values().filter_map(|tally| number(*tally)).collect();
            (!numbers.is_empty()).then(|| numbers.iter().sum::<f64>() / numbers.len() as f64)
        };
        Averages {
            precision: mean(Tally::precision),
            recall: mean(Tally::recall),
            f1: mean(Tally::f1),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Turn = (BTreeSet<u8>, BTreeSet<u8>);

    fn total(turns: &[Turn]) -> Total<u8> {
        Total::of(turns.iter().map(|(proposed, given)| (proposed, given)))
    }

    fn turn(proposed: &[u8], given: &[u8]) -> Turn {
        (proposed.iter().copied().collect(), given.iter().copied().collect())
    }

    /// Four turns, counted by hand. Code 1: proposed in turns 1, 2, 3, given in 1, 2, 4. Code 2: proposed in 1, given in none. Code 3:
    /// proposed in none, given in 3 and 4.
    #[test]
    fn tallies_and_means_counted_by_hand() {
        let total = total(&[
            turn(&[1, 2], &[1]),
            turn(&[1], &[1]),
            turn(&[1], &[3]),
            turn(&[], &[1, 3]),
        ]);
        let tally = |right, wrong, missed| Tally { right, wrong, missed };
        let codes: Vec<(u8, Tally)> = total.codes().collect();
        assert_eq!(codes, [(1, tally(2, 1, 1)), (2, tally(0, 1, 0)), (3, tally(0, 0, 2))]);
        assert_eq!(total.micro(), tally(2, 2, 3));
        assert_eq!(total.micro().precision(), Some(0.5));
        assert_eq!(total.micro().recall(), Some(0.4));
        assert_eq!(total.micro().f1(), Some(4.0 / 9.0));
        let means = total.macro_averages();
        // Precision: 2/3 and 0 of codes 1 and 2; recall: 2/3 and 0 of codes 1 and 3; F1: 2/3, 0, 0.
        assert_eq!(means.precision, Some(1.0 / 3.0));
        assert_eq!(means.recall, Some(1.0 / 3.0));
        assert_eq!(means.f1, Some(2.0 / 9.0));
    }

    #[test]
    fn what_was_never_asked_has_no_number() {
        let nothing = total(&[turn(&[], &[]), turn(&[], &[])]);
        assert_eq!(
            (
                nothing.micro().precision(),
                nothing.micro().recall(),
                nothing.micro().f1()
            ),
            (None, None, None)
        );
        assert_eq!(nothing.macro_averages(), Averages::default());
        let silent = total(&[turn(&[], &[1])]);
        assert_eq!(
            (silent.micro().precision(), silent.micro().recall(), silent.micro().f1()),
            (None, Some(0.0), Some(0.0))
        );
    }

    #[test]
    fn what_is_proposed_as_given_is_perfect() {
        let perfect = total(&[turn(&[1, 2], &[1, 2]), turn(&[], &[])]);
        assert_eq!(perfect.micro().f1(), Some(1.0));
        assert_eq!(perfect.macro_averages().f1, Some(1.0));
    }

    fn turns() -> impl Strategy<Value = Vec<Turn>> {
        let codes = || prop::collection::btree_set(0u8..6, 0..5);
        prop::collection::vec((codes(), codes()), 0..12)
    }

    proptest! {
        #[test]
        fn numbers_lie_between_0_and_1_and_f1_between_its_parts(turns in turns()) {
            let total = total(&turns);
            for tally in total.codes().map(|(_, tally)| tally).chain([total.micro()]) {
                for number in [tally.precision(), tally.recall(), tally.f1()].into_iter().flatten() {
                    prop_assert!((0.0..=1.0).contains(&number));
                }
                if let (Some(precision), Some(recall), Some(f1)) = (tally.precision(), tally.recall(), tally.f1()) {
                    prop_assert!(f1 >= precision.min(recall) - 1e-12 && f1 <= precision.max(recall) + 1e-12);
                }
            }
        }

        #[test]
        fn the_order_of_turns_does_not_matter(turns in turns()) {
            let mut turned = turns.clone();
            turned.reverse();
            prop_assert_eq!(total(&turns), total(&turned));
        }

        #[test]
        fn every_given_code_is_right_or_missed(turns in turns()) {
            let given: usize = turns.iter().map(|(_, given)| given.len()).sum();
            let proposed: usize = turns.iter().map(|(proposed, _)| proposed.len()).sum();
            let micro = total(&turns).micro();
            prop_assert_eq!(micro.right + micro.missed, given as u64);
            prop_assert_eq!(micro.right + micro.wrong, proposed as u64);
        }

        #[test]
        fn changing_sides_changes_precision_and_recall(turns in turns()) {
            let turned: Vec<Turn> = turns.iter().cloned().map(|(proposed, given)| (given, proposed)).collect();
            let (one, other) = (total(&turns).micro(), total(&turned).micro());
            prop_assert_eq!(one.precision(), other.recall());
            prop_assert_eq!(one.f1(), other.f1());
        }
    }
}
