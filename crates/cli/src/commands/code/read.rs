//! `emic code read`.

use emic_core::act::{Act, ImportCodings, ReadTranscript};
use emic_core::place::PlaceText;

use super::coder;
use crate::commands::deed::{DryRun, perform};
use crate::commands::{Answer, Question, Run};
use crate::failure::Failure;
use crate::find_study;

/// The arguments of `emic code read`.
#[derive(Debug, clap::Args)]
pub struct Read {
    /// The transcripts that were read
    #[arg(required = true, value_name = "TRANSCRIPT")]
    transcripts: Vec<String>,
    /// Who read them; may be left out where the study has one coder
    #[arg(long, value_name = "CODER")]
    coder: Option<String>,
    #[command(flatten)]
    dry_run: DryRun,
}

impl Run for Read {
    fn run(&self, question: &Question<'_>) -> Answer {
        let reading = question.reading()?;
        let study = find_study::study(&reading)?;
        let coder = coder(study, self.coder.as_deref())?;
        let read = self.transcripts.iter().map(|id| {
            let index = PlaceText::parse(id)?.transcript(study)?;
            Ok(ReadTranscript {
                coder: coder.clone(),
                transcript: study.transcript(index).id.clone(),
            })
        });
        let act = Act::ImportCodings(ImportCodings {
            passages: Vec::new(),
            read: read.collect::<Result<_, Failure>>()?,
        });
        perform(&act, &reading, &self.dry_run, question)
    }
}
