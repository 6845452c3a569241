//! Which words are left out of a list of words.

use std::collections::BTreeSet;

use crate::ask::wanted_words;
use crate::model::Language;
use crate::words::is_stop_word;

/// Whose stop words are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StopWords {
    /// Those of each transcript's language.
    #[default]
    OfTranscript,
    /// Those of one language, everywhere.
    Of(Language),
    /// Those of both languages, everywhere.
    OfBoth,
    /// None: every word stays.
    Kept,
}

/// Which words are left out. They still count as words: in every base, and between the words of a longer n-gram.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sieve {
    stop_words: StopWords,
    others: BTreeSet<String>,
}

impl Sieve {
    /// Leaves these stop words out, and the words of `others`.
    #[must_use]
    pub fn new(stop_words: StopWords, others: &[String]) -> Self {
        Self {
            stop_words,
            others: others.iter().flat_map(|word| wanted_words(word)).collect(),
        }
    }

    /// Leaves nothing out.
    #[must_use]
    pub fn open() -> Self {
        Self::new(StopWords::Kept, &[])
    }

    /// Whose stop words are left out.
    #[must_use]
    pub fn stop_words(&self) -> StopWords {
        self.stop_words
    }

    /// The other words that are left out, folded, in order.
    pub fn others(&self) -> impl Iterator<Item = &str> {
        self.others.iter().map(String::as_str)
    }

    /// Whether a folded word is left out where `language` is spoken.
    #[must_use]
    pub fn holds_back(&self, word: &str, language: Language) -> bool {
        let is_stop_word = match self.stop_words {
            StopWords::OfTranscript => is_stop_word(word, language),
            StopWords::Of(chosen) => is_stop_word(word, chosen),
            StopWords::OfBoth => Language::ALL.iter().any(|&one| is_stop_word(word, one)),
            StopWords::Kept => false,
        };
        is_stop_word || self.others.contains(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_transcript_has_the_stop_words_of_its_language() {
        let held_back = |stop_words, word, language| Sieve::new(stop_words, &[]).holds_back(word, language);
        for (stop_words, expected) in [
            (StopWords::OfTranscript, [true, false]),
            (StopWords::Of(Language::Nl), [true, true]),
            (StopWords::Of(Language::En), [false, false]),
            (StopWords::OfBoth, [true, true]),
            (StopWords::Kept, [false, false]),
        ] {
            let found = Language::ALL.map(|language| held_back(stop_words, "het", language));
            assert_eq!(found, expected, "{stop_words:?}");
        }
    }

    #[test]
    fn other_words_are_left_out_in_whatever_form_they_are_typed() {
        let sieve = Sieve::new(StopWords::Kept, &["Ja, nee".to_owned(), "E\u{2011}mail".to_owned()]);
        assert_eq!(sieve.others().collect::<Vec<_>>(), ["e-mail", "ja", "nee"]);
        assert!(sieve.holds_back("ja", Language::En) && !sieve.holds_back("het", Language::Nl));
    }
}
