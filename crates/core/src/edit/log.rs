//! The log.

use crate::model::CoderId;

/// The log that holds the acts of `coder`; without one that of the study.
pub(super) fn path(coder: Option<&CoderId>) -> String {
    format!("log/{}.jsonl", coder.map_or("study", CoderId::as_str))
}
