//! Giving a passage another code in the place of one it bears.

use super::{CodeMark, Details, SegmentPlace};

/// Replaces a code, or its sign, by another. The memo on the coding goes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retag {
    /// The segment.
    pub segment: SegmentPlace,
    /// The code that it bears.
    pub from: CodeMark,
    /// The code that it will bear.
    pub to: CodeMark,
}

impl Retag {
    pub(super) fn line(&self) -> String {
        format!("retag {} as {} at {}", self.from, self.to, self.segment.place())
    }

    pub(super) fn details(&self) -> Details {
        vec![
            ("coder", self.segment.coder.as_str().into()),
            ("place", self.segment.place().into()),
            ("from", self.from.to_string().into()),
            ("to", self.to.to_string().into()),
        ]
    }
}
