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
    let sizes: Vec<u64> = groups.iter().map(|group| group.whole).collect();
    let mut far = [Far::new(groups)];
    deal(&sizes, &mut far, draws, dice);
    far.iter().find_map(|one| one.chance(draws))
}

/// [`permutation`] for several codes in the same groups, each with dice of its own that begin at `seed`: what is asked beside a code
/// changes nothing. Linear in draws times cases, and in draws times codes.
#[must_use]
pub fn permutations(codes: &[Vec<Share>], draws: usize, seed: u64) -> Vec<Option<f64>> {
    let with_cases = |groups: &Vec<Share>| groups.iter().copied().filter(|group| group.whole > 0).collect();
    let mut far: Vec<Far> = codes.iter().map(with_cases).map(Far::new).collect();
    let sizes = |one: &Far| -> Vec<u64> { one.groups.iter().map(|group| group.whole).collect() };
    let mut known: Vec<Vec<u64>> = far.iter().map(sizes).collect();
    known.sort_unstable();
    known.dedup();
    for same in known {
        // Codes in groups of the same sizes see the same deals.
        let mut alike: Vec<Far> = far.iter().filter(|one| sizes(one) == same).cloned().collect();
        deal(&same, &mut alike, draws, &mut Dice::new(seed));
        let mut counted = alike.into_iter();
        for one in far.iter_mut().filter(|one| sizes(one) == same) {
            one.times = counted.next().map_or(0, |counted| counted.times);
        }
    }
    far.iter().map(|one| one.chance(draws)).collect()
}

/// A code in its groups, and how often chance put them as far apart.
#[derive(Debug, Clone)]
struct Far {
    groups: Vec<Share>,
    /// How many cases mention the code.
    with: usize,
    observed: f64,
    times: u32,
}

impl Far {
    fn new(groups: Vec<Share>) -> Self {
        let with: u64 = groups.iter().map(|group| group.part).sum();
        Self {
            with: usize::try_from(with).unwrap_or(usize::MAX),
            observed: spread(groups.iter().copied()),
            groups,
            times: 0,
        }
    }

    /// Whether the groups lie as far apart when they hold so many of the first cases; `below` counts them for each group.
    fn count(&mut self, below: &[Vec<u64>]) {
        let dealt = self.groups.iter().zip(below).map(|(group, below)| Share {
            part: below.get(self.with).copied().unwrap_or_default(),
            ..*group
        });
        // Sums of fractions differ in their last digits.
        self.times += u32::from(spread(dealt) >= self.observed - 1e-9);
    }

    fn chance(&self, draws: usize) -> Option<f64> {
        let draws = f64::from(u32::try_from(draws).unwrap_or(u32::MAX));
        (self.groups.len() > 1).then(|| f64::from(1 + self.times) / (1.0 + draws))
    }
}

/// Deals the cases, which are numbered, to groups of these sizes: the first `with` numbers are the cases that mention a code.
fn deal(sizes: &[u64], codes: &mut [Far], draws: usize, dice: &mut Dice) {
    let sizes: Vec<usize> = sizes
        .iter()
        .map(|size| usize::try_from(*size).unwrap_or(usize::MAX))
        .collect();
    let mut cases: Vec<usize> = (0..sizes.iter().sum()).collect();
    for _ in 0..draws {
        dice.shuffle(&mut cases);
        let mut rest = cases.as_slice();
        let below: Vec<Vec<u64>> = sizes
            .iter()
            .map(|size| {
                let (mine, others) = rest.split_at((*size).min(rest.len()));
                rest = others;
                counted_below(mine, cases.len())
            })
            .collect();
        codes.iter_mut().for_each(|code| code.count(&below));
    }
}

/// For each number up to `all` how many of `numbers` lie below it.
fn counted_below(numbers: &[usize], all: usize) -> Vec<u64> {
    let mut below = vec![0; all + 1];
    for number in numbers {
        if let Some(count) = below.get_mut(number + 1) {
            *count = 1;
        }
    }
    let mut sum = 0;
    for count in &mut below {
        sum += *count;
        *count = sum;
    }
    below
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

    /// One code after the other, with cases that are told apart by whether they mention it.
    fn plainly(groups: &[Share], draws: usize, dice: &mut Dice) -> f64 {
        let with: u64 = groups.iter().map(|group| group.part).sum();
        let all: u64 = groups.iter().map(|group| group.whole).sum();
        let mut cases: Vec<bool> = (0..all).map(|case| case < with).collect();
        let mut far = 0;
        for _ in 0..draws {
            dice.shuffle(&mut cases);
            let mut rest = cases.as_slice();
            let dealt = groups.iter().map(|group| {
                let (mine, others) = rest.split_at(group.whole as usize);
                rest = others;
                Share {
                    part: mine.iter().filter(|has| **has).count() as u64,
                    ..*group
                }
            });
            far += u32::from(spread(dealt) >= spread(groups.iter().copied()) - 1e-9);
        }
        f64::from(1 + far) / (1.0 + draws as f64)
    }

    #[test]
    fn many_codes_at_once_are_dealt_as_one_alone() {
        let share = |part, whole| Share { part, whole };
        let codes = [
            vec![share(14, 23), share(4, 18)],
            vec![share(0, 23), share(0, 18)],
            vec![share(23, 23), share(9, 18)],
            vec![share(3, 9), share(2, 7), share(7, 8)],
            vec![share(5, 23), share(11, 18)],
        ];
        let found = permutations(&codes, 400, 9);
        for (code, found) in codes.iter().zip(found) {
            assert_eq!(found, Some(plainly(code, 400, &mut Dice::new(9))));
            assert_eq!(found, permutation(code, 400, &mut Dice::new(9)));
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
