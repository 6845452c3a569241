//! `emic memo rm`.

use emic_core::act::WriteMode;

use super::subject::SubjectArguments;
use crate::commands::deed::{DryRun, perform};
use crate::commands::{Answer, Question, Run};
use crate::find_study;

/// The arguments of `emic memo rm`.
#[derive(Debug, clap::Args)]
pub struct Rm {
    #[command(flatten)]
    subject: SubjectArguments,
    #[command(flatten)]
    dry_run: DryRun,
}

impl Run for Rm {
    fn run(&self, question: &Question<'_>) -> Answer {
        let reading = question.reading()?;
        let study = find_study::study(&reading)?;
        self.subject.must_stand(study)?;
        let act = self.subject.act(study, String::new(), WriteMode::Replace)?;
        perform(&act, &reading, &self.dry_run, question)
    }
}
