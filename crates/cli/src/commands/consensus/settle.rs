//! `emic consensus settle`: decisions from a table.

use std::path::PathBuf;

use emic_core::act::Act;
use emic_exchange::decisions::{Decided, Matter, read_decisions};

use super::parties::PartyOptions;
use crate::commands::deed::{self, DryRun, perform};
use crate::commands::{Answer, Question, Run};
use crate::failure::{Failure, Outcome};
use crate::output::{self, open};
use crate::{drawing, find_study, input};

/// The arguments of `emic consensus settle`.
#[derive(Debug, clap::Args)]
pub struct Settle {
    /// The table of `emic consensus --format csv` with the column `decision` filled in; `-`: it comes in
    file: PathBuf,
    #[command(flatten)]
    parties: PartyOptions,
    #[command(flatten)]
    dry_run: DryRun,
}

impl Run for Settle {
    fn run(&self, question: &Question<'_>) -> Answer {
        let reading = question.reading()?;
        let study = find_study::study(&reading)?;
        let parties = self.parties.find(study)?;
        let into = parties.writer()?;
        let settler = parties.settler(question)?;
        let worklist = parties.worklist();
        let (name, bytes) = self.table()?;
        let matter = Matter {
            study,
            coders: &parties.coders,
            worklist: &worklist,
            settler: &settler,
            into: &into,
            created: Some(deed::created(question)?),
        };
        let decided = read_decisions(&matter, &name, bytes).map_err(|problems| {
            let canvas = output::message_canvas(&question.surroundings.terminal);
            output::tell(&drawing::diagnostics(&problems, &canvas));
            Failure::new(
                format!("no decision of `{name}` was taken"),
                "mend the rows named above; nothing has been changed",
            )
        })?;
        output::tell(&passed_over(&decided));
        if decided.act.disagreements == 0 {
            output::tell("nothing to write\n");
            return Ok(Outcome::Fine);
        }
        perform(&Act::Settle(decided.act), &reading, &self.dry_run, question)
    }
}

impl Settle {
    /// The name of the table, and what stands in it.
    fn table(&self) -> Result<(String, Vec<u8>), Failure> {
        let name = self.file.display().to_string();
        if name == "-" {
            return Ok(("standard input".to_owned(), input::bytes()?));
        }
        Ok((name, open(&self.file)?))
    }
}

/// The rows that change nothing.
fn passed_over(decided: &Decided) -> String {
    let told = [(decided.open, "without a decision"), (decided.known, "settled before")];
    let told = told.iter().filter(|(count, _)| *count > 0);
    told.map(|(count, what)| format!("note: {count} {} {what}\n", if *count == 1 { "row" } else { "rows" }))
        .collect()
}
