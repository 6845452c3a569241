//! The index on disk: kept, brought up to date, and never trusted when it is not whole.

use std::fs;
use std::path::{Path, PathBuf};

use emic_core::expression::parse;
use emic_core::model::Study;
use emic_search::{Hits, Index, IndexPlace, Kept, Limit, Query, Update};

use crate::build::study;

const QUERIES: [&str; 5] = ["huis", "\"de huizen\"", "we*", "schol~2 OR huis", "NOT huis"];

fn sample() -> Study {
    study(&[
        ("transcripts/R1.txt", "R: De huizen van de school.\nI: Werkt dat?\n"),
        ("transcripts/R2.txt", "R: Een huis en een school, we werken.\n"),
        (
            "transcripts/R3.txt",
            "R: De huizen werken niet.\nI: Welke?\nR: Alle huizen.\n",
        ),
    ])
}

fn open<'s>(derived: &Path, study: &'s Study) -> Index<'s> {
    Index::open(IndexPlace::Folder(derived), study).unwrap()
}

fn answers<'s>(index: &Index<'s>) -> Vec<Hits<'s>> {
    let answer = |query: &&str| {
        index
            .search(&Query::stemmed(parse(query).unwrap()), Limit::All)
            .unwrap()
    };
    QUERIES.iter().map(answer).collect()
}

fn file(derived: &Path) -> PathBuf {
    derived.join("index/search.idx")
}

#[test]
fn an_index_is_written_once_and_then_only_read() {
    let (folder, study) = (tempfile::tempdir().unwrap(), sample());
    let derived = folder.path().join(".emic");
    let first = open(&derived, &study);
    assert_eq!(
        (first.kept(), first.update()),
        (
            Kept::InFolder,
            Update {
                added: 3,
                ..Update::default()
            }
        )
    );
    let written = fs::metadata(file(&derived)).unwrap().modified().unwrap();
    let second = open(&derived, &study);
    assert_eq!(
        (second.kept(), second.update()),
        (
            Kept::InFolder,
            Update {
                kept: 3,
                ..Update::default()
            }
        )
    );
    assert_eq!(fs::metadata(file(&derived)).unwrap().modified().unwrap(), written);
    assert_eq!(answers(&first), answers(&second));
    let names: Vec<_> = fs::read_dir(derived.join("index"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(names, ["search.idx"]);
}

#[test]
fn only_what_changed_is_indexed_again() {
    let (folder, before) = (tempfile::tempdir().unwrap(), sample());
    open(folder.path(), &before);
    let after = study(&[
        ("transcripts/R1.txt", "R: De huizen van de school.\nI: Werkt dat?\n"),
        ("transcripts/R2.txt", "R: Een huis en een plein.\n"),
        ("transcripts/R4.txt", "R: Vier huizen.\n"),
    ]);
    let index = open(folder.path(), &after);
    assert_eq!(
        index.update(),
        Update {
            kept: 1,
            added: 2,
            removed: 2
        }
    );
    assert_eq!(
        answers(&index),
        answers(&Index::open(IndexPlace::Memory, &after).unwrap())
    );
}

#[test]
fn coding_a_place_indexes_its_transcript_again_and_another_code_does_not() {
    let coded = |at: &str, code: &str| {
        let coding = format!("transcript: R1\nsegments:\n- {{quote: {at}, codes: [{code}]}}\n");
        study(&[
            ("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]"),
            ("transcripts/R1.txt", "R: De huizen van de school.\n"),
            ("transcripts/R2.txt", "R: Een huis.\n"),
            ("coding/anna/R1.yaml", &coding),
        ])
    };
    let folder = tempfile::tempdir().unwrap();
    let find = |study: &Study, query: &str| {
        let index = open(folder.path(), study);
        let total = index
            .search(&Query::stemmed(parse(query).unwrap()), Limit::All)
            .unwrap()
            .total;
        (index.update().added, total)
    };
    assert_eq!(
        find(&coded("De huizen", "interdependence"), "code:interdependence huis"),
        (2, 1)
    );
    assert_eq!(
        find(&coded("de school", "interdependence"), "code:interdependence huis"),
        (1, 0)
    );
    assert_eq!(
        find(&coded("de school", "role-flexibility"), "code:role-flexibility school"),
        (0, 1)
    );
    assert_eq!(
        find(&coded("de school", "role-flexibility"), "code:interdependence school"),
        (0, 0)
    );
}

/// A small generator of numbers, so that the same damage is done in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6364136223846793005)
            .wrapping_add(1442695040888963407);
        ((self.0 >> 33) as usize) % bound
    }
}

