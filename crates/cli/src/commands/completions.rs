//! `emic completions`: what a shell needs to complete commands.

use clap_complete::Shell;

use super::{Answer, Command, Question, Run};
use crate::failure::Outcome;
use crate::help;
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<Completions>("completions", include_str!("completions.md"));

/// The arguments of `emic completions`.
#[derive(Debug, clap::Args)]
struct Completions {
    /// The shell that you use
    shell: Shell,
}

impl Run for Completions {
    fn run(&self, question: &Question<'_>) -> Answer {
        let terminal = &question.surroundings.terminal;
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut help::program(terminal.columns()), "emic", &mut script);
        Output::screen(terminal).write(&script)?;
        Ok(Outcome::Fine)
    }
}
