//! The one test that is offered: cases dealt to the groups anew, by chance.

use super::Share;
use crate::agreement::Dice;

/// How often chance alone puts the groups at least as far apart: `(1 + b) / (1 + draws)`, b being the draws in which the
/// largest share less the smallest is no less than it is.
///
/// Cases are dealt anew, each group keeping its size. Phipson & Smyth (2010). None with fewer than two groups that have cases.
#[must_use]
pub fn permutation(groups: &[Share], draws: usize, dice: &mut Dice) -> Option<f64> {
    let groups: Vec<Share> = groups.iter().copied().filter(|group| group.whole > 0).collect();
    if groups.len() < 2 {
        return None;
    }
    let all: u64 = groups.iter().map(|group| group.whole).sum();
    let with: u64 = groups.iter().map(|group| group.part).sum();
    let mut cases: Vec<bool> = (0..all).map(|case| case < with).collect();
    let observed = spread(groups.iter().copied());
    let mut as_far = 0_u32;
    for _ in 0..draws {
        dice.shuffle(&mut cases);
        let mut rest = cases.as_slice();
        let dealt = groups.iter().map(|group| {
            let (mine, others) = rest.split_at(usize::try_from(group.whole).unwrap_or(usize::MAX).min(rest.len()));
            rest = others;
            Share {
                part: mine.iter().filter(|has| **has).count() as u64,
                ..*group
            }
        });
        // Sums of fractions differ in their last digits.
        as_far += u32::from(spread(dealt) >= observed - 1e-9);
    }
    Some(f64::from(1 + as_far) / (1.0 + f64::from(u32::try_from(draws).unwrap_or(u32::MAX))))
}

fn spread(groups: impl Iterator<Item = Share>) -> f64 {
    let (mut least, mut most) = (f64::INFINITY, f64::NEG_INFINITY);
    for value in groups.filter_map(Share::value) {
        least = least.min(value);
        most = most.max(value);
    }
    most - least
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The exact chance, from counting all ways to deal.
    fn exact(first: Share, second: Share) -> f64 {
        let choose = |n: u64, k: u64| (0..k).fold(1.0, |product, i| product * (n - i) as f64 / (i + 1) as f64);
        let (all, with) = (first.whole + second.whole, first.part + second.part);
        let observed = spread([first, second].into_iter());
        let ways = (0..=with.min(first.whole)).filter(|&k| with - k <= second.whole);
        let (mut far, mut sum) = (0.0, 0.0);
        for k in ways {
            let way = choose(with, k) * choose(all - with, first.whole - k);
            let dealt = [
                Share { part: k, ..first },
                Share {
                    part: with - k,
                    ..second
                },
            ];
            sum += way;
            far += if spread(dealt.into_iter()) >= observed - 1e-9 {
                way
            } else {
                0.0
            };
        }
        far / sum
    }

    #[test]
    fn many_draws_come_near_the_exact_chance() {
        for (a, m, b, n) in [(14, 23, 4, 18), (5, 10, 5, 10), (9, 10, 2, 10), (1, 3, 0, 12)] {
            let (first, second) = (Share { part: a, whole: m }, Share { part: b, whole: n });
            let found = permutation(&[first, second], 20_000, &mut Dice::new(5)).expect("two groups");
            assert!(
                (found - exact(first, second)).abs() < 0.01,
                "{a}/{m} {b}/{n}: {found} {}",
                exact(first, second)
            );
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_chance_and_empty_groups_do_not_count() {
        let some = Share { part: 2, whole: 6 };
        let none = Share { part: 0, whole: 0 };
        let other = Share { part: 5, whole: 6 };
        let p = |groups: &[Share]| permutation(groups, 500, &mut Dice::new(2));
        assert_eq!(p(&[some, other]), p(&[some, none, other]));
        assert_eq!(p(&[some, none]), None);
        assert_eq!(p(&[some, some]), Some(1.0));
    }
}
