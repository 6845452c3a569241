//! What row and column have together, and how much of it there is: references, segments, turns, words, transcripts, cases.

use std::collections::BTreeSet;

use super::held::{Filling, Held};
use super::one_coding::OneCoding;
use super::pairing::{Counting, one_coding};
use super::passages::{Coding, Passages, between};
use super::under_both::under_both;
use crate::analysis::{Unit, coverage};
use crate::ask::{AskError, Entry, Stretch};
use crate::sets::in_both;

/// What an entry has of its own.
pub(super) enum Own {
    /// Passages.
    Passages(Passages),
    /// Whole turns.
    Turns(Vec<usize>),
}

/// What row and column have together.
pub(super) enum Common<'o> {
    /// Passages of both at once: codings of one code in one column, or what a query finds there.
    Passages(Passages),
    /// Whole turns, where neither is about passages.
    Turns(Vec<usize>),
    /// Two things that have passages of their own.
    Two(&'o Passages, &'o Passages),
}

impl Counting<'_, '_> {
    /// What an entry has of its own.
    pub fn own(&self, entry: &Entry) -> Result<Own, AskError> {
        if let Some(asked) = OneCoding::of(entry) {
            return Ok(Own::Passages(self.passages(asked)));
        }
        Ok(match entry {
            Entry::Saved(name) => Own::Passages(Passages::new(Vec::new(), self.found(name)?, None)),
            _ => Own::Turns(self.turns(entry)),
        })
    }

    /// What two entries have together, each given with its own.
    pub fn common<'o>(&self, left: (&Entry, &'o Own), right: (&Entry, &'o Own)) -> Common<'o> {
        if let Some(both) = one_coding(left.0, right.0) {
            return Common::Passages(self.passages(both));
        }
        match (left.1, right.1) {
            (Own::Passages(one), Own::Passages(other)) => Common::Two(one, other),
            (Own::Passages(passages), Own::Turns(turns)) | (Own::Turns(turns), Own::Passages(passages)) => {
                Common::Passages(passages.within(self.evidence, turns))
            }
            (Own::Turns(x), Own::Turns(y)) => Common::Turns(in_both(x, y)),
        }
    }

    pub fn passages(&self, asked: OneCoding) -> Passages {
        let references = asked.references(self.evidence);
        let codings: BTreeSet<Coding> = references.iter().map(|r| (r.stretch, r.code, r.valence)).collect();
        let mut places: Vec<Stretch> = codings.iter().map(|(place, ..)| *place).collect();
        places.dedup();
        Passages::new(codings.into_iter().collect(), places, None)
    }

    /// How much of `held` is in what two entries have together.
    pub fn amount(&self, common: &Common<'_>, filling: Filling) -> u64 {
        let evidence = self.evidence;
        match filling.held {
            Held::References => self.references(common),
            Held::Segments => self.segments(common).len() as u64,
            Held::Words => coverage(evidence, self.covered(common)).words,
            Held::Characters => coverage(evidence, self.covered(common)).characters,
            Held::Units | Held::Presence | Held::Turns | Held::Transcripts | Held::Cases => {
                let unit = filling.counted().unwrap_or_default();
                evidence.units_of_turns(unit, self.meeting_turns(common)).len() as u64
            }
        }
    }

    fn references(&self, common: &Common<'_>) -> u64 {
        match common {
            Common::Passages(passages) => passages.codings.len() as u64,
            Common::Turns(turns) => {
                let transcripts = self.evidence.transcripts_of(turns);
                let codings = between(&self.evidence.references, &transcripts, |r| r.stretch.transcript);
                let inside = codings.iter().filter(|r| self.evidence.touches(r.stretch, turns));
                inside
                    .map(|r| (r.stretch, r.code, r.valence))
                    .collect::<BTreeSet<Coding>>()
                    .len() as u64
            }
            Common::Two(..) => 0,
        }
    }

    /// The distinct places; of two things, those of both.
    pub fn segments(&self, common: &Common<'_>) -> Vec<Stretch> {
        match common {
            Common::Passages(passages) => passages.places.clone(),
            Common::Turns(turns) => {
                let transcripts = self.evidence.transcripts_of(turns);
                let places = between(&self.evidence.places, &transcripts, |place| place.transcript);
                let places = places.iter().copied();
                places.filter(|place| self.evidence.touches(*place, turns)).collect()
            }
            Common::Two(left, right) => in_both(&left.places, &right.places),
        }
    }

    /// The stretches under which words are counted.
    pub fn covered(&self, common: &Common<'_>) -> Vec<Stretch> {
        match common {
            Common::Passages(passages) => passages.covered(self.evidence),
            Common::Turns(turns) => self.evidence.extents(turns),
            Common::Two(left, right) => under_both(left.covers(), right.covers()),
        }
    }

    /// The turns in which two entries go together, in the unit turn or segment.
    fn meeting_turns(&self, common: &Common<'_>) -> Vec<usize> {
        let by_segment = self.unit == Unit::Segment;
        match common {
            Common::Passages(passages) => passages.turns(self.evidence).to_vec(),
            Common::Turns(turns) if by_segment => {
                let touched = self.evidence.units_of(Unit::Turn, self.segments(common));
                in_both(&touched, turns)
            }
            Common::Turns(turns) => turns.clone(),
            Common::Two(..) if by_segment => self.evidence.units_of(Unit::Turn, self.segments(common)),
            Common::Two(left, right) => in_both(left.turns(self.evidence), right.turns(self.evidence)),
        }
    }
}

impl Own {
    /// The same, as what an entry has together with itself.
    pub fn alone(&self) -> Common<'static> {
        match self {
            Self::Passages(passages) => Common::Passages(passages.clone()),
            Self::Turns(turns) => Common::Turns(turns.clone()),
        }
    }
}
