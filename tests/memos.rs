//! Memos: written, read, found, taken away.

use crate::builder::{Left, Run, emic};

const CODED: &str = "\
transcript: R1
segments:
- quote: Wij hebben elkaar nodig   # van mij
  codes: [need+, plan]
- quote: Ja
  at: 42-44
  memo: enkel een memo
";

fn study(words: &str) -> Run {
    emic(words)
        .file(
            "emic.yaml",
            "title: t\nlanguage: en\ncodebooks: [codebook.yaml]\ncoders: [anna, bert]\n",
        )
        .file(
            "codebook.yaml",
            "id: own\ncodes:\n- id: need\n  label: {en: Need}\n  valence: {plus: aanwezig, minus: afwezig}\n- id: plan\n",
        )
        .file("cases.csv", "case\nR1\n")
        .file("transcripts/R1.txt", "I: En?\nR: Wij hebben elkaar nodig. Ja.\nI: Ja?\nR: Ja.\n")
        .file("coding/anna/R1.yaml", CODED)
}

/// A study with a memo on everything that can bear one.
fn noted() -> Left {
    let left = study("memo write study --text \"Eerst de huizen.\"")
        .prints("write the memo on study: memos/study.md (created)\n")
        .run();
    let left = left
        .then("memo write code:need --text -")
        .fed("Twee alinea's.\n\nDe tweede over een huis.\n")
        .prints("write the memo on code:need: memos/code-need.md (created)\n")
        .run();
    let left = left
        .then("memo write transcript:R1 --text \"Kort gesprek.\"")
        .prints("write the memo on transcript:R1: memos/transcript-R1.md (created)\n")
        .run();
    let left = left
        .then("memo write R1:2 --coder anna --text twijfel")
        .prints("write the memo on R1@10-33: coding/anna/R1.yaml (changed)\n")
        .run();
    left.then("memo write R1:2 --coder anna --code need+ --text \"huisje?\"")
        .prints("write the memo on need+ at R1@10-33: coding/anna/R1.yaml (changed)\n")
        .run()
}

#[test]
fn every_subject_bears_a_memo_and_the_study_still_passes_check() {
    let left = noted();
    assert_eq!(
        left.text("memos/code-need.md"),
        "---\nabout: code:need\n---\n\nTwee alinea's.\n\nDe tweede over een huis.\n"
    );
    let file = left.text("coding/anna/R1.yaml");
    assert!(
        file.contains(
            "nodig   # van mij\n  codes: [need+, plan]\n  memo: \"twijfel\"\n  memos: {need+: \"huisje?\"}\n"
        ),
        "{file}"
    );
    let left = left.then("check").prints("no problems found\n").run();
    let left = left.then("memo").prints_golden("memos.txt").run();
    assert_eq!(left.result("memo list"), left.result("memo"));
    left.then("memo --about code:need --format json")
        .prints_golden("memos.json")
        .run();
}

#[test]
fn memos_are_found_by_the_stems_of_their_words() {
    let left = noted()
        .then("search huis --in memos")
        .prints_golden("search-memos.txt")
        .run();
    let count = |left: &Left, words: &str| {
        let json: serde_json::Value = serde_json::from_slice(&left.result(words)).unwrap();
        json["memos"].as_array().unwrap().len()
    };
    for (words, found) in [
        ("search huis --in memos", 3),
        ("search huis --in memos --exact", 1),
        ("search huis NOT eerst --in memos", 2),
        ("search huis --in memos --limit 1", 1),
        ("search huisje OR kort* --in memos --exact", 2),
        ("memo", 6),
        ("memo --about study", 1),
        ("memo --about code:need", 2),
        ("memo --about transcript:R1", 4),
        ("memo --coder anna", 3),
        ("memo --coder bert", 0),
    ] {
        assert_eq!(count(&left, &format!("{words} --format json")), found, "{words}");
    }
    let left = left
        .then("search nergens --in memos")
        .prints_start("Search in memos: text:nergens")
        .run();
    left.then("search speaker:R --in memos")
        .exits(2)
        .tells_about("memos are searched for words")
        .run();
}

