//! The one place where files of a study are opened for reading.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::parse::codebook_paths;
use super::{ReadError, Sources};
use crate::diagnostic::{Diagnostic, rules};
use crate::edit::journal::{Instead, Journal};
use crate::edit::lock::Lock;

/// A folder of a study and the ending of the files that are read there.
struct Place {
    folder: &'static str,
    ending: &'static str,
    help: &'static str,
}

/// Where files of a study stand.
static PLACES: &[Place] = &[
    Place {
        folder: "transcripts",
        ending: "txt",
        help: "`emic import` turns other formats into transcripts",
    },
    Place {
        folder: "coding",
        ending: "yaml",
        help: "coding files are called coding/CODER/TRANSCRIPT.yaml",
    },
    Place {
        folder: "memos",
        ending: "md",
        help: "memos are called memos/NAME.md",
    },
];

/// Reads all files of the study in `root` into memory.
///
/// # Errors
/// When there is no `emic.yaml`, or it cannot be opened.
pub fn load(root: &Path) -> Result<Sources, ReadError> {
    let lock = Lock::for_reading(root);
    let sources = load_now(root)?;
    if lock.is_none() && Lock::for_reading(root).is_some() {
        // The first writer ever came in between: what was read may be half of before and half of after.
        return load(root);
    }
    Ok(sources)
}

fn load_now(root: &Path) -> Result<Sources, ReadError> {
    let folder = Folder {
        root,
        pending: Journal::pending(root),
    };
    let mut sources = Sources::default();
    let settings = fs::read(root.join("emic.yaml")).map_err(|error| match error.kind() {
        ErrorKind::NotFound => ReadError::NoStudy(root.to_owned()),
        _ => ReadError::Unreadable(root.join("emic.yaml"), error),
    })?;
    folder.understand("emic.yaml", Some(settings), &mut sources);
    let mut single = vec!["cases.csv".to_owned()];
    single.extend(sources.get("emic.yaml").map(codebook_paths).unwrap_or_default());
    for path in single {
        folder.take(&path, &mut sources);
    }
    for place in PLACES {
        folder.walk(place.folder, place, &mut sources);
    }
    folder.take_new(&mut sources);
    Ok(sources)
}

/// A study's folder, with the change in it that was decided and not completed.
struct Folder<'r> {
    root: &'r Path,
    pending: Option<Journal>,
}

fn unreadable(path: &str, error: &std::io::Error) -> Diagnostic {
    Diagnostic::of_file(
        &rules::UNREADABLE_FILE,
        path,
        format!("this file cannot be read: {}", why(error)),
        "check that it is a file and that you may open it",
    )
}

/// The usual reasons in plain words.
fn why(error: &std::io::Error) -> String {
    match error.kind() {
        ErrorKind::IsADirectory => "it is a folder".to_owned(),
        ErrorKind::PermissionDenied => "you may not open it".to_owned(),
        _ => error.to_string(),
    }
}

impl Folder<'_> {
    /// Reads one file, if it is there; of a pending change the new bytes.
    fn take(&self, path: &str, sources: &mut Sources) {
        let found = match fs::read(self.root.join(path)) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return sources.fail(unreadable(path, &error)),
        };
        self.understand(path, found, sources);
    }

    /// Takes the file as found, or what a pending change puts in its place.
    fn understand(&self, path: &str, found: Option<Vec<u8>>, sources: &mut Sources) {
        let instead = self
            .pending
            .as_ref()
            .map(|journal| journal.instead(self.root, path, found.as_deref()));
        match (instead, found) {
            (Some(Instead::Bytes(bytes)), _) | (Some(Instead::AsFound) | None, Some(bytes)) => {
                sources.insert(path, bytes)
            }
            _ => {}
        }
    }

    /// Reads the files that a pending change brings and no folder lists yet.
    fn take_new(&self, sources: &mut Sources) {
        for file in self.pending.iter().flat_map(|journal| &journal.files) {
            if file.before.is_none() && sources.get(&file.target).is_none() {
                self.take(&file.target, sources);
            }
        }
    }

    /// Reads every file of `place` below `folder`, hidden ones aside. Links are not followed: they may lead out of the study.
    fn walk(&self, folder: &str, place: &Place, sources: &mut Sources) {
        let entries = match fs::read_dir(self.root.join(folder)) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return,
            Err(error) => return sources.fail(unreadable(folder, &error)),
        };
        for entry in entries.flatten() {
            let Ok(name) = entry.file_name().into_string() else {
                sources.remark(other(
                    &format!("{folder}/{}", entry.file_name().to_string_lossy()),
                    "its name is not Unicode text",
                    place.help,
                ));
                continue;
            };
            if name.starts_with('.') {
                continue;
            }
            let path = format!("{folder}/{name}");
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => self.walk(&path, place, sources),
                Ok(kind)
                    if kind.is_file()
                        && Path::new(&name)
                            .extension()
                            .is_some_and(|ending| ending == place.ending) =>
                {
                    self.take(&path, sources)
                }
                Ok(kind) if kind.is_symlink() => sources.remark(other(
                    &path,
                    "it is a link, and links are not followed",
                    "put the file itself there",
                )),
                Ok(_) => sources.remark(other(
                    &path,
                    &format!("only `.{}` files are read here", place.ending),
                    place.help,
                )),
                Err(error) => sources.fail(unreadable(&path, &error)),
            }
        }
    }
}

fn other(path: &str, why: &str, help: &str) -> Diagnostic {
    Diagnostic::of_file(&rules::OTHER_FILE, path, format!("this file is not read: {why}"), help)
}
