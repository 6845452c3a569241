//! Words that say nothing of what a passage is about.

use std::collections::HashSet;
use std::sync::OnceLock;

use crate::model::Language;

/// Function words, as Flemish interviews have them too. A line that begins with `#` says what follows.
const DUTCH: &str = include_str!("nl.txt");
/// Function words.
const ENGLISH: &str = include_str!("en.txt");

/// Whether a word, in the form that [`folded`](super::folded) gives it, is a stop word of `language`: an article, pronoun,
/// preposition, conjunction, helping verb, particle, or a sound that keeps a talk going.
///
/// ```
/// use emic_core::model::Language;
/// use emic_core::words::is_stop_word;
///
/// assert!(is_stop_word("het", Language::Nl) && !is_stop_word("het", Language::En));
/// assert!(!is_stop_word("elkaar", Language::Nl));
/// ```
#[must_use]
pub fn is_stop_word(word: &str, language: Language) -> bool {
    list(language).contains(word)
}

fn list(language: Language) -> &'static HashSet<&'static str> {
    static LISTS: [OnceLock<HashSet<&'static str>>; 2] = [OnceLock::new(), OnceLock::new()];
    let [dutch, english] = &LISTS;
    match language {
        Language::Nl => dutch.get_or_init(|| words_of(DUTCH).collect()),
        Language::En => english.get_or_init(|| words_of(ENGLISH).collect()),
    }
}

fn words_of(text: &'static str) -> impl Iterator<Item = &'static str> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{folded, tokens};

    #[test]
    fn every_entry_is_one_folded_word_and_stands_once() {
        for text in [DUTCH, ENGLISH] {
            let mut seen = HashSet::new();
            for word in words_of(text) {
                assert_eq!(folded(word), word);
                assert!(tokens(word).eq(std::iter::once(0..word.len())), "{word}");
                assert!(seen.insert(word), "{word} stands twice");
            }
        }
    }

    #[test]
    fn words_with_a_subject_are_none() {
        for word in ["elkaar", "samen", "school", "tijd", "vertrouwen", "nodig"] {
            assert!(!is_stop_word(word, Language::Nl), "{word}");
        }
        for word in ["together", "school", "need", "trust", "het"] {
            assert!(!is_stop_word(word, Language::En), "{word}");
        }
    }
}
