use crate::act::{Act, MemoTopic, WriteMemo, WriteMode};
use crate::edit::plan;
use crate::model::{CaseId, CodeId, TranscriptId};
use crate::read::{Reading, Sources, understand};

fn study(memos: &[(&str, &str)]) -> Reading {
    let files = [
        ("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]\n"),
        ("transcripts/R07.txt", "R: ja\n"),
    ];
    understand(files.iter().chain(memos).copied().collect::<Sources>())
}

fn code(id: &str) -> MemoTopic {
    MemoTopic::Code(CodeId::new(id).expect("a code"))
}

fn cell(case: &str, id: &str) -> MemoTopic {
    let case = CaseId::new(case).expect("a case");
    MemoTopic::Cell(case, CodeId::new(id).expect("a code"))
}

fn memo(about: MemoTopic, text: &str) -> WriteMemo {
    WriteMemo {
        about,
        text: text.to_owned(),
        mode: WriteMode::Replace,
        file: None,
    }
}

fn append(about: MemoTopic, text: &str) -> WriteMemo {
    WriteMemo {
        mode: WriteMode::Append,
        ..memo(about, text)
    }
}

/// The path of the file that is written, and its text; none when it goes.
fn written(memos: &[(&str, &str)], memo: WriteMemo) -> (String, Option<String>) {
    let changes = plan(&study(memos), &Act::WriteMemo(memo)).expect("a plan");
    let [file] = changes.files() else { panic!("{changes:?}") };
    (file.path.clone(), file.after.clone())
}

fn refusal(memos: &[(&str, &str)], memo: WriteMemo) -> String {
    let error = plan(&study(memos), &Act::WriteMemo(memo)).expect_err("refused");
    format!("{error}; {}", error.mend())
}

#[test]
fn a_new_memo_gets_a_file_named_for_its_subject() {
    let r07 = MemoTopic::Transcript(TranscriptId::new("R07").expect("an id"));
    for (about, path, head) in [
        (MemoTopic::Study, "memos/study.md", "study"),
        (
            code("interdependence"),
            "memos/code-interdependence.md",
            "code:interdependence",
        ),
        (r07, "memos/transcript-R07.md", "transcript:R07"),
        (
            cell("R07", "interdependence"),
            "memos/framework/R07/interdependence.md",
            "cell:R07/interdependence",
        ),
    ] {
        let text = format!("---\nabout: {head}\n---\n\nEen.\n\nTwee.\n");
        let found = written(&[], memo(about, "\n Een.\r\n\r\nTwee.\n\n"));
        assert_eq!(found, (path.to_owned(), Some(text)));
    }
}

#[test]
fn a_memo_of_which_nothing_stays_is_told() {
    let memos = [("memos/study.md", "---\nabout: study\n---\n\nEen.\n\nTwee.\n")];
    let notes = |memo| {
        let changes = plan(&study(&memos), &Act::WriteMemo(memo)).expect("a plan");
        changes.notes().to_vec()
    };
    let told = "the memo that stood there was replaced; `emic undo` brings it back";
    assert_eq!(notes(memo(MemoTopic::Study, "Drie.")), [told]);
    let none: [&str; 0] = [];
    assert_eq!(notes(memo(MemoTopic::Study, "Een.\nVier.")), none, "mended");
    assert_eq!(notes(append(MemoTopic::Study, "Drie.")), none);
    assert_eq!(notes(memo(MemoTopic::Study, "")), none, "taken away on purpose");
}

#[test]
fn a_code_is_named_as_it_is_called_today() {
    let files = [
        ("emic.yaml", "title: t\ncodebooks: [own.yaml]\n"),
        ("own.yaml", "id: own\ncodes:\n- id: new\n  replaces: [old]\n"),
    ];
    let reading = understand(Sources::from_iter(files));
    let changes = plan(&reading, &Act::WriteMemo(memo(code("old"), "a"))).expect("a plan");
    let [file] = changes.files() else { panic!("{changes:?}") };
    let text = file.after.as_deref();
    assert_eq!(
        (file.path.as_str(), text),
        ("memos/code-new.md", Some("---\nabout: code:new\n---\n\na\n"))
    );
}

