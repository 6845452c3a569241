//! Where words stand in a transcript.

use std::borrow::Cow;

use crate::expression::TextTerm;
use crate::model::{Span, Transcript, Turn};
use crate::suggestion::within;
use crate::words::{folded, tokens};

/// From a text term to places. The search index brings a finder that knows stems; [`Scan`] is exact.
pub trait Finder {
    /// Every place in `transcript` where `term` stands, in order. A place lies within one turn.
    fn find(&self, term: &TextTerm, transcript: &Transcript) -> Vec<Span>;
}

/// Looks at every word: upper and lower case and ways of composing accents aside, letters must be the same.
#[derive(Debug, Clone, Copy, Default)]
pub struct Scan;

impl Finder for Scan {
    fn find(&self, term: &TextTerm, transcript: &Transcript) -> Vec<Span> {
        let turns = transcript.turns.iter();
        turns
            .flat_map(|turn| places(term, &words_of(transcript, turn), &|word| Cow::Borrowed(word)))
            .collect()
    }
}

/// A word of a transcript.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where it stands in the body.
    pub span: Span,
    /// The form in which it is compared, as [`folded`] makes it.
    pub folded: String,
}

/// The words said in `turn` of `transcript`, in order, remarks included: what searching looks at.
#[must_use]
pub fn words_of(transcript: &Transcript, turn: &Turn) -> Vec<Word> {
    let Some(extent) = turn.extent else { return Vec::new() };
    words_from(transcript.words(extent), extent.start())
}

/// The words of any text, in order; their places are bytes of it.
#[must_use]
pub fn words_in(text: &str) -> Vec<Word> {
    words_from(text, 0)
}

/// The words of a text that begins at byte `from` of what their places count in.
fn words_from(text: &str, from: usize) -> Vec<Word> {
    let word = |place: std::ops::Range<usize>| {
        Some(Word {
            span: Span::between(from + place.start, from + place.end)?,
            folded: folded(text.get(place)?),
        })
    };
    tokens(text).filter_map(word).collect()
}

/// The folded words of a text that someone looks for.
#[must_use]
pub fn wanted_words(text: &str) -> Vec<String> {
    tokens(text).filter_map(|place| text.get(place)).map(folded).collect()
}

/// What a word is taken for, from its folded form: itself, its stem.
pub type Form<'f> = dyn for<'word> Fn(&'word str) -> Cow<'word, str> + 'f;

/// The places of `term` among `words`, which follow each other in a text.
///
/// A word or phrase stands where `form` makes the same of the words; the beginning of a word and a word that may be
/// misspelled are held against the folded words, whatever `form` is.
#[must_use]
pub fn places(term: &TextTerm, words: &[Word], form: &Form<'_>) -> Vec<Span> {
    match term {
        TextTerm::Word(wanted) | TextTerm::Phrase(wanted) => phrase(wanted, words, form),
        TextTerm::Prefix(_) | TextTerm::Fuzzy { .. } => words
            .iter()
            .filter(|word| spelled_like(term, &word.folded))
            .map(|word| word.span)
            .collect(),
    }
}

/// Whether a folded word begins as a prefix term says, or differs no more from it than a fuzzy term allows; never for other terms.
#[must_use]
pub fn spelled_like(term: &TextTerm, word: &str) -> bool {
    match term {
        TextTerm::Prefix(start) => word.starts_with(&folded(start)),
        TextTerm::Fuzzy { word: wanted, distance } => within(&folded(wanted), word, distance.letters()),
        TextTerm::Word(_) | TextTerm::Phrase(_) => false,
    }
}

/// The places where the words of `wanted` follow each other.
fn phrase(wanted: &str, words: &[Word], form: &Form<'_>) -> Vec<Span> {
    let wanted = wanted_words(wanted);
    if wanted.is_empty() {
        return Vec::new();
    }
    let wanted: Vec<Cow<'_, str>> = wanted.iter().map(|word| form(word)).collect();
    let forms: Vec<Cow<'_, str>> = words.iter().map(|word| form(&word.folded)).collect();
    let whole = |window: &[Word]| Span::between(window.first()?.span.start(), window.last()?.span.end());
    let windows = words.windows(wanted.len()).zip(forms.windows(wanted.len()));
    windows
        .filter(|(_, forms)| *forms == wanted)
        .filter_map(|(words, _)| whole(words))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::expression::{Distance, Expression, parse};
    use crate::read::{Sources, understand};

    fn found(body: &str, query: &str) -> Vec<String> {
        let files = [("emic.yaml", "title: t"), ("transcripts/R1.txt", body)];
        let study = understand(Sources::from_iter(files)).study.unwrap();
        let Ok(Expression::Text(term)) = parse(query) else {
            panic!("{query}")
        };
        let (_, transcript) = study.transcripts().next().unwrap();
        let spans = Scan.find(&term, transcript);
        spans.iter().map(|span| transcript.words(*span).to_owned()).collect()
    }

    #[test]
    fn labels_are_no_words_and_hide_none() {
        let body = "I:Ja?\nR:ja, ja hoor\nI: R is er\n";
        assert_eq!(found(body, "ja"), ["Ja", "ja", "ja"]);
        assert_eq!(found(body, "r"), ["R"]);
    }

    #[test]
    fn a_phrase_stands_within_one_turn() {
        let body = "I: wij samen\nR: werken samen, werken\n";
        assert_eq!(found(body, "\"samen werken\""), ["samen, werken"]);
    }

    #[test]
    fn spelling_is_held_against_folded_words() {
        let fuzzy = |word: &str, distance| TextTerm::Fuzzy {
            word: word.to_owned(),
            distance,
        };
        assert!(spelled_like(&fuzzy("Vertrouwen", Distance::One), "vertrowen"));
        assert!(!spelled_like(&fuzzy("vertrouwen", Distance::One), "vertrowe"));
        assert!(spelled_like(&TextTerm::Prefix("CAFE\u{301}".to_owned()), "cafébezoek"));
        assert!(!spelled_like(&TextTerm::Word("ja".to_owned()), "ja"));
    }
}
