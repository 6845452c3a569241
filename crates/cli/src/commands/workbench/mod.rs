//! `emic workbench`: full-screen coding.

mod screen;
mod study_door;

use emic_core::edit::{Present, be_present};
use emic_core::model::{CoderId, Study, TranscriptIndex};
use emic_core::place::{Part, PlaceText};
use emic_report::Colour;
use emic_workbench::{Palette, Place, Workbench};

use super::code::coder;
use super::consensus;
use super::deed::{moment, root};
use super::{Answer, Command, Question, Run};
use crate::failure::{Failure, Outcome};
use crate::find_study;
use crate::terminal::{Colours, Stream, Terminal};
use study_door::StudyDoor;

pub(super) const COMMAND: Command = Command::new::<WorkbenchArguments>("workbench", include_str!("workbench.md"));

/// The arguments of `emic workbench`.
#[derive(Debug, clap::Args)]
struct WorkbenchArguments {
    /// A transcript or a place in one; without it, the first transcript that the coder has not read
    place: Option<String>,
    /// Who codes; may be left out where the study has one coder
    #[arg(long, value_name = "CODER")]
    coder: Option<String>,
    /// Settle what these coders disagree on: `d` goes to the next disagreement, a digit decides
    #[arg(long, value_name = "CODERS", value_delimiter = ',')]
    between: Vec<String>,
}

impl Run for WorkbenchArguments {
    fn run(&self, question: &Question<'_>) -> Answer {
        let terminal = &question.surroundings.terminal;
        if terminal.results != Stream::Screen || terminal.input != Stream::Screen {
            return Err(Failure::new(
                "the workbench needs a terminal",
                "start it in a terminal window, without `|` or `>`; `emic code` does the same for scripts",
            ));
        }
        let reading = question.reading()?;
        let study = find_study::study(&reading)?;
        let coder = coder(study, self.coder.as_deref())?;
        let (transcript, place) = self.place(study, &coder)?;
        let (root, now) = (root(question)?, moment(question)?);
        let door = StudyDoor::new(&root, &reading, question.surroundings.fixed_time.clone());
        let broken = || Failure::new("`emic.yaml` cannot be used", "`emic check` shows where");
        let between = consensus::between(study, &self.between, &coder)?;
        let workbench = Workbench::new(reading, coder.clone(), transcript).ok_or_else(broken)?;
        let mut workbench = workbench.between(between);
        if let Some(place) = place {
            workbench.show(place);
        }
        // Held until the end.
        let present = be_present(&root, &coder, &now);
        if let Present::Beside(holder) = &present {
            workbench.warn_of(holder);
        }
        let ended = screen::run(&mut workbench, door, palette(terminal));
        drop(present);
        ended.map_err(|error| {
            Failure::new(
                format!("the terminal cannot be used any more: {error}"),
                "what was coded is on disk; start `emic workbench` again",
            )
        })?;
        Ok(Outcome::Fine)
    }
}

impl WorkbenchArguments {
    /// What to open.
    fn place(&self, study: &Study, coder: &CoderId) -> Result<(TranscriptIndex, Option<Place>), Failure> {
        let Some(text) = &self.place else {
            return Ok((unread(study, coder)?, None));
        };
        let named = PlaceText::parse(text)?;
        let transcript = named.transcript(study)?;
        if named.part == Part::Whole {
            return Ok((transcript, None));
        }
        let found = named.find(study, None)?;
        let place = Place {
            transcript,
            span: found.span,
        };
        Ok((transcript, Some(place)))
    }
}

/// The first transcript that the coder has not read; the first one where he has read all.
fn unread(study: &Study, coder: &CoderId) -> Result<TranscriptIndex, Failure> {
    let me = study.find_coder(coder.as_str());
    let is_unread = |index: &TranscriptIndex| me.is_none_or(|me| study.file(me, *index).is_none());
    let all = || study.transcripts().map(|(index, _)| index);
    all().find(is_unread).or_else(|| all().next()).ok_or_else(|| {
        Failure::new(
            "there is no transcript to code yet",
            "bring interviews in with `emic import FILE…`",
        )
    })
}

fn palette(terminal: &Terminal) -> Palette {
    match (terminal.colour, terminal.colours) {
        (Colour::Plain, _) => Palette::Plain,
        (Colour::Ansi, Colours::Sixteen) => Palette::Sixteen,
        (Colour::Ansi, Colours::All) => Palette::Full,
    }
}
