//! The log: one line of JSON an act, readable without the program.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{Changes, EditError, FileChange, HistoryError, Moment, TextEdit};
use crate::model::{CoderId, fingerprint};

/// Whose log is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// The acts of one coder.
    Coder(CoderId),
    /// Acts on the study, and on the codings of several coders.
    Study,
}

impl Whose {
    /// The log's path below the study.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Coder(coder) => path(Some(coder)),
            Self::Study => path(None),
        }
    }
}

/// The log that holds the acts of `coder`; without one that of the study.
pub(super) fn path(coder: Option<&CoderId>) -> String {
    format!("log/{}.jsonl", coder.map_or(CoderId::RESERVED, CoderId::as_str))
}

/// One line of a log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LogLine {
    /// When, RFC 3339.
    pub time: String,
    /// What was done: `kind`, `line` (for people), and what the act names.
    pub act: Map<String, Value>,
    /// The files that it changed.
    pub files: Vec<LoggedFile>,
}

/// What an act did to one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoggedFile {
    /// The path below the study.
    pub path: String,
    /// The file's fingerprint before; none when it did not exist.
    pub before: Option<String>,
    /// Its fingerprint after; none when it went.
    pub after: Option<String>,
    /// What went and what came, in bytes of the file before; none where the words are not for the log.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edits: Option<Vec<TextEdit>>,
}

impl LogLine {
    /// The line of `changes`. A step back or forth holds no words: they stand in the line of the act.
    pub(super) fn of(changes: &Changes, moment: &Moment) -> Self {
        let mut line = Self {
            time: moment.to_string(),
            act: changes.record.clone(),
            files: changes.files.iter().map(LoggedFile::of).collect(),
        };
        if matches!(line.kind(), "undo" | "redo") {
            line.files.iter_mut().for_each(|file| file.edits = None);
        }
        line
    }

    /// What kind of act it was: `add-codings`, `undo`.
    #[must_use]
    pub fn kind(&self) -> &str {
        self.act.get("kind").and_then(Value::as_str).unwrap_or_default()
    }

    /// The act in one line for people.
    #[must_use]
    pub fn line(&self) -> &str {
        self.act.get("line").and_then(Value::as_str).unwrap_or_default()
    }

    pub(super) fn text(&self) -> String {
        format!("{}\n", serde_json::to_string(self).unwrap_or_default())
    }
}

impl LoggedFile {
    fn of(change: &FileChange) -> Self {
        Self {
            path: change.path.clone(),
            before: change.before.as_deref().map(fingerprint),
            after: change.after.as_deref().map(fingerprint),
            edits: change.patch.as_ref().map(|patch| patch.edits().to_vec()),
        }
    }
}

/// The log of `whose`, oldest line first; empty when nothing was done.
///
/// # Errors
/// When the log cannot be opened, or a line of it is not one of a log.
pub fn read_log(root: &Path, whose: &Whose) -> Result<Vec<LogLine>, EditError> {
    Ok(parse(&whose.path(), &text(root, &whose.path())?)?)
}

/// Every log of a study: its own, then the coders' by name.
///
/// # Errors
/// When the folder cannot be listed.
pub fn all(root: &Path) -> Result<Vec<Whose>, EditError> {
    let folder = root.join("log");
    let entries = match fs::read_dir(&folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(EditError::Disk { path: folder, error }),
        Ok(entries) => entries,
    };
    let names = entries
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok());
    let stems = names.filter_map(|name| name.strip_suffix(".jsonl").map(str::to_owned));
    let mut stems: Vec<String> = stems.collect();
    stems.sort_unstable();
    let own = stems
        .iter()
        .any(|stem| stem == CoderId::RESERVED)
        .then_some(Whose::Study);
    let coders = stems
        .into_iter()
        .filter_map(|stem| CoderId::new(stem).ok().map(Whose::Coder));
    Ok(own.into_iter().chain(coders).collect())
}

/// The log as text; empty when there is none.
pub(super) fn text(root: &Path, path: &str) -> Result<String, EditError> {
    match fs::read_to_string(root.join(path)) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(EditError::Disk {
            path: root.join(path),
            error,
        }),
        Ok(text) => Ok(text),
    }
}

/// The lines of a log.
pub(super) fn parse(path: &str, text: &str) -> Result<Vec<LogLine>, HistoryError> {
    let line = |(line, read): (usize, Result<LogLine, String>)| {
        read.map_err(|why| HistoryError::BadLog {
            log: path.to_owned(),
            line,
            why,
        })
    };
    each(text).map(line).collect()
}

/// The lines of a log with their numbers, from 1; for one that cannot be read, why not.
pub(super) fn each(text: &str) -> impl Iterator<Item = (usize, Result<LogLine, String>)> {
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(number, line)| {
        let why = |error: serde_json::Error| match line.trim_end().get(..7) {
            Some("<<<<<<<" | "=======" | ">>>>>>>") => {
                "a merge was not finished here; remove this line and keep the acts of both versions".to_owned()
            }
            // A line is read by itself, so that only its column tells something.
            _ => error.to_string().replace(" at line 1 column ", " in column "),
        };
        (number, serde_json::from_str(line).map_err(why))
    })
}

/// A moment in a form whose order is that of time: `…:05Z` comes before `…:05.123Z`.
pub(super) fn time_key(time: &str) -> &str {
    time.trim_end_matches('Z')
}
