//! `emic`, the command line: what was asked, where the study is, where the answer goes.

mod arguments;
mod clock;
mod commands;
mod drawing;
mod failure;
mod find_study;
mod git;
mod help;
mod input;
mod output;
mod surroundings;
mod terminal;

use std::process::ExitCode;

fn main() -> ExitCode {
    let surroundings = surroundings::Surroundings::look();
    let outcome = arguments::parse(std::env::args_os(), &surroundings).and_then(|asked| asked.answer(&surroundings));
    failure::exit(outcome, &surroundings.terminal)
}
