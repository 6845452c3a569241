//! What a word needs to be told of.

use super::{GramUse, Tally};

/// The least that a word needs to stand in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Floor {
    /// Said so often; of typical words, on both sides together.
    pub count: u64,
    /// By so many cases; of typical words, on the side where it is said more.
    pub cases: u64,
}

impl Tally {
    /// The words that reach `floor`, in their order.
    pub fn reaching(&self, floor: Floor) -> impl Iterator<Item = &GramUse> {
        let reaches = move |gram: &&GramUse| gram.count >= floor.count && gram.cases >= floor.cases;
        self.grams.iter().filter(reaches)
    }
}
