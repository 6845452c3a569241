//! The sums from which the unitizing family is computed.

use super::{Unit, Unitized};

/// Lengths on which coders meet, over all ordered pairs of coders: those of several texts add up, so that texts can be drawn again
/// without cutting them again. All are whole numbers; the formulas divide once, at the end.
#[derive(Debug, Clone, PartialEq)]
pub struct Coincidences {
    /// With how many others each coder is compared.
    others: f64,
    /// Of each value.
    values: Vec<Met>,
    /// Of gaps, where a coder marked nothing.
    gaps: Met,
}

/// What one value, or a gap, meets.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Met {
    /// Anything.
    all: f64,
    /// The same.
    alike: f64,
    /// Any value, not a gap.
    valued: f64,
    /// The squares of the lengths of units.
    own: f64,
    /// The squares of what of each unit met any value.
    own_valued: f64,
}

impl Met {
    fn add(&mut self, other: &Self, times: f64) {
        self.all += other.all * times;
        self.alike += other.alike * times;
        self.valued += other.valued * times;
        self.own += other.own * times;
        self.own_valued += other.own_valued * times;
    }
}

impl Coincidences {
    fn none(values: usize, others: f64) -> Self {
        Self {
            others,
            values: vec![Met::default(); values],
            gaps: Met::default(),
        }
    }

    /// Those of several texts of the same coders and values, each as often as `times` says; of no text, sums of which nothing is
    /// defined.
    #[must_use]
    pub fn drawn(texts: &[Self], times: &[u64]) -> Self {
        let (values, others) = texts.first().map_or((0, 0.0), |text| (text.values.len(), text.others));
        let mut sums = Self::none(values, others);
        for (text, times) in texts.iter().zip(times).filter(|(_, times)| **times > 0) {
            let times = whole(*times);
            sums.gaps.add(&text.gaps, times);
            let values = sums.values.iter_mut().zip(&text.values);
            values.for_each(|(sum, one)| sum.add(one, times));
        }
        sums
    }

    fn sum(&self, of: impl Fn(&Met) -> f64) -> f64 {
        self.values.iter().map(of).sum()
    }

    /// u-alpha: gaps and values all count.
    #[must_use]
    pub fn u_alpha(&self) -> Option<f64> {
        let met = self.values.iter().chain([&self.gaps]);
        let apart: f64 = met.clone().map(|met| met.all - met.alike).sum();
        one_minus(apart * self.free(), pairs_apart(met.map(|met| met.all)))
    }

    /// |u-alpha: only whether something was marked counts.
    #[must_use]
    pub fn binary_u_alpha(&self) -> Option<f64> {
        let marked = self.sum(|met| met.all);
        let apart = 2.0 * (self.gaps.all - self.gaps.alike);
        one_minus(apart * self.free(), 2.0 * self.gaps.all * marked)
    }

    /// cu-alpha: values alone, where both marked something.
    #[must_use]
    pub fn cu_alpha(&self) -> Option<f64> {
        let all = self.sum(|met| met.valued);
        let apart = self.sum(|met| met.valued - met.alike);
        let free = all - self.sum(|met| met.own_valued) / all;
        one_minus(apart * free, pairs_apart(self.values.iter().map(|met| met.valued)))
    }

    /// (k)u-alpha: how reliably the value `k` is told from all others, where both marked something.
    #[must_use]
    pub fn k_u_alpha(&self, value: usize) -> Option<f64> {
        let met = self.values.get(value)?;
        let all = self.sum(|met| met.valued);
        let meant = met.valued * all - met.own_valued;
        one_minus(
            meant * (met.valued - met.alike),
            met.valued * met.valued * (all - met.valued),
        )
    }

    /// The share of what was given the value `k` that another coder marked with anything.
    #[must_use]
    pub fn coverage(&self, value: usize) -> Option<f64> {
        let met = self.values.get(value)?;
        (met.all > 0.0).then(|| met.valued / met.all)
    }

