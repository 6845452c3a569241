//! A coding file on its way to a new value, and the patch of its text that takes it there.

mod aligned;
mod block;
mod fields;
mod write;

pub(super) use block::block;
pub(super) use write::{Unpatchable, new_text, patch};

use crate::model::Span;
use crate::read::{CodingEntry, CodingSheet};

/// What a coding file is to become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Draft {
    /// The file as it is; its segments are the old ones.
    pub old: CodingSheet,
    /// The fingerprint that it will bear.
    pub fingerprint: Option<String>,
    /// The segments that it will hold, in the order of the file.
    pub segments: Vec<DraftSegment>,
}

/// A segment of a [`Draft`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DraftSegment {
    /// Which of the old segments it was; none for a new one.
    pub origin: Option<usize>,
    /// What it will say.
    pub entry: CodingEntry,
    /// Where it stands; none for a lost one.
    pub span: Option<Span>,
}

impl Draft {
    /// A file that stays as it is, until something is done to it.
    pub fn unchanged(old: CodingSheet, spans: impl Fn(usize) -> Option<Span>) -> Self {
        let segments = old.segments.iter().cloned().enumerate();
        let segments = segments.map(|(index, entry)| DraftSegment {
            origin: Some(index),
            entry,
            span: spans(index),
        });
        Self {
            fingerprint: old.fingerprint.clone(),
            segments: segments.collect(),
            old,
        }
    }

    /// Whether the positions now refer to another text than before.
    pub fn reanchored(&self) -> bool {
        self.old.fingerprint.is_some() && self.fingerprint != self.old.fingerprint
    }

    /// What reading the new file must give.
    pub fn wanted(&self) -> CodingSheet {
        CodingSheet {
            fingerprint: self.fingerprint.clone(),
            segments: self.segments.iter().map(|segment| segment.entry.clone()).collect(),
            ..self.old.clone()
        }
    }
}
