//! How many words count as one.

use std::num::NonZeroU8;

/// So many words that follow each other: 1 for words, 2 for pairs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grams(NonZeroU8);

impl Grams {
    /// Single words.
    pub const WORDS: Self = Self(NonZeroU8::MIN);
    /// Longer ones hardly ever occur twice.
    pub const LONGEST: u8 = 8;

    /// So many words, from 1 to [`Grams::LONGEST`].
    #[must_use]
    pub fn new(words: u8) -> Option<Self> {
        NonZeroU8::new(words).filter(|n| n.get() <= Self::LONGEST).map(Self)
    }

    /// The number of words.
    #[must_use]
    pub fn length(self) -> usize {
        usize::from(self.0.get())
    }
}
