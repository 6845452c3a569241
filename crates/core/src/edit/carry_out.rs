//! Doing what a journal says, and finding the way out when it was interrupted.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::EditError;
use super::disk::Disk;
use super::journal::{DRAFT, FINAL, Journal, LogEnd, Move, hash};

/// Writes what is to happen, then the new bytes, then that all is ready.
pub(super) fn prepare(
    disk: &dyn Disk,
    root: &Path,
    journal: &Journal,
    bytes: &[Option<&[u8]>],
) -> Result<(), EditError> {
    let folders = folders(root, journal);
    for folder in &folders {
        if !folder.is_dir() {
            disk.create_folder(folder).map_err(|error| failed(folder, error))?;
        }
    }
    let draft = root.join(DRAFT);
    disk.create(&draft, journal.text().as_bytes(), None)
        .map_err(|error| failed(&draft, error))?;
    for (file, bytes) in journal.files.iter().zip(bytes) {
        if let (Some(temp), Some(bytes)) = (&file.temp, bytes) {
            let (temp, target) = (root.join(temp), root.join(&file.target));
            disk.create(&temp, bytes, Some(&target))
                .map_err(|error| failed(&temp, error))?;
        }
    }
    for folder in &folders {
        disk.sync_folder(folder).map_err(|error| failed(folder, error))?;
    }
    let ready = root.join(FINAL);
    disk.rename(&draft, &ready).map_err(|error| failed(&ready, error))
}

/// Takes back what [`prepare`] has begun.
pub(super) fn abandon(disk: &dyn Disk, root: &Path) -> Result<(), EditError> {
    let draft = root.join(DRAFT);
    if !draft.exists() {
        return Ok(());
    }
    // A draft that was cut short is older than all temporary files.
    let temps = Journal::read(&draft)
        .into_iter()
        .flat_map(|journal| journal.files)
        .filter_map(|file| file.temp);
    for temp in temps {
        let temp = root.join(temp);
        disk.remove(&temp).map_err(|error| failed(&temp, error))?;
    }
    disk.remove(&draft).map_err(|error| failed(&draft, error))
}

/// Does what the journal says, as far as it is not done.
pub(super) fn complete(disk: &dyn Disk, root: &Path, journal: &Journal) -> Result<(), EditError> {
    let ready = root.join(FINAL);
    let emic = root.join(".emic");
    disk.sync_folder(&emic).map_err(|error| failed(&emic, error))?;
    for file in &journal.files {
        place(disk, root, file)?;
    }
    for folder in folders(root, journal) {
        disk.sync_folder(&folder).map_err(|error| failed(&folder, error))?;
    }
    write_log(disk, root, &journal.log)?;
    disk.remove(&ready).map_err(|error| failed(&ready, error))?;
    disk.sync_folder(&emic).map_err(|error| failed(&emic, error))
}

/// Brings the study out of an interrupted change: completes what was decided, takes back what was not.
pub(super) fn recover(disk: &dyn Disk, root: &Path) -> Result<(), EditError> {
    abandon(disk, root)?;
    match Journal::pending(root) {
        Some(journal) => complete(disk, root, &journal),
        None => {
            let ready = root.join(FINAL);
            if ready.exists() {
                disk.remove(&ready).map_err(|error| failed(&ready, error))?;
            }
            Ok(())
        }
    }
}

fn place(disk: &dyn Disk, root: &Path, file: &Move) -> Result<(), EditError> {
    let target = root.join(&file.target);
    let found = fs::read(&target).ok().map(|bytes| hash(&bytes));
    match &file.temp {
        Some(temp) => {
            let temp = root.join(temp);
            if !temp.exists() {
                return Ok(());
            }
            if found != file.before && found != file.after {
                return Err(EditError::HalfDone {
                    file: file.target.clone(),
                });
            }
            disk.rename(&temp, &target).map_err(|error| failed(&target, error))
        }
        None if found == file.before => disk.remove(&target).map_err(|error| failed(&target, error)),
        None => Ok(()),
    }
}

/// Appends the line; what an interrupted attempt left of it is written over.
fn write_log(disk: &dyn Disk, root: &Path, end: &LogEnd) -> Result<(), EditError> {
    let path = root.join(&end.path);
    let log = fs::read(&path).unwrap_or_default();
    let known = usize::try_from(end.length).unwrap_or(usize::MAX).min(log.len());
    let tail = log.get(known..).unwrap_or_default();
    let from = if end.line.as_bytes().starts_with(tail) {
        known
    } else {
        log.len()
    };
    disk.append(&path, from as u64, end.line.as_bytes())
        .map_err(|error| failed(&path, error))
}

/// The folders in which files of the journal stand.
fn folders(root: &Path, journal: &Journal) -> BTreeSet<PathBuf> {
    let paths = journal.files.iter().map(|file| &file.target).chain([&journal.log.path]);
    paths
        .filter_map(|path| Some(root.join(path).parent()?.to_owned()))
        .collect()
}

fn failed(path: &Path, error: std::io::Error) -> EditError {
    EditError::Disk {
        path: path.to_owned(),
        error,
    }
}
