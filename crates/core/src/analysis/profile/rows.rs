//! The profile itself: one row for each code of the model.

use super::{Aspect, ModelCode, Tally, tallies};
use crate::analysis::frequencies::codings;
use crate::analysis::{Evidence, Unit};
use crate::compare::Share;
use crate::model::Valence;

/// One code of the model in one group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProfileRow {
    /// Which.
    pub aspect: Aspect,
    /// Its codings, by sign.
    pub references: Tally,
    /// The cases that mention it, with whatever sign.
    pub any: Share,
    /// The cases with at least one `+`.
    pub plus: Share,
    /// The cases with at least one `-`.
    pub minus: Share,
    /// The cases with at least one coding without a sign.
    pub neutral: Share,
    /// How many cases have both a `+` and a `-`: they are in `plus` and in `minus`.
    pub both: u64,
}

impl ProfileRow {
    /// The cases with at least one coding of this sign.
    #[must_use]
    pub fn cases(&self, valence: Valence) -> Share {
        match valence {
            Valence::Plus => self.plus,
            Valence::Minus => self.minus,
            Valence::Neutral => self.neutral,
        }
    }
}

/// Counts each of `codes` in one group. The base of every share is the group's cases with a selected turn that was read.
#[must_use]
pub fn profile(evidence: &Evidence<'_>, codes: &[ModelCode]) -> Vec<ProfileRow> {
    codes.iter().map(|code| row(evidence, code)).collect()
}

fn row(evidence: &Evidence<'_>, code: &ModelCode) -> ProfileRow {
    let theme = code.theme(None);
    let mut references = Tally::default();
    for (_, _, valence) in codings(evidence.with(&theme.codes(evidence.study), None)) {
        references.add(valence);
    }
    let whole = evidence.units(Unit::Case).unwrap_or_default();
    let cases = tallies(evidence, &theme);
    let count = |has: &dyn Fn(&Tally) -> bool| cases.values().filter(|tally| has(tally)).count() as u64;
    let share = |has: &dyn Fn(&Tally) -> bool| Share {
        part: count(has),
        whole,
    };
    ProfileRow {
        aspect: code.aspect,
        references,
        any: share(&|tally| tally.all() > 0),
        plus: share(&|tally| tally.plus > 0),
        minus: share(&|tally| tally.minus > 0),
        neutral: share(&|tally| tally.neutral > 0),
        both: count(&|tally| tally.plus > 0 && tally.minus > 0),
    }
}