    /// What can be met when units are laid anew: all but what a unit shares with itself. A gap is no unit: each of its positions
    /// stands for itself.
    fn free(&self) -> f64 {
        let all = self.sum(|met| met.all) + self.gaps.all;
        all - self.others * (self.others * self.sum(|met| met.own) + self.gaps.all) / all
    }

    /// Adds a run of so many positions on which each value has so many coders, and so many have a gap.
    fn meet(&mut self, length: u64, counts: &[u64], gaps: u64) {
        let others = (counts.iter().sum::<u64>() + gaps).saturating_sub(1);
        let values = self.values.iter_mut().zip(counts);
        for (met, &count) in values.chain([(&mut self.gaps, &gaps)]).filter(|(_, count)| **count > 0) {
            met.all += whole(length * count * others);
            met.alike += whole(length * count * (count - 1));
            met.valued += whole(length * count * others.saturating_sub(gaps));
        }
    }
}

impl Unitized {
    /// The sums of this text.
    #[must_use]
    pub fn coincidences(&self) -> Coincidences {
        let mut sums = Coincidences::none(self.values, whole(self.coders.len().saturating_sub(1) as u64));
        self.runs(|length, counts, gaps| sums.meet(length, counts, gaps));
        let coders = self.coders.iter().enumerate();
        for (coder, unit) in coders.flat_map(|(coder, units)| units.iter().map(move |unit| (coder, unit))) {
            let marked: f64 = self.but(coder).map(|theirs| shared(unit, theirs)).sum();
            if let Some(met) = sums.values.get_mut(unit.value) {
                met.own += whole(unit.end - unit.start).powi(2);
                met.own_valued += marked.powi(2);
            }
        }
        sums
    }

    fn but(&self, coder: usize) -> impl Iterator<Item = &Vec<Unit>> {
        let coders = self.coders.iter().enumerate();
        coders.filter(move |(other, _)| *other != coder).map(|(_, units)| units)
    }

    /// Every run between two borders: its length, how many coders gave it each value, and how many none.
    fn runs(&self, mut meet: impl FnMut(u64, &[u64], u64)) {
        let units = self.coders.iter().flatten();
        let mut borders: Vec<u64> = units.flat_map(|unit| [unit.start, unit.end]).collect();
        borders.extend([0, self.length]);
        borders.sort_unstable();
        borders.dedup();
        let mut places = vec![0; self.coders.len()];
        for (start, end) in borders.iter().zip(borders.iter().skip(1)) {
            let (mut counts, mut gaps) = (vec![0; self.values], 0);
            for (units, place) in self.coders.iter().zip(&mut places) {
                while units.get(*place).is_some_and(|unit| unit.end <= *start) {
                    *place += 1;
                }
                let here = units.get(*place).filter(|unit| unit.start <= *start);
                match here.and_then(|unit| counts.get_mut(unit.value)) {
                    Some(count) => *count += 1,
                    None => gaps += 1,
                }
            }
            meet(end - start, &counts, gaps);
        }
    }
}

/// The sum, over every two different entries in both orders, of their product.
fn pairs_apart(totals: impl Iterator<Item = f64> + Clone) -> f64 {
    let all: f64 = totals.clone().sum();
    totals.map(|one| one * (all - one)).sum()
}

/// Undefined where chance leaves nothing apart. Both are products of whole numbers.
fn one_minus(observed: f64, expected: f64) -> Option<f64> {
    (expected > 0.5).then(|| 1.0 - observed / expected)
}

/// The positions of `unit` that `others`, sorted and apart, hold too.
fn shared(unit: &Unit, others: &[Unit]) -> f64 {
    let from = others.partition_point(|other| other.end <= unit.start);
    let near = others.iter().skip(from).take_while(|other| other.start < unit.end);
    near.map(|other| whole(unit.end.min(other.end) - unit.start.max(other.start)))
        .sum()
}

#[expect(clippy::cast_precision_loss, reason = "lengths of texts stay far below 2^52")]
fn whole(number: u64) -> f64 {
    number as f64
}
