//! Positions of a file brought up to the transcript as it is now.

use super::desk::OpenFile;
use crate::anchor::{Anchor, CodedText, Place, around, surroundings};
use crate::edit::coding_file::DraftSegment;
use crate::model::{CharRange, Transcript};
use crate::read::CodingEntry;

/// What re-anchoring a file came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Reanchored {
    /// Segments whose position was written anew.
    moved: usize,
    /// Segments that have none.
    lost: usize,
}

impl Reanchored {
    /// What the analyst should know of it.
    pub fn note(self, path: &str) -> Option<String> {
        let segments = |number: usize| format!("{number} segment{}", if number == 1 { "" } else { "s" });
        let lost = match self.lost {
            0 => String::new(),
            number => format!(", {} still lost", segments(number)),
        };
        (self != Self::default()).then(|| format!("{path}: {} re-anchored{lost}", segments(self.moved)))
    }
}

impl OpenFile<'_> {
    /// Whether the file's positions were written for another text than the transcript as it is.
    pub fn is_for_older_text(&self) -> bool {
        let written = self.draft.old.fingerprint.as_deref();
        written.is_some_and(|written| written != self.transcript.fingerprint())
    }

    /// Writes where each segment stands now. A lost one keeps its position, and gets the fingerprint of the text that it was written for.
    pub fn reanchor(&mut self) -> Reanchored {
        let older = self
            .is_for_older_text()
            .then(|| self.draft.old.fingerprint.clone())
            .flatten();
        let mut result = Reanchored::default();
        for segment in &mut self.draft.segments {
            let before = segment.entry.clone();
            if segment.span.is_none() {
                result.lost += 1;
                segment.entry.fingerprint = segment.entry.fingerprint.take().or_else(|| older.clone());
            } else {
                found(segment, self.transcript);
                result.moved += usize::from(segment.entry != before);
            }
        }
        self.draft.fingerprint = Some(self.transcript.fingerprint().to_owned());
        result
    }
}

/// Writes the position of a segment that has its place.
fn found(segment: &mut DraftSegment, text: &Transcript) {
    let Some(span) = segment.span else { return };
    let entry = &mut segment.entry;
    let range = text.offsets().range(text.body(), span);
    if entry.at.as_deref().and_then(CharRange::parse) != Some(range) {
        entry.at = Some(range.to_string());
    }
    entry.fingerprint = None;
    // Surroundings that are written must be those of today, or they would speak against the place tomorrow.
    let written = entry.before.is_some() || entry.after.is_some();
    if written || surroundings(text.body(), span).is_some() && !stands_alone(entry, text, span) {
        let (before, after) = around(text.body(), span);
        entry.before = Some(before).filter(|words| !words.is_empty());
        entry.after = Some(after).filter(|words| !words.is_empty());
    }
}

/// Whether quote and surroundings lead to `span` without a position.
fn stands_alone(entry: &CodingEntry, text: &Transcript, span: crate::model::Span) -> bool {
    let anchor = Anchor {
        quote: entry.quote.as_deref().unwrap_or_default(),
        at: None,
        before: entry.before.as_deref(),
        after: entry.after.as_deref(),
        text: CodedText::Other,
    };
    anchor.find(text.body(), text.offsets()) == Place::Found(span)
}
