//! Words that say nothing of what a passage is about.

use emic_core::model::Language;
use tantivy::tokenizer::{RawTokenizer, StopWordFilter, TextAnalyzer};

/// The stop words of a language: the engine's own lists, Snowball's for Dutch and Lucene's for English.
pub(super) struct StopWords(std::cell::RefCell<TextAnalyzer>);

impl StopWords {
    pub fn of(language: Language) -> Self {
        let list = match language {
            Language::Nl => tantivy::tokenizer::Language::Dutch,
            Language::En => tantivy::tokenizer::Language::English,
        };
        let words = TextAnalyzer::builder(RawTokenizer::default());
        Self(std::cell::RefCell::new(match StopWordFilter::new(list) {
            Some(filter) => words.filter(filter).build(),
            None => words.build(),
        }))
    }

    /// Whether a folded word is one of them.
    pub fn has(&self, word: &str) -> bool {
        !self.0.borrow_mut().token_stream(word).advance()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_own() {
        for (language, word, is_stop_word) in [
            (Language::Nl, "het", true),
            (Language::Nl, "overleg", false),
            (Language::En, "the", true),
            (Language::En, "het", false),
        ] {
            assert_eq!(StopWords::of(language).has(word), is_stop_word, "{word}");
        }
    }
}
