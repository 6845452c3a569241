//! `emic codebook rename`.

use emic_core::act::{CodebookAct, RenameCode};

use super::{change, code};
use crate::commands::deed::DryRun;
use crate::commands::{Answer, Question, Run};

/// The arguments of `emic codebook rename`.
#[derive(Debug, clap::Args)]
pub struct Rename {
    /// The id that the code has
    old: String,
    /// The id that it gets
    new: String,
    #[command(flatten)]
    dry_run: DryRun,
}

impl Run for Rename {
    fn run(&self, question: &Question<'_>) -> Answer {
        let act = RenameCode {
            from: code(&self.old)?,
            to: code(&self.new)?,
        };
        change(CodebookAct::Rename(act), &self.dry_run, question)
    }
}
