//! Quotes for a finding: dealt over groups, inside a group over cases.

use std::collections::BTreeSet;

use crate::analysis::quotes::spread;
use crate::analysis::{Evidence, Limit, Quote, QuoteTheme, quotes};
use crate::ask::{AskError, Scan, Stretch, Theme};

/// Passages of a theme for a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted {
    /// Those chosen, group by group.
    pub quotes: Vec<Quote>,
    /// How many there are in all groups; a passage of two groups is one.
    pub found: usize,
}

/// At most `most` passages of `theme`: one of each group in turn, in their order, as long as a group has any; which ones of a group is
/// what [`quotes`] chooses when it may take that many. They stand group by group; a passage of two groups stands once.
///
/// # Errors
/// None for themes of the study; those of [`quotes`].
pub fn quoted(groups: &[&Evidence<'_>], theme: Theme, most: usize) -> Result<Quoted, AskError> {
    let theme = QuoteTheme::Theme(theme);
    let all = groups
        .iter()
        .map(|group| Ok(quotes(group, &theme, Limit::All, &Scan)?.quotes));
    let all: Vec<Vec<Quote>> = all.collect::<Result<_, AskError>>()?;
    let found: Vec<usize> = all.iter().map(Vec::len).collect();
    let mut seen = BTreeSet::new();
    let mut chosen = Vec::new();
    for (own, share) in all.iter().zip(dealt(&found, most)) {
        chosen.extend(spread(own, share).filter(|quote| seen.insert(quote.stretch)).cloned());
    }
    let places: BTreeSet<Stretch> = all.iter().flatten().map(|quote| quote.stretch).collect();
    Ok(Quoted {
        quotes: chosen,
        found: places.len(),
    })
}

/// Deals `most` to those who can take `found` each: one to each in turn.
fn dealt(found: &[usize], most: usize) -> Vec<usize> {
    let mut shares = vec![0; found.len()];
    let mut left = most.min(found.iter().sum());
    while left > 0 {
        for (share, found) in shares.iter_mut().zip(found) {
            if left > 0 && *share < *found {
                *share += 1;
                left -= 1;
            }
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::dealt;

    #[test]
    fn everyone_gets_one_in_turn_as_long_as_he_can_take_it() {
        assert_eq!(dealt(&[9, 9], 4), [2, 2]);
        assert_eq!(dealt(&[9, 9], 3), [2, 1]);
        assert_eq!(dealt(&[0, 1, 9], 4), [0, 1, 3]);
        assert_eq!(dealt(&[1, 1], 5), [1, 1]);
        assert_eq!(dealt(&[], 5), [0; 0]);
    }
}
