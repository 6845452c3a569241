//! Notes of the analyst.

use super::{CaseIndex, CodeIndex, CoderIndex, SegmentId, TranscriptIndex};

/// What a memo is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MemoSubject {
    /// The study as a whole.
    Study,
    /// A code.
    Code(CodeIndex),
    /// A theme in a case: a cell of the framework matrix.
    Cell {
        /// The case.
        case: CaseIndex,
        /// The theme, whatever its sign.
        code: CodeIndex,
    },
    /// A transcript.
    Transcript(TranscriptIndex),
    /// A segment of a coder in a transcript.
    Segment {
        /// Who made the segment.
        coder: CoderIndex,
        /// Where.
        transcript: TranscriptIndex,
        /// Which.
        id: SegmentId,
    },
}

/// One file of `memos/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Memo {
    /// The path below the study.
    pub path: String,
    /// What it is about.
    pub about: MemoSubject,
    /// The text after the front matter.
    pub text: String,
}
