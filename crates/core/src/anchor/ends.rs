//! Where a passage that was found by likeness begins and ends, when the words sought begin or end otherwise.

use std::ops::Range;

use super::joined::joined;
use super::tokens::{Lexicon, Token};

/// The stretch of `text` that is meant by `found`, in which the words `cut` of `sought` have their pairs.
pub(super) fn settled(
    lexicon: &Lexicon,
    (sought, cut): (&[Token], Range<usize>),
    (text, found): (&[Token], Range<usize>),
) -> Range<usize> {
    let (cut, found) = joined(lexicon, (sought, cut), (text, found));
    let head = sought.get(..cut.start).unwrap_or_default();
    let tail = sought.get(cut.end..).unwrap_or_default();
    let start = begins(lexicon, head, text, &found);
    start..ends(lexicon, tail, text, &(start..found.end))
}

fn begins(lexicon: &Lexicon, head: &[Token], text: &[Token], found: &Range<usize>) -> usize {
    let before = text
        .get(found.start.saturating_sub(head.len())..found.start)
        .unwrap_or_default();
    // One word was replaced, and all before it stands as it did.
    if let ([rest @ .., _], [same @ .., _]) = (head, before)
        && !rest.is_empty()
        && alike(rest, same)
    {
        return found.start - head.len();
    }
    // A sign before the first word is another sentence's, unless it opens something.
    let opens = |token: &Token| {
        lexicon
            .letters(token.key)
            .first()
            .is_some_and(|sign| "([{'\"‘“„«".contains(*sign))
    };
    let is_sign = |at: &usize| {
        text.get(*at)
            .is_some_and(|token| !lexicon.is_word(token.key) && !opens(token))
    };
    let signs = found.clone().take_while(is_sign).count();
    if head.is_empty() || signs == found.len() {
        found.start
    } else {
        found.start + signs
    }
}

fn ends(lexicon: &Lexicon, tail: &[Token], text: &[Token], found: &Range<usize>) -> usize {
    let after = text.get(found.end..).unwrap_or_default();
    let beside = after.get(..tail.len()).unwrap_or_default();
    let is_colon = |token: &Token| lexicon.letters(token.key) == [':'];
    if let ([_, rest @ ..], [_, same @ ..]) = (tail, beside)
        && rest.iter().any(|token| lexicon.is_word(token.key))
        && alike(rest, same)
    {
        return found.end + tail.len();
    }
    // The sign that closed the words sought closes them still, whatever was taken before it.
    if let (Some(closing), Some(next)) = (tail.last(), after.first())
        && closing.key == next.key
        && !lexicon.is_word(next.key)
    {
        return found.end + 1;
    }
    // A label at the end is another turn's.
    match text.get(found.clone()).unwrap_or_default() {
        [.., before, label, colon]
            if !tail.is_empty() && is_colon(colon) && lexicon.is_word(label.key) && !lexicon.is_word(before.key) =>
        {
            found.end - 2
        }
        _ => found.end,
    }
}

fn alike(left: &[Token], right: &[Token]) -> bool {
    left.len() == right.len() && left.iter().zip(right).all(|(left, right)| left.key == right.key)
}
