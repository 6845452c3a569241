//! `emic codebook retire`.

use emic_core::act::{CodebookAct, RetireCode};

use super::{change, code};
use crate::commands::deed::DryRun;
use crate::commands::{Answer, Question, Run};

/// The arguments of `emic codebook retire`.
#[derive(Debug, clap::Args)]
pub struct Retire {
    /// The code; what was coded with it stays and counts
    code: String,
    #[command(flatten)]
    dry_run: DryRun,
}

impl Run for Retire {
    fn run(&self, question: &Question<'_>) -> Answer {
        let act = RetireCode {
            code: code(&self.code)?,
        };
        change(CodebookAct::Retire(act), &self.dry_run, question)
    }
}
