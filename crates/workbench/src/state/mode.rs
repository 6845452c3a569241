//! What the keys are about just now.

use emic_core::act::{Annotated, MemoTopic, SegmentPlace};
use emic_core::model::CodeId;

use super::{Chooser, Field, Listing, Picked, Picking, Selection, Suggesting};

/// What the keys are about.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Mode {
    /// The transcript.
    #[default]
    Reading,
    /// The codes.
    Picking(Picking),
    /// The borders of a segment.
    Resizing(Resizing),
    /// A choice between a few things.
    Choosing(Chooser),
    /// A text.
    Writing(Writing),
    /// Codes that are proposed.
    Suggesting(Suggesting),
    /// A list over the whole screen.
    Listing(Listing),
    /// The keys; so many lines are scrolled away.
    Helping(usize),
}

/// A segment whose borders are being moved: the selection shows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resizing {
    /// The segment.
    pub segment: SegmentPlace,
    /// What was selected before.
    pub before: Selection,
}

/// A text that is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Writing {
    /// What it is for.
    pub what: Written,
    /// The line above it.
    pub title: String,
    /// The text.
    pub field: Field,
}

/// What a text is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Written {
    /// A memo.
    Memo(SegmentPlace, Annotated),
    /// The name of a new code under this one, and what is picked then; none: at the top.
    NewCode(Option<CodeId>, Picked),
    /// A memo in a file of its own.
    TopicMemo(MemoTopic),
    /// Why a disagreement is settled as it will be.
    Reason,
    /// Words to find in the transcript.
    Find,
    /// Words to search in the study.
    Search,
}
