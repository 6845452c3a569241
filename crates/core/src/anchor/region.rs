//! Two texts from start to end as stretches that were kept and stretches that were changed.

use std::ops::Range;

use super::tokens::{Lexicon, Token};

/// A stretch of both texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Region {
    pub kept: Kept,
    pub old: Range<usize>,
    pub new: Range<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    Whole,
    Changed,
}

/// Kept words are chance when so many times as many characters on both sides of them are others, in both texts.
const CHANCE: i64 = 2;

/// Both texts as regions. Words that are kept by chance, alone between stretches that have more other words on either side, count as changed.
pub(super) fn regions(
    changed: Vec<(Range<usize>, Range<usize>)>,
    lexicon: &Lexicon,
    old: &[Token],
    new: &[Token],
) -> Vec<Region> {
    let mass =
        |tokens: &[Token], range: &Range<usize>| tokens.get(range.clone()).map_or(0, |tokens| lexicon.mass(tokens));
    let mut merged: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    for (before, after) in changed {
        if let Some((last_before, last_after)) = merged.last_mut() {
            let kept = mass(old, &(last_before.end..before.start));
            let around_old = mass(old, last_before) + mass(old, &before);
            let around_new = mass(new, last_after) + mass(new, &after);
            if CHANCE * kept <= around_old.min(around_new) {
                (last_before.end, last_after.end) = (before.end, after.end);
                continue;
            }
        }
        merged.push((before, after));
    }
    let mut all = Vec::new();
    let (mut old_at, mut new_at) = (0, 0);
    for (before, after) in merged.into_iter().chain([(old.len()..old.len(), new.len()..new.len())]) {
        for (kept, old, new) in [
            (Kept::Whole, old_at..before.start, new_at..after.start),
            (Kept::Changed, before.clone(), after.clone()),
        ] {
            if !(old.is_empty() && new.is_empty()) {
                all.push(Region { kept, old, new });
            }
        }
        (old_at, new_at) = (before.end, after.end);
    }
    all
}
