//! Why a place cannot be found, and what to write instead.

use crate::model::CharRange;

/// How many places a message names.
const SHOWN: usize = 5;

/// Why a place as written leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlaceError {
    /// None of the forms.
    #[error("`{0}` is no place")]
    Malformed(String),
    /// A transcript alone, where a part of it is needed.
    #[error("`{0}` names a transcript, but no place in it")]
    NoPlace(String),
    /// No transcript of that id.
    #[error("no transcript is called `{id}`")]
    UnknownTranscript {
        /// The id as written.
        id: String,
        /// The nearest one that exists.
        nearest: Option<String>,
    },
    /// Characters that the text does not have.
    #[error("`{range}` is no part of {transcript}, which has {characters} characters")]
    OutsideText {
        /// The transcript.
        transcript: String,
        /// The characters as written.
        range: CharRange,
        /// How many there are.
        characters: usize,
    },
    /// A turn number that the transcript does not have.
    #[error("{transcript} has no turn {number}; its turns are 1 to {turns}")]
    NoSuchTurn {
        /// The transcript.
        transcript: String,
        /// The number as written.
        number: usize,
        /// How many turns there are.
        turns: usize,
    },
    /// A turn in which nothing is said.
    #[error("nothing is said in turn {number} of {transcript}")]
    EmptyTurn {
        /// The transcript.
        transcript: String,
        /// The turn.
        number: usize,
    },
    /// The words are not there.
    #[error("the words `{quote}` do not stand there in {transcript}")]
    QuoteMissing {
        /// The transcript.
        transcript: String,
        /// The words.
        quote: String,
    },
    /// The coder has no segment there.
    #[error("`{coder}` has no segment at {place}")]
    NoSegment {
        /// The coder.
        coder: String,
        /// Where, as `R07@1034-1198`.
        place: String,
        /// The coder's nearest segment in this transcript.
        nearest: Option<String>,
    },
    /// The coder has several segments there.
    #[error("`{coder}` has {} segments at {place}", .places.len())]
    SeveralSegments {
        /// The coder.
        coder: String,
        /// Where, as `R07@1034-1198`.
        place: String,
        /// The segments, as `R07@1034-1198`.
        places: Vec<String>,
    },
    /// The words are there more than once.
    #[error("the words `{quote}` stand there {} times", .places.len())]
    QuoteRepeats {
        /// The words.
        quote: String,
        /// Where, as `R07@1034-1198`.
        places: Vec<String>,
    },
}

impl PlaceError {
    /// What to do about it.
    #[must_use]
    pub fn mend(&self) -> String {
        match self {
            Self::Malformed(_) => {
                "write R07 with a quote, R07@1034-1198 (characters), R07:12 (a turn) or R07:12-14".to_owned()
            }
            Self::NoPlace(id) => format!("add a quote, or write {id}@START-END or {id}:TURN"),
            Self::UnknownTranscript { nearest: Some(id), .. } => format!("did you mean `{id}`?"),
            Self::UnknownTranscript { nearest: None, .. } => {
                "the files in `transcripts` are the transcripts; a name without `.txt` is an id".to_owned()
            }
            Self::OutsideText { .. } => {
                "count characters from 0 at the start of the text; the end comes after the start and is not included"
                    .to_owned()
            }
            Self::NoSuchTurn { transcript, .. } => {
                format!("`emic show {transcript}` shows the turns with their numbers")
            }
            Self::EmptyTurn { .. } => "choose a turn with words".to_owned(),
            Self::QuoteMissing { .. } => {
                "copy the words as they stand in the transcript; white space may differ, letters may not".to_owned()
            }
            Self::QuoteRepeats { places, .. } => one_of("name one of these places, or quote more words", places),
            Self::SeveralSegments { places, .. } => one_of("name one of them", places),
            Self::NoSegment {
                nearest: Some(place), ..
            } => format!("the nearest one stands at {place}"),
            Self::NoSegment { coder, place, .. } => {
                let transcript = place.split('@').next().unwrap_or_default();
                format!("`{coder}` has coded nothing in {transcript}")
            }
        }
    }
}

fn one_of(wish: &str, places: &[String]) -> String {
    let shown: Vec<&str> = places.iter().take(SHOWN).map(String::as_str).collect();
    let more = if places.len() > SHOWN { ", …" } else { "" };
    format!("{wish}: {}{more}", shown.join(", "))
}
