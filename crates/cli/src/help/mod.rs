//! Help: the program as clap knows it, with the manual of every command, and pages on topics.

mod manual;
mod page;
mod topics;

use clap::Args as _;
use emic_core::suggestion::did_you_mean;
use emic_report::Colour;

use crate::arguments::StudyOption;
use crate::commands::{COMMANDS, Command};
use crate::failure::Failure;
use crate::terminal::Terminal;

use manual::Manual;
use topics::TOPICS;

const ABOUT: &str = "Turn coded interviews into evidence that others can check";

/// The whole program, laid out for a terminal of this many columns.
pub fn program(columns: u16) -> clap::Command {
    StudyOption::augment_args(clap::Command::new("emic"))
        .about(ABOUT)
        .long_about(ABOUT)
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_subcommand(true)
        .subcommand_help_heading("Commands")
        .term_width(usize::from(columns))
        .after_help(list_of_topics())
        .subcommands(COMMANDS.iter().map(described))
}

/// A command as clap knows it, with its manual.
pub fn described(command: &Command) -> clap::Command {
    let manual = Manual::read(command.manual);
    (command.arguments)(clap::Command::new(command.name))
        .display_name(format!("emic-{}", command.name))
        .about(manual.sentence)
        .long_about(manual.purpose)
        .after_long_help(manual.examples)
}

/// The command of this name.
///
/// # Errors
/// When there is none.
pub fn command(name: &str) -> Result<&'static Command, Failure> {
    let found = COMMANDS.iter().find(|command| command.name == name);
    found.ok_or_else(|| {
        let help = did_you_mean(
            name,
            COMMANDS.iter().map(|command| command.name),
            "`emic help` lists all commands",
        );
        Failure::new(format!("no command is called `{name}`"), help)
    })
}

/// The page on `topic`, which may be a command; without one, the list of both.
///
/// # Errors
/// When there is no such topic.
pub fn page(topic: Option<&str>, terminal: &Terminal) -> Result<String, Failure> {
    let Some(name) = topic else {
        return Ok(coloured(&program(terminal.columns()).render_help(), terminal.colour));
    };
    if let Some(topic) = TOPICS.iter().find(|topic| topic.name == name) {
        return page::render(&(topic.text)(), terminal);
    }
    if COMMANDS.iter().all(|command| command.name != name) {
        let names = TOPICS
            .iter()
            .map(|topic| topic.name)
            .chain(COMMANDS.iter().map(|command| command.name));
        let help = did_you_mean(name, names, "`emic help` lists all commands and topics");
        return Err(Failure::new(format!("there is no help on `{name}`"), help));
    }
    let mut program = program(terminal.columns());
    program.build();
    let manual = program.find_subcommand_mut(name).map(clap::Command::render_long_help);
    Ok(manual
        .map(|words| coloured(&words, terminal.colour))
        .unwrap_or_default())
}

/// Help as clap lays it out, with colours where they are wanted.
pub fn coloured(words: &clap::builder::StyledStr, colour: Colour) -> String {
    match colour {
        Colour::Plain => words.to_string(),
        Colour::Ansi => words.ansi().to_string(),
    }
}

fn list_of_topics() -> String {
    let widest = TOPICS.iter().map(|topic| topic.name.len()).max().unwrap_or_default();
    let lines = TOPICS
        .iter()
        .map(|topic| format!("  {:widest$}  {}\n", topic.name, topic.about));
    format!("Topics, read with `emic help TOPIC`:\n{}", lines.collect::<String>())
}

#[cfg(test)]
mod tests;
