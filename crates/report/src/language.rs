//! The languages in which reports speak.

use emic_core::model;

/// A language in which reports speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Dutch.
    Nl,
    /// English.
    En,
}

impl Language {
    /// All of them.
    pub const ALL: [Language; 2] = [Language::Nl, Language::En];

    /// The sign before the decimals: `0,15` in Dutch, `0.15` in English.
    pub fn decimal_sign(self) -> char {
        match self {
            Language::Nl => ',',
            Language::En => '.',
        }
    }
}

impl From<model::Language> for Language {
    fn from(language: model::Language) -> Self {
        match language {
            model::Language::Nl => Language::Nl,
            model::Language::En => Language::En,
        }
    }
}

impl From<Language> for model::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::Nl => model::Language::Nl,
            Language::En => model::Language::En,
        }
    }
}
