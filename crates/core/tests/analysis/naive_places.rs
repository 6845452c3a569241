//! Places as sets of characters: what the operations on them mean, word for word.

use std::collections::BTreeSet;

/// A transcript and a half-open interval of its characters.
pub type Place = (usize, usize, usize);

/// What an expression denotes, and the segments that take part.
#[derive(Debug, Clone, Default)]
pub struct Denoted {
    pub stretches: BTreeSet<Place>,
    pub segments: BTreeSet<Place>,
}

/// Whether two places share a character.
pub fn meets(a: Place, b: Place) -> bool {
    a.0 == b.0 && a.1 < b.2 && b.1 < a.2
}

/// The characters that places cover.
pub fn characters(places: &BTreeSet<Place>) -> BTreeSet<(usize, usize)> {
    places
        .iter()
        .flat_map(|&(t, start, end)| (start..end).map(move |at| (t, at)))
        .collect()
}

pub fn plain(stretches: BTreeSet<Place>) -> Denoted {
    Denoted {
        stretches,
        segments: BTreeSet::new(),
    }
}

pub fn gathered(parts: &[Denoted]) -> Denoted {
    Denoted {
        stretches: parts.iter().flat_map(|part| part.stretches.clone()).collect(),
        segments: parts.iter().flat_map(|part| part.segments.clone()).collect(),
    }
}

/// Of the segments only those that meet what is left.
pub fn cut(from: Denoted, stretches: BTreeSet<Place>) -> Denoted {
    let segments = from
        .segments
        .into_iter()
        .filter(|segment| stretches.iter().any(|s| meets(*s, *segment)));
    Denoted {
        segments: segments.collect(),
        stretches,
    }
}

pub fn both(left: &BTreeSet<Place>, right: &BTreeSet<Place>) -> BTreeSet<Place> {
    let pairs = left.iter().flat_map(|a| right.iter().map(move |b| (*a, *b)));
    pairs
        .filter(|(a, b)| meets(*a, *b))
        .map(|(a, b)| (a.0, a.1.max(b.1), a.2.min(b.2)))
        .collect()
}

/// Of each of `left` the runs of characters that none of `right` covers.
pub fn outside(left: &BTreeSet<Place>, right: &BTreeSet<Place>) -> BTreeSet<Place> {
    let covered = characters(right);
    let mut found = BTreeSet::new();
    for &(t, start, end) in left {
        let mut from = None;
        for at in start..=end {
            let free = at < end && !covered.contains(&(t, at));
            match (from, free) {
                (None, true) => from = Some(at),
                (Some(begin), false) => {
                    found.insert((t, begin, at));
                    from = None;
                }
                _ => {}
            }
        }
    }
    found
}
