//! What is counted as one: a turn, a distinct place, a transcript, a case, or a pair of places that meet.

use std::fmt;

use crate::ask::AskError;

/// The unit of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Unit {
    /// A selected turn with words, in a transcript that was read.
    #[default]
    Turn,
    /// A distinct place of the counted codings.
    Segment,
    /// A transcript with a selected turn, that was read.
    Transcript,
    /// A case with a selected turn in a transcript that was read.
    Case,
    /// An ordered pair of places that share a character.
    Overlap,
    /// An ordered pair of places at most so many turns apart; 0: they share a turn.
    Near(u32),
}

/// A unit's name and meaning, for help and manual.
pub struct UnitName {
    /// As written behind `--unit`.
    pub name: &'static str,
    /// One plain sentence.
    pub about: &'static str,
}

impl Unit {
    /// Every unit, as written.
    pub const NAMES: &'static [UnitName] = &[
        UnitName {
            name: "turn",
            about: "turns of the selection in transcripts that were read; a code is in every turn with which a segment shares a character",
        },
        UnitName {
            name: "segment",
            about: "distinct places of the counted codings; N is all of them",
        },
        UnitName {
            name: "transcript",
            about: "transcripts with a selected turn, that were read",
        },
        UnitName {
            name: "case",
            about: "cases with a selected turn in a transcript that was read",
        },
        UnitName {
            name: "overlap",
            about: "ordered pairs of places that share a character: first one of the row's code, then one of the column's; there is no N",
        },
        UnitName {
            name: "near:K",
            about: "ordered pairs of places at most K turns apart (0: they share a turn; 1: the next turn, which may be the interviewer's, so the next answer is 2 away); there is no N",
        },
    ];

    /// Reads `turn`, `segment`, `transcript`, `case`, `overlap` or `near:3`.
    ///
    /// # Errors
    /// When it is none of them.
    pub fn parse(text: &str) -> Result<Self, AskError> {
        let near = text
            .strip_prefix("near:")
            .and_then(|turns| turns.parse().ok())
            .map(Self::Near);
        let plain = [Self::Turn, Self::Segment, Self::Transcript, Self::Case, Self::Overlap];
        near.or_else(|| plain.into_iter().find(|unit| unit.to_string() == text))
            .ok_or_else(|| {
                let names: Vec<&str> = Self::NAMES.iter().map(|unit| unit.name).collect();
                AskError::new(
                    format!("`{text}` is no unit"),
                    format!("units are {}, where K is a number of turns", names.join(", ")),
                )
            })
    }

    /// Whether pairs of places are counted, which have no N.
    #[must_use]
    pub fn counts_pairs(self) -> bool {
        matches!(self, Self::Overlap | Self::Near(_))
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Turn => f.write_str("turn"),
            Self::Segment => f.write_str("segment"),
            Self::Transcript => f.write_str("transcript"),
            Self::Case => f.write_str("case"),
            Self::Overlap => f.write_str("overlap"),
            Self::Near(turns) => write!(f, "near:{turns}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_written_as_they_are_read() {
        for unit in [
            Unit::Turn,
            Unit::Segment,
            Unit::Transcript,
            Unit::Case,
            Unit::Overlap,
            Unit::Near(0),
            Unit::Near(12),
        ] {
            assert_eq!(Unit::parse(&unit.to_string()), Ok(unit));
        }
        for bad in ["", "near", "near:", "near:-1", "word"] {
            assert!(Unit::parse(bad).is_err(), "{bad}");
        }
    }
}
