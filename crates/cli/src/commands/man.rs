//! `emic man`: the manual as a man page.

use clap_mangen::Man;

use super::{Answer, Command, Question, Run};
use crate::clock;
use crate::failure::{Failure, Outcome};
use crate::help;
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<ManPage>("man", include_str!("man.md"));

/// The arguments of `emic man`.
#[derive(Debug, clap::Args)]
struct ManPage {
    /// A command; without it, the page on emic as a whole
    command: Option<String>,
}

impl Run for ManPage {
    fn run(&self, question: &Question<'_>) -> Answer {
        let terminal = &question.surroundings.terminal;
        let command = match &self.command {
            Some(name) => help::described(help::command(name)?),
            None => help::program(terminal.columns()),
        };
        let today = clock::now(question.surroundings.fixed_time.as_deref())?
            .strftime("%Y-%m-%d")
            .to_string();
        let mut page = Vec::new();
        let rendered = Man::new(command).date(today).render(&mut page);
        rendered.map_err(|error| Failure::new(format!("cannot write the page: {error}"), "try again"))?;
        Output::screen(terminal).write(&page)?;
        Ok(Outcome::Fine)
    }
}
