//! Making a segment longer or shorter.

use super::{Details, SegmentPlace};
use crate::model::CharRange;

/// Gives a segment another place in its transcript; id, codes and memos stay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resize {
    /// The segment.
    pub segment: SegmentPlace,
    /// Where it will stand, in characters.
    pub to: CharRange,
}

impl Resize {
    /// The new place as commands take it: `R07@1034-1198`.
    #[must_use]
    pub fn new_place(&self) -> String {
        format!("{}@{}", self.segment.transcript, self.to)
    }

    pub(super) fn line(&self) -> String {
        format!("resize {} to {}", self.segment.place(), self.new_place())
    }

    pub(super) fn details(&self) -> Details {
        vec![
            ("coder", self.segment.coder.as_str().into()),
            ("place", self.segment.place().into()),
            ("to", self.new_place().into()),
        ]
    }
}
