//! Places that name a segment: the one that stands at these characters, else the only one inside turns or words.

use super::{FoundPlace, Part, PlaceError, PlaceText};
use crate::act::SegmentPlace;
use crate::anchor;
use crate::model::{CoderId, CodingFile, Segment, Span, Study, Transcript};

/// The segment of `coder` that a place means.
///
/// That is the one at exactly these characters. Where turns or a quote are named, it is else the only one that lies in them.
///
/// # Errors
/// When the place is not there, as [`PlaceText::find`]; when the coder has no segment there, or several.
pub fn find_segment(
    study: &Study,
    coder: &CoderId,
    place: &PlaceText,
    quote: Option<&str>,
) -> Result<SegmentPlace, PlaceError> {
    let FoundPlace { transcript, span } = place.find(study, quote)?;
    let file = study
        .find_coder(coder.as_str())
        .and_then(|coder| study.file(coder, transcript));
    let text = study.transcript(transcript);
    let is_exact = quote.is_none() && matches!(place.part, Part::Characters(_));
    let found = match meant(file, span).as_slice() {
        [only] if !is_exact || *only == span => Ok(*only),
        [] | [_] => Err(PlaceError::NoSegment {
            coder: coder.to_string(),
            place: text.place(span),
            nearest: file.and_then(|file| nearest(file, text, span)),
        }),
        several => Err(PlaceError::SeveralSegments {
            coder: coder.to_string(),
            place: text.place(span),
            places: several.iter().map(|span| text.place(*span)).collect(),
        }),
    }?;
    Ok(SegmentPlace {
        coder: coder.clone(),
        transcript: text.id.clone(),
        at: text.offsets().range(text.body(), found),
    })
}

/// Where `words` stand in the transcript of a segment: the only place, else the only one that shares characters with the segment.
///
/// # Errors
/// When the words do not stand there, or at several places of which none or several share characters with the segment.
pub fn find_words_near(study: &Study, segment: &SegmentPlace, words: &str) -> Result<FoundPlace, PlaceError> {
    let whole = PlaceText {
        transcript: segment.transcript.to_string(),
        part: Part::Whole,
    };
    let refusal = match whole.find(study, Some(words)) {
        Err(refusal @ PlaceError::QuoteRepeats { .. }) => refusal,
        settled => return settled,
    };
    let transcript = whole.transcript(study)?;
    let text = study.transcript(transcript);
    let old = text.offsets().span(text.body(), segment.at);
    let mut places = anchor::occurrences(text.body(), words);
    places.retain(|place| old.is_some_and(|old| place.shared(old).is_some()));
    match places.as_slice() {
        [only] => Ok(FoundPlace {
            transcript,
            span: *only,
        }),
        _ => Err(refusal),
    }
}

/// The place at `span` when a segment stands there, else the places of segments inside it, each once.
fn meant(file: Option<&CodingFile>, span: Span) -> Vec<Span> {
    let spans = file.into_iter().flat_map(|file| &file.segments);
    let mut inside: Vec<Span> = spans
        .map(|segment| segment.span)
        .filter(|known| span.encloses(*known))
        .collect();
    inside.dedup();
    if inside.contains(&span) { vec![span] } else { inside }
}

/// The place of the segment that stands nearest to `span`, by how far its two ends are away.
fn nearest(file: &CodingFile, text: &Transcript, span: Span) -> Option<String> {
    let distance =
        |segment: &&Segment| segment.span.start().abs_diff(span.start()) + segment.span.end().abs_diff(span.end());
    let segment = file.segments.iter().min_by_key(distance)?;
    Some(text.place(segment.span))
}
