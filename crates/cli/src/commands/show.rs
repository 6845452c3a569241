//! `emic show`: a transcript to read, with codings in the margin.

use emic_core::ask::{AskError, coders_named};
use emic_core::model::{CoderIndex, Study, TranscriptIndex};
use emic_report::{Language, reports};

use super::{Answer, Command, Question, Run, reworded};
use crate::arguments::{LanguageOption, OutputOptions};
use crate::failure::{Failure, Outcome};
use crate::find_study;
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<Show>("show", include_str!("show.md"));

/// The arguments of `emic show`.
#[derive(Debug, clap::Args)]
struct Show {
    /// The transcript's id: its file's name without `.txt`
    transcript: String,
    /// Whose codings stand in the margin; without it, those of the study's main coder
    #[arg(long = "coder", value_name = "CODER", value_delimiter = ',')]
    coders: Vec<String>,
    /// Write memos out: on passages under the turn, on the transcript above all turns
    #[arg(long)]
    memos: bool,
    #[command(flatten)]
    language: LanguageOption,
    #[command(flatten)]
    output: OutputOptions,
}

impl Run for Show {
    fn run(&self, question: &Question<'_>) -> Answer {
        let terminal = &question.surroundings.terminal;
        let output = Output::new(&self.output, terminal)?;
        let reading = question.reading()?;
        let study = find_study::study(&reading)?;
        reworded::tell(study, question);
        let language: Language = self.language.of(study);
        let shown = reports::Shown {
            study,
            transcript: transcript(study, &self.transcript)?,
            coders: &self.coders(study)?,
            width: usize::from(terminal.columns()),
            memos: if self.memos {
                reports::Memos::Told
            } else {
                reports::Memos::Marked
            },
        };
        output.deliver(&reports::show(&shown, language), language)?;
        Ok(Outcome::Fine)
    }
}

impl Show {
    fn coders(&self, study: &Study) -> Result<Vec<CoderIndex>, Failure> {
        if self.coders.is_empty() && study.main_coder().is_none() {
            return Ok(Vec::new());
        }
        Ok(coders_named(study, &self.coders)?)
    }
}

fn transcript(study: &Study, id: &str) -> Result<TranscriptIndex, Failure> {
    let known = || study.transcripts.iter().map(|transcript| transcript.id.as_str());
    let unknown = || AskError::unknown("transcript", id, known(), "`emic check` tells which files were read");
    study.find_transcript(id).ok_or_else(|| unknown().into())
}
