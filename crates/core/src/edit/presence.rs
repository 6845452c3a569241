//! Who has a workbench open, so that a second one of the same coder can be told.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::path::Path;

use super::Moment;
use crate::model::CoderId;

const FOLDER: &str = ".emic/workbench";

/// A coder at work, as long as this value lives; the system ends it when the process ends, however it ends.
#[derive(Debug)]
pub struct Presence {
    _file: File,
}

/// What trying to be present came to.
#[derive(Debug)]
pub enum Present {
    /// Nobody else is there.
    Alone(Presence),
    /// The same coder is at work in another process: which one, and since when.
    Beside(String),
    /// It cannot be told: the folder may not be written.
    Unknown,
}

/// Notes that `coder` is at work in the study in `root` since `moment`. Acts do not depend on it: they have a lock of their own.
#[must_use]
pub fn be_present(root: &Path, coder: &CoderId, moment: &Moment) -> Present {
    let Ok(mut file) = open(root, coder) else {
        return Present::Unknown;
    };
    match file.try_lock() {
        Ok(()) => {
            // Who is there is told to others; being there does not depend on it.
            let _ = file.set_len(0);
            let _ = writeln!(file, "process {} since {moment}", std::process::id());
            Present::Alone(Presence { _file: file })
        }
        Err(fs::TryLockError::WouldBlock) => {
            let mut holder = String::new();
            let _ = file.take(200).read_to_string(&mut holder);
            Present::Beside(holder.trim().to_owned())
        }
        Err(fs::TryLockError::Error(_)) => Present::Unknown,
    }
}

fn open(root: &Path, coder: &CoderId) -> std::io::Result<File> {
    let folder = root.join(FOLDER);
    fs::create_dir_all(&folder)?;
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    options.open(folder.join(coder.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_of_one_coder_is_told_and_another_coder_is_not() {
        let root = tempfile::tempdir().expect("a folder");
        let moment = Moment::new("2026-11-21T14:03:00Z").expect("a moment");
        let coder = |name| CoderId::new(name).expect("a coder");
        let first = be_present(root.path(), &coder("anna"), &moment);
        assert!(matches!(first, Present::Alone(_)));
        let Present::Beside(holder) = be_present(root.path(), &coder("anna"), &moment) else {
            panic!("anna is there already");
        };
        assert_eq!(holder, format!("process {} since {moment}", std::process::id()));
        assert!(matches!(
            be_present(root.path(), &coder("bert"), &moment),
            Present::Alone(_)
        ));
        drop(first);
        assert!(matches!(
            be_present(root.path(), &coder("anna"), &moment),
            Present::Alone(_)
        ));
    }
}
