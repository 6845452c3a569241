//! The whole way, from acts to files: atomic, undoable, and kind to what people wrote.

mod codebooks;
mod faults;
mod judge;
mod kept;
mod many;
mod merged;
mod one_of_each;
mod private;
mod refused;
mod script;
mod settled;
mod steps;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use super::commit::commit_on;
use super::disk::Disk;
use super::undo::{Step, step_on};
use super::*;
use crate::act::Act;
use crate::read::{Sources, load, read};

/// The words of the transcripts in these tests; some repeat.
const BODY: &str = "I: hoe gaat het?\nR: wij hebben elkaar nodig. ja. ja. één 🙂 samen\nI: en nu?\nR: ja, \"goed\" zo\n\n  hij zei: nee.\n";

/// Few codes, so that reading is quick.
const CODEBOOK: &str = "id: own\ncodes:\n- id: need\n  valence: {plus: present, minus: absent}\n  replaces: [needing]\n- id: role\n- id: look\n  valence: {plus: present, minus: absent}\n";

fn moment() -> Moment {
    Moment::new("2026-11-21T14:03:00Z").expect("a moment")
}

/// A study on disk with a hand-written coding file.
fn folder() -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a folder");
    let hand = "# by hand\r\ntranscript: R07\r\nsegments:\r\n- quote: 'ja, \"goed\"' # mine\r\n  codes: [need+]\r\n";
    for (path, text) in [
        (
            "emic.yaml",
            "title: t\ncodebooks: [codebook.yaml]\nqueries: {q: \"code:needing+ OR code:look\"}\n",
        ),
        ("codebook.yaml", CODEBOOK),
        ("memos/need.md", "---\nabout: code:need\n---\nx\n"),
        ("cases.csv", "\u{feff}case;sector\r\nR07;a\r\nR08;b"),
        ("transcripts/R07.txt", BODY),
        ("transcripts/R08.txt", "R: ja. nee. ja.\n"),
        ("coding/anna/R07.yaml", hand),
    ] {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }
    root
}

/// Every file of the study but its log and what is derived.
fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder").flatten() {
            let path = entry.path();
            let name = path.strip_prefix(root).expect("inside").to_string_lossy().into_owned();
            if path.is_dir() {
                if name != ".emic" && name != "log" {
                    folders.push(path);
                }
            } else {
                found.insert(name, fs::read(path).expect("a file"));
            }
        }
    }
    found
}

/// The files as a reader takes them.
fn as_read(root: &Path) -> BTreeMap<String, String> {
    let sources: Sources = load(root).expect("a study");
    let folders = [
        "cases.csv",
        "coding/",
        "transcripts/",
        "codebook.yaml",
        "emic.yaml",
        "memos/",
    ];
    let found = folders.iter().flat_map(|folder| sources.under(folder));
    found
        .map(|source| (source.path.clone(), source.whole(&source.text)))
        .collect()
}

/// A disk that does not wait for the medium, so that long histories are quick.
struct Quick;

impl Disk for Quick {
    fn step(&self) -> io::Result<()> {
        Ok(())
    }

    fn settle(&self, _: &fs::File) -> io::Result<()> {
        Ok(())
    }

    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }
}

fn act_on(root: &Path, act: &Act) -> Result<Committed, EditError> {
    let reading = read(root).expect("a study");
    commit_on(&Quick, root, plan(&reading, act)?, &moment())
}