#[test]
fn readers_see_memos_where_they_belong() {
    let left = noted().then("show R1 --memos").prints_golden("show-memos.txt").run();
    let show = String::from_utf8(left.result("show R1")).unwrap();
    assert!(show.contains("a 10-33 [memo]") && !show.contains("twijfel"), "{show}");
    let quotes = String::from_utf8(left.result("quotes need")).unwrap();
    assert!(quotes.contains("Memo: twijfel / huisje?"), "{quotes}");
    let hits: serde_json::Value = serde_json::from_slice(&left.result("search code:need --format json")).unwrap();
    assert_eq!(hits["hits"][0]["memo"], "twijfel\nhuisje?");
    let book = String::from_utf8(left.result("codebook report")).unwrap();
    assert!(book.contains("Memo: Twee alinea's."), "{book}");
    let codes: serde_json::Value = serde_json::from_slice(&left.result("codebook --format json")).unwrap();
    assert_eq!(codes["codes"][0]["memo"], "Twee alinea's.\n\nDe tweede over een huis.");
    assert_eq!(codes["codes"][1]["memo"], serde_json::Value::Null);
}

#[test]
fn memos_are_replaced_added_to_and_taken_away_and_every_step_comes_back() {
    let left = study("memo write study --text \"Eerst de huizen.\"")
        .prints_start("write")
        .run();
    let first = left.text("memos/study.md");
    let left = left
        .then("memo write study --append --text \"Dan de rest.\"")
        .prints("add to the memo on study: memos/study.md (changed)\n")
        .run();
    assert_eq!(left.text("memos/study.md"), first.clone() + "\nDan de rest.\n");
    let left = left.then("undo").prints_start("undo: add to the memo on study").run();
    assert_eq!(left.text("memos/study.md"), first);
    let left = left
        .then("memo rm study")
        .prints("remove the memo on study: memos/study.md (removed)\n")
        .run();
    let left = left.then("undo").prints_start("undo: remove the memo on study").run();
    assert_eq!(left.text("memos/study.md"), first);
    let left = left.then("redo").prints_start("redo: remove the memo on study").run();
    assert!(!left.has("memos/study.md"));
    let left = noted()
        .then("memo write R1:2 --coder anna --append --text \"toch wel\"")
        .prints_start("write the memo on R1@10-33")
        .run();
    assert!(
        left.text("coding/anna/R1.yaml")
            .contains("  memo: |-\n    twijfel\n    toch wel\n")
    );
    let left = left
        .then("memo rm R1:2 --coder anna --code need+")
        .prints_start("remove the memo on need+ at R1@10-33")
        .run();
    assert!(!left.text("coding/anna/R1.yaml").contains("memos:"));
    let before = left.files();
    let left = left
        .then("memo rm R1:2 --coder anna --dry-run")
        .prints_start("--- a/coding/anna/R1.yaml\n")
        .run();
    assert_eq!(left.files(), before);
}

