//! `emic code resize`.

use emic_core::act::{Act, Resize as ResizeAct, SegmentPlace};
use emic_core::model::{CharRange, Study};
use emic_core::place::{Part, PlaceError, PlaceText, find_words_near};

use super::coder;
use super::places::SegmentArguments;
use crate::commands::deed::{DryRun, perform};
use crate::commands::{Answer, Question, Run};
use crate::failure::Failure;
use crate::find_study;

/// The arguments of `emic code resize`.
#[derive(Debug, clap::Args)]
pub struct Resize {
    #[command(flatten)]
    segment: SegmentArguments,
    /// The new place: `@1034-1150`, `:12` or `:12-14` in the same transcript, or written whole
    #[arg(long, value_name = "PLACE", required_unless_present = "to_quote")]
    to: Option<String>,
    /// The new words, which stand once in the transcript, or once beside the old ones
    #[arg(long, value_name = "WORDS", conflicts_with = "to")]
    to_quote: Option<String>,
    /// Whose segment; may be left out where the study has one coder
    #[arg(long, value_name = "CODER")]
    coder: Option<String>,
    #[command(flatten)]
    dry_run: DryRun,
}

impl Run for Resize {
    fn run(&self, question: &Question<'_>) -> Answer {
        let reading = question.reading()?;
        let study = find_study::study(&reading)?;
        let coder = coder(study, self.coder.as_deref())?;
        let segment = self.segment.find(study, &coder)?;
        let to = self.place(study, &segment)?;
        let act = Act::Resize(ResizeAct { segment, to });
        perform(&act, &reading, &self.dry_run, question)
    }
}

impl Resize {
    /// The new place, in characters.
    fn place(&self, study: &Study, segment: &SegmentPlace) -> Result<CharRange, Failure> {
        let id = segment.transcript.as_str();
        let found = match (&self.to, &self.to_quote) {
            (_, Some(words)) => find_words_near(study, segment, words)?,
            (Some(place), None) => whole(place, id)?.find(study, None)?,
            (None, None) => return Err(PlaceError::NoPlace(id.to_owned()).into()),
        };
        let text = study.transcript(found.transcript);
        if text.id != segment.transcript {
            return Err(Failure::new(
                format!(
                    "{} lies in another transcript than {}",
                    text.place(found.span),
                    segment.place()
                ),
                "take the codes away here and give them there",
            ));
        }
        Ok(text.offsets().range(text.body(), found.span))
    }
}

/// A place of which the transcript may be left out.
fn whole(place: &str, transcript: &str) -> Result<PlaceText, PlaceError> {
    let written = if place.starts_with(['@', ':']) {
        format!("{transcript}{place}")
    } else {
        place.to_owned()
    };
    let place = PlaceText::parse(&written)?;
    match place.part {
        Part::Whole => Err(PlaceError::NoPlace(place.transcript)),
        _ => Ok(place),
    }
}
