//! What each case says of a theme, sign by sign.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::Evidence;
use crate::analysis::frequencies::codings;
use crate::ask::Theme;
use crate::model::{CaseIndex, Valence};

/// Distinct codings by sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// With `+`.
    pub plus: u64,
    /// With `-`.
    pub minus: u64,
    /// Without a sign.
    pub neutral: u64,
}

/// Which side something is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaning {
    /// More `+` than `-`.
    Plus,
    /// More `-` than `+`.
    Minus,
    /// As many of both, and at least one of each.
    Even,
    /// Neither `+` nor `-`.
    Unsigned,
}

impl Tally {
    /// Counts one coding.
    pub(super) fn add(&mut self, valence: Valence) {
        match valence {
            Valence::Plus => self.plus += 1,
            Valence::Minus => self.minus += 1,
            Valence::Neutral => self.neutral += 1,
        }
    }

    /// The codings with this sign.
    #[must_use]
    pub fn of(&self, valence: Valence) -> u64 {
        match valence {
            Valence::Plus => self.plus,
            Valence::Minus => self.minus,
            Valence::Neutral => self.neutral,
        }
    }

    /// All codings, whatever their sign.
    #[must_use]
    pub fn all(&self) -> u64 {
        self.plus + self.minus + self.neutral
    }

    /// `(plus - minus) / (plus + minus)`, from -1 to 1; none without a sign.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts of codings stay far below 2^52")]
    pub fn balance(&self) -> Option<f64> {
        let signed = self.plus + self.minus;
        (signed > 0).then(|| (self.plus as f64 - self.minus as f64) / signed as f64)
    }

    /// Which side it is on.
    #[must_use]
    pub fn leaning(&self) -> Leaning {
        match (self.plus, self.minus) {
            (0, 0) => Leaning::Unsigned,
            (plus, minus) if plus > minus => Leaning::Plus,
            (plus, minus) if plus < minus => Leaning::Minus,
            _ => Leaning::Even,
        }
    }
}

/// For each case with such a coding what it says of `theme`. A passage in which several cases speak counts for each of them, as it
/// does in the numbers of cases everywhere.
#[must_use]
pub fn tallies(evidence: &Evidence<'_>, theme: &Theme) -> BTreeMap<CaseIndex, Tally> {
    let mut tallies: BTreeMap<CaseIndex, Tally> = BTreeMap::new();
    let codes = theme.codes(evidence.study);
    for (stretch, _, valence) in codings(evidence.with(&codes, theme.valence)) {
        let turns = evidence.touched(stretch).into_iter();
        let cases: BTreeSet<CaseIndex> = turns.filter_map(|turn| Some(evidence.turns.get(turn)?.case)).collect();
        for case in cases {
            tallies.entry(case).or_default().add(valence);
        }
    }
    tallies
}