#[test]
fn a_name_that_is_taken_gets_a_number_and_a_file_that_does_not_read_is_left_alone() {
    let taken = [("memos/Study.md", "---\nabout: code:interdependence\n---\nx\n")];
    assert_eq!(written(&taken, memo(MemoTopic::Study, "a")).0, "memos/study-2.md");
    let broken = [("memos/study.md", "geen kop\n")];
    let told = refusal(&broken, memo(MemoTopic::Study, "a"));
    assert!(
        told.starts_with("memos/study.md cannot be changed: this memo does not say what it is about; begin it"),
        "{told}"
    );
}

#[test]
fn only_the_words_after_the_head_change() {
    let file = [(
        "memos/x.md",
        "\u{feff}---\r\n# van mij\r\nabout:   study\r\n---\r\n\r\n\r\nOud.\r\n\r\n",
    )];
    let head = "\u{feff}---\r\n# van mij\r\nabout:   study\r\n---\r\n\r\n\r\n";
    let (path, text) = written(&file, memo(MemoTopic::Study, "Nieuw\nhier"));
    assert_eq!(
        (path.as_str(), text),
        ("memos/x.md", Some(format!("{head}Nieuw\r\nhier\r\n\r\n")))
    );
    let (_, text) = written(&file, append(MemoTopic::Study, "Meer."));
    assert_eq!(text, Some(format!("{head}Oud.\r\n\r\nMeer.\r\n\r\n")));
    let (_, text) = written(
        &[("memos/x.md", "---\nabout: study\n---")],
        append(MemoTopic::Study, "Meer."),
    );
    assert_eq!(text.as_deref(), Some("---\nabout: study\n---\nMeer.\n"));
}

#[test]
fn a_memo_that_says_so_already_is_not_written_and_one_without_words_goes() {
    let file = [("memos/x.md", "---\nabout: study\n---\nOud.\n")];
    for same in [memo(MemoTopic::Study, "Oud.\n"), append(MemoTopic::Study, " ")] {
        assert!(plan(&study(&file), &Act::WriteMemo(same)).expect("a plan").is_empty());
    }
    assert_eq!(
        written(&file, memo(MemoTopic::Study, " \n")),
        ("memos/x.md".to_owned(), None)
    );
}

#[test]
fn what_is_not_there_or_there_twice_is_told() {
    assert_eq!(
        refusal(&[], memo(MemoTopic::Study, "")),
        "there is no memo on study; `emic memo` lists all memos"
    );
    assert_eq!(
        refusal(&[], memo(code("interdependance"), "a")),
        "no codebook of this study has a code `interdependance`; did you mean `interdependence`?"
    );
    assert_eq!(
        refusal(&[], memo(cell("R70", "interdependence"), "a")),
        "no case is called `R70`; did you mean `R07`?"
    );
    assert_eq!(
        refusal(&[], memo(cell("R07", "interdependance"), "a")),
        "no codebook of this study has a code `interdependance`; did you mean `interdependence`?"
    );
    let head = "---\nabout: study\n---\nx\n";
    let two = [("memos/a.md", head), ("memos/b.md", head)];
    assert_eq!(
        refusal(&two, memo(MemoTopic::Study, "y")),
        "2 memos are about study; name one with `--file`: memos/a.md, memos/b.md"
    );
    let named = |file: &str| WriteMemo {
        file: Some(file.to_owned()),
        ..memo(MemoTopic::Study, "y")
    };
    assert_eq!(
        refusal(&two, named("memos/c.md")),
        "`memos/c.md` is no memo on study; name one with `--file`: memos/a.md, memos/b.md"
    );
    assert_eq!(written(&two, named("memos/b.md")).0, "memos/b.md");
}
