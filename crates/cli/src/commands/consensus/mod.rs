//! `emic consensus`: what coders disagree on, and a third coder's coding made from what is decided.

mod list;
mod parties;
mod settle;
mod start;
mod wanted;

use super::{Answer, Command, Question, Run};

pub(super) use parties::between;

pub(super) const COMMAND: Command = Command::new::<Consensus>("consensus", include_str!("consensus.md"));

/// The arguments of `emic consensus`.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
struct Consensus {
    #[command(subcommand)]
    deed: Option<Deed>,
    #[command(flatten)]
    list: list::List,
}

/// What can be done about disagreements.
#[derive(Debug, clap::Subcommand)]
enum Deed {
    /// List them; the same as `emic consensus`
    List(list::List),
    /// Give the third coder all that the others share
    Start(start::Start),
    /// Take decisions from a table
    Settle(settle::Settle),
}

impl Run for Consensus {
    fn run(&self, question: &Question<'_>) -> Answer {
        match &self.deed {
            Some(Deed::List(list)) => list.run(question),
            Some(Deed::Start(deed)) => deed.run(question),
            Some(Deed::Settle(deed)) => deed.run(question),
            None => self.list.run(question),
        }
    }
}
