//! One place where coders say different things about one code.

use crate::model::{CodeIndex, CoderIndex, Judgement, Span, TranscriptIndex, Valence};

/// How coders disagree about a code at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// All gave the code, with different signs.
    Valence,
    /// All gave the code with the same sign, to passages with different borders.
    Boundary,
    /// Somebody did not give the code, and gave other codes to passages that share a character with it.
    Code,
    /// Somebody has nothing there.
    Missed,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Valence, Self::Boundary, Self::Code, Self::Missed];

    /// Its name in options and records.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Valence => "valence",
            Self::Boundary => "boundary",
            Self::Code => "code",
            Self::Missed => "missed",
        }
    }
}

/// What one coder says of the code here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Who.
    pub coder: CoderIndex,
    /// Where and with which sign, in order; nothing when the coder did not give the code.
    pub codings: Vec<(Span, Valence)>,
    /// The other codes that the coder gave to passages that share a character with the place, each once.
    pub others: Vec<Judgement>,
}

/// Something to be settled: one code, at a place where coders do not give it alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disagreement {
    /// The transcript.
    pub transcript: TranscriptIndex,
    /// The code, with any sign.
    pub code: CodeIndex,
    /// From the first character of the codings in question to the last.
    pub span: Span,
    /// How the coders differ.
    pub kind: Kind,
    /// What each coder says, in the order of the coders.
    pub versions: Vec<Version>,
    /// What all of them say of the code at passages that share a character with the place: that is settled already.
    pub shared: Vec<(Span, Valence)>,
    /// The characters of which the coders do not say the same: not the same signs of this code, or not all of them the code.
    /// None where they only cut the same passage differently.
    pub characters: usize,
}
