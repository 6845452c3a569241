//! The units or places of an entry, and those that two entries have together.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Uncounted;
use super::one_coding::OneCoding;
use crate::analysis::evidence::TurnUnit;
use crate::analysis::{Evidence, Unit};
use crate::ask::{AskError, Entry, Finder, Stretch, Theme, stretches};
use crate::expression::Expression;
use crate::pairs::{meeting, unordered_distinct, widened};
use crate::sets::{in_both, shared};

/// An entry with its units or places.
pub(super) struct Part<'a> {
    pub entry: &'a Entry,
    members: Members,
    /// Whether it is a transcript or case of which nothing selected was read.
    is_unread: bool,
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
#[derive(Clone, Copy)]
pub(super) struct Counting<'c, 's> {
    pub evidence: &'c Evidence<'s>,
    pub unit: Unit,
    pub finder: &'c dyn Finder,
}

impl Counting<'_, '_> {
    pub fn part<'a>(&self, entry: &'a Entry) -> Result<Part<'a>, AskError> {
        let members = if self.unit.counts_pairs() {
            let places = self.places(entry)?;
            Members::Places(places.into_iter().filter_map(|place| self.on_line(place)).collect())
        } else {
            Members::Units(self.units(entry)?)
        };
        let place = matches!(entry, Entry::Transcript(_) | Entry::Case(_));
        Ok(Part {
            entry,
            members,
            is_unread: place && self.turns(entry).is_empty(),
        })
    }

    fn units(&self, entry: &Entry) -> Result<Vec<usize>, AskError> {
        if let Entry::Saved(name) = entry {
            if self.unit == Unit::Segment {
                return Err(AskError::new(
                    format!("`@{name}` has no segments of its own"),
                    "choose the unit turn, transcript, case, overlap or near:K",
                ));
            }
            return Ok(self.evidence.units_of(self.unit, self.found(name)?));
        }
        Ok(match OneCoding::of(entry) {
            Some(asked) => self.units_with(asked),
            None => self.evidence.units_of_turns(self.unit, self.turns(entry)),
        })
    }

    fn units_with(&self, asked: OneCoding) -> Vec<usize> {
        let places = asked.references(self.evidence).into_iter().map(|r| r.stretch);
        self.evidence.units_of(self.unit, places)
    }

    /// The turns of a value, transcript or case; none for other entries.
    pub fn turns(&self, entry: &Entry) -> Vec<usize> {
        let study = self.evidence.study;
        let takes = |turn: &TurnUnit| match entry {
            Entry::Transcript(index) => turn.transcript == *index,
            Entry::Case(index) => turn.case == *index,
            Entry::Value { attribute, value } => {
                study.value(turn.case, *attribute).map(|value| value.text.as_str()) == value.as_deref()
            }
            _ => false,
        };
        let turns = self.evidence.turns.iter().enumerate();
        turns
            .filter(|(_, turn)| takes(turn))
            .map(|(position, _)| position)
            .collect()
    }

    /// What a saved query finds.
    pub fn found(&self, name: &str) -> Result<Vec<Stretch>, AskError> {
        let query = Expression::Saved(name.to_owned());
        stretches(self.evidence.study, &self.evidence.scope, &query, self.finder)
    }

    /// The places of a code or query, in order, each once.
    pub fn places(&self, entry: &Entry) -> Result<Vec<Stretch>, AskError> {
        let places: BTreeSet<Stretch> = match entry {
            Entry::Theme(_) => {
                let asked = OneCoding::of(entry).unwrap_or_default();
                asked.references(self.evidence).into_iter().map(|r| r.stretch).collect()
            }
            Entry::Saved(name) => self.found(name)?.into_iter().collect(),
            _ => {
                let message = format!(
                    "the unit `{}` pairs places of codes or saved queries, and `{}` is neither",
                    self.unit,
                    entry.key(self.evidence.study)
                );
                return Err(AskError::new(
                    message,
                    "choose the unit turn, segment, transcript or case; or make groups with `--by`",
                ));
            }
        };
        Ok(places.into_iter().collect())
    }

    /// A place as a stretch of one line on which transcripts follow each other with room between them, so that only places of
    /// one transcript meet. Overlap measures it in bytes; nearness in turns, from the first to the last one touched.
    pub fn on_line(&self, stretch: Stretch) -> Option<Range<u64>> {
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

    /// Why two entries are not counted together, where they are not.
    pub fn refused(&self, left: &Part<'_>, right: &Part<'_>) -> Option<Uncounted> {
        if let (Some(x), Some(y)) = (theme(left.entry), theme(right.entry))
            && x.contains_or_within(self.evidence.study, &y)
        {
            return Some(Uncounted::PartOfItself);
        }
        (left.is_unread || right.is_unread).then_some(Uncounted::NotRead)
    }

    /// a: how many units both have, or how many pairs meet.
    pub fn together(&self, left: &Part<'_>, right: &Part<'_>) -> Result<u64, Uncounted> {
        if let Some(why) = self.refused(left, right) {
            return Err(why);
        }
        Ok(match (&left.members, &right.members) {
            (Members::Places(places), Members::Places(_)) if left.entry == right.entry => unordered_distinct(places),
            (Members::Places(x), Members::Places(y)) => meeting(x, y),
            (Members::Units(x), Members::Units(y)) => match one_coding(left.entry, right.entry) {
                Some(both) => self.units_with(both).len() as u64,
                None => shared(x, y),
            },
            _ => 0,
        })
    }

    /// The units that both have: where they speak of one coding those with such a coding, else those with each. Sorted.
    pub fn common_units(&self, left: &Part<'_>, right: &Part<'_>) -> Vec<usize> {
        if let Some(both) = one_coding(left.entry, right.entry) {
            return self.units_with(both);
        }
        match (&left.members, &right.members) {
            (Members::Units(x), Members::Units(y)) => in_both(x, y),
            _ => Vec::new(),
        }
    }

    pub fn bearing(&self, themes: &[Theme]) -> Bearing {
        let mut keys: Vec<_> = themes
            .iter()
            .flat_map(|theme| {
                OneCoding::of(&Entry::Theme(*theme))
                    .unwrap_or_default()
                    .references(self.evidence)
            })
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

/// What two entries ask of one coding, where they do: a code and a sign, or a coder.
pub(super) fn one_coding(left: &Entry, right: &Entry) -> Option<OneCoding> {
    OneCoding::of(left)?.and(OneCoding::of(right)?)
}

/// The theme of an entry that is one.
pub(super) fn theme(entry: &Entry) -> Option<Theme> {
    if let Entry::Theme(theme) = entry {
        Some(*theme)
    } else {
        None
    }
}
