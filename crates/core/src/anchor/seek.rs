//! The stretches of a text that are most like given words, wherever they stand.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::alignment::{Likest, alike, is_mended, likest};
use super::tokens::WORDS;
use super::tokens::{Key, Lexicon, Token};

/// So many stretches are looked at closely.
const WINDOWS: usize = 6;

/// A stretch that so many times fewer words speak for cannot come near the best.
const FEW: i64 = 4;

/// Words that stand more often in a text say little about a place.
const COMMON: usize = 200;

/// Where each word of a text stands.
#[derive(Debug, Default)]
pub(super) struct Index(HashMap<Key, Vec<usize>>);

impl Index {
    pub fn new(tokens: &[Token]) -> Self {
        let mut places: HashMap<Key, Vec<usize>> = HashMap::new();
        for (at, token) in tokens.iter().enumerate() {
            places.entry(token.key).or_default().push(at);
        }
        Self(places)
    }

    /// Where a word stands that is most like one that stands nowhere.
    fn mended(&self, lexicon: &Lexicon, word: Key) -> &[usize] {
        let others = self.0.iter().filter(|(key, _)| is_mended(lexicon, word, **key));
        let likest = others.max_by_key(|(key, _)| (alike(lexicon, word, **key), std::cmp::Reverse(**key)));
        likest.map_or(&[], |(_, places)| places)
    }

    /// The stretches that share the most words with `sought` in about the same order: the most telling first, overlapping.
    fn windows(
        &self,
        lexicon: &Lexicon,
        sought: &[Token],
        length: usize,
        free: &dyn Fn(usize) -> bool,
    ) -> Vec<Range<usize>> {
        let (whole, slack) = (sought.len(), sought.len() / 4 + 8);
        let step = (whole / 2).max(4);
        let mut votes: BTreeMap<usize, i64> = BTreeMap::new();
        for (at, token) in sought.iter().enumerate() {
            let places = self.0.get(&token.key).map_or(&[][..], Vec::as_slice);
            let places = if sought.len() < WORDS && places.is_empty() {
                self.mended(lexicon, token.key)
            } else {
                places
            };
            if places.len() > COMMON {
                continue;
            }
            // A word that stands once says more than one that stands everywhere.
            let weight = 1000 * lexicon.weight(token.key) / i64::try_from(places.len()).unwrap_or(1).max(1);
            for place in places.iter().filter(|place| free(**place)) {
                *votes.entry((place + whole - at) / step).or_default() += weight;
            }
        }
        let both = |(bucket, votes_here): (&usize, &i64)| {
            let start = (bucket * step).saturating_sub(whole + slack);
            let end = ((bucket + 2) * step + slack).min(length);
            (
                votes_here + votes.get(&(bucket + 1)).unwrap_or(&0),
                start..end.max(start),
            )
        };
        let mut windows: Vec<(i64, Range<usize>)> = votes.iter().map(both).collect();
        windows.sort_by_key(|(votes, window)| (std::cmp::Reverse(*votes), window.start));
        let enough = windows.first().map_or(0, |(most, _)| most / FEW);
        let telling = windows.into_iter().take(WINDOWS).filter(|(votes, _)| *votes >= enough);
        telling.map(|(_, window)| window).collect()
    }
}

/// What is sought, and where it may be.
pub(super) struct Search<'s> {
    pub lexicon: &'s Lexicon,
    pub sought: &'s [Token],
    pub text: &'s [Token],
    pub index: &'s Index,
    /// Whether a token may be part of what is sought.
    pub free: &'s dyn Fn(usize) -> bool,
}

impl Search<'_> {
    /// The stretches most like what is sought, the best first, none overlapping another; also those inside `hints`.
    pub fn candidates(&self, hints: &[Range<usize>]) -> Vec<Likest> {
        let windows = self
            .index
            .windows(self.lexicon, self.sought, self.text.len(), self.free);
        let mut found: Vec<Likest> = Vec::new();
        for window in hints.iter().cloned().chain(windows) {
            found.extend(self.inside(window));
        }
        found.sort_by_key(|likest| {
            (
                std::cmp::Reverse(likest.likeness),
                likest.tokens.start,
                likest.tokens.end,
            )
        });
        let mut apart: Vec<Likest> = Vec::new();
        for likest in found {
            let meets =
                |other: &Likest| other.tokens.start < likest.tokens.end && likest.tokens.start < other.tokens.end;
            if !apart.iter().any(meets) {
                apart.push(likest);
            }
        }
        apart
    }

    /// The best stretch of a window, and those on either side of it.
    fn inside(&self, window: Range<usize>) -> Vec<Likest> {
        let seek = |window: Range<usize>| likest(self.lexicon, self.sought, self.text, window, self.free);
        let Some(best) = seek(window.clone()) else {
            return Vec::new();
        };
        let sides = [window.start..best.tokens.start, best.tokens.end..window.end];
        let wide = |side: &Range<usize>| 2 * side.len() >= self.sought.len();
        let mut all: Vec<Likest> = sides.into_iter().filter(wide).filter_map(seek).collect();
        all.push(best);
        all
    }
}
