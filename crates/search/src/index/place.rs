//! Where an index is kept: a file in the study's derived folder, or memory alone.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Where an index is kept between searches.
#[derive(Debug, Clone, Copy)]
pub enum IndexPlace<'p> {
    /// In the study's folder for derived files: its path, `.emic` included.
    Folder(&'p Path),
    /// Nowhere: it is built anew.
    Memory,
}

/// Where an opened index stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// In its folder, up to date.
    InFolder,
    /// In memory alone, because so it was asked or its folder cannot be read or written.
    InMemory,
}

/// What stands at a place.
pub(super) enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// Nothing, or something that is no longer there: an index may be written.
    Nothing,
    /// Something that may not be read, or leads elsewhere: it stays as it is.
    Untouchable,
}

const FOLDER: &str = "index";
const FILE: &str = "search.idx";
const BEING_WRITTEN: &str = "search-";

impl IndexPlace<'_> {
    pub(super) fn read(self) -> Content {
        let Self::Folder(derived) = self else {
            return Content::Untouchable;
        };
        if leads_elsewhere(derived) {
            return Content::Untouchable;
        }
        match fs::read(file(derived)) {
            Ok(bytes) => Content::Bytes(bytes),
            Err(error) if error.kind() == ErrorKind::NotFound => Content::Nothing,
            Err(_) => Content::Untouchable,
        }
    }

    /// Puts an index there, whole: another process reads the one before or this one.
    pub(super) fn write(self, bytes: &[u8]) -> Kept {
        match self {
            Self::Folder(derived) if replace(derived, bytes).is_ok() => Kept::InFolder,
            _ => Kept::InMemory,
        }
    }
}

fn file(derived: &Path) -> PathBuf {
    derived.join(FOLDER).join(FILE)
}

/// Whether the folder or the file is a link: what it points at is not ours.
fn leads_elsewhere(derived: &Path) -> bool {
    let is_link = |path: &Path| fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink());
    is_link(derived) || is_link(&derived.join(FOLDER)) || is_link(&file(derived))
}

fn replace(derived: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = derived.join(FOLDER);
    fs::create_dir_all(&folder)?;
    let mut fresh = tempfile::Builder::new().prefix(BEING_WRITTEN).tempfile_in(&folder)?;
    fresh.write_all(bytes)?;
    fresh.persist(file(derived)).map_err(|failed| failed.error)?;
    sweep(&folder);
    Ok(())
}

/// Removes what a process that was killed left half written: old words must not linger there.
fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_ours = entry.file_name().to_string_lossy().starts_with(BEING_WRITTEN);
        if is_ours && entry.file_type().is_ok_and(|kind| kind.is_file()) {
            // Another process may have been quicker.
            let _gone = fs::remove_file(entry.path());
        }
    }
}
