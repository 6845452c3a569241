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
    fn the_other_one_of_two_equals_is_not_taken_for_the_one_that_went() {
        let coded = "R: Ze bellen nooit terug.\nI: En de school?\nR: Ze bellen nooit, zeg ik.";
        let at = coded.rfind("Ze bellen nooit").expect("there");
        let span = Span::new(coded, at, at + 15).expect("a span");
        let (before, after) = surroundings(coded, span).expect("twice");
        let find = |text: &str| {
            let offsets = Offsets::new(text);
            let anchor = Anchor {
                quote: "Ze bellen nooit",
                at: Some(offsets.range(coded, span)),
                before: Some(&before),
                after: Some(&after),
                text: CodedText::Other,
            };
            anchor.find(text, &offsets)
        };
        assert_eq!(
            find("R: Ze bellen nooit terug.\nI: En de school?\nR: Zij zwijgen."),
            Place::Elsewhere
        );
        // The other one is gone: what stood after this one is still there.
        assert!(matches!(
            find("R: Nooit.\nI: En de school dan?\nR: Ze bellen nooit, zeg ik."),
            Place::Found(_)
        ));
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
        fn a_span_with_its_surroundings_is_found_where_it_went_or_not_at_all(text in "[ab \n🙂e\u{301}]{1,60}", a in 0usize..60, b in 0usize..60, pre in "[ab🙂 ]{0,8}") {
            let offsets = Offsets::new(&text);
            let Some(span) = offsets.span(&text, CharRange { start: a, end: b }) else { return Ok(()) };
            let around = surroundings(&text, span);
            let (before, after) = around.as_ref().map_or((None, None), |(x, y)| (Some(x.as_str()), Some(y.as_str())));
            let edited = format!("{pre}{text}");
            let anchor = Anchor { quote: span.of(&text), at: Some(offsets.range(&text, span)), before, after, text: CodedText::Other };
            if let Place::Held(found) | Place::Found(found) = anchor.find(&edited, &Offsets::new(&edited)) {
                prop_assert!(same_words(found.of(&edited), span.of(&text)));
                // Words that stood once may stand in what was written before them too; then nothing is known.
                let new = occurrences(&edited, span.of(&text)).len() > occurrences(&text, span.of(&text)).len();
                prop_assert!(new || found.of(&edited).trim().is_empty() || found.end() == span.end() + pre.len());
            }
            let same = Anchor { text: CodedText::Same, ..anchor };
            prop_assert_eq!(same.find(&text, &offsets), Place::Held(span));
        }

        #[test]
        fn what_was_deleted_is_not_found_elsewhere(left in "[a-c .]{30,40}", right in "[d-f .]{30,40}", words in "[g-k]{3,8}") {
            let text = format!("{left}{words}{right}{words}.");
            let second = text.rfind(&words).expect("there");
            let span = Span::new(&text, second, second + words.len()).expect("a span");
            let (before, after) = surroundings(&text, span).expect("twice");
            let edited = format!("{left}{words}{right}.");
            let anchor = Anchor { quote: &words, at: None, before: Some(&before), after: Some(&after), text: CodedText::Other };
            prop_assert_eq!(anchor.find(&edited, &Offsets::new(&edited)), Place::Elsewhere);
        }
    }
}
