//! Which words are left out of a list of words.

use std::collections::BTreeSet;

use crate::ask::wanted_words;
use crate::model::{Language, Study};
use crate::words::is_stop_word;

/// Whose stop words are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StopWords {
    /// Those of one language.
    Of(Language),
    /// Those of both languages.
    OfBoth,
    /// None: every word stays.
    #[default]
    Kept,
}

impl StopWords {
    /// Those of the languages in which a study speaks: a word is left out everywhere or nowhere, so that its count is one of all that
    /// was said.
    #[must_use]
    pub fn of_study(study: &Study) -> Self {
        let mut languages: Vec<Language> = study.transcripts.iter().map(|transcript| transcript.language).collect();
        languages.sort_unstable();
        languages.dedup();
        match languages.as_slice() {
            [] => Self::Kept,
            [only] => Self::Of(*only),
            _ => Self::OfBoth,
        }
    }
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

    /// Whether a folded word is left out.
    #[must_use]
    pub fn holds_back(&self, word: &str) -> bool {
        let is_stop_word = match self.stop_words {
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
    use crate::read::{Sources, understand};

    #[test]
    fn a_study_has_the_stop_words_of_its_languages() {
        let held_back = |stop_words| ["het", "the", "huis"].map(|word| Sieve::new(stop_words, &[]).holds_back(word));
        let english = ("transcripts/R2.txt", "---\nlanguage: en\n---\nR: the house\n");
        let dutch = ("transcripts/R1.txt", "R: het huis\n");
        for (texts, expected) in [
            (vec![dutch], [true, false, false]),
            (vec![english], [false, true, false]),
            (vec![dutch, english], [true, true, false]),
            (vec![], [false, false, false]),
        ] {
            let files = texts.into_iter().chain([("emic.yaml", "title: t\nlanguage: nl\n")]);
            let study = understand(Sources::from_iter(files)).study.expect("a study");
            assert_eq!(held_back(StopWords::of_study(&study)), expected);
        }
    }

    #[test]
    fn other_words_are_left_out_in_whatever_form_they_are_typed() {
        let sieve = Sieve::new(StopWords::Kept, &["Ja, nee".to_owned(), "E\u{2011}mail".to_owned()]);
        assert_eq!(sieve.others().collect::<Vec<_>>(), ["e-mail", "ja", "nee"]);
        assert!(sieve.holds_back("ja") && !sieve.holds_back("het"));
    }
}