fn damaged(bytes: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let place = numbers.below(bytes.len());
    match numbers.below(4) {
        0 => bytes
            .iter_mut()
            .skip(place)
            .take(1)
            .for_each(|byte| *byte ^= 1 << numbers.below(8)),
        1 => bytes.truncate(place),
        2 => drop(bytes.drain(place..bytes.len().min(place + 100))),
        _ => bytes.insert(place, 0),
    }
    bytes
}

#[test]
fn damage_is_always_noticed_and_mended() {
    let (folder, study) = (tempfile::tempdir().unwrap(), sample());
    let right = answers(&open(folder.path(), &study));
    let whole = fs::read(file(folder.path())).unwrap();
    let mut numbers = Numbers(7);
    for round in 0..300 {
        let bytes = match round {
            0 => Vec::new(),
            1 => b"{\"garbage\": true}".to_vec(),
            _ => damaged(&whole, &mut numbers),
        };
        fs::write(file(folder.path()), &bytes).unwrap();
        let mended = open(folder.path(), &study);
        assert_eq!(
            (mended.update().added, mended.kept()),
            (3, Kept::InFolder),
            "round {round}"
        );
        assert_eq!(answers(&mended), right, "round {round}");
        assert_eq!(open(folder.path(), &study).update().kept, 3, "round {round}");
    }
}

#[test]
fn a_deleted_index_comes_back() {
    let (folder, study) = (tempfile::tempdir().unwrap(), sample());
    let right = answers(&open(folder.path(), &study));
    fs::remove_file(file(folder.path())).unwrap();
    assert_eq!(answers(&open(folder.path(), &study)), right);
    fs::remove_dir_all(folder.path().join("index")).unwrap();
    assert_eq!(answers(&open(folder.path(), &study)), right);
    assert!(file(folder.path()).is_file());
}

#[test]
fn the_index_of_another_study_is_replaced() {
    let (folder, study) = (tempfile::tempdir().unwrap(), sample());
    let other = crate::build::transcript("R: huis");
    open(folder.path(), &other);
    let index = open(folder.path(), &study);
    assert_eq!(
        index.update(),
        Update {
            added: 3,
            removed: 1,
            kept: 0
        }
    );
    assert_eq!(
        answers(&index),
        answers(&Index::open(IndexPlace::Memory, &study).unwrap())
    );
}

#[test]
fn what_cannot_be_read_is_left_alone() {
    let (folder, study) = (tempfile::tempdir().unwrap(), sample());
    // Folders where files are expected cannot be read by anyone, not even by the superuser.
    fs::create_dir_all(file(folder.path()).join("kept")).unwrap();
    let index = open(folder.path(), &study);
    assert_eq!(index.kept(), Kept::InMemory);
    assert_eq!(
        answers(&index),
        answers(&Index::open(IndexPlace::Memory, &study).unwrap())
    );
    assert!(file(folder.path()).join("kept").is_dir());
}

#[test]
fn where_nothing_can_be_written_the_search_works_in_memory() {
    let (folder, study) = (tempfile::tempdir().unwrap(), sample());
    let derived = folder.path().join("file");
    fs::write(&derived, "not a folder").unwrap();
    let index = open(&derived, &study);
    assert_eq!(index.kept(), Kept::InMemory);
    assert_eq!(
        index
            .search(&Query::stemmed(parse("huis").unwrap()), Limit::All)
            .unwrap()
            .total,
        4
    );
    assert_eq!(fs::read_to_string(&derived).unwrap(), "not a folder");
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    let (folder, elsewhere, study) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), sample());
    std::os::unix::fs::symlink(elsewhere.path(), folder.path().join("index")).unwrap();
    assert_eq!(open(folder.path(), &study).kept(), Kept::InMemory);
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}

#[test]
fn what_a_killed_process_left_is_swept_away_with_the_next_write() {
    let (folder, study) = (tempfile::tempdir().unwrap(), sample());
    fs::create_dir_all(folder.path().join("index")).unwrap();
    fs::write(folder.path().join("index/search-Xy12"), "half").unwrap();
    fs::write(folder.path().join("index/note.txt"), "not ours").unwrap();
    open(folder.path(), &study);
    assert!(!folder.path().join("index/search-Xy12").exists());
    assert!(folder.path().join("index/note.txt").exists());
}

#[test]
fn many_searches_at_once_do_not_hinder_each_other() {
    let (folder, study) = (tempfile::tempdir().unwrap(), sample());
    let right = answers(&Index::open(IndexPlace::Memory, &study).unwrap());
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| assert_eq!(answers(&open(folder.path(), &study)), right));
        }
    });
    assert_eq!(open(folder.path(), &study).update().kept, 3);
}
