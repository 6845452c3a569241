//! Stems of words, and finding words by them.

mod finder;

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;

use emic_core::model::Language;
use tantivy::tokenizer::{RawTokenizer, Stemmer, TextAnalyzer};

pub use finder::Stemmed;

/// The stemmer of one language, which remembers what it has stemmed.
pub(crate) struct Stems {
    analyzer: RefCell<TextAnalyzer>,
    known: RefCell<HashMap<String, String>>,
}

impl Stems {
    pub fn of(language: Language) -> Self {
        let algorithm = match language {
            Language::Nl => tantivy::tokenizer::Language::Dutch,
            Language::En => tantivy::tokenizer::Language::English,
        };
        let analyzer = TextAnalyzer::builder(RawTokenizer::default())
            .filter(Stemmer::new(algorithm))
            .build();
        Self {
            analyzer: RefCell::new(analyzer),
            known: RefCell::default(),
        }
    }

    /// The stem of a folded word.
    pub fn stem(&self, word: &str) -> String {
        if let Some(stem) = self.known.borrow().get(word) {
            return stem.clone();
        }
        let mut analyzer = self.analyzer.borrow_mut();
        let mut stream = analyzer.token_stream(word);
        let stem = if stream.advance() {
            stream.token().text.clone()
        } else {
            String::new()
        };
        // A stemmer may take everything off a short word, or leave letters that compose.
        let stem = if stem.is_empty() { word.to_owned() } else { stem };
        self.known.borrow_mut().insert(word.to_owned(), stem.clone());
        stem
    }

    /// Stems as the form in which words are compared.
    pub fn form(&self) -> impl for<'word> Fn(&'word str) -> Cow<'word, str> {
        |word| Cow::Owned(self.stem(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stem(language: Language, word: &str) -> String {
        Stems::of(language).stem(word)
    }

    #[test]
    fn dutch_inflection_meets_in_a_stem() {
        for (one, other) in [
            ("huizen", "huis"),
            ("gewerkt", "werkt"),
            ("werken", "werkt"),
            ("scholen", "school"),
            ("leerkrachten", "leerkracht"),
            ("collega's", "collega"),
            ("kinderen", "kinder"),
        ] {
            assert_eq!(stem(Language::Nl, one), stem(Language::Nl, other), "{one} {other}");
        }
    }

    #[test]
    fn what_the_dutch_stemmer_keeps_apart() {
        for (one, other) in [
            ("kinderen", "kind"),
            ("coördinatie", "coordinatie"),
            ("samenwerken", "werken"),
        ] {
            assert_ne!(stem(Language::Nl, one), stem(Language::Nl, other), "{one} {other}");
        }
    }

    #[test]
    fn english_has_its_own_stems() {
        assert_eq!(stem(Language::En, "meetings"), stem(Language::En, "meeting"));
        assert_ne!(stem(Language::En, "huizen"), stem(Language::En, "huis"));
    }

    #[test]
    fn no_word_loses_all_its_letters() {
        for word in ["s", "'s", "1990", "e-mail", "👍", "ge", "en", "的"] {
            for language in Language::ALL {
                assert!(!stem(language, word).is_empty(), "{word}");
            }
        }
    }
}
