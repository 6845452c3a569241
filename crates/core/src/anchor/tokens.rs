//! A text as words and signs, white space aside, equal in whatever Unicode form they are written.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::model::Span;

/// Fewer words are found by their letters or not at all: of three words one is soon another's.
pub(super) const WORDS: usize = 4;

/// The number of a word or sign in a [`Lexicon`].
pub(super) type Key = u32;

/// A word, or a sign that is no part of one, where it stands in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    pub key: Key,
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
}

/// Every word and sign that was met, once: two have the same key when they are the same under NFC.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    keys: HashMap<String, Key>,
    letters: Vec<Vec<char>>,
}

impl Lexicon {
    /// The tokens of `text`, in order.
    pub fn tokens(&mut self, text: &str) -> Vec<Token> {
        let token = |span: Span| Token {
            key: self.key(span.of(text)),
            start: span.start(),
            end: span.end(),
        };
        spans(text).into_iter().map(token).collect()
    }

    fn key(&mut self, word: &str) -> Key {
        if let Some(known) = self.keys.get(word) {
            return *known;
        }
        let composed: String = word.nfc().collect();
        let key = match self.keys.get(&composed) {
            Some(known) => *known,
            None => {
                let key = self.count();
                self.letters.push(composed.chars().collect());
                self.keys.insert(composed, key);
                key
            }
        };
        self.keys.insert(word.to_owned(), key);
        key
    }

    /// How many words and signs there are.
    pub fn count(&self) -> Key {
        Key::try_from(self.letters.len()).unwrap_or(Key::MAX)
    }

    /// The characters of a word, composed.
    pub fn letters(&self, key: Key) -> &[char] {
        self.letters.get(key as usize).map_or(&[], Vec::as_slice)
    }

    /// How much a word weighs: its characters.
    pub fn weight(&self, key: Key) -> i64 {
        i64::try_from(self.letters(key).len()).unwrap_or(i64::MAX)
    }

    /// How much several weigh together.
    pub fn mass(&self, tokens: &[Token]) -> i64 {
        tokens.iter().map(|token| self.weight(token.key)).sum()
    }

    /// How many of these are words, not signs.
    pub fn words(&self, tokens: &[Token]) -> usize {
        tokens.iter().filter(|token| self.is_word(token.key)).count()
    }

    /// Whether it is a word, not a sign.
    pub fn is_word(&self, key: Key) -> bool {
        self.letters(key).first().is_some_and(|letter| letter.is_alphanumeric())
    }
}

/// The words and signs of `text`.
fn spans(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut open = None;
    let mut close = |open: &mut Option<usize>, end: usize| {
        found.extend(open.take().and_then(|start| Span::between(start, end)));
    };
    let mut in_word = false;
    for (at, letter) in text.char_indices() {
        // A mark belongs to the letter or sign before it.
        if open.is_some() && !letter.is_ascii() && is_combining_mark(letter) {
            continue;
        }
        let word = letter.is_alphanumeric();
        if !(word && in_word) {
            close(&mut open, at);
        }
        if open.is_none() && !letter.is_whitespace() {
            open = Some(at);
        }
        in_word = word;
    }
    close(&mut open, text.len());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_signs_stand_apart_and_marks_stay_with_their_letter() {
        let text = "R: 't Cafe\u{301}, ja…\n  één";
        let words: Vec<&str> = spans(text).into_iter().map(|span| span.of(text)).collect();
        assert_eq!(words, ["R", ":", "'", "t", "Cafe\u{301}", ",", "ja", "…", "één"]);
    }

    #[test]
    fn a_word_has_one_key_in_every_unicode_form() {
        let mut lexicon = Lexicon::default();
        let keys: Vec<Key> = lexicon
            .tokens("één e\u{301}e\u{301}n een")
            .iter()
            .map(|token| token.key)
            .collect();
        assert_eq!(keys, [0, 0, 1]);
        assert_eq!((lexicon.weight(0), lexicon.count()), (3, 2));
    }
}
