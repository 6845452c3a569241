//! Several acts as one: all of them are done, or none, and one undo takes them back.

use serde_json::{Map, Value};

use super::desk::Desk;
use super::plan;
use crate::act::Act;
use crate::edit::{Changes, EditError};
use crate::read::Reading;

/// What `first` and then `rest` would write, as one act with one line in the log: that of the first, and how many more there are.
///
/// Each act on codings names places and segments of the study as it is now, not as earlier acts leave it.
///
/// # Errors
/// When one of them does not fit the study; nothing has been written then.
pub fn plan_together(reading: &Reading, first: &Act, rest: &[Act]) -> Result<Changes, EditError> {
    let mut changes = if std::iter::once(first).chain(rest).all(is_on_codings) {
        let mut desk = Desk::new(reading)?;
        for act in std::iter::once(first).chain(rest) {
            desk.carry_out(act)?;
        }
        desk.finish(first)?
    } else {
        let mut changes = plan(reading, first)?;
        for act in rest {
            let next = plan(&changes.after, act)?;
            changes = changes.then(next);
        }
        changes
    };
    if !rest.is_empty() {
        changes.record = record(first, rest);
        if std::iter::once(first)
            .chain(rest)
            .any(|act| act.coder() != first.coder())
        {
            changes.log = crate::edit::log::path(None);
        }
    }
    Ok(changes)
}

/// Whether an act changes coding files alone, so that it can share a desk with others.
fn is_on_codings(act: &Act) -> bool {
    !matches!(
        act,
        Act::ImportTranscript(_) | Act::WriteMemo(_) | Act::Codebook(_) | Act::RefuseSuggestion(_) | Act::Settle(_)
    )
}

/// The record of the first act, with the places of all.
fn record(first: &Act, rest: &[Act]) -> Map<String, Value> {
    let mut record = first.record();
    let alike = rest.iter().all(|act| act.kind() == first.kind());
    let (one, several) = if alike { ("place", "places") } else { ("act", "acts") };
    let noun = if rest.len() == 1 { one } else { several };
    let line = format!("{} and {} more {noun}", first.line(), rest.len());
    record.insert("line".to_owned(), line.into());
    if !alike {
        record.insert("kind".to_owned(), "several".into());
    }
    let others = rest.iter().map(Act::record);
    let mut places: Vec<Value> = record.shift_remove("place").into_iter().collect();
    places.extend(others.filter_map(|mut other| other.shift_remove("place")));
    record.insert("places".to_owned(), places.into());
    record
}
