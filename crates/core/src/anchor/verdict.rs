//! Where a segment stands in an edited text, or why it stands nowhere.

use crate::model::Span;

/// Where a segment stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The words, at the position that was written.
    Held(Span),
    /// The words, elsewhere.
    Found(Span),
    /// The passage, its words changed: the known earlier text leads there.
    Followed(Span),
    /// A passage so much alike that it must be this one, and no other comes near.
    Likely(Span),
    /// Nowhere.
    Lost(Loss),
}

/// Why a segment has no place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// Whether words were missing, elsewhere or ambiguous.
    pub why: Why,
    /// What could have been meant, the most likely first: none, one, or two that are about equally good.
    pub nearest: Vec<Span>,
}

/// What kept a segment from its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Its words are gone.
    Missing,
    /// Its words stand in the text only where other words had stood.
    Elsewhere,
    /// Its words stand at this many places, and nothing tells which one was meant.
    Ambiguous(usize),
    /// Several passages are about equally like its words.
    Alike,
}

impl Verdict {
    /// Words that were found at the position written hold it.
    pub(super) fn held_at(self, written: Option<Span>) -> Self {
        match self {
            Self::Found(span) if Some(span) == written => Self::Held(span),
            other => other,
        }
    }
}
