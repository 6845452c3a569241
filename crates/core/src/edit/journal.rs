//! Several files change together or not at all: what is to happen is written down before it happens.
//!
//! `journal.tmp` lists temporary files before they exist; renamed to `journal.json` it says that all of them are complete.
//! From then on the change counts as done: whoever writes next completes it, and readers read the temporary files.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::EditError;
use super::disk::Disk;

const DRAFT: &str = ".emic/journal.tmp";
const FINAL: &str = ".emic/journal.json";

/// A file on its way to its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Move {
    /// The path below the study.
    pub target: String,
    /// The temporary file with the new bytes; none when the target goes.
    pub temp: Option<String>,
    /// BLAKE3 of the bytes before; none when there is no such file.
    pub before: Option<String>,
    /// BLAKE3 of the bytes after.
    pub after: Option<String>,
}

/// A line on its way to the end of a log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct LogEnd {
    /// The log's path below the study.
    pub path: String,
    /// How many bytes the log had.
    pub length: u64,
    /// What comes behind them.
    pub line: String,
}

/// Everything that one act writes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Journal {
    pub files: Vec<Move>,
    pub log: LogEnd,
}

impl Journal {
    /// The journal of a change that is decided and not completed.
    pub fn pending(root: &Path) -> Option<Self> {
        Self::read(&root.join(FINAL))
    }

    /// The journal at `path`, if it is whole and names only files of the study.
    fn read(path: &Path) -> Option<Self> {
        let text = fs::read_to_string(path).ok()?;
        let (json, sum) = text.trim_end().rsplit_once('\n')?;
        let journal: Self = (hash(json.as_bytes()) == sum).then(|| serde_json::from_str(json).ok())??;
        let temps = journal.files.iter().filter_map(|file| file.temp.as_ref());
        let targets = journal.files.iter().map(|file| &file.target);
        let inside = targets
            .chain(temps.clone())
            .chain([&journal.log.path])
            .all(|path| is_inside(path));
        (inside && temps.into_iter().all(|temp| temp.ends_with(TEMP))).then_some(journal)
    }

    fn text(&self) -> String {
        let json = serde_json::to_string(self).unwrap_or_default();
        format!("{json}\n{}\n", hash(json.as_bytes()))
    }

    /// The bytes that stand for `target` until it has its new ones: those of its temporary file. `found` are the bytes there now.
    pub fn instead(&self, root: &Path, target: &str, found: Option<&[u8]>) -> Instead {
        let Some(file) = self.files.iter().find(|file| file.target == target) else {
            return Instead::AsFound;
        };
        if found.map(hash) != file.before {
            return Instead::AsFound;
        }
        let Some(temp) = &file.temp else {
            return Instead::Gone;
        };
        match fs::read(root.join(temp)) {
            Ok(bytes) if Some(hash(&bytes)) == file.after => Instead::Bytes(bytes),
            _ => Instead::AsFound,
        }
    }
}

/// What a reader takes for a file while a change is pending.
pub(crate) enum Instead {
    /// The file as it stands on disk.
    AsFound,
    /// These bytes.
    Bytes(Vec<u8>),
    /// No file.
    Gone,
}

/// The ending of temporary files.
const TEMP: &str = ".emic-tmp";

/// The temporary file for `target`: hidden, in the same folder.
pub(super) fn temp_of(target: &str) -> String {
    match target.rsplit_once('/') {
        Some((folder, name)) => format!("{folder}/.{name}{TEMP}"),
        None => format!(".{target}{TEMP}"),
    }
}

/// BLAKE3 in hexadecimal.
pub(super) fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

/// Whether `path` stays below the study's folder.
pub(super) fn is_inside(path: &str) -> bool {
    let path = Path::new(path);
    path.components().all(|part| matches!(part, Component::Normal(_))) && path.components().next().is_some()
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_lead_out_of_the_study_are_refused() {
        assert!(is_inside("coding/a/R07.yaml"));
        for bad in ["", "/etc/passwd", "../x", "coding/../../x", "./x/.."] {
            assert!(!is_inside(bad), "{bad}");
        }
    }

    #[test]
    fn temporary_files_are_hidden_neighbours() {
        assert_eq!(temp_of("coding/a/R07.yaml"), "coding/a/.R07.yaml.emic-tmp");
        assert_eq!(temp_of("cases.csv"), ".cases.csv.emic-tmp");
    }

    #[test]
    fn a_journal_cut_short_is_none() {
        let root = tempfile::tempdir().expect("a folder");
        let path = root.path().join("journal");
        let end = LogEnd {
            path: "log/a.jsonl".to_owned(),
            length: 3,
            line: "x\n".to_owned(),
        };
        let journal = Journal {
            files: Vec::new(),
            log: end,
        };
        fs::write(&path, journal.text()).expect("written");
        assert_eq!(Journal::read(&path), Some(journal.clone()));
        for length in 0..journal.text().len() - 1 {
            fs::write(&path, journal.text().get(..length).unwrap_or_default()).expect("written");
            assert_eq!(Journal::read(&path), None, "{length}");
        }
    }
}
