//! Places as people write them: `R07`, `R07@1034-1198`, `R07:12`, `R07:12-14`, each with or without a quote.

mod error;
mod segment;
#[cfg(test)]
mod segment_tests;
#[cfg(test)]
mod tests;

pub use error::PlaceError;
pub use segment::{find_segment, find_words_near};

use crate::anchor;
use crate::model::{CharRange, Span, Study, Transcript, TranscriptIndex};

/// A place as written: a transcript, and where in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceText {
    /// The transcript's id.
    pub transcript: String,
    /// The part of it.
    pub part: Part,
}

/// Which part of a transcript a place names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// `R07`: all of it; only a quote can say where.
    Whole,
    /// `R07@1034-1198`: characters of the body, end exclusive.
    Characters(CharRange),
    /// `R07:12` and `R07:12-14`: turns by number, both ends included.
    Turns {
        /// The first, from 1.
        first: usize,
        /// The last; the same one for a single turn.
        last: usize,
    },
}

/// A place found: which transcript, and where in its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FoundPlace {
    /// The transcript.
    pub transcript: TranscriptIndex,
    /// Where in its body.
    pub span: Span,
}

impl PlaceText {
    /// Reads a place.
    ///
    /// ```
    /// use emic_core::place::{Part, PlaceText};
    /// let place = PlaceText::parse("R07:12-14")?;
    /// assert_eq!((place.transcript.as_str(), place.part), ("R07", Part::Turns { first: 12, last: 14 }));
    /// # Ok::<(), emic_core::place::PlaceError>(())
    /// ```
    ///
    /// # Errors
    /// When `text` has none of the four forms.
    pub fn parse(text: &str) -> Result<Self, PlaceError> {
        let malformed = || PlaceError::Malformed(text.to_owned());
        let (transcript, part) = if let Some((id, range)) = text.split_once('@') {
            (id, CharRange::parse(range).map(Part::Characters).ok_or_else(malformed)?)
        } else if let Some((id, numbers)) = text.split_once(':') {
            (id, turns(numbers).ok_or_else(malformed)?)
        } else {
            (text, Part::Whole)
        };
        if transcript.trim().is_empty() {
            return Err(malformed());
        }
        Ok(Self {
            transcript: transcript.trim().to_owned(),
            part,
        })
    }

    /// The transcript that the place names.
    ///
    /// # Errors
    /// When the study has none of that id; the error names the nearest one.
    pub fn transcript(&self, study: &Study) -> Result<TranscriptIndex, PlaceError> {
        study.find_transcript(&self.transcript).ok_or_else(|| {
            let known = study.transcripts.iter().map(|transcript| transcript.id.as_str());
            PlaceError::UnknownTranscript {
                id: self.transcript.clone(),
                nearest: crate::suggestion::nearest(&self.transcript, known).map(str::to_owned),
            }
        })
    }

    /// The words that the place names; with a `quote`, where these words stand inside it.
    ///
    /// # Errors
    /// When the place is not there, the quote is not, or the quote stands there more than once.
    pub fn find(&self, study: &Study, quote: Option<&str>) -> Result<FoundPlace, PlaceError> {
        let index = self.transcript(study)?;
        let transcript = study.transcript(index);
        let span = match (self.part, quote) {
            (Part::Whole, None) => return Err(PlaceError::NoPlace(self.transcript.clone())),
            (Part::Whole, Some(quote)) => quoted(transcript, quote, None)?,
            (Part::Characters(range), quote) => within(transcript, characters(transcript, range)?, quote)?,
            (Part::Turns { first, last }, quote) => within(transcript, turn_words(transcript, first, last)?, quote)?,
        };
        Ok(FoundPlace {
            transcript: index,
            span,
        })
    }
}

fn turns(numbers: &str) -> Option<Part> {
    if let Some(range) = CharRange::parse(numbers) {
        let (first, last) = (range.start, range.end);
        return (first <= last).then_some(Part::Turns { first, last });
    }
    let number = numbers.trim();
    let plain = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let first = if plain { number.parse().ok()? } else { return None };
    Some(Part::Turns { first, last: first })
}

fn characters(transcript: &Transcript, range: CharRange) -> Result<Span, PlaceError> {
    let span = transcript.offsets().span(transcript.body(), range);
    span.ok_or_else(|| PlaceError::OutsideText {
        transcript: transcript.id.to_string(),
        range,
        characters: transcript.offsets().characters(),
    })
}

/// From the first word of the first turn to the last word of the last.
fn turn_words(transcript: &Transcript, first: usize, last: usize) -> Result<Span, PlaceError> {
    let known = transcript.turns.len();
    if first == 0 || last > known {
        return Err(PlaceError::NoSuchTurn {
            transcript: transcript.id.to_string(),
            number: if first == 0 { first } else { last },
            turns: known,
        });
    }
    let turns = transcript.turns.iter().skip(first - 1).take(last + 1 - first);
    let mut extents = turns.filter_map(|turn| turn.extent);
    let span = extents.next().and_then(|start| {
        let end = extents.next_back().unwrap_or(start);
        Span::new(transcript.body(), start.start(), end.end())
    });
    span.ok_or_else(|| PlaceError::EmptyTurn {
        transcript: transcript.id.to_string(),
        number: first,
    })
}

fn within(transcript: &Transcript, part: Span, quote: Option<&str>) -> Result<Span, PlaceError> {
    quote.map_or(Ok(part), |quote| quoted(transcript, quote, Some(part)))
}

/// The only place of `quote`, inside `part` where one is given.
fn quoted(transcript: &Transcript, quote: &str, part: Option<Span>) -> Result<Span, PlaceError> {
    let mut places = anchor::occurrences(transcript.body(), quote);
    places.retain(|place| part.is_none_or(|part| part.encloses(*place)));
    match places.as_slice() {
        [only] => Ok(*only),
        [] => Err(PlaceError::QuoteMissing {
            transcript: transcript.id.to_string(),
            quote: quote.to_owned(),
        }),
        several => Err(PlaceError::QuoteRepeats {
            quote: quote.to_owned(),
            places: several.iter().map(|place| transcript.place(*place)).collect(),
        }),
    }
}
