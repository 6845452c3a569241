//! Stretches in order, and what is asked of their ends: every question takes the logarithm of their number.

use std::ops::Range;

use super::Stretch;
use crate::model::{Span, TranscriptIndex};

/// Stretches by transcript and place, each once: asked which of them share characters with another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sorted {
    stretches: Vec<Stretch>,
    /// For each stretch the furthest end of those before it in its transcript, its own included.
    furthest: Vec<usize>,
    /// For each stretch the earliest end of those behind it in its transcript, its own included.
    earliest: Vec<usize>,
}

impl Sorted {
    /// These stretches.
    #[must_use]
    pub fn new(mut stretches: Vec<Stretch>) -> Self {
        stretches.sort_unstable();
        stretches.dedup();
        let furthest = running(stretches.iter(), usize::max);
        let mut earliest = running(stretches.iter().rev(), usize::min);
        earliest.reverse();
        Self {
            stretches,
            furthest,
            earliest,
        }
    }

    /// Whether `a` is one of them.
    #[must_use]
    pub fn has(&self, a: Stretch) -> bool {
        self.stretches.binary_search(&a).is_ok()
    }

    /// Whether any shares a character with `a`.
    #[must_use]
    pub fn any_overlaps(&self, a: Stretch) -> bool {
        self.reach_of_those(a, |b| b.span.start() < a.span.end()) > a.span.start()
    }

    /// Whether any encloses `a`, or equals it.
    pub(crate) fn any_encloses(&self, a: Stretch) -> bool {
        self.reach_of_those(a, |b| b.span.start() <= a.span.start()) >= a.span.end()
    }

    /// Whether any lies within `a`, or equals it.
    pub(crate) fn any_within(&self, a: Stretch) -> bool {
        let here = self.range(a.transcript);
        let first = self.first_from(&here, a.span.start());
        self.earliest_from(&here, first).is_some_and(|end| end <= a.span.end())
    }

    /// Whether any begins where `a` ends, or later.
    pub(crate) fn any_follows(&self, a: Stretch) -> bool {
        let here = self.range(a.transcript);
        self.first_from(&here, a.span.end()) < here.end
    }

    /// Whether any ends where `a` begins, or earlier.
    pub(crate) fn any_precedes(&self, a: Stretch) -> bool {
        let here = self.range(a.transcript);
        self.earliest_from(&here, here.start)
            .is_some_and(|end| end <= a.span.start())
    }

    /// Those that share a character with `a`, in order.
    pub(crate) fn overlapping(&self, a: Stretch) -> impl Iterator<Item = &Stretch> {
        let here = self.range(a.transcript);
        let reach = self.furthest.get(here.clone()).unwrap_or_default();
        let passed = reach.partition_point(|end| *end <= a.span.start());
        let open = self.stretches.get(here.start + passed..here.end).unwrap_or_default();
        open.iter()
            .take_while(move |b| b.span.start() < a.span.end())
            .filter(move |b| b.span.overlaps(a.span))
    }

    /// How far those of the transcript of `a` reach for which `taken` holds, which hold for the first ones.
    fn reach_of_those(&self, a: Stretch, taken: impl Fn(&Stretch) -> bool) -> usize {
        let here = self.range(a.transcript);
        let count = self
            .stretches
            .get(here.clone())
            .unwrap_or_default()
            .partition_point(taken);
        let last = (here.start + count).checked_sub(1).filter(|last| *last >= here.start);
        last.and_then(|last| self.furthest.get(last)).copied().unwrap_or(0)
    }

    fn earliest_from(&self, here: &Range<usize>, first: usize) -> Option<usize> {
        self.earliest.get(first).copied().filter(|_| here.contains(&first))
    }

    /// The first of a transcript that begins at `byte` or later.
    fn first_from(&self, here: &Range<usize>, byte: usize) -> usize {
        let stretches = self.stretches.get(here.clone()).unwrap_or_default();
        here.start + stretches.partition_point(|stretch| stretch.span.start() < byte)
    }

    fn range(&self, transcript: TranscriptIndex) -> Range<usize> {
        let border = |taken: &dyn Fn(&Stretch) -> bool| self.stretches.partition_point(taken);
        border(&|stretch| stretch.transcript < transcript)..border(&|stretch| stretch.transcript <= transcript)
    }
}

/// For each stretch the best end so far in its transcript.
fn running<'s>(stretches: impl Iterator<Item = &'s Stretch>, best: fn(usize, usize) -> usize) -> Vec<usize> {
    let mut so_far: Option<(TranscriptIndex, usize)> = None;
    let ends = stretches.map(|stretch| {
        let end = match so_far {
            Some((transcript, end)) if transcript == stretch.transcript => best(end, stretch.span.end()),
            _ => stretch.span.end(),
        };
        so_far = Some((stretch.transcript, end));
        end
    });
    ends.collect()
}

/// Every stretch that one of `left` shares with one of `right`.
pub(super) fn shared(left: &[Stretch], right: Vec<Stretch>) -> Vec<Stretch> {
    let right = Sorted::new(right);
    let of_one = |a: &Stretch| {
        let a = *a;
        let spans = right.overlapping(a).filter_map(move |b| a.span.shared(b.span));
        spans.map(move |span| Stretch { span, ..a })
    };
    let mut found: Vec<Stretch> = left.iter().flat_map(of_one).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// What is left of each of `left` outside all of `right`.
pub(super) fn without(left: &[Stretch], right: Vec<Stretch>) -> Vec<Stretch> {
    let holes = Sorted::new(merged(right));
    let mut found = Vec::new();
    for stretch in left {
        let mut from = stretch.span.start();
        for hole in holes.overlapping(*stretch) {
            found.extend(Span::between(from, hole.span.start()).map(|span| Stretch { span, ..*stretch }));
            from = from.max(hole.span.end());
        }
        found.extend(Span::between(from, stretch.span.end()).map(|span| Stretch { span, ..*stretch }));
    }
    found
}

/// The same characters in as few stretches as may be: in order, and none meets another.
pub(crate) fn merged(mut stretches: Vec<Stretch>) -> Vec<Stretch> {
    stretches.sort_unstable();
    let mut found: Vec<Stretch> = Vec::new();
    for next in stretches {
        match found.last_mut() {
            Some(last) if last.transcript == next.transcript && next.span.start() <= last.span.end() => {
                let end = last.span.end().max(next.span.end());
                last.span = Span::between(last.span.start(), end).unwrap_or(last.span);
            }
            _ => found.push(next),
        }
    }
    found
}
