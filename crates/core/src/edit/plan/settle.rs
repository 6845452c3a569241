//! Decisions on disagreements on their way into the coding files and the log.

use serde_json::Value;

use super::desk::Desk;
use super::refuse::refusal;
use crate::act::{Act, Settle};
use crate::edit::{Changes, EditError};

/// What `settle` writes: codings in files, and refusals in the log by the fingerprint of their words.
pub(super) fn settle(mut desk: Desk<'_>, settle: &Settle) -> Result<Changes, EditError> {
    desk.known_coder(&settle.coder)?;
    for passage in &settle.passages {
        desk.add(&settle.coder, passage)?;
    }
    let refused: Vec<_> = settle
        .refusals()
        .map(|one| refusal(&desk, &one))
        .collect::<Result<_, _>>()?;
    let mut changes = desk.finish(&Act::Settle(settle.clone()))?;
    let records = refused.iter().map(|one| Value::Object(one.record.clone()));
    changes.record.insert("refused".to_owned(), records.collect());
    changes.in_log_alone = !refused.is_empty();
    changes
        .relies_on
        .extend(refused.into_iter().filter_map(|one| one.relied));
    Ok(changes)
}
