//! What a cell holds: units, or what stands in them.

use std::fmt;

use crate::analysis::Unit;
use crate::ask::AskError;
use crate::suggestion::did_you_mean;

/// What is counted in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Held {
    /// The units (or pairs of places) in which row and column go together.
    #[default]
    Units,
    /// Codings: equal place, code and sign count once. They are of one code, so two codes have none together.
    References,
    /// Distinct places; of two codes those that bear both.
    Segments,
    /// Turns in which row and column go together.
    Turns,
    /// Words under the places; of two codes those under both.
    Words,
    /// Unicode scalar values likewise.
    Characters,
    /// Transcripts in which row and column go together in some unit; with the transcript as unit, anywhere.
    Transcripts,
    /// Cases likewise.
    Cases,
    /// Whether row and column go together at all: the units are counted, and shown as yes or no.
    Presence,
}

/// What a cell may hold, for help and manual.
pub struct HeldName {
    /// What it is.
    pub held: Held,
    /// As written behind `--cells`.
    pub name: &'static str,
    /// One plain sentence.
    pub about: &'static str,
}

/// What decides how a table is filled: what is one, and what of it a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Filling {
    /// Where row and column meet.
    pub unit: Unit,
    /// What is counted there.
    pub held: Held,
}

impl From<Unit> for Filling {
    fn from(unit: Unit) -> Self {
        Self {
            unit,
            held: Held::Units,
        }
    }
}

impl Held {
    /// Everything that a cell may hold, as written.
    pub const NAMES: &'static [HeldName] = &[
        HeldName {
            held: Held::Units,
            name: "units",
            about: "the units of `--unit` in which row and column go together",
        },
        HeldName {
            held: Held::References,
            name: "references",
            about: "codings of the code in that column; two codes have none together, so codes against codes are refused",
        },
        HeldName {
            held: Held::Segments,
            name: "segments",
            about: "distinct passages with the code in that column; of two codes, those that bear both",
        },
        HeldName {
            held: Held::Turns,
            name: "turns",
            about: "turns in which row and column go together",
        },
        HeldName {
            held: Held::Words,
            name: "words",
            about: "words under the code in that column; of two codes, those under both",
        },
        HeldName {
            held: Held::Characters,
            name: "characters",
            about: "characters likewise",
        },
        HeldName {
            held: Held::Transcripts,
            name: "transcripts",
            about: "transcripts in which row and column go together; with `--unit turn`, in one of their turns",
        },
        HeldName {
            held: Held::Cases,
            name: "cases",
            about: "cases likewise",
        },
        HeldName {
            held: Held::Presence,
            name: "presence",
            about: "yes or no: whether there is such a unit",
        },
    ];

    /// Reads `words`, `cases`, …
    ///
    /// # Errors
    /// When cells hold no such thing.
    pub fn parse(text: &str) -> Result<Self, AskError> {
        let found = Self::NAMES.iter().find(|known| known.name == text);
        found.map(|known| known.held).ok_or_else(|| {
            let names: Vec<&str> = Self::NAMES.iter().map(|known| known.name).collect();
            let list = format!("cells hold {}", names.join(", "));
            AskError::new(
                format!("cells hold no `{text}`"),
                did_you_mean(text, names.iter().copied(), &list),
            )
        })
    }

    /// Whether it depends on what is counted as one.
    #[must_use]
    pub fn is_by_unit(self) -> bool {
        !matches!(self, Self::References | Self::Segments | Self::Words | Self::Characters)
    }
}

