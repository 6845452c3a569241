//! Which words of a passage that was found by likeness are surely its own, and not those of a sentence beside it.

use std::ops::Range;

use super::alignment::{MENDED, Pair, is_surely};
use super::distance;
use super::tokens::{Lexicon, Token};

/// So many words and signs that stand as they did, beyond words that were added or taken, are no chance: one, `naar`, soon stands again.
const ENOUGH: usize = 2;

/// The pairs without those at either end that other words part from the rest, when they are so few that they may as well be words of another
/// sentence: the last words of a passage may have been taken with what followed them.
pub(super) fn sure<'p>(lexicon: &Lexicon, (sought, text): (&[Token], &[Token]), pairs: &'p [Pair]) -> &'p [Pair] {
    let pairs = witnessed(lexicon, (sought, text), pairs);
    let same = |part: &Range<usize>| {
        let part = pairs.get(part.clone()).unwrap_or_default().iter();
        let keys = part.filter_map(|pair| Some((sought.get(pair.sought)?.key, text.get(pair.text)?.key)));
        keys.filter(|(left, right)| left == right).count()
    };
    let few = |at: usize, part: &Range<usize>| {
        let (Some(left), Some(right)) = (at.checked_sub(1).and_then(|at| pairs.get(at)), pairs.get(at)) else {
            return false;
        };
        let added = text.get(left.text + 1..right.text).unwrap_or_default();
        let taken = sought.get(left.sought + 1..right.sought).unwrap_or_default();
        let gap = !added.is_empty() || !taken.is_empty();
        gap && same(part) < ENOUGH && distance::likeness(&letters(lexicon, taken), &letters(lexicon, added)) < MENDED
    };
    let start = (1..pairs.len()).rfind(|at| few(*at, &(0..*at)));
    let end = (1..pairs.len()).find(|at| few(*at, &(*at..pairs.len())));
    let (start, end) = (start.unwrap_or(0), end.unwrap_or(pairs.len()));
    if start < end {
        return pairs.get(start..end).unwrap_or_default();
    }
    // Only few are on either side: the more of them.
    let sides = [0..end, start..pairs.len()];
    let most = sides.into_iter().max_by_key(same);
    most.and_then(|part| pairs.get(part)).unwrap_or_default()
}

/// The pairs without those at either end that may be two words: beyond them stands nothing that could bear witness.
fn witnessed<'p>(lexicon: &Lexicon, (sought, text): (&[Token], &[Token]), pairs: &'p [Pair]) -> &'p [Pair] {
    let sure = |pair: &Pair| {
        let (left, right) = (sought.get(pair.sought), text.get(pair.text));
        left.zip(right)
            .is_some_and(|(left, right)| is_surely(lexicon, left.key, right.key))
    };
    let end = pairs.iter().rposition(sure).map_or(0, |last| last + 1);
    let start = pairs.iter().position(sure).unwrap_or(0);
    if start < end {
        pairs.get(start..end).unwrap_or_default()
    } else {
        pairs
    }
}

fn letters(lexicon: &Lexicon, tokens: &[Token]) -> Vec<char> {
    tokens
        .iter()
        .flat_map(|token| lexicon.letters(token.key))
        .copied()
        .collect()
}
