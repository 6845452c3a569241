//! Positions of a file brought up to the transcript as it is now.

use super::desk::OpenFile;
use crate::anchor::{Anchor, CodedText, Place, around, same_words, surroundings};
use crate::edit::coding_file::DraftSegment;
use crate::model::{CharRange, Transcript};
use crate::read::CodingEntry;

/// What re-anchoring a file came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Reanchored {
    /// Segments whose position was written anew.
    moved: usize,
    /// Segments whose words were changed in the transcript, and still stand in the file as they were.
    reworded: usize,
    /// Segments that have no place.
    lost: usize,
}

/// What becomes of the quotes of segments whose words were changed in the transcript.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quotes {
    /// They stay, with their old position: the analyst has not looked at the new words.
    Kept,
    /// The words of today are written.
    Renewed,
}

impl Reanchored {
    /// What the analyst should know of it.
    pub fn note(self, path: &str) -> Option<String> {
        let segments = |number: usize| format!("{number} segment{}", if number == 1 { "" } else { "s" });
        let lost = match self.lost {
            0 => String::new(),
            number => format!(", {} still lost", segments(number)),
        };
        let reworded = match self.reworded {
            0 => String::new(),
            number => format!(
                ", {} with words that changed left for `emic reanchor`",
                segments(number)
            ),
        };
        (self != Self::default()).then(|| format!("{path}: {} re-anchored{reworded}{lost}", segments(self.moved)))
    }
}

impl OpenFile<'_> {
    /// Whether the file as it is was written for another text than the transcript as it is.
    pub fn was_for_older_text(&self) -> bool {
        let written = self.draft.old.fingerprint.as_deref();
        written.is_some_and(|written| written != self.transcript.fingerprint())
    }

    /// Writes where each segment stands now, and the words there if `quotes` says so. What keeps its old words keeps its position, and gets
    /// the fingerprint of the text that it was written for.
    pub fn reanchor(&mut self, quotes: Quotes) -> Reanchored {
        let older = self
            .was_for_older_text()
            .then(|| self.draft.old.fingerprint.clone())
            .flatten();
        let mut result = Reanchored::default();
        for segment in &mut self.draft.segments {
            let before = segment.entry.clone();
            let words = segment.span.map(|span| self.transcript.words(span));
            let quote = segment.entry.quote.as_deref().unwrap_or_default();
            let reworded = words.filter(|words| !same_words(words, quote)).map(str::to_owned);
            match (segment.span, reworded, quotes) {
                (None, ..) => {
                    result.lost += 1;
                    stay(segment, older.as_deref());
                }
                (Some(_), Some(_), Quotes::Kept) => {
                    result.reworded += 1;
                    stay(segment, older.as_deref());
                }
                (Some(_), reworded, _) => {
                    segment.entry.quote = reworded.or(segment.entry.quote.take());
                    found(segment, self.transcript);
                    result.moved += usize::from(segment.entry != before);
                }
            }
        }
        self.draft.fingerprint = Some(self.transcript.fingerprint().to_owned());
        result
    }
}

/// Leaves a segment as it was written for an older text.
fn stay(segment: &mut DraftSegment, older: Option<&str>) {
    let known = segment.entry.fingerprint.take();
    segment.entry.fingerprint = known.or_else(|| older.map(str::to_owned));
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
