//! How much of the words a set of places covers.

use super::Evidence;
use crate::ask::{Stretch, merged};

/// Words and characters inside selected turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Coverage {
    /// Words whose first character is covered.
    pub words: u64,
    /// Unicode scalar values covered.
    pub characters: u64,
}

/// What the union of `places` covers of the selected turns. The places need no order and may overlap.
#[must_use]
pub fn coverage(evidence: &Evidence<'_>, places: impl IntoIterator<Item = Stretch>) -> Coverage {
    let mut total = Coverage::default();
    for stretch in merged(places.into_iter().collect()) {
        total.add(inside(evidence, stretch));
    }
    total
}

impl Coverage {
    fn add(&mut self, other: Self) {
        self.words += other.words;
        self.characters += other.characters;
    }
}

/// What one stretch covers of the selected turns.
fn inside(evidence: &Evidence<'_>, stretch: Stretch) -> Coverage {
    let body = evidence.study.transcript(stretch.transcript).body();
    let mut found = Coverage::default();
    for position in evidence.touched(stretch) {
        let turn = evidence.turns.get(position);
        let Some(shared) = turn.and_then(|turn| turn.words.shared(stretch.span)) else {
            continue;
        };
        found.characters += shared.of(body).chars().count() as u64;
        let starts = evidence.word_starts(position);
        let before = |byte: usize| starts.partition_point(|&start| start < byte);
        found.words += (before(shared.end()) - before(shared.start())) as u64;
    }
    found
}