impl Filling {
    /// What cells hold, in the unit asked for; without one, transcripts are counted by transcript, cases by case, and all else by
    /// turn.
    ///
    /// ```
    /// use emic_core::analysis::{Filling, Held, Unit};
    ///
    /// assert_eq!(Filling::of(Held::Cases, None), Filling { unit: Unit::Case, held: Held::Cases });
    /// assert_eq!(Filling::of(Held::Cases, Some(Unit::Turn)), Filling { unit: Unit::Turn, held: Held::Cases });
    /// assert_eq!(Filling::of(Held::Words, None), Filling { unit: Unit::Turn, held: Held::Words });
    /// ```
    #[must_use]
    pub fn of(held: Held, unit: Option<Unit>) -> Self {
        let usual = match held {
            Held::Transcripts => Unit::Transcript,
            Held::Cases => Unit::Case,
            _ => Unit::Turn,
        };
        Self {
            unit: unit.unwrap_or(usual),
            held,
        }
    }

    /// Whether places are counted, so that nearly equal places of several coders count twice.
    ///
    /// ```
    /// use emic_core::analysis::{Filling, Held, Unit};
    ///
    /// assert!(Filling::from(Unit::Segment).counts_places() && Filling::of(Held::References, None).counts_places());
    /// assert!(!Filling::from(Unit::Turn).counts_places() && !Filling::of(Held::Words, None).counts_places());
    /// ```
    #[must_use]
    pub fn counts_places(self) -> bool {
        match self.held {
            Held::References | Held::Segments => true,
            Held::Units | Held::Presence => self.unit.counts_pairs() || self.unit == Unit::Segment,
            _ => false,
        }
    }

    /// Units that this filling counts, where it counts units at all.
    pub(super) fn counted(self) -> Option<Unit> {
        match self.held {
            Held::Units | Held::Presence => Some(self.unit),
            Held::Segments => Some(Unit::Segment),
            Held::Turns => Some(Unit::Turn),
            Held::Transcripts => Some(Unit::Transcript),
            Held::Cases => Some(Unit::Case),
            Held::References | Held::Words | Held::Characters => None,
        }
    }

    /// Whether a cell counts the very units in which row and column go together, or tells whether there are any.
    #[must_use]
    pub fn is_by_its_own_unit(self) -> bool {
        self.held.is_by_unit() && self.counted() == Some(self.unit)
    }

    /// Refuses to count in a unit what is smaller than it.
    pub(super) fn check(self) -> Result<(), AskError> {
        let small = matches!(self.unit, Unit::Turn | Unit::Segment);
        let fits = matches!(self.held, Held::Units | Held::Presence)
            || !self.held.is_by_unit()
            || small
            || self.counted() == Some(self.unit);
        if fits {
            return Ok(());
        }
        let help = if self.unit.counts_pairs() {
            "with overlap and near:K, cells hold units or presence".to_owned()
        } else {
            format!(
                "write `--unit turn` beside `--cells {}`, or leave `--cells` out",
                self.held
            )
        };
        Err(AskError::new(
            format!("cells hold no {} where the unit is `{}`", self.held, self.unit),
            help,
        ))
    }
}

impl fmt::Display for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = Self::NAMES.iter().find(|known| known.held == *self);
        f.write_str(known.map_or("", |known| known.name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cells_hold_is_written_as_it_is_read() {
        for known in Held::NAMES {
            assert_eq!(Held::parse(known.name), Ok(known.held));
            assert_eq!(known.held.to_string(), known.name);
        }
        let error = Held::parse("word").expect_err("no such thing");
        assert_eq!(
            (error.message.as_str(), error.help.as_str()),
            ("cells hold no `word`", "did you mean `words`?")
        );
    }

    #[test]
    fn what_is_smaller_than_the_unit_is_refused() {
        let fits = |unit, held| Filling { unit, held }.check().is_ok();
        assert!(fits(Unit::Turn, Held::Cases) && fits(Unit::Case, Held::Cases) && fits(Unit::Overlap, Held::Presence));
        assert!(!fits(Unit::Case, Held::Turns) && !fits(Unit::Transcript, Held::Cases));
        let error = Filling {
            unit: Unit::Near(2),
            held: Held::Cases,
        }
        .check()
        .expect_err("pairs");
        assert_eq!(error.message, "cells hold no cases where the unit is `near:2`");
    }
}
