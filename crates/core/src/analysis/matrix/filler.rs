//! Fills the cells of a table in one way.

use super::Uncounted;
use super::common::{Common, Own};
use super::held::{Filling, Held};
use super::pairing::{Counting, Part};
use crate::analysis::{Evidence, Unit, base};
use crate::ask::{AskError, Axis, Entry, Finder, names_codings};
use crate::expression::Expression;

/// A row or column with all that its cells are made of.
pub(super) struct Line<'a> {
    pub part: Part<'a>,
    own: Option<Own>,
    /// What it has of its own.
    pub total: u64,
}

/// Fills cells in one way.
pub(super) struct Filler<'c, 's> {
    pub counting: Counting<'c, 's>,
    filling: Filling,
}

impl<'c, 's> Filler<'c, 's> {
    pub fn new(evidence: &'c Evidence<'s>, filling: Filling, finder: &'c dyn Finder) -> Result<Self, AskError> {
        filling.check()?;
        let unit = if filling.held.is_by_unit() {
            filling.unit
        } else {
            Unit::Turn
        };
        let counting = Counting { evidence, unit, finder };
        Ok(Self { counting, filling })
    }

    fn holds_units(&self) -> bool {
        self.filling.is_by_its_own_unit()
    }

    pub fn lines<'a>(&self, axis: &'a Axis) -> Result<Vec<Line<'a>>, AskError> {
        axis.entries.iter().map(|entry| self.line(entry)).collect()
    }

    pub fn line<'a>(&self, entry: &'a Entry) -> Result<Line<'a>, AskError> {
        let held = self.filling.held;
        if let (Entry::Saved(name), Held::References | Held::Segments) = (entry, held) {
            return Err(AskError::new(
                format!("`@{name}` has no {held} of its own"),
                "let cells hold turns, words, characters, transcripts or cases",
            ));
        }
        let part = self.counting.part(entry)?;
        if self.holds_units() {
            let total = part.total();
            return Ok(Line { part, own: None, total });
        }
        let own = self.counting.own(entry)?;
        let total = self.counting.amount(&own.alone(), self.filling);
        Ok(Line {
            part,
            own: Some(own),
            total,
        })
    }

    pub fn cell(&self, left: &Line<'_>, right: &Line<'_>) -> Result<Result<u64, Uncounted>, AskError> {
        self.told_apart(left.part.entry, right.part.entry)?;
        let (Some(x), Some(y)) = (&left.own, &right.own) else {
            return Ok(self.counting.together(&left.part, &right.part));
        };
        let common = self.counting.common((left.part.entry, x), (right.part.entry, y));
        if self.filling.held == Held::References && matches!(common, Common::Two(..)) {
            return Err(AskError::new(
                "a reference is of one code: two codes have none together",
                "let cells hold segments, words or turns; or set codes against an attribute, transcripts, cases, coders or valences",
            ));
        }
        if let Some(why) = self.counting.refused(&left.part, &right.part) {
            return Ok(Err(why));
        }
        Ok(Ok(self.counting.amount(&common, self.filling)))
    }

    /// Refuses a query about codings beside a coder or a sign: the codings that it finds are those of everybody who is counted.
    fn told_apart(&self, left: &Entry, right: &Entry) -> Result<(), AskError> {
        let ((Entry::Saved(name), other) | (other, Entry::Saved(name))) = (left, right) else {
            return Ok(());
        };
        let help = match other {
            Entry::Coder(_) => "make one table a coder: `--by coder`",
            Entry::Valence(_) => "save a query for each sign: `code:… AND valence:+`",
            _ => return Ok(()),
        };
        let query = Expression::Saved(name.clone());
        if names_codings(self.counting.evidence.study, &query)? {
            let key = other.key(self.counting.evidence.study);
            return Err(AskError::new(
                format!("`@{name}` names codings of its own, and is not told apart by `{key}`"),
                help,
            ));
        }
        Ok(())
    }

    /// N: all that could have counted.
    pub fn all(&self) -> Option<u64> {
        let evidence = self.counting.evidence;
        match self.filling.counted() {
            Some(unit) => evidence.units(unit),
            None => {
                let all = base(evidence);
                match self.filling.held {
                    Held::References => Some(all.references),
                    Held::Words => Some(all.words),
                    _ => Some(all.characters),
                }
            }
        }
    }
}
