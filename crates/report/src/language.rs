//! The languages in which reports speak.

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
