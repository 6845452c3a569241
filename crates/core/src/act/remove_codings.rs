//! Taking codes from a passage.

use super::{CodeMark, Details, SegmentPlace, count};

/// Which codings go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Removed {
    /// These codes, each with the sign written.
    Codes(Vec<CodeMark>),
    /// Every coding at the place, and so the segment.
    All,
}

/// What happens to memos on what goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MemoPolicy {
    /// Nothing goes while a memo would go with it.
    Keep,
    /// They go too.
    Discard,
}

/// Takes codes from a passage; the segment goes with its last code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemoveCodings {
    /// The segment.
    pub segment: SegmentPlace,
    /// What goes.
    pub removed: Removed,
    /// What happens to memos on it.
    pub memos: MemoPolicy,
}

impl RemoveCodings {
    pub(super) fn line(&self) -> String {
        let codes = match &self.removed {
            Removed::Codes(codes) => count(codes.len(), "code", "codes"),
            Removed::All => "all codes".to_owned(),
        };
        format!("remove {codes} at {}", self.segment.place())
    }

    pub(super) fn details(&self) -> Details {
        let codes: Option<Vec<String>> = match &self.removed {
            Removed::Codes(codes) => Some(codes.iter().map(ToString::to_string).collect()),
            Removed::All => None,
        };
        vec![
            ("coder", self.segment.coder.as_str().into()),
            ("place", self.segment.place().into()),
            ("codes", codes.into()),
        ]
    }
}
