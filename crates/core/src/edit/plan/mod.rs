//! From an act to the changes it makes: values first, then text, then the proof that the text says so.

mod add;
mod code;
mod codebook;
mod desk;
mod import;
mod memo;
#[cfg(test)]
mod memo_tests;
mod proof;
mod reanchor;
mod refuse;
mod remove;
mod resolve;
mod revise;
#[cfg(test)]
mod revise_tests;
mod settle;
mod standing;
#[cfg(test)]
mod tests;
mod together;
#[cfg(test)]
mod together_tests;

pub(super) use proof::prove;

use super::{Changes, EditError};
use crate::act::{Act, AddCodings, ImportCodings, Reanchor};
use crate::model::TranscriptIndex;
use crate::read::Reading;
use desk::Desk;
pub use import::plan_imports;
pub use resolve::{Resolution, plan_resolution};
pub use together::plan_together;

/// What `act` would write into the study of `reading`. Nothing is written, and no file is opened.
///
/// # Errors
/// When the act does not fit the study, a file cannot be patched, or the new files would not read as meant.
pub fn plan(reading: &Reading, act: &Act) -> Result<Changes, EditError> {
    match act {
        Act::ImportTranscript(new) => import::transcript(reading, new, act),
        Act::WriteMemo(memo) => memo::write(reading, memo, act),
        Act::Codebook(change) => codebook::plan(reading, change, act),
        Act::RefuseSuggestion(refused) => refuse::refuse(Desk::new(reading)?, refused),
        Act::Settle(settled) => settle::settle(Desk::new(reading)?, settled),
        on_codings => {
            let mut desk = Desk::new(reading)?;
            desk.carry_out(on_codings)?;
            desk.finish(on_codings)
        }
    }
}

impl Desk<'_> {
    /// Does an act on coding files; other acts change none.
    fn carry_out(&mut self, act: &Act) -> Result<(), EditError> {
        match act {
            Act::AddCodings(act) => add_codings(self, act),
            Act::RemoveCodings(act) => self.remove(act),
            Act::Retag(act) => self.retag(act),
            Act::Resize(act) => self.resize(act),
            Act::Annotate(act) => self.annotate(act),
            Act::ImportCodings(act) => import_codings(self, act),
            Act::Reanchor(act) => reanchor(self, act),
            Act::ImportTranscript(_)
            | Act::WriteMemo(_)
            | Act::Codebook(_)
            | Act::RefuseSuggestion(_)
            | Act::Settle(_) => Ok(()),
        }
    }
}

fn add_codings(desk: &mut Desk<'_>, act: &AddCodings) -> Result<(), EditError> {
    desk.add(&act.coder, &act.passage)
}

fn import_codings(desk: &mut Desk<'_>, act: &ImportCodings) -> Result<(), EditError> {
    for row in &act.passages {
        desk.add(&row.coder, &row.passage)?;
    }
    for row in &act.read {
        let transcript = desk.transcript(row.transcript.as_str())?;
        let is_read = |coder| desk.study.file(coder, transcript).is_some();
        if act.passages.is_empty() && desk.known_coder(&row.coder)?.is_some_and(is_read) {
            let note = format!("{} has read {} already", row.coder, row.transcript);
            desk.notes.push(note);
            continue;
        }
        desk.open(&row.coder, transcript)?;
    }
    Ok(())
}

fn reanchor(desk: &mut Desk<'_>, act: &Reanchor) -> Result<(), EditError> {
    let study = desk.study;
    let only = match &act.transcript {
        Some(id) => Some(desk.transcript(id.as_str())?),
        None => None,
    };
    if let Some(coder) = &act.coder {
        desk.known_coder(coder)?;
    }
    let wanted = |transcript: TranscriptIndex| only.is_none_or(|only| only == transcript);
    for file in study.files.iter().filter(|file| wanted(file.transcript)) {
        let coder = study.coder(file.coder);
        if act.coder.as_ref().is_none_or(|only| only == coder) {
            desk.reanchor(coder, file)?;
        }
    }
    Ok(())
}
