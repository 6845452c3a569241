//! Which segment an act is about.

use crate::model::{CharRange, CoderId, TranscriptId};

/// A coder's segment, named by where it stands now.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SegmentPlace {
    /// Whose segment.
    pub coder: CoderId,
    /// The transcript.
    pub transcript: TranscriptId,
    /// Its place, in characters of the body, end exclusive.
    pub at: CharRange,
}

impl SegmentPlace {
    /// The place as commands take it: `R07@1034-1198`.
    #[must_use]
    pub fn place(&self) -> String {
        format!("{}@{}", self.transcript, self.at)
    }
}
