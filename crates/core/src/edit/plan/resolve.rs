//! A coding file in which a merge stopped, brought to its end.

use std::collections::BTreeMap;

use serde_json::Map;

use crate::edit::merge::{Conflict, Take, resolve_codings};
use crate::edit::{Changes, EditError, FileChange, Patch, log};
use crate::model::CoderId;
use crate::read::{Reading, Source, understand};

/// A merge brought as far as it goes.
#[derive(Debug, Clone)]
pub struct Resolution {
    /// What is to be written.
    pub changes: Changes,
    /// What still stands in the file in two versions.
    pub conflicts: Vec<Conflict>,
}

/// What finishing the merge in the coding file at `path` (below the study) would write; `take` says what becomes of segments that both
/// sides changed differently.
///
/// # Errors
/// When there is no such coding file, no merge stopped in it, or one of its versions does not read.
pub fn plan_resolution(reading: &Reading, path: &str, take: Take) -> Result<Resolution, EditError> {
    let source = reading.sources.get(path).filter(|source| is_coding(&source.path));
    let source = source.ok_or_else(|| EditError::NoCodingFile { file: path.to_owned() })?;
    let merged = resolve_codings(path, &source.text, take).map_err(|error| EditError::Unmerged {
        file: path.to_owned(),
        why: error.to_string(),
    })?;
    let merged = merged.ok_or_else(|| EditError::NoMarkers { file: path.to_owned() })?;
    let coder = path.split('/').nth(1).and_then(|name| CoderId::new(name).ok());
    Ok(Resolution {
        changes: changes(reading, source, &merged.text, coder.as_ref()),
        conflicts: merged.conflicts,
    })
}

fn is_coding(path: &str) -> bool {
    path.starts_with("coding/") && path.ends_with(".yaml")
}

fn changes(reading: &Reading, source: &Source, text: &str, coder: Option<&CoderId>) -> Changes {
    let patch = Patch::between(&source.text, text).filter(|_| source.text != text);
    let files = patch.map(|patch| FileChange::patched(source, text, patch));
    let mut sources = reading.sources.clone();
    sources.insert(&source.path, source.whole(text).into_bytes());
    let mut record = Map::new();
    record.insert("kind".to_owned(), "resolve".into());
    record.insert("line".to_owned(), format!("finish the merge of {}", source.path).into());
    Changes {
        in_log_alone: false,
        record,
        log: log::path(coder),
        files: files.into_iter().collect(),
        relies_on: BTreeMap::new(),
        texts: Vec::new(),
        notes: Vec::new(),
        after: understand(sources),
    }
}
