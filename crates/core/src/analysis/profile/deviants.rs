//! Cases that stand against their group.

use super::{Aspect, Leaning, ModelCode, Tally, tallies};
use crate::analysis::Evidence;
use crate::model::{CaseIndex, Valence};

/// The cases on the small side of a code, in one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deviation {
    /// The code.
    pub aspect: Aspect,
    /// The side of these cases: `+` or `-`.
    pub side: Valence,
    /// The cases with what they say of the code, in order.
    pub cases: Vec<(CaseIndex, Tally)>,
    /// How many cases of the group lean the other way.
    pub against: u64,
}

/// The deviant cases of a group.
///
/// A case leans to `+` on a code when it has more codings with `+` than with `-`, and to `-` when it has more with `-`; a case with
/// as many of both, or without a sign, leans to neither. The cases on one side are deviant when for each of them at least `ratio`
/// cases of the same group lean the other way: with 3, one case against three or more, two against six or more.
#[must_use]
pub fn deviants(evidence: &Evidence<'_>, codes: &[ModelCode], ratio: u64) -> Vec<Deviation> {
    codes.iter().filter_map(|code| of_code(evidence, code, ratio)).collect()
}

fn of_code(evidence: &Evidence<'_>, code: &ModelCode, ratio: u64) -> Option<Deviation> {
    let cases = tallies(evidence, &code.theme(None));
    let leaning = |side| -> Vec<(CaseIndex, Tally)> {
        let on_side = cases.iter().filter(|(_, tally)| tally.leaning() == side);
        on_side.map(|(case, tally)| (*case, *tally)).collect()
    };
    let (plus, minus) = (leaning(Leaning::Plus), leaning(Leaning::Minus));
    let (side, few, many) = if plus.len() < minus.len() {
        (Valence::Plus, plus, minus)
    } else {
        (Valence::Minus, minus, plus)
    };
    let (alone, against) = (few.len() as u64, many.len() as u64);
    let is_deviant = alone > 0 && alone < against && alone.saturating_mul(ratio) <= against;
    is_deviant.then_some(Deviation {
        aspect: code.aspect,
        side,
        cases: few,
        against,
    })
}
