use super::*;
use crate::model::{CharRange, TranscriptId, Valence};

fn passage(codes: &[&str]) -> CodedPassage {
    CodedPassage {
        transcript: TranscriptId::new("R07").expect("an id"),
        at: CharRange { start: 1034, end: 1198 },
        codes: codes
            .iter()
            .map(|code| CodeMark::parse(code).expect("a code").into())
            .collect(),
        memo: Some("geheim".to_owned()),
        created: None,
    }
}

fn coder(name: &str) -> CoderId {
    CoderId::new(name).expect("a coder")
}

#[test]
fn marks_print_as_they_are_read() {
    let mark = CodeMark::parse("role-flexibility-").expect("a code");
    assert_eq!((mark.code.as_str(), mark.valence), ("role-flexibility", Valence::Minus));
    assert_eq!(mark.to_string(), "role-flexibility-");
    assert!(CodeMark::parse("Role").is_err());
}

#[test]
fn acts_say_in_one_line_what_they_do() {
    let add = Act::AddCodings(AddCodings {
        coder: coder("coder-a"),
        passage: passage(&["a", "b+"]),
    });
    assert_eq!(add.line(), "add 2 codes at R07@1034-1198");
    let record = serde_json::to_string(&add.record()).expect("json");
    let wanted = r#"{"kind":"add-codings","line":"add 2 codes at R07@1034-1198","coder":"coder-a","place":"R07@1034-1198","codes":["a","b+"]}"#;
    assert_eq!(record, wanted);
    let refuse = Act::RefuseSuggestion(RefuseSuggestion {
        coder: coder("coder-a"),
        transcript: TranscriptId::new("R07").expect("an id"),
        at: CharRange { start: 1034, end: 1198 },
        code: CodeMark::parse("need").expect("a code").code,
    });
    assert_eq!(
        (refuse.kind(), refuse.line().as_str(), refuse.coder()),
        (
            "refuse-suggestion",
            "refuse need at R07@1034-1198",
            Some(&coder("coder-a"))
        )
    );
}

#[test]
fn an_import_of_one_coder_is_his_act_and_of_several_the_studys() {
    let row = |name: &str| ImportedPassage {
        coder: coder(name),
        passage: passage(&["a"]),
    };
    let import = |passages| {
        Act::ImportCodings(ImportCodings {
            passages,
            read: Vec::new(),
        })
    };
    assert_eq!(import(vec![row("x"), row("x")]).coder(), Some(&coder("x")));
    assert_eq!(import(vec![row("x"), row("y")]).coder(), None);
    assert_eq!(import(vec![row("x"), row("y")]).line(), "import 2 codes at 2 passages");
}

#[test]
fn reading_alone_is_told_by_the_transcripts() {
    let read = |ids: &[&str]| {
        let row = |id: &&str| ReadTranscript {
            coder: coder("x"),
            transcript: TranscriptId::new(*id).expect("an id"),
        };
        Act::ImportCodings(ImportCodings {
            passages: Vec::new(),
            read: ids.iter().map(row).collect(),
        })
    };
    assert_eq!(read(&["R07"]).line(), "note R07 as read");
    assert_eq!(read(&["R07", "R08"]).line(), "note 2 transcripts as read");
}
