//! What came of passages, counted.

use std::ops::Range;

use emic_core::model::Anchoring;

use crate::judge::Judgement;

/// Where a passage stands after the edits.
#[derive(Debug)]
pub enum Placed {
    At(Range<usize>, Anchoring),
    Lost { named: bool },
}

/// How often each came out.
#[derive(Debug, Default, Clone, Copy)]
pub struct Tally {
    pub found: usize,
    pub likely: usize,
    pub missed: usize,
    pub gone: usize,
    pub wrong: usize,
    pub unnamed: usize,
}

impl Tally {
    /// The share of the passages whose words still exist that was found again, in percent.
    pub fn share(&self) -> f64 {
        100.0 * self.found as f64 / (self.found + self.missed) as f64
    }

    pub fn count(&mut self, judgement: Judgement, placed: &Placed) {
        match judgement {
            Judgement::Found => self.found += 1,
            Judgement::Missed => self.missed += 1,
            Judgement::Gone => self.gone += 1,
            Judgement::Wrong => self.wrong += 1,
        }
        self.likely += usize::from(matches!(placed, Placed::At(_, Anchoring::Likely)));
        self.unnamed += usize::from(judgement == Judgement::Missed && matches!(placed, Placed::Lost { named: false }));
    }
}
