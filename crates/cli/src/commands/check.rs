//! `emic check`: all that is wrong in a study.

use emic_core::check::check;
use emic_core::diagnostic::{Diagnostic, Severity};
use emic_report::{Language, reports};

use super::{Answer, Command, Question, Run};
use crate::arguments::OutputOptions;
use crate::drawing;
use crate::failure::Outcome;
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<Check>("check", include_str!("check.md"));

/// The arguments of `emic check`.
#[derive(Debug, clap::Args)]
struct Check {
    /// Exit with 1 on warnings too, not on errors alone
    #[arg(long)]
    strict: bool,
    #[command(flatten)]
    output: OutputOptions,
}

impl Run for Check {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::new(&self.output, &question.surroundings.terminal)?;
        let reading = question.reading()?;
        let found = check(&reading);
        if output.format.name == "text" {
            let canvas = output.canvas(Language::En);
            output.write(drawing::diagnostics(&found, &canvas).as_bytes())?;
        } else {
            let left_out = reading.study.as_ref().map(|study| study.left_out).unwrap_or_default();
            output.deliver(&reports::check(&found, left_out), Language::En)?;
        }
        Ok(self.judged(&found))
    }
}

impl Check {
    fn judged(&self, found: &[Diagnostic]) -> Outcome {
        let worst = if self.strict {
            Severity::Warning
        } else {
            Severity::Error
        };
        if found.iter().any(|diagnostic| diagnostic.rule.severity <= worst) {
            Outcome::ProblemsFound
        } else {
            Outcome::Fine
        }
    }
}
