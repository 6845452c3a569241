//! The units or places of an entry, and what two entries have together.

use std::collections::BTreeSet;
use std::ops::Range;

use super::matrix::Uncounted;
use super::{Evidence, Reference, Unit};
use crate::ask::{AskError, Axis, Entry, Finder, Stretch, Theme, stretches};
use crate::model::CoderIndex;
use crate::pairs::{meeting, unordered_distinct, widened};
use crate::sets::shared;

/// An entry with its units or places.
pub(super) struct Part<'a> {
    entry: &'a Entry,
    members: Members,
}

/// What an entry has.
enum Members {
    /// Units, sorted.
    Units(Vec<usize>),
    /// Places, as stretches on one line through the whole study.
    Places(Vec<Range<u64>>),
}

impl Part<'_> {
    pub fn total(&self) -> u64 {
        match &self.members {
            Members::Units(units) => units.len() as u64,
            Members::Places(places) => places.len() as u64,
        }
    }
}

/// How much bears at least one of some themes.
pub(super) struct Bearing {
    pub units: u64,
    pub references: u64,
}

/// Counts in one unit.
pub(super) struct Counting<'c, 's> {
    pub evidence: &'c Evidence<'s>,
    pub unit: Unit,
    pub finder: &'c dyn Finder,
}

