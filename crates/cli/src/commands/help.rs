//! `emic help`: the manual of a command, or a topic.

use super::{Answer, Command, Question, Run};
use crate::failure::Outcome;
use crate::help;
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<Help>("help", include_str!("help.md"));

/// The arguments of `emic help`.
#[derive(Debug, clap::Args)]
struct Help {
    /// A command or a topic; without it, the list of both
    topic: Option<String>,
}

impl Run for Help {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::screen(&question.surroundings.terminal);
        let page = help::page(self.topic.as_deref(), &question.surroundings.terminal)?;
        output.write(page.as_bytes())?;
        Ok(Outcome::Fine)
    }
}
