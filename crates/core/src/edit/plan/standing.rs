//! The segment that an act names, found where it stands.

use super::code::written;
use super::desk::{Desk, OpenFile};
use crate::act::SegmentPlace;
use crate::edit::EditError;
use crate::edit::coding_file::DraftSegment;
use crate::model::{Codebook, CoderIndex, Judgement, Span, Study, TranscriptIndex};

/// A segment of the study that an act is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Standing {
    pub coder: CoderIndex,
    pub transcript: TranscriptIndex,
    pub span: Span,
}

impl Desk<'_> {
    /// The coder's segment at exactly these characters.
    pub fn standing(&self, place: &SegmentPlace) -> Result<Standing, EditError> {
        let transcript = self.transcript(place.transcript.as_str())?;
        let coder = self.known_coder(&place.coder)?;
        let found = coder.and_then(|coder| {
            let span = span_of(self.study, coder, transcript, place)?;
            Some(Standing {
                coder,
                transcript,
                span,
            })
        });
        found.ok_or_else(|| no_segment(self.study, coder, transcript, place))
    }

    /// The words at `at`, as a span of the transcript.
    pub fn span(&self, transcript: TranscriptIndex, at: crate::model::CharRange) -> Result<Span, EditError> {
        let text = self.study.transcript(transcript);
        let span = text.offsets().span(text.body(), at);
        span.ok_or_else(|| EditError::OutsideText {
            transcript: text.id.to_string(),
            range: at,
            characters: text.offsets().characters(),
        })
    }
}

fn span_of(study: &Study, coder: CoderIndex, transcript: TranscriptIndex, place: &SegmentPlace) -> Option<Span> {
    let text = study.transcript(transcript);
    let span = text.offsets().span(text.body(), place.at)?;
    let segments = &study.file(coder, transcript)?.segments;
    segments.iter().map(|segment| segment.span).find(|known| *known == span)
}

fn no_segment(
    study: &Study,
    coder: Option<CoderIndex>,
    transcript: TranscriptIndex,
    place: &SegmentPlace,
) -> EditError {
    let text = study.transcript(transcript);
    let file = coder.and_then(|coder| study.file(coder, transcript));
    let near = file.into_iter().flat_map(|file| &file.segments);
    let nearest = near.min_by_key(|segment| {
        let range = text.offsets().range(text.body(), segment.span);
        range.start.abs_diff(place.at.start) + range.end.abs_diff(place.at.end)
    });
    EditError::NoSegment {
        coder: place.coder.to_string(),
        place: place.place(),
        mend: nearest.map_or_else(
            || format!("nothing is coded in {} by this coder", text.id),
            |segment| format!("the nearest one stands at {}", text.place(segment.span)),
        ),
    }
}

impl OpenFile<'_> {
    /// The segments at `span`: one, or several where a file written by hand has twins.
    pub fn at(&mut self, span: Span) -> impl Iterator<Item = &mut DraftSegment> {
        self.draft
            .segments
            .iter_mut()
            .filter(move |segment| segment.span == Some(span))
    }

    /// The first segment at `span` that bears the code; else the codes that are borne there.
    pub fn bearing(
        &mut self,
        book: &Codebook,
        span: Span,
        judgement: Judgement,
    ) -> Result<&mut DraftSegment, Vec<String>> {
        let bears = |segment: &DraftSegment| {
            segment.span == Some(span)
                && segment
                    .entry
                    .codes
                    .iter()
                    .any(|code| written(book, code) == Some(judgement))
        };
        let borne = self.at(span).flat_map(|segment| segment.entry.codes.clone());
        let borne: Vec<String> = borne.collect();
        self.draft
            .segments
            .iter_mut()
            .find(|segment| bears(segment))
            .ok_or(borne)
    }
}
