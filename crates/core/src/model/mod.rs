//! The nouns of a study.
//!
//! ```text
//! Study
//! ├── Settings            what emic.yaml says
//! ├── Codebook            one tree of codes out of all codebook files
//! │   └── Code            id, labels, definition, valence, children
//! ├── Case                who the words are from, with attributes
//! ├── Transcript          the words
//! │   └── Turn            one stretch by one speaker, numbered from 1
//! ├── CodingFile          what one coder says about one transcript
//! │   └── Segment         a place in the words
//! │       └── Judgement   a code with its valence
//! └── Memo
//! ```

mod bronstein;
mod case;
mod code;
mod codebook;
mod codebook_name;
mod coding;
mod id;
mod language;
mod memo;
mod settings;
mod span;
mod study;
mod transcript;
mod turn;
mod valence;

pub use bronstein::{Competency, ContextFactor};
pub use case::{Attribute, Case, NO_VALUE, Value};
pub use code::{Code, Origin, Status, Use};
pub use codebook::{CodeIndex, Codebook, CodebookHead};
pub use codebook_name::CodebookName;
pub use coding::{Anchoring, CodingFile, Judgement, LostSegment, Segment};
pub use id::{CaseId, CodeId, CoderId, IdError, SegmentId, TranscriptId, natural_order};
pub use language::{Language, LocalList, LocalText};
pub use memo::{Memo, MemoSubject};
pub use settings::{AttributeKind, Settings};
pub use span::{CharRange, Offsets, Span};
pub use study::{CaseIndex, CasesFile, CoderIndex, LeftOut, Study, StudyParts, TranscriptIndex};
pub(crate) use transcript::fingerprint;
pub use transcript::{Transcript, TranscriptParts};
pub use turn::{Role, Speaker, Turn};
pub use valence::{Valence, ValenceLabels};
