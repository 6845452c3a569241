//! Writing a memo on a segment, or on one coding of it.

use super::{CodeMark, Details, SegmentPlace};

/// What a memo in a coding file is on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Annotated {
    /// The segment.
    Segment,
    /// One of its codings.
    Coding(CodeMark),
}

/// Writes the memo on a segment or on one of its codings: the new text stands in the place of the old one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annotate {
    /// The segment.
    pub segment: SegmentPlace,
    /// What the memo is on.
    pub on: Annotated,
    /// What it says; a text of white space alone takes the memo out.
    pub text: String,
}

impl Annotate {
    pub(super) fn line(&self) -> String {
        let verb = if self.text.trim().is_empty() { "remove" } else { "write" };
        let on = match &self.on {
            Annotated::Segment => String::new(),
            Annotated::Coding(mark) => format!("{mark} at "),
        };
        format!("{verb} the memo on {on}{}", self.segment.place())
    }

    pub(super) fn details(&self) -> Details {
        let code = match &self.on {
            Annotated::Segment => None,
            Annotated::Coding(mark) => Some(mark.to_string()),
        };
        vec![
            ("coder", self.segment.coder.as_str().into()),
            ("place", self.segment.place().into()),
            ("code", code.into()),
        ]
    }
}
