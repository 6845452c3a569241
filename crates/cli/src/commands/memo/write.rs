//! `emic memo write`.

use emic_core::act::WriteMode;

use super::subject::SubjectArguments;
use crate::commands::deed::{DryRun, perform};
use crate::commands::{Answer, Question, Run};
use crate::failure::Failure;
use crate::find_study;
use crate::input;

/// The arguments of `emic memo write`.
#[derive(Debug, clap::Args)]
pub struct Write {
    #[command(flatten)]
    subject: SubjectArguments,
    /// What the memo says; `-`: the text that comes in
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    text: String,
    /// Write below what the memo says already
    #[arg(long)]
    append: bool,
    #[command(flatten)]
    dry_run: DryRun,
}

impl Run for Write {
    fn run(&self, question: &Question<'_>) -> Answer {
        let reading = question.reading()?;
        let study = find_study::study(&reading)?;
        let text = if self.text == "-" {
            input::text()?
        } else {
            self.text.clone()
        };
        if text.trim().is_empty() {
            return Err(Failure::new(
                "the memo says nothing",
                "write what it should say behind `--text`; `emic memo rm` takes a memo away",
            ));
        }
        let mode = if self.append {
            WriteMode::Append
        } else {
            WriteMode::Replace
        };
        let act = self.subject.act(study, text, mode)?;
        perform(&act, &reading, &self.dry_run, question)
    }
}
