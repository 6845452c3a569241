//! `emic undo` and `emic redo`: one act back, one act forth.

use emic_core::edit::{self, Step, Whose};
use emic_core::model::CoderId;

use super::deed::{DryRun, root, write};
use super::{Answer, Command, Question, Run};
use crate::failure::Failure;

pub(super) const UNDO: Command = Command::new::<Undo>("undo", include_str!("undo.md"));
pub(super) const REDO: Command = Command::new::<Redo>("redo", include_str!("redo.md"));

/// The arguments of `emic undo`.
#[derive(Debug, clap::Args)]
struct Undo {
    #[command(flatten)]
    log: LogOption,
}

/// The arguments of `emic redo`.
#[derive(Debug, clap::Args)]
struct Redo {
    #[command(flatten)]
    log: LogOption,
}

/// Whose log is walked.
#[derive(Debug, clap::Args)]
struct LogOption {
    /// Only acts of this coder; without it, the last act of anybody
    #[arg(long, value_name = "CODER")]
    coder: Option<String>,
    #[command(flatten)]
    dry_run: DryRun,
}

impl LogOption {
    fn whose(&self) -> Result<Option<Whose>, Failure> {
        let Some(name) = &self.coder else { return Ok(None) };
        let coder = CoderId::new(name.as_str()).map_err(|error| {
            Failure::new(
                format!("the coder's name `{name}` {error}"),
                "name a coder of this study",
            )
        })?;
        Ok(Some(Whose::Coder(coder)))
    }
}

impl LogOption {
    fn step(&self, step: Step, question: &Question<'_>) -> Answer {
        let root = root(question)?;
        let changes = match self.whose()? {
            None => edit::plan_latest_step(&root, step)?,
            Some(whose) => edit::plan_step(&root, step, &whose)?,
        };
        write(changes, &self.dry_run, question)
    }
}

impl Run for Undo {
    fn run(&self, question: &Question<'_>) -> Answer {
        self.log.step(Step::Undo, question)
    }
}

impl Run for Redo {
    fn run(&self, question: &Question<'_>) -> Answer {
        self.log.step(Step::Redo, question)
    }
}
