//! Doing an act: planned, proved, shown or written, told.

use std::path::PathBuf;

use emic_core::act::Act;
use emic_core::edit::{self, Changes, Committed, EditError, Moment};
use emic_core::read::Reading;

use super::{Answer, Question};
use crate::clock;
use crate::drawing;
use crate::failure::{Failure, Outcome};
use crate::output::{self, Output};

/// The option of commands that write.
#[derive(Debug, Clone, clap::Args)]
pub struct DryRun {
    /// Show what would be written, and write nothing
    #[arg(long)]
    dry_run: bool,
}

impl DryRun {
    /// Whether nothing is to be written.
    pub fn is_wanted(&self) -> bool {
        self.dry_run
    }
}

impl From<EditError> for Failure {
    fn from(error: EditError) -> Self {
        Self::new(error.to_string(), error.mend())
    }
}

/// Does `act` to the study that was read, or shows what it would do.
pub fn perform(act: &Act, reading: &Reading, dry_run: &DryRun, question: &Question<'_>) -> Answer {
    write(edit::plan(reading, act)?, dry_run, question)
}

/// Does all of `acts` as one, or shows what they would do.
pub fn perform_all(acts: &[Act], reading: &Reading, dry_run: &DryRun, question: &Question<'_>) -> Answer {
    let Some((first, rest)) = acts.split_first() else {
        output::tell("no place came in: nothing to write\n");
        return Ok(Outcome::Fine);
    };
    write(edit::plan_together(reading, first, rest)?, dry_run, question)
}

/// Writes changes that are planned, or shows them.
pub fn write(changes: Changes, dry_run: &DryRun, question: &Question<'_>) -> Answer {
    if changes.is_empty() || dry_run.dry_run {
        return show(&changes, question);
    }
    told(&edit::commit(&root(question)?, changes, &moment(question)?)?, question)
}

/// The changes as a diff; what is told without a change.
fn show(changes: &Changes, question: &Question<'_>) -> Answer {
    tell_notes(changes.notes(), question);
    if changes.is_empty() {
        output::tell("nothing to write\n");
    }
    Output::screen(&question.surroundings.terminal).write(changes.diff().as_bytes())?;
    Ok(Outcome::Fine)
}

/// Tells what was written.
pub fn told(committed: &Committed, question: &Question<'_>) -> Answer {
    tell_notes(&committed.notes, question);
    let summary = drawing::remark("", &committed.summary(), &question.surroundings.terminal);
    Output::screen(&question.surroundings.terminal).write(summary.as_bytes())?;
    Ok(Outcome::Fine)
}

/// More notes than these are counted, not told.
const NOTES: usize = 20;

fn tell_notes(notes: &[String], question: &Question<'_>) {
    let tell = |note: &str| output::tell(&drawing::remark("note: ", note, &question.surroundings.terminal));
    notes.iter().take(NOTES).for_each(|note| tell(note));
    if notes.len() > NOTES {
        tell(&format!("and {} more notes like these", notes.len() - NOTES));
    }
}

/// The moment at which acts happen, to the millisecond: the order of acts in two logs must be told.
pub fn moment(question: &Question<'_>) -> Result<Moment, Failure> {
    let now = clock::now(question.surroundings.fixed_time.as_deref())?;
    Ok(Moment::new(format!("{now:.3}"))?)
}

/// The moment at which a segment is made, to the second.
pub fn created(question: &Question<'_>) -> Result<String, Failure> {
    Ok(format!(
        "{:.0}",
        clock::now(question.surroundings.fixed_time.as_deref())?
    ))
}

/// The folder of the study.
pub fn root(question: &Question<'_>) -> Result<PathBuf, Failure> {
    let none = || {
        Failure::new(
            "there is no study here",
            "go to the folder of your study, or name it with `--study DIR`",
        )
    };
    crate::find_study::folder(question.study, question.surroundings).ok_or_else(none)
}
