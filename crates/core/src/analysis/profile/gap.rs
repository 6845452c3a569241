//! How far two groups are apart.

use super::{Aspect, ProfileRow};
use crate::compare::{Estimate, Share, difference};
use crate::model::Valence;

/// One side of a code in two groups.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gap {
    /// The code.
    pub aspect: Aspect,
    /// The side: `+` or `-`.
    pub side: Valence,
    /// The cases of the first group with it.
    pub first: Share,
    /// The cases of the second group with it.
    pub second: Share,
    /// The first share less the second, with its interval: see [`difference`]; none where a group has no cases.
    pub apart: Option<Estimate>,
}

/// How far the shares of cases of two groups are apart, on either side of each code that both have a row for.
///
/// ```
/// use emic_core::analysis::profile::{Aspect, ProfileRow, Tally, gaps};
/// use emic_core::compare::Share;
/// use emic_core::model::Competency;
///
/// // Of 10 schools 8 tell of interdependence and 2 of its absence; of 5 services 1 and 1.
/// let row = |plus, minus, whole| ProfileRow {
///     aspect: Aspect::Competency(Competency::Interdependence),
///     references: Tally { plus, minus, neutral: 0 },
///     any: Share { part: plus + minus, whole },
///     plus: Share { part: plus, whole },
///     minus: Share { part: minus, whole },
///     neutral: Share { part: 0, whole },
///     both: 0,
/// };
/// let found = gaps(&[row(8, 2, 10)], &[row(1, 1, 5)]);
/// let apart: Vec<Option<f64>> = found.iter().map(|gap| gap.apart.map(|apart| (apart.value * 100.0).round())).collect();
/// // 8/10 less 1/5; 2/10 less 1/5.
/// assert_eq!(apart, [Some(60.0), Some(0.0)]);
/// // A group without cases is not apart from any.
/// assert_eq!(gaps(&[row(8, 2, 10)], &[row(0, 0, 0)])[0].apart, None);
/// ```
#[must_use]
pub fn gaps(first: &[ProfileRow], second: &[ProfileRow]) -> Vec<Gap> {
    let pairs = first.iter().filter_map(|mine| {
        let theirs = second.iter().find(|theirs| theirs.aspect == mine.aspect)?;
        Some((mine, theirs))
    });
    let sides = |(mine, theirs): (&ProfileRow, &ProfileRow)| {
        [Valence::Plus, Valence::Minus].map(|side| gap(mine, theirs, side))
    };
    pairs.flat_map(sides).collect()
}

fn gap(mine: &ProfileRow, theirs: &ProfileRow, side: Valence) -> Gap {
    let (first, second) = (mine.cases(side), theirs.cases(side));
    Gap {
        aspect: mine.aspect,
        side,
        first,
        second,
        apart: difference(first, second),
    }
}
