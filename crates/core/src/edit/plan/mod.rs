//! From an act to the changes it makes: values first, then text, then the proof that the text says so.

mod add;
mod code;
mod desk;
mod import;
mod proof;
mod reanchor;
mod remove;
mod resolve;
mod revise;
#[cfg(test)]
mod revise_tests;
mod standing;
#[cfg(test)]
mod tests;

pub(super) use proof::prove;

use super::{Changes, EditError};
use crate::act::{Act, AddCodings, ImportCodings, Reanchor};
use crate::model::TranscriptIndex;
use crate::read::Reading;
use desk::Desk;
pub use import::plan_imports;
pub use resolve::{Resolution, plan_resolution};

/// What `act` would write into the study of `reading`. Nothing is written, and no file is opened.
///
/// # Errors
/// When the act does not fit the study, a file cannot be patched, or the new files would not read as meant.
pub fn plan(reading: &Reading, act: &Act) -> Result<Changes, EditError> {
    let mut desk = Desk::new(reading)?;
    match act {
        Act::AddCodings(act) => add_codings(&mut desk, act)?,
        Act::RemoveCodings(act) => desk.remove(act)?,
        Act::Retag(act) => desk.retag(act)?,
        Act::Resize(act) => desk.resize(act)?,
        Act::Annotate(act) => desk.annotate(act)?,
        Act::ImportCodings(act) => import_codings(&mut desk, act)?,
        Act::Reanchor(act) => reanchor(&mut desk, act)?,
        Act::ImportTranscript(new) => return import::transcript(reading, new, act),
    }
    desk.finish(act)
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
            desk.reanchor(coder, file.transcript)?;
        }
    }
    Ok(())
}
