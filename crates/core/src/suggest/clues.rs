//! What was found that may speak for codes at a turn.

use std::collections::BTreeMap;

use crate::model::{CodeIndex, CoderIndex, Judgement, Span, TranscriptIndex};

/// A cue word or phrase of a code that stands in the turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// The cue as the codebook has it.
    pub cue: String,
    /// Where it stands first.
    pub span: Span,
}

/// A judgement at a place that is already coded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Given {
    /// Who gave it.
    pub coder: CoderIndex,
    /// The code with its sign.
    pub judgement: Judgement,
}

/// A coded place whose words are like the turn's.
#[derive(Debug, Clone, PartialEq)]
pub struct Neighbour {
    /// The transcript.
    pub transcript: TranscriptIndex,
    /// The place.
    pub span: Span,
    /// How alike the words are, from 0 to 1.
    pub similarity: f64,
    /// What was said of it, by the coders who are learned from.
    pub given: Vec<Given>,
}

impl Neighbour {
    /// Whether anybody gave `code` here, with any sign.
    #[must_use]
    pub fn bears(&self, code: CodeIndex) -> bool {
        self.given.iter().any(|given| given.judgement.code == code)
    }
}

/// Everything that was found for one turn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Clues {
    /// For each code its cues in the turn, each once.
    pub cues: BTreeMap<CodeIndex, Vec<Cue>>,
    /// The most similar coded places, the most similar first.
    pub neighbours: Vec<Neighbour>,
}

impl Clues {
    /// The cue words alone.
    #[must_use]
    pub fn cues_only(&self) -> Self {
        Self {
            cues: self.cues.clone(),
            neighbours: Vec::new(),
        }
    }

    /// The similar places alone.
    #[must_use]
    pub fn neighbours_only(&self) -> Self {
        Self {
            cues: BTreeMap::new(),
            neighbours: self.neighbours.clone(),
        }
    }
}
