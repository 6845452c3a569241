//! A choice between the few codings where the caret stands.

use emic_core::act::{CodeMark, SegmentPlace};

/// What the chosen one is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// It goes.
    Remove,
    /// It gets another code.
    Retag,
    /// It gets other borders.
    Resize,
    /// It gets a memo.
    Memo,
    /// Its code is summarized in the case.
    Summary,
}

/// One of the things to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The segment.
    pub segment: SegmentPlace,
    /// One of its codes; none for the segment as a whole.
    pub mark: Option<CodeMark>,
    /// How it is called.
    pub label: String,
}

/// A choice that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chooser {
    /// What it is for.
    pub purpose: Purpose,
    /// What there is.
    pub choices: Vec<Choice>,
    /// The one under the caret.
    pub at: usize,
}

impl Chooser {
    /// Moves up or down.
    pub fn go(&mut self, by: isize) {
        let last = self.choices.len().saturating_sub(1);
        self.at = self.at.saturating_add_signed(by).min(last);
    }

    /// The one under the caret.
    pub fn chosen(&self) -> Option<&Choice> {
        self.choices.get(self.at)
    }
}
