//! Every phrase that reports print, Dutch and English beside each other.
//!
//! A report that needs new phrases adds a file with one `phrases!` list and one line to [`PHRASES`] (or [`noun::NOUNS`]).

pub mod agreement;
pub mod analysis;
pub mod bronstein;
pub mod code_fields;
pub mod codebook;
pub mod codebook_diff;
pub mod compare;
pub mod consensus;
pub mod framework;
pub mod log;
pub mod matrix;
pub mod memos;
pub mod noun;
pub mod quotes;
pub mod reanchoring;
pub mod rendering;
pub mod saturation;
pub mod search;
pub mod show;
pub mod standing;
pub mod suggest;
pub mod words;
pub mod workbench;

use std::fmt::Display;

use crate::Language;

/// A phrase in both languages. Words in braces are places for values: `{what}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    /// Dutch, as in Flanders.
    pub nl: &'static str,
    /// English.
    pub en: &'static str,
}

/// The lists of phrases, one a file.
pub static PHRASES: &[&[Phrase]] = &[
    agreement::ALL,
    analysis::ALL,
    bronstein::ALL,
    code_fields::ALL,
    codebook::ALL,
    compare::ALL,
    consensus::ALL,
    framework::ALL,
    matrix::ALL,
    memos::ALL,
    quotes::ALL,
    codebook_diff::ALL,
    reanchoring::ALL,
    log::ALL,
    rendering::ALL,
    saturation::ALL,
    search::ALL,
    show::ALL,
    standing::ALL,
    words::ALL,
    workbench::ALL,
    suggest::ALL,
];

impl Phrase {
    /// The phrase as it stands.
    pub fn say(&self, language: Language) -> &'static str {
        match language {
            Language::Nl => self.nl,
            Language::En => self.en,
        }
    }

    /// The phrase with each `{name}` replaced by its value. A name without a value stays as it is;
    /// braces inside values are left alone.
    pub fn fill(&self, language: Language, values: &[(&str, &dyn Display)]) -> String {
        let mut filled = String::new();
        let mut rest = self.say(language);
        while let Some((before, place, after)) = next_place(rest) {
            filled.push_str(before);
            match values.iter().find(|(name, _)| *name == place) {
                Some((_, value)) => filled.push_str(&value.to_string()),
                None => filled.push_str(&format!("{{{place}}}")),
            }
            rest = after;
        }
        filled + rest
    }

    /// The names of the places for values, in order.
    pub fn places(&self, language: Language) -> Vec<&'static str> {
        let mut rest = self.say(language);
        std::iter::from_fn(|| {
            let (_, place, after) = next_place(rest)?;
            rest = after;
            Some(place)
        })
        .collect()
    }
}

/// What stands before the next `{name}`, the name, and what stands after it.
fn next_place(phrase: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = phrase.split_once('{')?;
    let (place, after) = rest.split_once('}')?;
    Some((before, place, after))
}

/// Declares phrases as constants, and all of them as the list `ALL`.
macro_rules! phrases {
    ($($(#[$about:meta])* $name:ident { nl: $nl:literal, en: $en:literal })+) => {
        $($(#[$about])* pub const $name: $crate::phrase::Phrase = $crate::phrase::Phrase { nl: $nl, en: $en };)+
        /// The phrases of this list.
        pub static ALL: &[$crate::phrase::Phrase] = &[$($name),+];
    };
}
pub(crate) use phrases;

#[cfg(test)]
mod tests {
    use super::*;

    const GREETING: Phrase = Phrase {
        nl: "{n} van {all}",
        en: "{n} of {all}",
    };

    #[test]
    fn places_are_filled_in_one_pass() {
        assert_eq!(
            GREETING.fill(Language::Nl, &[("n", &"{all}"), ("all", &46)]),
            "{all} van 46"
        );
        assert_eq!(GREETING.fill(Language::En, &[("n", &3)]), "3 of {all}");
    }

    #[test]
    fn every_phrase_has_both_languages_and_the_same_places() {
        for phrase in PHRASES.iter().copied().flatten() {
            assert!(!phrase.nl.is_empty() && !phrase.en.is_empty(), "{phrase:?}");
            let [mut nl, mut en] = Language::ALL.map(|language| phrase.places(language));
            nl.sort_unstable();
            en.sort_unstable();
            assert_eq!(nl, en, "{phrase:?}");
        }
    }
}
