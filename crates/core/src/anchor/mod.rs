//! Finding a segment's place by its words. The quote decides; a position only says which of several equal passages was meant.

mod flexible;

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
    /// The fingerprints agree.
    Same,
    /// They differ, or none was written.
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
    /// At this many places, and nothing tells which one was meant.
    Ambiguous(usize),
}

impl Anchor<'_> {
    /// Looks for the words in `text`, whose characters `offsets` counts.
    ///
    /// In this order: the position, when it was written for this text and the words stand there; the only occurrence;
    /// the only occurrence between the same surroundings. Distance never decides: of two equal passages none is taken.
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
        if let (Some(span), CodedText::Same) = (written, self.text) {
            return Place::Held(span);
        }
        let places = flexible::occurrences(text, self.quote);
        let place = match places.as_slice() {
            [] => return Place::Missing,
            [only] => *only,
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

/// How many characters of surroundings are kept where a quote occurs more than once.
pub const SURROUNDINGS: usize = 30;

/// The surroundings of `span`: up to [`SURROUNDINGS`] characters on either side, or nothing when the words stand in `text` only once.
#[must_use]
pub fn surroundings(text: &str, span: Span) -> Option<(String, String)> {
    if flexible::occurrences(text, span.of(text)).len() < 2 {
        return None;
    }
    let left = text.get(..span.start()).unwrap_or_default();
    let start = left
        .char_indices()
        .rev()
        .take(SURROUNDINGS)
        .last()
        .map_or(left.len(), |(at, _)| at);
    let right = text.get(span.end()..).unwrap_or_default();
    Some((
        left.get(start..).unwrap_or_default().to_owned(),
        right.chars().take(SURROUNDINGS).collect(),
    ))
}

/// Every place where `quote` stands in `text`, overlapping ones included: to the letter, else with any white space between words.
#[must_use]
pub fn occurrences(text: &str, quote: &str) -> Vec<Span> {
    flexible::occurrences(text, quote)
}

/// Whether two texts have the same words, white space aside.
#[must_use]
pub fn same_words(left: &str, right: &str) -> bool {
    flexible::same_words(left, right)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn find(text: &str, quote: &str, at: Option<(usize, usize)>, known: CodedText) -> Place {
        let at = at.map(|(start, end)| CharRange { start, end });
        Anchor {
            quote,
            at,
            before: None,
            after: None,
            text: known,
        }
        .find(text, &Offsets::new(text))
    }

    #[test]
    fn a_position_holds_only_with_its_words() {
        let text = "ja. nee. ja. é";
        assert!(matches!(find(text, "ja", Some((9, 11)), CodedText::Same), Place::Held(span) if span.start() == 9));
        assert!(matches!(find(text, "nee", Some((0, 3)), CodedText::Same), Place::Found(span) if span.start() == 4));
        assert_eq!(find(text, "ooit", Some((0, 4)), CodedText::Same), Place::Missing);
    }

    #[test]
    fn a_position_in_another_text_proves_nothing_where_words_repeat() {
        let text = "ja. nee. ja.";
        assert_eq!(find(text, "ja", Some((9, 11)), CodedText::Other), Place::Ambiguous(2));
        assert!(matches!(
            find(text, "nee", Some((4, 7)), CodedText::Other),
            Place::Held(_)
        ));
    }

    #[test]
    fn surroundings_choose_among_equals_and_never_half() {
        let text = "goed: ja. fout: ja. ";
        let with = |before, after| {
            Anchor {
                quote: "ja",
                at: None,
                before,
                after,
                text: CodedText::Other,
            }
            .find(text, &Offsets::new(text))
        };
        assert!(matches!(with(Some("fout: "), Some(". ")), Place::Found(span) if span.start() == 16));
        assert_eq!(with(Some("mis: "), Some(". ")), Place::Ambiguous(2));
        assert_eq!(with(None, Some(". ")), Place::Ambiguous(2));
    }

    #[test]
    fn hand_written_white_space_does_not_matter() {
        let text = "R: wij hebben\n  elkaar nodig hé";
        assert!(
            matches!(find(text, "hebben elkaar  nodig", None, CodedText::Other), Place::Found(span) if span.of(text) == "hebben\n  elkaar nodig")
        );
    }

    proptest! {
        #[test]
        fn a_span_with_its_surroundings_is_never_found_elsewhere(text in "[ab \n🙂e\u{301}]{1,60}", a in 0usize..60, b in 0usize..60, pre in "[ab🙂 ]{0,8}") {
            let offsets = Offsets::new(&text);
            let Some(span) = offsets.span(&text, CharRange { start: a, end: b }) else { return Ok(()) };
            let around = surroundings(&text, span);
            let (before, after) = around.as_ref().map_or((None, None), |(x, y)| (Some(x.as_str()), Some(y.as_str())));
            let edited = format!("{pre}{text}");
            let anchor = Anchor { quote: span.of(&text), at: Some(offsets.range(&text, span)), before, after, text: CodedText::Other };
            if let Place::Held(found) | Place::Found(found) = anchor.find(&edited, &Offsets::new(&edited)) {
                prop_assert!(same_words(found.of(&edited), span.of(&text)));
            }
            let same = Anchor { text: CodedText::Same, ..anchor };
            prop_assert_eq!(same.find(&text, &offsets), Place::Held(span));
        }
    }
}
