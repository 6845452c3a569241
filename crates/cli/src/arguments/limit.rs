//! `--limit N`: at most so many, and 0 for all.

use std::num::ParseIntError;
use std::str::FromStr;

use emic_core::analysis;
use emic_search as search;

/// At most how many are shown; 0 was typed for all of them, in every command alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Most(Option<usize>);

impl Most {
    /// The number; none where all are shown.
    pub fn number(self) -> Option<usize> {
        self.0
    }

    /// How many of `all` are shown.
    pub fn of(self, all: usize) -> usize {
        self.0.map_or(all, |most| most.min(all))
    }
}

impl FromStr for Most {
    type Err = ParseIntError;

    fn from_str(text: &str) -> Result<Self, ParseIntError> {
        let most = text.parse()?;
        Ok(Self((most > 0).then_some(most)))
    }
}

impl From<Most> for analysis::Limit {
    fn from(most: Most) -> Self {
        most.0.map_or(Self::All, Self::Most)
    }
}

impl From<Most> for search::Limit {
    fn from(most: Most) -> Self {
        most.0.map_or(Self::All, Self::First)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nought_is_all() {
        let most = |text: &str| text.parse().map(Most::number).ok();
        assert_eq!(
            [most("0"), most("3"), most("-1"), most("all")],
            [Some(None), Some(Some(3)), None, None]
        );
        assert_eq!(
            ["0", "3", "9"].map(|text| text.parse::<Most>().map(|most| most.of(5))),
            [Ok(5), Ok(3), Ok(5)]
        );
    }
}
