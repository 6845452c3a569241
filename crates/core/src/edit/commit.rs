//! Writing what was planned: all files and the line in the log, or nothing.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::carry_out;
use super::disk::{Disk, RealDisk};
use super::journal::{Journal, LogEnd, Move, hash, temp_of};
use super::lock::Lock;
use super::log::{self, LogLine};
use super::{Changes, EditError, Moment, texts};
use crate::read::Reading;

/// What was written.
#[derive(Debug, Clone)]
pub struct Committed {
    /// The act in one line.
    pub line: String,
    /// The files, by path, or the log where the act stands there alone; none when there was nothing to write.
    pub files: Vec<Written>,
    /// What the analyst should know.
    pub notes: Vec<String>,
    /// The study as it is now.
    pub reading: Reading,
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The path below the study.
    pub path: String,
    /// What happened to it.
    pub how: How,
}

/// What happened to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// It is new.
    Created,
    /// It says something else.
    Changed,
    /// It is gone.
    Removed,
}

/// So many files are named in a summary.
const NAMED: usize = 4;

impl Committed {
    /// The act and its files in one line: `add 1 code at R07@3-6: coding/anna/R07.yaml (created)`.
    #[must_use]
    pub fn summary(&self) -> String {
        let how = |how| match how {
            How::Created => "created",
            How::Changed => "changed",
            How::Removed => "removed",
        };
        let named = self.files.iter().take(NAMED);
        let mut files: Vec<String> = named.map(|file| format!("{} ({})", file.path, how(file.how))).collect();
        if self.files.len() > NAMED {
            files.push(format!("and {} more files", self.files.len() - NAMED));
        }
        if files.is_empty() {
            format!("{}: nothing to write", self.line)
        } else {
            format!("{}: {}", self.line, files.join(", "))
        }
    }
}

/// Writes `changes` into the study in `root`, at `moment`.
///
/// # Errors
/// When another process is writing, a file is no longer the one that was read, or the disk refuses: nothing is written then.
pub fn commit(root: &Path, changes: Changes, moment: &Moment) -> Result<Committed, EditError> {
    commit_on(&RealDisk, root, changes, moment)
}

/// [`commit`] on a disk that may fail.
pub(super) fn commit_on(
    disk: &dyn Disk,
    root: &Path,
    changes: Changes,
    moment: &Moment,
) -> Result<Committed, EditError> {
    if !changes.is_empty() {
        let _lock = Lock::take(root, moment)?;
        carry_out::recover(disk, root)?;
        unchanged(root, &changes)?;
        for text in &changes.texts {
            // Without an earlier text re-anchoring still has the quotes.
            let _ = texts::keep(disk, root, text);
        }
        write(disk, root, &changes, moment)?;
    }
    let written = changes.files.iter().map(|change| Written {
        path: change.path.clone(),
        how: match (&change.before, &change.after) {
            (None, _) => How::Created,
            (_, Some(_)) => How::Changed,
            (_, None) => How::Removed,
        },
    });
    let log = changes.in_log_alone.then(|| Written {
        path: changes.log.clone(),
        how: How::Changed,
    });
    Ok(Committed {
        line: changes.line().to_owned(),
        files: written.chain(log).collect(),
        notes: changes.notes,
        reading: changes.after,
    })
}

/// Whether every file that the plan rests on is still the one that was read.
fn unchanged(root: &Path, changes: &Changes) -> Result<(), EditError> {
    let written = changes
        .files
        .iter()
        .map(|change| (&change.path, change.before.as_deref()));
    let read = changes.relies_on.iter().map(|(path, text)| (path, Some(text.as_str())));
    for (path, known) in written.chain(read) {
        no_linked_folder(root, path)?;
        let full = root.join(path);
        let found = match fs::symlink_metadata(&full) {
            Ok(kind) if kind.is_symlink() => return Err(EditError::Link { file: path.clone() }),
            Ok(_) => fs::read(&full).map(Some),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        };
        let found = found.map_err(|error| EditError::Disk { path: full, error })?;
        if found.as_deref() != known.map(str::as_bytes) {
            return Err(EditError::ChangedSince { file: path.clone() });
        }
    }
    Ok(())
}

/// Refuses a file below a folder that is a link: it may lie anywhere.
fn no_linked_folder(root: &Path, path: &str) -> Result<(), EditError> {
    let folders = path.match_indices('/').filter_map(|(at, _)| path.get(..at));
    let linked = |folder: &&str| fs::symlink_metadata(root.join(folder)).is_ok_and(|kind| kind.is_symlink());
    match folders.into_iter().find(linked) {
        Some(folder) => Err(EditError::Link {
            file: folder.to_owned(),
        }),
        None => Ok(()),
    }
}

fn write(disk: &dyn Disk, root: &Path, changes: &Changes, moment: &Moment) -> Result<(), EditError> {
    let bytes = |text: &Option<String>| text.as_deref().map(|text| hash(text.as_bytes()));
    let files = changes.files.iter().map(|change| Move {
        target: change.path.clone(),
        temp: change.after.as_ref().map(|_| temp_of(&change.path)),
        before: bytes(&change.before),
        after: bytes(&change.after),
    });
    let journal = Journal {
        files: files.collect(),
        log: log_end(root, changes, moment)?,
    };
    let new: Vec<Option<&[u8]>> = changes
        .files
        .iter()
        .map(|change| change.after.as_deref().map(str::as_bytes))
        .collect();
    if let Err(error) = carry_out::prepare(disk, root, &journal, &new) {
        // What cannot be taken back now is taken back by the next writer.
        let _ = carry_out::abandon(disk, root);
        return Err(error);
    }
    carry_out::complete(disk, root, &journal).map_err(|error| match error {
        EditError::Disk { path, error } => EditError::Unfinished { path, error },
        other => other,
    })
}

/// The line of the log and where it goes; a last line that was cut short is closed first.
fn log_end(root: &Path, changes: &Changes, moment: &Moment) -> Result<LogEnd, EditError> {
    let known = log::text(root, &changes.log)?;
    let open = if known.is_empty() || known.ends_with('\n') {
        ""
    } else {
        "\n"
    };
    Ok(LogEnd {
        path: changes.log.clone(),
        length: known.len() as u64,
        line: format!("{open}{}", LogLine::of(changes, moment).text()),
    })
}
