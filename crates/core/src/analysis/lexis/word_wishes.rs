//! Which words are counted, and which of them are told.

use super::{Floor, Grams, Sieve};

/// How words are counted and listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordWishes {
    /// How many words count as one.
    pub grams: Grams,
    /// What is left out.
    pub sieve: Sieve,
    /// What a word needs to be told of.
    pub floor: Floor,
}
