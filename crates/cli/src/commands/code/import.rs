//! `emic code import`.

use std::path::PathBuf;

use emic_core::act::Act;
use emic_exchange::codings::{ReadPolicy, import_codings};

use crate::commands::deed::{DryRun, perform};
use crate::commands::{Answer, Question, Run};
use crate::drawing;
use crate::failure::Failure;
use crate::find_study;
use crate::output::{self, open};

/// The arguments of `emic code import`.
#[derive(Debug, clap::Args)]
pub struct Import {
    /// A table: transcript,start,end,coder,code,valence, and quote and memo where wanted
    file: PathBuf,
    /// Transcripts without a row were read too, by every coder of the table: nothing was found in them
    #[arg(long)]
    read_all: bool,
    #[command(flatten)]
    dry_run: DryRun,
}

impl Run for Import {
    fn run(&self, question: &Question<'_>) -> Answer {
        let reading = question.reading()?;
        let study = find_study::study(&reading)?;
        let policy = if self.read_all {
            ReadPolicy::All
        } else {
            ReadPolicy::WithRows
        };
        let name = self.file.display().to_string();
        let act = import_codings(study, &name, open(&self.file)?, policy).map_err(|problems| {
            let canvas = output::message_canvas(&question.surroundings.terminal);
            output::tell(&drawing::diagnostics(&problems, &canvas));
            Failure::new(
                format!("`{name}` was not imported"),
                "mend the rows named above; nothing has been changed",
            )
        })?;
        perform(&Act::ImportCodings(act), &reading, &self.dry_run, question)
    }
}
