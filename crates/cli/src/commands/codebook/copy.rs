//! `emic codebook copy`.

use emic_core::act::{CodebookAct, CopyCodebook};

use super::change;
use crate::commands::deed::DryRun;
use crate::commands::{Answer, Question, Run};

/// The arguments of `emic codebook copy`.
#[derive(Debug, clap::Args)]
pub struct Copy {
    /// The codebook as emic.yaml names it: `builtin:bronstein`, `../shared/themes.yaml`
    codebook: String,
    #[command(flatten)]
    dry_run: DryRun,
}

impl Run for Copy {
    fn run(&self, question: &Question<'_>) -> Answer {
        let act = CopyCodebook {
            name: self.codebook.clone(),
        };
        change(CodebookAct::Copy(act), &self.dry_run, question)
    }
}
