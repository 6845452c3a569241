//! Several files change together or not at all: what is to happen is written down before it happens.
//!
//! `journal.tmp` lists temporary files before they exist; renamed to `journal.json` it says that all of them are complete.
//! From then on the change counts as done: whoever writes next completes it, and readers read the temporary files.

use std::fs;
use std::path::{Component, Path};

use serde::{Deserialize, Serialize};

/// The journal while temporary files are still being written.
pub(super) const DRAFT: &str = ".emic/journal.tmp";
/// The journal once they all are.
pub(super) const FINAL: &str = ".emic/journal.json";

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
    pub(super) fn read(path: &Path) -> Option<Self> {
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

    /// The journal as it stands on disk: what is to happen, and a sum that tells whether it is whole.
    pub(super) fn text(&self) -> String {
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
