//! The commands: one file each, with its manual beside it, and one line in [`COMMANDS`].

mod agree;
mod bronstein;
mod check;
mod code;
mod codebook;
mod compare;
mod completions;
mod consensus;
mod cooccurrences;
mod deed;
mod framework;
mod frequencies;
mod help;
mod import;
mod inquiry;
mod kwic;
mod log;
mod man;
mod matrix;
mod memo;
mod merge_driver;
mod new;
mod quotes;
mod reanchor;
mod resolve;
mod reworded;
mod saturation;
mod search;
mod show;
mod standing;
mod suggest;
mod themes;
mod tour;
mod undo;
mod words;
mod workbench;

use emic_core::read::Reading;

use crate::arguments::StudyOption;
use crate::failure::{Failure, Outcome};
use crate::find_study;
use crate::surroundings::Surroundings;

pub use standing::standing;

/// How a command ended.
pub type Answer = Result<Outcome, Failure>;

/// Every command, in the order in which the help names them.
pub static COMMANDS: &[Command] = &[
    tour::COMMAND,
    new::COMMAND,
    import::COMMAND,
    check::COMMAND,
    show::COMMAND,
    search::COMMAND,
    workbench::COMMAND,
    code::COMMAND,
    memo::COMMAND,
    suggest::COMMAND,
    undo::UNDO,
    undo::REDO,
    log::COMMAND,
    reanchor::COMMAND,
    resolve::COMMAND,
    merge_driver::COMMAND,
    codebook::COMMAND,
    frequencies::COMMAND,
    matrix::COMMAND,
    cooccurrences::COMMAND,
    quotes::COMMAND,
    compare::COMMAND,
    bronstein::COMMAND,
    framework::COMMAND,
    words::COMMAND,
    kwic::COMMAND,
    agree::COMMAND,
    consensus::COMMAND,
    saturation::COMMAND,
    help::COMMAND,
    completions::COMMAND,
    man::COMMAND,
];

/// A command: its name, its manual, its arguments and its work.
#[derive(Debug)]
pub struct Command {
    /// What one types after `emic`.
    pub name: &'static str,
    /// Its manual: a sentence, paragraphs, examples.
    pub manual: &'static str,
    /// Declares its arguments.
    pub arguments: fn(clap::Command) -> clap::Command,
    /// Does its work.
    pub run: fn(&clap::ArgMatches, &Question<'_>) -> Answer,
}

/// The arguments of a command, which know their work.
trait Run: clap::Args {
    /// Does it.
    fn run(&self, question: &Question<'_>) -> Answer;
}

impl Command {
    const fn new<A: Run>(name: &'static str, manual: &'static str) -> Self {
        Self {
            name,
            manual,
            arguments: A::augment_args,
            run: |matches, question| A::from_arg_matches(matches)?.run(question),
        }
    }
}

/// What a command may ask for besides its arguments: the study and the surroundings.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// Which study is meant.
    pub study: &'a StudyOption,
    /// Where the program was started.
    pub surroundings: &'a Surroundings,
}

impl Question<'_> {
    /// The study, read, with all that is wrong in it.
    ///
    /// # Errors
    /// When there is no study.
    pub fn reading(&self) -> Result<Reading, Failure> {
        find_study::reading(self.study, self.surroundings)
    }
}
