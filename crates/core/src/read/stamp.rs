//! Whether files of a study may have changed, without reading them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use super::Sources;

/// Length and time of every file of a study: two that are equal come from files that nobody has written in between.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stamp(BTreeMap<String, Option<(u64, Option<SystemTime>)>>);

/// The folders whose files belong to a study without being named.
const FOLDERS: [&str; 3] = ["transcripts", "coding", "memos"];

/// Looks at the files that `sources` were read from, and at those that stand beside them now.
#[must_use]
pub fn stamp(root: &Path, sources: &Sources) -> Stamp {
    let paths = sources.under("").map(|source| source.path.clone());
    Stamp::of(root, paths)
}

impl Stamp {
    /// The same files as they are now, and those that came.
    #[must_use]
    pub fn again(&self, root: &Path) -> Self {
        Self::of(root, self.0.keys().cloned())
    }

    fn of(root: &Path, paths: impl Iterator<Item = String>) -> Self {
        let mut stamp = Self::default();
        for path in paths {
            stamp.note(root, &path);
        }
        for folder in FOLDERS {
            stamp.walk(root, folder);
        }
        stamp
    }

    /// Notes a file; one that is not there too.
    fn note(&mut self, root: &Path, path: &str) {
        let found = fs::metadata(root.join(path)).ok();
        let seen = found.map(|found| (found.len(), found.modified().ok()));
        self.0.insert(path.to_owned(), seen);
    }

    fn walk(&mut self, root: &Path, folder: &str) {
        let Ok(entries) = fs::read_dir(root.join(folder)) else {
            return;
        };
        for entry in entries.flatten() {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let path = format!("{folder}/{name}");
            match entry.file_type() {
                // Hidden files are other programs' business, and our own on their way.
                _ if name.starts_with('.') => {}
                Ok(kind) if kind.is_dir() => self.walk(root, &path),
                Ok(kind) if kind.is_file() => self.note(root, &path),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::load;

    #[test]
    fn files_that_come_change_or_go_are_noticed_and_hidden_ones_are_not() {
        let root = tempfile::tempdir().expect("a folder");
        let write = |path: &str, text: &str| {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(path, text).expect("written");
        };
        write("emic.yaml", "title: t\n");
        write("transcripts/R1.txt", "R: ja\n");
        let sources = load(root.path()).expect("a study");
        let first = stamp(root.path(), &sources);
        write("transcripts/.R1.txt.swp", "x");
        write(".emic/lock", "x");
        assert_eq!(stamp(root.path(), &sources), first);
        write("coding/anna/R1.yaml", "segments: []\n");
        let second = stamp(root.path(), &sources);
        assert_ne!(second, first);
        write("transcripts/R1.txt", "R: nee\n");
        let third = stamp(root.path(), &sources);
        assert_ne!(third, second);
        fs::remove_file(root.path().join("emic.yaml")).expect("gone");
        assert_ne!(third.again(root.path()), third);
    }
}
