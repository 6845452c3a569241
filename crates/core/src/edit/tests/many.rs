//! Several writers and readers at once: every act is there or was refused, and nobody sees half of one.

use std::thread;

use super::script::Dice;
use super::*;
use crate::act::{AddCodings, CodeMark, CodedPassage, ImportCodings, ImportedPassage};
use crate::model::{CharRange, CoderId, TranscriptId};

const WRITERS: usize = 3;
const ACTS: usize = 6;

fn passage(at: usize) -> CodedPassage {
    CodedPassage {
        transcript: TranscriptId::new("R07").expect("an id"),
        at: CharRange { start: at, end: at + 3 },
        codes: vec![CodeMark::parse("role").expect("a code").into()],
        memo: None,
        created: None,
    }
}

/// The same passage for two coders: in both files, or in none.
fn pair(at: usize) -> Act {
    let row = |coder: &str| ImportedPassage {
        coder: CoderId::new(coder).expect("a coder"),
        passage: passage(at),
    };
    Act::ImportCodings(ImportCodings {
        passages: vec![row("bert"), row("carl")],
        read: Vec::new(),
    })
}

fn persist(root: &Path, act: &Act) {
    loop {
        match act_on(root, act) {
            Ok(_) => return,
            Err(EditError::Locked { .. } | EditError::ChangedSince { .. }) => {}
            Err(error) => panic!("{error}"),
        }
    }
}

fn segments(sources: &Sources, coder: &str) -> usize {
    let source = sources.get(&format!("coding/{coder}/R07.yaml"));
    source.map_or(0, |source| source.text.matches("- id:").count())
}

#[test]
fn writers_wait_for_each_other_and_readers_see_whole_acts() {
    let folder = folder();
    let root = folder.path();
    thread::scope(|scope| {
        for writer in 0..WRITERS {
            scope.spawn(move || (0..ACTS).for_each(|number| persist(root, &pair((writer * ACTS + number) * 4))));
        }
        scope.spawn(|| {
            for _ in 0..50 {
                let sources = load(root).expect("a study");
                assert_eq!(segments(&sources, "bert"), segments(&sources, "carl"));
            }
        });
    });
    assert_eq!(segments(&load(root).expect("a study"), "carl"), WRITERS * ACTS);
    assert_eq!(read_log(root, &Whose::Study).expect("a log").len(), WRITERS * ACTS);
}

#[test]
fn a_plan_for_a_file_that_came_in_between_is_refused() {
    let folder = folder();
    let root = folder.path();
    let bert = CoderId::new("bert").expect("a coder");
    let add = |at| {
        Act::AddCodings(AddCodings {
            coder: bert.clone(),
            passage: passage(at),
        })
    };
    let reading = read(root).expect("a study");
    let (first, second) = (
        plan(&reading, &add(0)).expect("a plan"),
        plan(&reading, &add(Dice(1).roll(20))).expect("a plan"),
    );
    let committed = commit(root, first, &moment()).expect("written");
    assert_eq!(
        committed.summary(),
        "add 1 code at R07@0-3: coding/bert/R07.yaml (created)"
    );
    let error = commit(root, second, &moment()).expect_err("it exists now");
    assert_eq!(
        error.to_string(),
        "coding/bert/R07.yaml was changed by someone else in the meantime"
    );
}
