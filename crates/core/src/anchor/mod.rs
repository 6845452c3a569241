//! Finding a segment's place by its words. The quote decides; a position only says which of several equal passages was meant.
//!
//! ```text
//! Anchor::find      the words: at the position, once, or between the words written around them
//! Follower::follow  what became of a passage when its words were edited too
//! ```

mod alignment;
mod border;
mod distance;
mod ends;
mod flexible;
mod follow;
#[cfg(test)]
mod follow_tests;
mod joined;
mod region;
mod seek;
mod slide;
mod sure;
mod surroundings;
mod tokens;
mod trace;
mod twin;
mod verdict;

pub use follow::Follower;
pub use verdict::{Loss, Verdict, Why};

use crate::model::{CharRange, Offsets, Span};

/// What a coding file says of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor<'a> {
    /// The words.
    pub quote: &'a str,
    /// The position, in characters of the text that was coded.
    pub at: Option<CharRange>,
    /// What stood before the words, up to 30 characters.
    pub before: Option<&'a str>,
    /// What stood after them.
    pub after: Option<&'a str>,
    /// Whether the position refers to this very text.
    pub text: CodedText,
}

/// Whether a position was written for the text at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodedText {
    /// The fingerprints agree, or none was written.
    Same,
    /// They differ.
    Other,
}

/// Where the words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// At the position that was written.
    Held(Span),
    /// Elsewhere, or no position was written.
    Found(Span),
    /// Nowhere in the text.
    Missing,
    /// Once, but between other words than those that were written: it may be another passage.
    Elsewhere,
    /// At this many places, and nothing tells which one was meant.
    Ambiguous(usize),
}

impl Anchor<'_> {
    /// Looks for the words in `text`, whose characters `offsets` counts.
    ///
    /// In this order: the position, when it was written for this text and the words stand there between the surroundings written; the only occurrence, unless
    /// surroundings were written and none of them is left around it (the words stood elsewhere too then, and this may be the
    /// other place); the only occurrence between the same surroundings. Distance never decides: of two equal passages none is
    /// taken.
    ///
    /// ```
    /// use emic_core::anchor::{Anchor, CodedText, Place};
    /// use emic_core::model::{CharRange, Offsets};
    /// let text = "Nieuw. We bellen wel eens.";
    /// let anchor = Anchor { quote: "We bellen", at: Some(CharRange { start: 0, end: 9 }), before: None, after: None, text: CodedText::Other };
    /// let Place::Found(span) = anchor.find(text, &Offsets::new(text)) else { panic!("the words are there once") };
    /// assert_eq!(span.start(), 7);
    /// ```
    #[must_use]
    pub fn find(&self, text: &str, offsets: &Offsets) -> Place {
        let written = self
            .at
            .and_then(|at| offsets.span(text, at))
            .filter(|span| flexible::same_words(span.of(text), self.quote));
        if let (Some(span), CodedText::Same) = (written, self.text)
            && self.recognises(text, span)
        {
            return Place::Held(span);
        }
        let places = flexible::occurrences(text, self.quote);
        let place = match places.as_slice() {
            [] => return Place::Missing,
            [only] if self.recognises(text, *only) => *only,
            [_] => return Place::Elsewhere,
            several => match self.surrounded(text, several).as_slice() {
                [only] => *only,
                _ => return Place::Ambiguous(several.len()),
            },
        };
        if written == Some(place) {
            Place::Held(place)
        } else {
            Place::Found(place)
        }
    }

    /// Where the words stand as they were written down, when that needs no other evidence than [`Anchor::find`] asks for. Words of an earlier
    /// text must stand at their very position: where they stand elsewhere, that text may tell more.
    pub(crate) fn plainly(&self, text: &str, offsets: &Offsets) -> Option<Verdict> {
        let stand = |at| {
            offsets
                .span(text, at)
                .is_some_and(|span| flexible::same_words(span.of(text), self.quote))
        };
        if self.text == CodedText::Other && !self.at.is_some_and(stand) {
            return None;
        }
        match (self.find(text, offsets), self.text) {
            (Place::Held(span), _) => Some(Verdict::Held(span)),
            (Place::Found(span), CodedText::Same) => Some(Verdict::Found(span)),
            _ => None,
        }
    }

    /// Whether something of the surroundings written still stands around `place`; always when none are written.
    fn recognises(&self, text: &str, place: Span) -> bool {
        let (before, after) = (
            self.before.unwrap_or_default().trim(),
            self.after.unwrap_or_default().trim(),
        );
        let left = text.get(..place.start()).unwrap_or_default().trim_end();
        let right = text.get(place.end()..).unwrap_or_default().trim_start();
        let told = |words: &str| words.chars().count() >= TELLING;
        match (told(before), told(after)) {
            (false, false) => {
                before.is_empty() && after.is_empty() || left.ends_with(before) && right.starts_with(after)
            }
            (true, false) => left.ends_with(before),
            (false, true) => right.starts_with(after),
            (true, true) => left.ends_with(before) || right.starts_with(after),
        }
    }

    /// Those of `places` that stand between the surroundings written; none when no surroundings are written.
    fn surrounded(&self, text: &str, places: &[Span]) -> Vec<Span> {
        let (before, after) = (self.before.unwrap_or_default(), self.after.unwrap_or_default());
        if before.is_empty() && after.is_empty() {
            return Vec::new();
        }
        let fits = |span: &&Span| {
            let left = text.get(..span.start()).unwrap_or_default();
            let right = text.get(span.end()..).unwrap_or_default();
            left.ends_with(before) && right.starts_with(after)
        };
        places.iter().filter(fits).copied().collect()
    }
}

/// So many characters of surroundings tell a place; fewer may stand anywhere.
const TELLING: usize = 6;

/// How many characters of surroundings are kept where a quote occurs more than once.
pub const SURROUNDINGS: usize = 30;

/// The surroundings of `span`, or nothing when the words stand in `text` only once.
#[must_use]
pub fn surroundings(text: &str, span: Span) -> Option<(String, String)> {
    (flexible::occurrences(text, span.of(text)).len() > 1).then(|| around(text, span))
}

/// What stands before and after `span`: up to [`SURROUNDINGS`] characters on either side.
#[must_use]
pub fn around(text: &str, span: Span) -> (String, String) {
    let left = text.get(..span.start()).unwrap_or_default();
    let start = left
        .char_indices()
        .rev()
        .take(SURROUNDINGS)
        .last()
        .map_or(left.len(), |(at, _)| at);
    let right = text.get(span.end()..).unwrap_or_default();
    (
        left.get(start..).unwrap_or_default().to_owned(),
        right.chars().take(SURROUNDINGS).collect(),
    )
}

/// Every place where `quote` stands in `text`, in order, overlapping ones included; white space between words may be of any kind.
#[must_use]
pub fn occurrences(text: &str, quote: &str) -> Vec<Span> {
    flexible::occurrences(text, quote)
}

/// Whether two texts have the same words, white space and Unicode form (NFC, NFD) aside.
#[must_use]
pub fn same_words(left: &str, right: &str) -> bool {
    flexible::same_words(left, right)
}

#[cfg(test)]
mod tests;
