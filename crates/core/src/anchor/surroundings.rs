//! How far the words around a place are still those that were written down.

use unicode_normalization::UnicodeNormalization;

use super::tokens::WORDS;
use super::{Anchor, TELLING, distance};
use crate::model::Span;

/// Words around a place that are less alike than this are others, in thousandths. Of unrelated sentences of one language about a
/// third of the letters fall together.
pub(super) const SAME: i64 = 600;

/// How much better one place must fit its surroundings than the next, in thousandths.
const CLEARLY: i64 = 200;

impl Anchor<'_> {
    /// How much alike the better side of `place` is, in thousandths; of a quote of few words, which may stand anywhere, the worse side.
    /// Nothing where too little was written to tell.
    pub(super) fn resemblance(&self, text: &str, place: Span) -> Option<i64> {
        let before: Vec<char> = told(self.before).rev().collect();
        let after: Vec<char> = told(self.after).collect();
        let left = text.get(..place.start()).unwrap_or_default();
        let right = text.get(place.end()..).unwrap_or_default();
        // The side is read away from the place, as far as it was written; NFC may join letters, so a few more are taken.
        let near = |count: usize| 4 * count + 64;
        let left: String = left.chars().rev().take(near(before.len())).collect();
        let left: String = left.chars().rev().collect();
        let right: String = right.chars().take(near(after.len())).collect();
        let left: Vec<char> = told(Some(&left)).rev().take(before.len()).collect();
        let right: Vec<char> = told(Some(&right)).take(after.len()).collect();
        let sides = [(before, left), (after, right)]
            .into_iter()
            .filter(|(written, _)| written.len() >= TELLING);
        let alike = sides.map(|(written, found)| distance::likeness(&written, &found));
        let few = self.quote.split_whitespace().count() < WORDS;
        if few { alike.min() } else { alike.max() }
    }

    /// The one of `places` that clearly stands between the words written around it.
    pub(super) fn clearest(&self, text: &str, places: &[Span]) -> Option<Span> {
        let mut fits: Vec<(i64, Span)> = Vec::new();
        for &place in places {
            fits.push((self.resemblance(text, place)?, place));
        }
        fits.sort_by_key(|(fit, place)| (std::cmp::Reverse(*fit), *place));
        let (best, place) = *fits.first()?;
        let next = fits.get(1).map_or(0, |(next, _)| *next);
        (best >= SAME && best >= next + CLEARLY).then_some(place)
    }
}

/// Words with white space between them as one space each, composed, without space at the ends.
fn told(words: Option<&str>) -> impl DoubleEndedIterator<Item = char> {
    let words: Vec<&str> = words.unwrap_or_default().split_whitespace().collect();
    words.join(" ").nfc().collect::<Vec<char>>().into_iter()
}
