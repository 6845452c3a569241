//! Ways to propose codes that are held against each other.

use super::Total;
use crate::model::{CodeIndex, CoderIndex};

/// A way to propose codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// Cue words and similar places together: what is proposed to analysts.
    Suggestions,
    /// Similar places alone, with the same least score.
    NeighboursOnly,
    /// Every code of which a cue word stands in the turn.
    CuesOnly,
    /// The same codes for every turn: those given most often elsewhere, as many as a turn bears there on average.
    MostFrequent,
}

impl Method {
    /// All ways, in the order in which they are told.
    pub const ALL: [Self; 4] = [
        Self::Suggestions,
        Self::NeighboursOnly,
        Self::CuesOnly,
        Self::MostFrequent,
    ];

    /// The name in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Suggestions => "suggestions",
            Self::NeighboursOnly => "neighbours-only",
            Self::CuesOnly => "cues-only",
            Self::MostFrequent => "most-frequent",
        }
    }
}

/// How one way did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The way.
    pub method: Method,
    /// Its tallies, by code.
    pub total: Total<CodeIndex>,
}

/// How every way did against what one coder gave, each transcript proposed for while all its codings, of all coders, were hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluation {
    /// Whose codings were the measure.
    pub coder: CoderIndex,
    /// How many transcripts were left out in turn.
    pub transcripts: usize,
    /// How many turns were proposed for.
    pub turns: usize,
    /// The ways, in the order of [`Method::ALL`].
    pub outcomes: Vec<Outcome>,
}
