//! `emic undo` and `emic redo`: one act back, one act forth.

use emic_core::edit::{self, Whose};
use emic_core::model::CoderId;

use super::deed::{moment, root, told};
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

impl Run for Undo {
    fn run(&self, question: &Question<'_>) -> Answer {
        let (root, moment) = (root(question)?, moment(question)?);
        let committed = match self.log.whose()? {
            None => edit::undo_latest(&root, &moment)?,
            Some(whose) => edit::undo(&root, &whose, &moment)?,
        };
        told(&committed, question)
    }
}

impl Run for Redo {
    fn run(&self, question: &Question<'_>) -> Answer {
        let (root, moment) = (root(question)?, moment(question)?);
        let committed = match self.log.whose()? {
            None => edit::redo_latest(&root, &moment)?,
            Some(whose) => edit::redo(&root, &whose, &moment)?,
        };
        told(&committed, question)
    }
}
