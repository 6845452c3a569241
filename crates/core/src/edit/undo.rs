//! Steps back and forth through a log.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Map;

use super::commit::commit_on;
use super::disk::{Disk, RealDisk};
use super::history::Walked;
use super::journal::is_inside;
use super::log::{self, LogLine, LoggedFile, Whose};
use super::plan::prove;
use super::{Changes, Committed, EditError, FileChange, HistoryError, Moment, Patch, TextEdit, texts};
use crate::diagnostic::rules;
use crate::model::fingerprint;
use crate::read::{Reading, read};

/// A step through the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The last act that stands is taken back.
    Undo,
    /// The last act that was taken back is done again.
    Redo,
}

/// Takes back the last act in the log of `whose` that was not taken back yet.
///
/// # Errors
/// When there is none, or a file that it changed has been changed since.
pub fn undo(root: &Path, whose: &Whose, moment: &Moment) -> Result<Committed, EditError> {
    step_on(&RealDisk, root, Step::Undo, (whose, moment))
}

/// Does the act again that was taken back last.
///
/// # Errors
/// When none was taken back since the last act, or a file is not as the act found it.
pub fn redo(root: &Path, whose: &Whose, moment: &Moment) -> Result<Committed, EditError> {
    step_on(&RealDisk, root, Step::Redo, (whose, moment))
}

/// [`undo`] in the log that holds the latest act that was not taken back.
///
/// # Errors
/// As [`undo`].
pub fn undo_latest(root: &Path, moment: &Moment) -> Result<Committed, EditError> {
    undo(root, &latest(root, Step::Undo)?, moment)
}

/// [`redo`] in the log where an act was taken back latest.
///
/// # Errors
/// As [`redo`].
pub fn redo_latest(root: &Path, moment: &Moment) -> Result<Committed, EditError> {
    redo(root, &latest(root, Step::Redo)?, moment)
}

/// The log in which a step comes first: undo takes the latest act that stands, redo the one that was taken back last. At one
/// moment a coder's log comes before the study's own.
fn latest(root: &Path, step: Step) -> Result<Whose, EditError> {
    let mut best: Option<(String, Whose)> = None;
    for whose in log::all(root)? {
        let lines = log::read_log(root, &whose)?;
        let Some(time) = step.moment(&lines).map(log::time_key) else {
            continue;
        };
        if best.as_ref().is_none_or(|(known, _)| known.as_str() <= time) {
            best = Some((time.to_owned(), whose));
        }
    }
    let nothing = || HistoryError::NothingTo {
        what: step.name(),
        log: "log".to_owned(),
    };
    Ok(best.map(|(_, whose)| whose).ok_or_else(nothing)?)
}

/// What a step in the log of `whose` would write. Nothing is written; [`commit`](super::commit) does that.
///
/// # Errors
/// As [`undo`] and [`redo`].
pub fn plan_step(root: &Path, step: Step, whose: &Whose) -> Result<Changes, EditError> {
    let reading = read(root)?;
    let path = whose.path();
    let text = log::text(root, &path)?;
    let lines = log::parse(&path, &text)?;
    let nothing = || HistoryError::NothingTo {
        what: step.name(),
        log: path.clone(),
    };
    let line = step.target(&lines).ok_or_else(nothing)?;
    let changes = changes(root, &reading, step, line)?;
    Ok(Changes {
        relies_on: BTreeMap::from([(path.clone(), text)]),
        log: path,
        ..changes
    })
}

/// [`plan_step`] in the log where the step comes first.
///
/// # Errors
/// As [`undo_latest`] and [`redo_latest`].
pub fn plan_latest_step(root: &Path, step: Step) -> Result<Changes, EditError> {
    let whose = latest(root, step)?;
    let mut changes = plan_step(root, step, &whose)?;
    let coders = log::all(root)?
        .into_iter()
        .filter(|whose| matches!(whose, Whose::Coder(_)));
    if let (Whose::Coder(coder), true) = (&whose, coders.count() > 1) {
        let name = step.name();
        changes.notes.push(format!(
            "the last act to {name} is one of {coder}; `emic {name} --coder NAME` takes somebody's own"
        ));
    }
    Ok(changes)
}

