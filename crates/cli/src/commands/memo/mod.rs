//! `emic memo`: notes on the study, its codes, transcripts and segments: read, written, taken away.

mod list;
mod rm;
mod subject;
mod write;

use super::{Answer, Command, Question, Run};

pub(super) const COMMAND: Command = Command::new::<Memo>("memo", include_str!("memo.md"));

/// The arguments of `emic memo`.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
struct Memo {
    #[command(subcommand)]
    deed: Option<Deed>,
    #[command(flatten)]
    list: list::List,
}

/// What can be done with memos.
#[derive(Debug, clap::Subcommand)]
enum Deed {
    /// All memos; the same as `emic memo`
    List(list::List),
    /// Write a memo; one that is there already is replaced
    Write(write::Write),
    /// Take a memo away
    Rm(rm::Rm),
}

impl Run for Memo {
    fn run(&self, question: &Question<'_>) -> Answer {
        match &self.deed {
            Some(Deed::List(list)) => list.run(question),
            Some(Deed::Write(deed)) => deed.run(question),
            Some(Deed::Rm(deed)) => deed.run(question),
            None => self.list.run(question),
        }
    }
}
