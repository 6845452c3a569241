//! `emic codebook move`.

use emic_core::act::{CodebookAct, MoveCode};

use super::{change, code};
use crate::commands::deed::DryRun;
use crate::commands::{Answer, Question, Run};

/// The arguments of `emic codebook move`.
#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("where").required(true).args(["under", "top"]))]
pub struct Move {
    /// The code that moves, with all codes below it
    code: String,
    /// The code above it from now on
    #[arg(long, value_name = "PARENT")]
    under: Option<String>,
    /// No code above it
    #[arg(long)]
    top: bool,
    /// The code before which it stands; without it, last
    #[arg(long, value_name = "SIBLING")]
    before: Option<String>,
    #[command(flatten)]
    dry_run: DryRun,
}

impl Run for Move {
    fn run(&self, question: &Question<'_>) -> Answer {
        let act = MoveCode {
            code: code(&self.code)?,
            parent: self.under.as_deref().map(code).transpose()?,
            before: self.before.as_deref().map(code).transpose()?,
        };
        change(CodebookAct::Move(act), &self.dry_run, question)
    }
}
