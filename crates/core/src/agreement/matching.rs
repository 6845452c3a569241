//! Segments of one coder found again among those of another: every segment of both is one test.
//!
//! ```
//! use emic_core::agreement::matching::{Over, Segment, Threshold, matched};
//!
//! let segment = |start, end| Segment { text: 0, start, end, code: 0 };
//! let threshold = Threshold { percent: 50, over: Over::Union };
//! let found = matched(&[segment(0, 10)], &[segment(0, 6), segment(20, 30)], threshold);
//! // They share 6 of 10 characters, which is enough; the third segment has no counterpart.
//! assert_eq!(found.agreement(), Some(2.0 / 3.0));
//! ```

use std::collections::BTreeMap;

/// A coded stretch `[start, end)` of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Segment {
    /// Which text, by number.
    pub text: usize,
    /// Which code, by number; segments of different codes never match.
    pub code: usize,
    /// The first position.
    pub start: u64,
    /// The position after the last.
    pub end: u64,
}

/// How much two segments must share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Threshold {
    /// The least share, in percent; one position is always needed.
    pub percent: u64,
    /// Of what.
    pub over: Over,
}

/// What the shared length is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// All positions that either covers.
    Union,
    /// The longer one.
    Longer,
    /// The shorter one.
    Shorter,
}

impl Over {
    /// All choices.
    pub const ALL: [Self; 3] = [Self::Union, Self::Longer, Self::Shorter];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Union => "union",
            Self::Longer => "longer",
            Self::Shorter => "shorter",
        }
    }
}

/// How many segments were found again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Matched {
    /// Segments of the first coder.
    pub first: u64,
    /// Segments of the second.
    pub second: u64,
    /// Segments of the first with at least one match.
    pub first_matched: u64,
    /// Segments of the second with at least one.
    pub second_matched: u64,
    /// Pairs in the largest matching in which every segment stands once.
    pub one_to_one: u64,
}

/// Precision and recall, the first coder being the reference, and their harmonic mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Retrieval {
    /// The share of the second coder's segments that were matched.
    pub precision: Option<f64>,
    /// The share of the first coder's.
    pub recall: Option<f64>,
    /// `2PR / (P + R)`, 0 where both are.
    pub f1: Option<f64>,
}

impl Matched {
    /// The share of all segments of both that were matched.
    #[must_use]
    pub fn agreement(&self) -> Option<f64> {
        super::pair::ratio(self.first_matched + self.second_matched, self.first + self.second)
    }

    /// Counting every segment that has a match.
    #[must_use]
    pub fn existence(&self) -> Retrieval {
        Retrieval::of((self.second_matched, self.second), (self.first_matched, self.first))
    }

    /// Counting every segment once.
    #[must_use]
    pub fn exclusive(&self) -> Retrieval {
        Retrieval::of((self.one_to_one, self.second), (self.one_to_one, self.first))
    }

    /// Both together, of different codes or texts.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            first: self.first + other.first,
            second: self.second + other.second,
            first_matched: self.first_matched + other.first_matched,
            second_matched: self.second_matched + other.second_matched,
            one_to_one: self.one_to_one + other.one_to_one,
        }
    }

    /// The same found so many times over.
    #[must_use]
    pub fn times(self, times: u64) -> Self {
        Self {
            first: self.first * times,
            second: self.second * times,
            first_matched: self.first_matched * times,
            second_matched: self.second_matched * times,
            one_to_one: self.one_to_one * times,
        }
    }
}

impl Retrieval {
    fn of(precision: (u64, u64), recall: (u64, u64)) -> Self {
        let (precision, recall) = (
            super::pair::ratio(precision.0, precision.1),
            super::pair::ratio(recall.0, recall.1),
        );
        let f1 = precision
            .zip(recall)
            .map(|(p, r)| if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 });
        Self { precision, recall, f1 }
    }
}

/// Which segments of one coder are found again among the other's.
#[must_use]
pub fn matched(first: &[Segment], second: &[Segment], threshold: Threshold) -> Matched {
    let mut groups: BTreeMap<(usize, usize), (Vec<Segment>, Vec<Segment>)> = BTreeMap::new();
    for segment in first {
        groups.entry((segment.text, segment.code)).or_default().0.push(*segment);
    }
    for segment in second {
        groups.entry((segment.text, segment.code)).or_default().1.push(*segment);
    }
    let groups = groups
        .into_values()
        .map(|(first, second)| of_group(first, second, threshold));
    groups.fold(Matched::default(), Matched::and)
}

/// Segments of one code in one text.
fn of_group(mut first: Vec<Segment>, mut second: Vec<Segment>, threshold: Threshold) -> Matched {
    first.sort_unstable();
    second.sort_unstable();
    let longest = second
        .iter()
        .map(|segment| segment.end - segment.start)
        .max()
        .unwrap_or_default();
    let edges: Vec<Vec<usize>> = first
        .iter()
        .map(|one| {
            // None that begins further before can reach this one.
            let from = second.partition_point(|other| other.start + longest <= one.start);
            let near = second
                .iter()
                .enumerate()
                .skip(from)
                .take_while(|(_, other)| other.start < one.end);
            near.filter(|(_, other)| fits(one, other, threshold))
                .map(|(index, _)| index)
                .collect()
        })
        .collect();
    let mut seen = vec![false; second.len()];
    for &other in edges.iter().flatten() {
        if let Some(seen) = seen.get_mut(other) {
            *seen = true;
        }
    }
    Matched {
        first: first.len() as u64,
        second: second.len() as u64,
        first_matched: edges.iter().filter(|edges| !edges.is_empty()).count() as u64,
        second_matched: seen.iter().filter(|seen| **seen).count() as u64,
        one_to_one: largest_matching(&edges, second.len()),
    }
}

fn fits(one: &Segment, other: &Segment, threshold: Threshold) -> bool {
    let shared = one.end.min(other.end).saturating_sub(one.start.max(other.start));
    let (one, other) = (one.end - one.start, other.end - other.start);
    let whole = match threshold.over {
        Over::Union => one + other - shared,
        Over::Longer => one.max(other),
        Over::Shorter => one.min(other),
    };
    // Compared as whole numbers: no rounding decides.
    shared >= 1 && u128::from(shared) * 100 >= u128::from(whole) * u128::from(threshold.percent)
}

/// The size of the largest set of edges in which nobody stands twice (Kuhn's augmenting paths).
fn largest_matching(edges: &[Vec<usize>], others: usize) -> u64 {
    let mut partner: Vec<Option<usize>> = vec![None; others];
    let found = (0..edges.len()).filter(|&one| {
        let mut tried = vec![false; others];
        augment(one, edges, &mut partner, &mut tried)
    });
    found.count() as u64
}

fn augment(one: usize, edges: &[Vec<usize>], partner: &mut [Option<usize>], tried: &mut [bool]) -> bool {
    for &other in edges.get(one).into_iter().flatten() {
        match tried.get_mut(other) {
            Some(tried) if !*tried => *tried = true,
            _ => continue,
        }
        let before = partner.get(other).copied().flatten();
        if before.is_none_or(|before| augment(before, edges, partner, tried)) {
            if let Some(partner) = partner.get_mut(other) {
                *partner = Some(one);
            }
            return true;
        }
    }
    false
}