#[test]
fn what_cannot_be_noted_is_told_with_the_mend() {
    for (words, message) in [
        ("write R1 --text x", "write `transcript:R1` for a memo on all of it"),
        (
            "write need --text x",
            "error: `need` names a code\nhelp: write `code:need`\n",
        ),
        ("write code:neet --text x", "did you mean `need`?"),
        ("write transcript:R2 --text x", "did you mean `R1`?"),
        (
            "write code:need --coder anna --text x",
            "go with a place, not with `code:need`",
        ),
        ("write study --text \" \"", "error: the memo says nothing\n"),
        (
            "write R1:2 --file memos/a.md --text x",
            "error: `--file` names a file under `memos/`",
        ),
        ("write R1:2 --coder anna --code need- --text x", "it bears need+, plan"),
        ("write R1:2 --coder bert --text x", "`bert` has no segment at R1@10-38"),
        ("rm study", "error: there is no memo on study\n"),
        ("rm R1:2 --coder anna", "error: there is no memo on R1@10-33\n"),
        (
            "rm R1:3 --coder anna",
            "take it away: `emic code rm R1@42-44 --with-memos`",
        ),
        (
            "--about R1",
            "write study, code:ID, case:ID, CASE/CODE or transcript:ID",
        ),
        ("--about R2/need", "did you mean `R1`?"),
        ("--about case:R2", "did you mean `R1`?"),
        (
            "write R2/need --text x",
            "error: no case is called `R2`\nhelp: did you mean `R1`?\n",
        ),
        ("write R1/neet --text x", "did you mean `need`?"),
        (
            "write cell:R1 --text x",
            "error: `cell:R1` names no theme in a case\nhelp: write CASE/CODE, such as `R07/interdependence`\n",
        ),
        ("rm R1/need", "error: there is no memo on cell:R1/need\n"),
        ("--about code:neet", "did you mean `need`?"),
    ] {
        let left = study(&format!("memo {words}")).exits(2).tells_about(message).run();
        assert!(!left.has("log"));
    }
}

#[test]
fn a_theme_in_a_case_bears_a_summary() {
    let left = study("memo write R1/need --text \"Belt elke week.\"")
        .prints("write the memo on cell:R1/need: memos/framework/R1/need.md (created)\n")
        .run();
    assert_eq!(
        left.text("memos/framework/R1/need.md"),
        "---\nabout: cell:R1/need\n---\n\nBelt elke week.\n"
    );
    let left = left
        .then("memo write \"R1 x need\" --append --text \"En krijgt niemand.\"")
        .prints("add to the memo on cell:R1/need: memos/framework/R1/need.md (changed)\n")
        .run();
    let left = left.then("check").prints("no problems found\n").run();
    for words in [
        "memo",
        "memo --about R1/need",
        "memo --about case:R1",
        "memo --about code:need",
    ] {
        let json: serde_json::Value = serde_json::from_slice(&left.result(&format!("{words} --format json"))).unwrap();
        let memo = json["memos"]
            .as_array()
            .unwrap()
            .iter()
            .find(|memo| memo["about"] == "cell")
            .unwrap();
        assert_eq!(
            (&memo["case"], &memo["code"]),
            (&"R1".into(), &"need".into()),
            "{words}"
        );
        assert_eq!(memo["memo"], "Belt elke week.\n\nEn krijgt niemand.");
    }
    let shown = String::from_utf8(left.result("memo --about case:R1")).unwrap();
    assert!(
        shown.contains("On themes in cases") && shown.contains("R1 · Need"),
        "{shown}"
    );
    let left = left
        .then("undo")
        .prints_start("undo: add to the memo on cell:R1/need")
        .run();
    assert!(left.text("memos/framework/R1/need.md").ends_with("week.\n"));
    let left = left
        .then("memo rm cell:R1/need")
        .prints("remove the memo on cell:R1/need: memos/framework/R1/need.md (removed)\n")
        .run();
    assert!(!left.has("memos/framework/R1/need.md"));
    let left = left
        .then("undo")
        .prints_start("undo: remove the memo on cell:R1/need")
        .run();
    assert!(left.has("memos/framework/R1/need.md"));
}

#[test]
fn of_several_files_on_one_subject_one_is_named() {
    let head = "---\nabout: study\n---\n";
    let left = study("memo write study --text x")
        .file("memos/a.md", format!("{head}een\n"))
        .file("memos/b.md", format!("{head}twee\n"))
        .exits(2)
        .tells("error: 2 memos are about study\nhelp: name one with `--file`: memos/a.md, memos/b.md\n")
        .run();
    let left = left
        .then("memo write study --text x --file memos/b.md")
        .prints("write the memo on study: memos/b.md (changed)\n")
        .tells("note: the memo that stood there was replaced; `emic undo` brings it back\n")
        .run();
    assert_eq!(left.text("memos/b.md"), format!("{head}x\n"));
    assert_eq!(left.text("memos/a.md"), format!("{head}een\n"));
}
