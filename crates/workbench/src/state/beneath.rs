//! The segments where the caret stands.

use emic_core::act::SegmentPlace;
use emic_core::model::{CoderIndex, Segment, Span, Study, TranscriptIndex};

/// A segment with its coder.
#[derive(Debug, Clone, Copy)]
pub struct Beneath<'s> {
    /// Whose it is.
    pub coder: CoderIndex,
    /// What it says.
    pub segment: &'s Segment,
}

impl<'s> Beneath<'s> {
    /// The segments of `coders` in a transcript that share a character with `span`, by coder and place.
    pub fn all(study: &'s Study, coders: &[CoderIndex], transcript: TranscriptIndex, span: Span) -> Vec<Self> {
        let files = coders.iter().filter_map(|&coder| study.file(coder, transcript));
        let segments = files.flat_map(|file| {
            file.segments.iter().map(|segment| Beneath {
                coder: file.coder,
                segment,
            })
        });
        segments.filter(|here| here.segment.span.overlaps(span)).collect()
    }

    /// The segment as acts name it.
    pub fn place(&self, study: &Study, transcript: TranscriptIndex) -> SegmentPlace {
        let text = study.transcript(transcript);
        SegmentPlace {
            coder: study.coder(self.coder).clone(),
            transcript: text.id.clone(),
            at: text.offsets().range(text.body(), self.segment.span),
        }
    }
}
