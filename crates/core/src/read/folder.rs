//! The one place where files of a study are opened for reading.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::parse::codebook_paths;
use super::{ReadError, Sources};
use crate::diagnostic::{Diagnostic, rules};

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
    let mut sources = Sources::default();
    let settings = fs::read(root.join("emic.yaml")).map_err(|error| match error.kind() {
        ErrorKind::NotFound => ReadError::NoStudy(root.to_owned()),
        _ => ReadError::Unreadable(root.join("emic.yaml"), error),
    })?;
    sources.insert("emic.yaml", settings);
    let mut single = vec!["cases.csv".to_owned()];
    single.extend(sources.get("emic.yaml").map(codebook_paths).unwrap_or_default());
    for path in single {
        take(root, &path, &mut sources);
    }
    for place in PLACES {
        walk(root, place.folder, place, &mut sources);
    }
    Ok(sources)
}

/// Reads one file, if it is there.
fn take(root: &Path, path: &str, sources: &mut Sources) {
    match fs::read(root.join(path)) {
        Ok(bytes) => sources.insert(path, bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => sources.fail(unreadable(path, &error)),
    }
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

/// Reads every file of `place` below `folder`, hidden ones aside. Links are not followed: they may lead out of the study.
fn walk(root: &Path, folder: &str, place: &Place, sources: &mut Sources) {
    let entries = match fs::read_dir(root.join(folder)) {
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
            Ok(kind) if kind.is_dir() => walk(root, &path, place, sources),
            Ok(kind)
                if kind.is_file()
                    && Path::new(&name)
                        .extension()
                        .is_some_and(|ending| ending == place.ending) =>
            {
                take(root, &path, sources)
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

fn other(path: &str, why: &str, help: &str) -> Diagnostic {
    Diagnostic::of_file(&rules::OTHER_FILE, path, format!("this file is not read: {why}"), help)
}
