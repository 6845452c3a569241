//! One writer at a time; readers wait a moment while files change place.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Read, Write};
use std::path::Path;
use std::time::Duration;

use super::{EditError, Moment};

const FILE: &str = ".emic/lock";

/// How often a lock is tried again, and how long in between.
const WRITER_TRIES: usize = if cfg!(test) { 20 } else { 500 };
const READER_TRIES: usize = 200;
const PAUSE: Duration = Duration::from_millis(10);

/// The study's lock, held as long as this value lives; the system frees it when the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock for writing; waits for others up to five seconds.
    pub(super) fn take(root: &Path, moment: &Moment) -> Result<Self, EditError> {
        let path = root.join(FILE);
        let disk = |error| EditError::Disk {
            path: path.clone(),
            error,
        };
        fs::create_dir_all(root.join(".emic")).map_err(disk)?;
        let mut options = OpenOptions::new();
        let mut file = options
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(disk)?;
        for _ in 0..WRITER_TRIES {
            match file.try_lock() {
                Ok(()) => {
                    // Who holds the lock is told to others; holding it does not depend on it.
                    let _ = sign(&mut file, moment);
                    return Ok(Self { _file: file });
                }
                Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
                Err(TryLockError::Error(error)) => return Err(disk(error)),
            }
        }
        Err(EditError::Locked {
            holder: holder(&mut file),
        })
    }

    /// Waits until nobody writes; none where there never was a writer, or the system knows no locks.
    pub(crate) fn for_reading(root: &Path) -> Option<Self> {
        let file = File::open(root.join(FILE)).ok()?;
        for _ in 0..READER_TRIES {
            match file.try_lock_shared() {
                Ok(()) => return Some(Self { _file: file }),
                Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
                Err(TryLockError::Error(_)) => return None,
            }
        }
        None
    }
}

fn sign(file: &mut File, moment: &Moment) -> std::io::Result<()> {
    file.set_len(0)?;
    writeln!(file, "process {} since {moment}", std::process::id())
}

fn holder(file: &mut File) -> String {
    let mut text = String::new();
    match file.take(200).read_to_string(&mut text) {
        Ok(_) if !text.trim().is_empty() => text.trim().to_owned(),
        _ => "another process".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_writer_is_told_who_holds_the_lock() {
        let root = tempfile::tempdir().expect("a folder");
        let moment = Moment::new("2026-11-21T14:03:00Z").expect("a moment");
        let first = Lock::take(root.path(), &moment).expect("free");
        let error = Lock::take(root.path(), &moment).expect_err("held");
        let holder = format!("process {} since {moment}", std::process::id());
        assert_eq!(error.to_string(), format!("the study is being changed by {holder}"));
        drop(first);
        assert!(Lock::take(root.path(), &moment).is_ok());
    }
}