impl Counting<'_, '_> {
    pub fn parts<'a>(&self, axis: &'a Axis) -> Result<Vec<Part<'a>>, AskError> {
        axis.entries
            .iter()
            .map(|entry| {
                Ok(Part {
                    entry,
                    members: self.members(entry)?,
                })
            })
            .collect()
    }

    fn members(&self, entry: &Entry) -> Result<Members, AskError> {
        if self.unit.counts_pairs() {
            self.places(entry).map(Members::Places)
        } else {
            self.units(entry).map(Members::Units)
        }
    }

    fn units(&self, entry: &Entry) -> Result<Vec<usize>, AskError> {
        let of_turns = |takes: &dyn Fn(&super::evidence::TurnUnit) -> bool| {
            let turns = self
                .evidence
                .turns
                .iter()
                .enumerate()
                .filter(|(_, turn)| takes(turn))
                .map(|(position, _)| position);
            self.evidence.units_of_turns(self.unit, turns)
        };
        Ok(match entry {
            Entry::Theme(theme) => self.units_of_theme(theme, None),
            Entry::Coder(coder) => self.evidence.units_of(
                self.unit,
                self.evidence
                    .references
                    .iter()
                    .filter(|r| r.coder == *coder)
                    .map(|r| r.stretch),
            ),
            Entry::Transcript(index) => of_turns(&|turn| turn.transcript == *index),
            Entry::Case(index) => of_turns(&|turn| turn.case == *index),
            Entry::Value { attribute, value } => {
                let study = self.evidence.study;
                of_turns(&|turn| {
                    study.value(turn.case, *attribute).map(|value| value.text.as_str()) == value.as_deref()
                })
            }
            Entry::Saved(name) if self.unit == Unit::Segment => {
                return Err(AskError::new(
                    format!("`@{name}` has no segments of its own"),
                    "choose the unit turn, transcript, case, overlap or near:K",
                ));
            }
            Entry::Saved(name) => self.evidence.units_of(self.unit, self.found(name)?),
        })
    }

    fn units_of_theme(&self, theme: &Theme, coder: Option<CoderIndex>) -> Vec<usize> {
        self.evidence.units_of(
            self.unit,
            self.references(theme, coder).map(|reference| reference.stretch),
        )
    }

    fn references(&self, theme: &Theme, coder: Option<CoderIndex>) -> impl Iterator<Item = &Reference<'_>> {
        let codes = theme.codes(self.evidence.study);
        let found: Vec<_> = self.evidence.with(&codes, theme.valence).collect();
        found
            .into_iter()
            .filter(move |reference| coder.is_none_or(|wanted| wanted == reference.coder))
    }

    fn found(&self, name: &str) -> Result<Vec<Stretch>, AskError> {
        let query = crate::expression::Expression::Saved(name.to_owned());
        stretches(self.evidence.study, &self.evidence.scope, &query, self.finder)
    }

    fn places(&self, entry: &Entry) -> Result<Vec<Range<u64>>, AskError> {
        let stretches: BTreeSet<Stretch> = match entry {
            Entry::Theme(theme) => self
                .references(theme, None)
                .map(|reference| reference.stretch)
                .collect(),
            Entry::Saved(name) => self.found(name)?.into_iter().collect(),
            _ => {
                let message = format!(
                    "the unit `{}` pairs places of two codes; `{}` has no places",
                    self.unit,
                    entry.key(self.evidence.study)
                );
                return Err(AskError::new(
                    message,
                    "choose the unit turn, segment, transcript or case; or make groups with `--by`",
                ));
            }
        };
        Ok(stretches
            .into_iter()
            .filter_map(|stretch| self.on_line(stretch))
            .collect())
    }

    /// A place as a stretch of one line on which transcripts follow each other with room between them, so that only places of
    /// one transcript meet. Overlap measures it in bytes; nearness in turns, from the first to the last one touched.
    fn on_line(&self, stretch: Stretch) -> Option<Range<u64>> {
        let transcript = self.evidence.study.transcript(stretch.transcript);
        // No transcript is longer than this many bytes or turns, and no distance asked for reaches further.
        let start = (stretch.transcript.0 as u64) << 36;
        if let Unit::Near(turns) = self.unit {
            let touched = transcript.touched(stretch.span);
            let place = start + touched.start as u64..start + touched.end as u64;
            return (!touched.is_empty()).then(|| widened(&place, u64::from(turns)));
        }
        Some(start + stretch.span.start() as u64..start + stretch.span.end() as u64)
    }

    /// a: the units that both have, or the pairs that meet.
    pub fn together(&self, left: &Part<'_>, right: &Part<'_>) -> Result<u64, Uncounted> {
        if let (Some(x), Some(y)) = (theme(left.entry), theme(right.entry))
            && x.contains_or_within(self.evidence.study, &y)
        {
            return Err(Uncounted::PartOfItself);
        }
        if [left, right].into_iter().any(|part| self.is_unread(part.entry)) {
            return Err(Uncounted::NotRead);
        }
        Ok(match (&left.members, &right.members) {
            (Members::Places(places), Members::Places(_)) if left.entry == right.entry => unordered_distinct(places),
            (Members::Places(x), Members::Places(y)) => meeting(x, y),
            (Members::Units(x), Members::Units(y)) => match (left.entry, right.entry) {
                (Entry::Theme(theme), Entry::Coder(coder)) | (Entry::Coder(coder), Entry::Theme(theme)) => {
                    self.units_of_theme(theme, Some(*coder)).len() as u64
                }
                _ => shared(x, y),
            },
            _ => 0,
        })
    }

    /// Whether an entry is a transcript or case of which nothing selected was read.
    fn is_unread(&self, entry: &Entry) -> bool {
        let mut turns = self.evidence.turns.iter();
        match entry {
            Entry::Transcript(index) => !turns.any(|turn| turn.transcript == *index),
            Entry::Case(index) => !turns.any(|turn| turn.case == *index),
            _ => false,
        }
    }

    pub fn bearing(&self, themes: &[Theme]) -> Bearing {
        let mut keys: Vec<_> = themes
            .iter()
            .flat_map(|theme| self.references(theme, None))
            .map(|r| (r.stretch, r.code, r.valence))
            .collect();
        keys.sort_unstable();
        keys.dedup();
        let places: BTreeSet<Stretch> = keys.iter().map(|(stretch, ..)| *stretch).collect();
        let units = if self.unit.counts_pairs() {
            places.len()
        } else {
            self.evidence.units_of(self.unit, places).len()
        };
        Bearing {
            units: units as u64,
            references: keys.len() as u64,
        }
    }
}

/// The theme of an entry that is one.
pub(super) fn theme(entry: &Entry) -> Option<Theme> {
    if let Entry::Theme(theme) = entry {
        Some(*theme)
    } else {
        None
    }
}
