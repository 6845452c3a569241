//! What an expression denotes, with the coded segments that it was made of.

use std::collections::BTreeSet;

use super::Stretch;
use super::interval::Sorted;

/// What an expression denotes, and the coded segments that take part in it.
#[derive(Default)]
pub(super) struct Denoted {
    pub stretches: Vec<Stretch>,
    pub segments: Vec<Stretch>,
    /// Whether any code, sign or coder was asked for where segments can take part.
    pub names_codings: bool,
}

impl Denoted {
    pub fn words(stretches: Vec<Stretch>) -> Self {
        Self {
            stretches,
            ..Self::default()
        }
    }

    pub fn segments(stretches: Vec<Stretch>) -> Self {
        Self {
            segments: stretches.clone(),
            stretches,
            names_codings: true,
        }
    }

    /// Other stretches made of these: the segments that have words in them still take part.
    pub fn cut(self, stretches: Vec<Stretch>) -> Self {
        let left = Sorted::new(stretches.clone());
        let segments = self.segments.into_iter().filter(|segment| left.any_overlaps(*segment));
        Self {
            segments: segments.collect(),
            stretches,
            ..self
        }
    }

    /// Some of these stretches: a segment that is one of them goes with it, others stay as far as they have words in those kept.
    pub fn kept(self, stretches: Vec<Stretch>) -> Self {
        let dropped: BTreeSet<Stretch> = {
            let kept: BTreeSet<&Stretch> = stretches.iter().collect();
            self.stretches.iter().filter(|s| !kept.contains(s)).copied().collect()
        };
        let segments = self.segments.into_iter().filter(|segment| !dropped.contains(segment));
        Self {
            segments: segments.collect(),
            ..self
        }
        .cut(stretches)
    }

    pub fn and_all(parts: Vec<Self>) -> Self {
        let mut all = Self::default();
        for part in parts {
            all.stretches.extend(part.stretches);
            all.segments.extend(part.segments);
            all.names_codings |= part.names_codings;
        }
        all
    }
}
