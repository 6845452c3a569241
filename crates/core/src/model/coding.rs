//! What a coder says about a transcript.

use super::{CharRange, CodeIndex, CoderIndex, SegmentId, Span, TranscriptIndex, Valence};

/// A code with its valence, as given to a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Judgement {
    /// The code.
    pub code: CodeIndex,
    /// Its sign.
    pub valence: Valence,
}

/// How a segment came to its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchoring {
    /// The words stood where the file says.
    Held,
    /// The file gave no position; the quote found it.
    Found,
    /// The words had moved from this position; the quote found them.
    Moved(CharRange),
    /// The words were changed; a known earlier text of the transcript led to those of today.
    Followed,
    /// The words were changed, and this passage is so much like them that it must be the one.
    Likely,
}

/// A place in a transcript with what one coder says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// Unique in its coding file; a hand-written segment may have none.
    pub id: Option<SegmentId>,
    /// Where it stands now.
    pub span: Span,
    /// How it came there.
    pub anchoring: Anchoring,
    /// The words as its file has them, where those of the transcript are others now.
    pub old_words: Option<String>,
    /// The codes given, in the order written, each once.
    pub judgements: Vec<Judgement>,
    /// A memo on the segment.
    pub memo: Option<String>,
    /// Memos on single codings.
    pub memos: Vec<(Judgement, String)>,
    /// When it was made, as written.
    pub created: Option<String>,
    /// Its place among the segments of its file, from 0, lost ones counted.
    pub entry: usize,
}

/// A segment whose words are no longer in the transcript: kept in its file, left out of every count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LostSegment {
    /// Its id.
    pub id: Option<SegmentId>,
    /// The words that were looked for.
    pub quote: String,
    /// What could have been meant, the most likely first: none, one, or two that are about equally good.
    pub nearest: Vec<Span>,
    /// How many codings it bears.
    pub judgements: usize,
    /// Its place among the segments of its file, from 0.
    pub entry: usize,
}

/// One coder's codings of one transcript. Without segments it says: read, nothing found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodingFile {
    /// Who coded.
    pub coder: CoderIndex,
    /// What was coded.
    pub transcript: TranscriptIndex,
    /// The path below the study.
    pub path: String,
    /// The segments that have a place, by place.
    pub segments: Vec<Segment>,
    /// Those that lost theirs.
    pub lost: Vec<LostSegment>,
}
