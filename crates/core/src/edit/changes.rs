//! What an act will write, as a value: looked at before it is done.

use std::collections::BTreeMap;

use super::{Patch, diff};
use crate::read::{Reading, Source};

/// A change of one file of the study.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileChange {
    /// The path below the study, with `/`.
    pub path: String,
    /// The whole file before, byte order mark included; none when it does not exist yet.
    pub before: Option<String>,
    /// The whole file after; none when it goes.
    pub after: Option<String>,
    /// What happens to the text, in bytes of the file; none where the log must not hold the words.
    pub(super) patch: Option<Patch>,
}

impl FileChange {
    /// A file that does not exist yet, with all its words in the log.
    pub(super) fn new_file(path: &str, text: String) -> Self {
        Self {
            path: path.to_owned(),
            patch: Patch::new("", vec![(0..0, text.clone())]),
            before: None,
            after: Some(text),
        }
    }

    /// A file that goes from `source` to `text` by `patch`, both without byte order mark.
    pub(super) fn patched(source: &Source, text: &str, patch: Patch) -> Self {
        let mark = source.whole("").len();
        Self {
            path: source.path.clone(),
            before: Some(source.whole(&source.text)),
            after: Some(source.whole(text)),
            patch: Some(patch.shifted(mark)),
        }
    }
}

/// Everything that an act writes, proved and not yet written.
#[derive(Debug, Clone)]
pub struct Changes {
    pub(super) record: serde_json::Map<String, serde_json::Value>,
    pub(super) log: String,
    pub(super) files: Vec<FileChange>,
    /// Whether the act is one of the log alone: it is written although no file changes.
    pub(super) in_log_alone: bool,
    /// Files that were read to make the plan and must still be the same when it is written: path and whole text.
    pub(super) relies_on: BTreeMap<String, String>,
    /// Bodies of transcripts that positions refer to, kept for the day when they are edited.
    pub(super) texts: Vec<String>,
    pub(super) notes: Vec<String>,
    pub(super) after: Reading,
}

impl Changes {
    /// These changes and then `next`, which was planned on the study that these leave, as one: all is written or nothing.
    pub(super) fn then(mut self, next: Self) -> Self {
        for later in next.files {
            match self.files.iter_mut().find(|file| file.path == later.path) {
                Some(file) => {
                    let texts = file.before.as_deref().zip(later.after.as_deref());
                    file.patch = texts.and_then(|(before, after)| Patch::between(before, after));
                    file.after = later.after;
                }
                None => self.files.push(later),
            }
        }
        self.in_log_alone |= next.in_log_alone;
        let mine = |path: &String| self.files.iter().any(|file| file.path == *path);
        self.relies_on
            .extend(next.relies_on.into_iter().filter(|(path, _)| !mine(path)));
        self.texts.extend(next.texts);
        self.notes.extend(next.notes);
        self.after = next.after;
        self
    }

    /// The act in one line.
    #[must_use]
    pub fn line(&self) -> &str {
        self.record
            .get("line")
            .and_then(serde_json::Value::as_str)
            .unwrap_or_default()
    }

    /// The files, by path.
    #[must_use]
    pub fn files(&self) -> &[FileChange] {
        &self.files
    }

    /// What the analyst should know: codings that stand already, segments that moved.
    #[must_use]
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// The same changes without [`Changes::notes`], for those who tell it otherwise.
    #[must_use]
    pub fn without_notes(mut self) -> Self {
        self.notes.clear();
        self
    }

    /// Whether nothing would be written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty() && !self.in_log_alone
    }

    /// The study as it will be.
    #[must_use]
    pub fn after(&self) -> &Reading {
        &self.after
    }

    /// All changes as a unified diff.
    #[must_use]
    pub fn diff(&self) -> String {
        self.files.iter().map(diff::of_file).collect()
    }
}
