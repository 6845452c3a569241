//! What was typed: the program's own options, and groups of options that commands share.

mod advice;
mod counting;
mod language;
mod limit;
mod matching;
mod output;
mod selection;
mod strict;
mod study;
mod whole;

use std::ffi::OsString;

pub use counting::{known_measure, unit, without_units};
pub use language::LanguageOption;
pub use limit::Most;
pub use matching::{MatchOption, WordFinder, WordMatch};
pub use output::OutputOptions;
pub use selection::{SelectionOptions, expression};
pub use strict::StrictOption;
pub use study::StudyOption;
pub use whole::{Whole, WholeOption, extent};

use clap::FromArgMatches as _;

use crate::commands::{self, Answer, COMMANDS, Command, Question};
use crate::failure::{Failure, Outcome};
use crate::help;
use crate::output::Output;
use crate::surroundings::Surroundings;

/// What was asked.
#[derive(Debug)]
pub enum Asked {
    /// How to use the program, or its version.
    Help(String),
    /// `emic` alone.
    Standing(StudyOption),
    /// A command.
    Command(&'static Command, StudyOption, clap::ArgMatches),
}

/// Reads the command line.
///
/// # Errors
/// When it was typed wrongly.
pub fn parse(words: impl IntoIterator<Item = OsString>, surroundings: &Surroundings) -> Result<Asked, Failure> {
    let program = help::program(surroundings.terminal.columns());
    let matches = match program.clone().try_get_matches_from(words) {
        Ok(matches) => matches,
        Err(error) if error.use_stderr() => {
            return Err(advice::on_codes(&error, &program).unwrap_or_else(|| error.into()));
        }
        Err(error) => {
            return Ok(Asked::Help(help::coloured(
                &error.render(),
                surroundings.terminal.colour,
            )));
        }
    };
    let study = StudyOption::from_arg_matches(&matches)?;
    match matches.subcommand() {
        None => Ok(Asked::Standing(study)),
        Some((name, matches)) => {
            let command = COMMANDS.iter().find(|command| command.name == name);
            let unknown = || Failure::new(format!("no command is called `{name}`"), "see `emic help`");
            Ok(Asked::Command(command.ok_or_else(unknown)?, study, matches.clone()))
        }
    }
}

impl Asked {
    /// Does what was asked.
    ///
    /// # Errors
    /// When it could not be done.
    pub fn answer(&self, surroundings: &Surroundings) -> Answer {
        match self {
            Self::Help(words) => {
                Output::screen(&surroundings.terminal).write(words.as_bytes())?;
                Ok(Outcome::Fine)
            }
            Self::Standing(study) => commands::standing(&Question { study, surroundings }),
            Self::Command(command, study, matches) => (command.run)(matches, &Question { study, surroundings }),
        }
    }
}
