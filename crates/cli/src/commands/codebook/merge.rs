//! `emic codebook merge`.

use emic_core::act::{CodebookAct, MergeCodes, SignPolicy};

use super::{change, code, codes};
use crate::commands::deed::DryRun;
use crate::commands::{Answer, Question, Run};

/// The arguments of `emic codebook merge`.
#[derive(Debug, clap::Args)]
pub struct Merge {
    /// The codes that become one
    #[arg(required = true)]
    codes: Vec<String>,
    /// The code that stays: one of them, or another
    #[arg(long, value_name = "CODE")]
    into: String,
    /// Let `+` and `-` go where the code that stays takes no sign
    #[arg(long)]
    drop_signs: bool,
    #[command(flatten)]
    dry_run: DryRun,
}

impl Run for Merge {
    fn run(&self, question: &Question<'_>) -> Answer {
        let act = MergeCodes {
            codes: codes(&self.codes)?,
            into: code(&self.into)?,
            signs: if self.drop_signs {
                SignPolicy::Drop
            } else {
                SignPolicy::Keep
            },
        };
        change(CodebookAct::Merge(act), &self.dry_run, question)
    }
}
