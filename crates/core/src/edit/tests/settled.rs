//! Decisions on disagreements: codings in files, what is not given in the log, one step back for all.

use super::script::Dice;
use super::*;
use crate::act::{CodeMark, CodedPassage, GivenCode, RefusedCode, Settle};
use crate::model::{CharRange, CodeId, CoderId, TranscriptId};

fn anna() -> CoderId {
    CoderId::new("anna").expect("a coder")
}

fn settled() -> Settle {
    let transcript = TranscriptId::new("R07").expect("an id");
    let passage = |start, end, codes, memo: Option<&str>| CodedPassage {
        transcript: transcript.clone(),
        at: CharRange { start, end },
        codes,
        memo: memo.map(str::to_owned),
        created: None,
    };
    let mark = CodeMark::parse("need+").expect("a code");
    let given = GivenCode {
        mark,
        memo: Some("daarom".to_owned()),
    };
    Settle {
        coder: anna(),
        disagreements: 2,
        passages: vec![
            passage(3, 6, vec![given], None),
            passage(7, 9, Vec::new(), Some("role: te vaag")),
        ],
        refused: vec![RefusedCode {
            transcript,
            at: CharRange { start: 7, end: 9 },
            code: CodeId::new("role").expect("a code"),
        }],
    }
}

#[test]
fn codings_stand_in_files_and_what_is_not_given_in_the_log() {
    let folder = folder();
    let root = folder.path();
    let before = files(root);
    let done = act_on(root, &Act::Settle(settled())).expect("done");
    assert!(
        done.summary()
            .starts_with("settle 2 disagreements: coding/anna/R07.yaml"),
        "{}",
        done.summary()
    );
    let file = fs::read_to_string(root.join("coding/anna/R07.yaml")).expect("a file");
    assert!(
        file.contains("memos: {need+: \"daarom\"}") && file.contains("memo: \"role: te vaag\""),
        "{file}"
    );
    let study = done.reading.study.as_ref().expect("a study");
    let text = &study.transcripts[0];
    let span = |start, end| {
        text.offsets()
            .span(text.body(), CharRange { start, end })
            .expect("a place")
    };
    let role = study.codebook.find("role").expect("a code");
    let has = |start, end| {
        not_given(root, &anna())
            .expect("a log")
            .has(&study.codebook, text, span(start, end), role)
    };
    assert!(has(7, 9) && !has(3, 6));
    // A suggestion is something else.
    assert_eq!(
        refusals(root, &anna()).expect("a log"),
        crate::suggest::Refusals::default()
    );
    step_on(&Quick, root, Step::Undo, (&Whose::Coder(anna()), &moment())).expect("undone");
    assert!(!has(7, 9));
    assert_eq!(files(root), before);
}

#[test]
fn one_wrong_decision_leaves_all_undone() {
    let folder = folder();
    let before = files(folder.path());
    let mut act = settled();
    act.refused[0].code = CodeId::new("rool").expect("an id");
    let error = act_on(folder.path(), &Act::Settle(act))
        .expect_err("no such code")
        .to_string();
    assert!(error.contains("`rool` cannot be given"), "{error}");
    let mut act = settled();
    act.passages[0].at.end = 9_999;
    let error = act_on(folder.path(), &Act::Settle(act))
        .expect_err("no such place")
        .to_string();
    assert!(error.contains("is no part of R07"), "{error}");
    assert_eq!(files(folder.path()), before);
}

#[test]
fn what_is_not_given_alone_is_a_line_in_the_log() {
    let folder = folder();
    let before = files(folder.path());
    let act = Settle {
        passages: Vec::new(),
        disagreements: 1,
        ..Dice(5).settlement(&read(folder.path()).expect("read").study.expect("a study"))
    };
    let done = act_on(folder.path(), &Act::Settle(act)).expect("done");
    assert!(
        done.summary().starts_with("settle 1 disagreement: log/"),
        "{}",
        done.summary()
    );
    assert_eq!(files(folder.path()), before);
}
