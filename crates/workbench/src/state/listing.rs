//! A list over the whole screen, from which a place is opened.

use crate::door::Place;
use emic_core::model::TranscriptIndex;

/// Where an item leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// To a transcript, where it was left.
    Transcript(TranscriptIndex),
    /// To a place.
    Place(Place),
}

/// One line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What stands first.
    pub name: String,
    /// What stands behind it.
    pub about: String,
    /// Where it leads.
    pub target: Target,
}

/// A list that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// Its head.
    pub title: String,
    /// Its lines.
    pub items: Vec<Item>,
    /// The one under the caret.
    pub at: usize,
}

impl Listing {
    /// Moves up or down.
    pub fn go(&mut self, by: isize) {
        let last = self.items.len().saturating_sub(1);
        self.at = self.at.saturating_add_signed(by).min(last);
    }
}