/// [`undo`] and [`redo`] on a disk that may fail.
pub(super) fn step_on(
    disk: &dyn Disk,
    root: &Path,
    step: Step,
    (whose, moment): (&Whose, &Moment),
) -> Result<Committed, EditError> {
    commit_on(disk, root, plan_step(root, step, whose)?, moment)
}

fn changes(root: &Path, reading: &Reading, step: Step, line: &LogLine) -> Result<Changes, EditError> {
    let files = line.files.iter().map(|file| step.change(root, reading, file));
    let files: Vec<FileChange> = files.collect::<Result<_, _>>()?;
    // What goes and is not in the log must be found again by redo.
    let unlogged = files
        .iter()
        .zip(&line.files)
        .filter(|(change, file)| change.after.is_none() && file.edits.is_none());
    let texts = unlogged.filter_map(|(change, _)| change.before.clone()).collect();
    let mut record = Map::new();
    record.insert("kind".to_owned(), step.name().into());
    record.insert("line".to_owned(), format!("{}: {}", step.name(), line.line()).into());
    record.insert("of".to_owned(), line.time.as_str().into());
    Ok(Changes {
        record,
        log: String::new(),
        in_log_alone: line.files.is_empty(),
        after: prove(reading, &files, &[&rules::MISSING_CASE_ROW, &rules::CONFLICT_MARKERS])?,
        files,
        relies_on: BTreeMap::new(),
        texts,
        notes: Vec::new(),
    })
}

/// The acts in a log that stand: those that were not taken back, oldest first.
pub(super) fn standing(lines: &[LogLine]) -> Vec<&LogLine> {
    let walked = Walked::through(lines);
    walked.done.iter().filter_map(|index| lines.get(*index)).collect()
}

impl Step {
    fn name(self) -> &'static str {
        match self {
            Self::Undo => "undo",
            Self::Redo => "redo",
        }
    }

    /// The line that this step takes back or does again.
    fn target(self, lines: &[LogLine]) -> Option<&LogLine> {
        let walked = Walked::through(lines);
        let stack = match self {
            Self::Undo => &walked.done,
            Self::Redo => &walked.undone,
        };
        stack.last().and_then(|index| lines.get(*index))
    }

    /// When the act that this step takes was done; for redo, when it was taken back.
    fn moment(self, lines: &[LogLine]) -> Option<&str> {
        let walked = Walked::through(lines);
        let line = match self {
            Self::Undo => walked.done.last(),
            Self::Redo => {
                let act = walked.undone.last();
                let mut steps = walked.meant.iter().rev();
                steps.find(|(_, meant)| Some(*meant) == act).map(|(step, _)| step)
            }
        };
        line.and_then(|index| lines.get(*index)).map(|line| line.time.as_str())
    }

    /// What the step does to one file, when that is as the log says.
    fn change(self, root: &Path, reading: &Reading, file: &LoggedFile) -> Result<FileChange, EditError> {
        let (from, to) = match self {
            Self::Undo => (&file.after, &file.before),
            Self::Redo => (&file.before, &file.after),
        };
        let source = reading.sources.get(&file.path);
        let found = source.map(|source| source.whole(&source.text));
        let changed = || HistoryError::ChangedAfter {
            file: file.path.clone(),
        };
        if found.as_deref().map(fingerprint) != *from || !is_inside(&file.path) {
            return Err(changed().into());
        }
        let after = match to {
            None => None,
            Some(name) => {
                let text = self.text(root, file, found.as_deref().unwrap_or_default());
                let text = text.ok_or_else(|| HistoryError::TextGone {
                    file: file.path.clone(),
                })?;
                Some(text)
                    .filter(|text| fingerprint(text) == *name)
                    .map(Some)
                    .ok_or_else(changed)?
            }
        };
        Ok(FileChange {
            path: file.path.clone(),
            before: found,
            after,
            patch: file.edits.as_ref().map(|edits| self.patch(edits)),
        })
    }

    /// The text that `found` becomes.
    fn text(self, root: &Path, file: &LoggedFile, found: &str) -> Option<String> {
        let Some(edits) = &file.edits else {
            return texts::kept(root, file.after.as_deref()?);
        };
        self.patch(edits).apply(found)
    }

    /// What the step does to a text that `edits` changed, or would change.
    fn patch(self, edits: &[TextEdit]) -> Patch {
        let patch = Patch::logged(edits.to_vec());
        match self {
            Self::Undo => patch.inverse(),
            Self::Redo => patch,
        }
    }
}
