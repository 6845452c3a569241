//! Which way a code holds.

use super::LocalText;

/// Whether what a code names was there or missing, helped or hindered, or was left open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Valence {
    /// `+`: present or helping.
    Plus,
    /// `-`: absent or hindering.
    Minus,
    /// No sign was given.
    Neutral,
}

impl Valence {
    /// All three, in the order in which tables show them.
    pub const ALL: [Self; 3] = [Self::Plus, Self::Minus, Self::Neutral];

    /// The sign as written behind a code's id; empty when none was given.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Plus => "+",
            Self::Minus => "-",
            Self::Neutral => "",
        }
    }

    /// Splits `interdependence-` into id and sign.
    ///
    /// ```
    /// use emic_core::model::Valence;
    /// assert_eq!(Valence::split("role-flexibility-"), ("role-flexibility", Valence::Minus));
    /// assert_eq!(Valence::split("contact"), ("contact", Valence::Neutral));
    /// ```
    #[must_use]
    pub fn split(text: &str) -> (&str, Self) {
        if let Some(id) = text.strip_suffix('+') {
            (id, Self::Plus)
        } else if let Some(id) = text.strip_suffix('-') {
            (id, Self::Minus)
        } else {
            (text, Self::Neutral)
        }
    }
}

/// What `+` and `-` mean for a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValenceLabels {
    /// The word for `+`: present, helping.
    pub plus: LocalText,
    /// The word for `-`: absent, hindering.
    pub minus: LocalText,
}
