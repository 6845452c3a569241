//! The passages that a command is about: one named on the command line, or many that come in from another command.

mod records;

use emic_core::act::SegmentPlace;
use emic_core::model::{CoderId, Study};
use emic_core::place::{FoundPlace, PlaceError, PlaceText, find_segment};

use crate::commands::Question;
use crate::failure::Failure;
use crate::input;
use crate::terminal::Stream;

/// A passage as commands name it, or those that come in.
#[derive(Debug, clap::Args)]
pub struct PassageArguments {
    /// `R07@1034-1198` (characters), `R07:12` (a turn), `R07:12-14`, or `R07` with `--quote`; `-`: places that come in,
    /// one a line or as JSON of `emic search`, `emic quotes` or `emic code list`
    place: Option<String>,
    /// The words of the passage, which must stand there once
    #[arg(long, value_name = "WORDS", requires = "place")]
    quote: Option<String>,
}

/// A segment as commands name it.
#[derive(Debug, clap::Args)]
pub struct SegmentArguments {
    /// Where the segment stands: `R07@1034-1198`, or `R07:12`, `R07:12-14` or `R07` with `--quote` where it is the only one
    place: String,
    /// The words of the segment, which must stand there once
    #[arg(long, value_name = "WORDS")]
    quote: Option<String>,
}

impl SegmentArguments {
    /// The segment of `coder` that is meant.
    ///
    /// # Errors
    /// When the place is not there, or the coder has no segment there, or several.
    pub fn find(&self, study: &Study, coder: &CoderId) -> Result<SegmentPlace, Failure> {
        let place = PlaceText::parse(&self.place)?;
        Ok(find_segment(study, coder, &place, self.quote.as_deref())?)
    }
}

/// A passage, not yet found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Where.
    place: PlaceText,
    /// The words that are meant, of those at the place.
    quote: Option<String>,
    /// The words that the other command found there.
    text: Option<String>,
    /// Whose codings it found there.
    coder: Option<String>,
    /// Where it stood in what came in: `record 3`.
    from: Option<String>,
}

impl From<PlaceError> for Failure {
    fn from(error: PlaceError) -> Self {
        Self::new(error.to_string(), error.mend())
    }
}

impl PassageArguments {
    /// The passages, in order.
    ///
    /// # Errors
    /// When none is named and nobody hands any in, or what comes in names no places.
    pub fn passages(&self, question: &Question<'_>) -> Result<Vec<Passage>, Failure> {
        match self.place.as_deref() {
            None if question.surroundings.terminal.input == Stream::Screen => Err(Failure::new(
                "which passage?",
                "name its place, such as R07@1034-1198, or let another command name places: emic search … --format json | emic code …",
            )),
            None | Some("-") if self.quote.is_some() => Err(Failure::new(
                "`--quote` needs the transcript in which the words stand",
                "write it as R07 --quote \"…\"",
            )),
            None | Some("-") => records::parse(&input::text()?),
            Some(place) => Ok(vec![Passage {
                place: PlaceText::parse(place)?,
                quote: self.quote.clone(),
                text: None,
                coder: None,
                from: None,
            }]),
        }
    }
}

impl Passage {
    /// Where the passage stands.
    ///
    /// # Errors
    /// When it stands nowhere, or other words stand there than those that came in.
    pub fn find(&self, study: &Study) -> Result<FoundPlace, Failure> {
        let found = self
            .place
            .find(study, self.quote.as_deref())
            .map_err(|error| self.told(error))?;
        let transcript = study.transcript(found.transcript);
        match &self.text {
            Some(text) if transcript.words(found.span) != text => Err(self.at(Failure::new(
                format!("other words stand at {} now", transcript.place(found.span)),
                "the study was changed in between: run the first command again",
            ))),
            _ => Ok(found),
        }
    }

    /// The segment of `coder` that the passage means.
    ///
    /// # Errors
    /// As [`Passage::find`], and when the coder has no segment there, or several.
    pub fn segment(&self, study: &Study, coder: &CoderId) -> Result<SegmentPlace, Failure> {
        self.find(study)?;
        find_segment(study, coder, &self.place, self.quote.as_deref()).map_err(|error| self.told(error))
    }

    fn told(&self, error: PlaceError) -> Failure {
        self.at(error.into())
    }

    fn at(&self, failure: Failure) -> Failure {
        match &self.from {
            Some(from) => failure.about(from),
            None => failure,
        }
    }
}

/// The coder whose codings came in, when it is the same one for all.
pub fn only_coder(passages: &[Passage]) -> Option<&str> {
    let first = passages.first()?.coder.as_deref()?;
    let same = |passage: &Passage| passage.coder.as_deref() == Some(first);
    passages.iter().all(same).then_some(first)
}
