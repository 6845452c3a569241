//! `emic suggest`: proposed, decided on line by line, measured. The study is `tests/fixtures/suggest`, small enough to count by hand.

use std::io::Write as _;
use std::process::Stdio;

use crate::builder::{Goldens, Left, emic, repository};

fn study() -> Left {
    emic("").copy_of("tests/fixtures/suggest").ready()
}

/// What the program prints when `answers` are typed.
#[track_caller]
fn review(study: &Left, words: &str, answers: &str) -> (String, String) {
    let mut process = study.process(words);
    let process = process
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut running = process.spawn().unwrap();
    running.stdin.take().unwrap().write_all(answers.as_bytes()).unwrap();
    let output = running.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", text(output.stderr));
    (text(output.stdout), text(output.stderr))
}

/// The codes proposed for `transcript`, as `turn code`.
#[track_caller]
fn proposed(study: &Left, transcript: &str, coder: &str) -> Vec<String> {
    let json = study.result(&format!("suggest {transcript} --coder {coder} --format json"));
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    let rows = json["suggestions"].as_array().unwrap().iter();
    rows.map(|row| format!("{} {}", row["turn"], row["code"].as_str().unwrap()))
        .collect()
}

#[test]
fn what_is_accepted_is_coded_and_what_is_refused_is_not_proposed_again() {
    let study = study();
    assert_eq!(proposed(&study, "S4", "anna"), ["2 time-", "3 need", "4 plan"]);
    let (printed, told) = review(&study, "suggest S4 --review --coder anna", "a\na+\nr\n");
    assert_eq!(told, "");
    let mut goldens = Goldens::default();
    let path = repository().join("tests/golden/suggest-review.txt");
    assert_eq!(printed, goldens.expected(&path, &printed));
    goldens.settle();
    let file = study.text("coding/anna/S4.yaml");
    assert!(
        file.contains("  codes: [time-]\n") && file.contains("  codes: [need+]\n"),
        "{file}"
    );
    assert!(!file.contains("plan]"), "{file}");
    assert!(proposed(&study, "S4", "anna").is_empty());
    study.then("check").prints("no problems found\n").run();
}

#[test]
fn a_refusal_is_an_act_of_the_log_alone_and_can_be_taken_back() {
    let study = study();
    review(&study, "suggest S4 --review --coder anna", "r\nq\n");
    assert!(!study.has("coding/anna/S4.yaml"));
    assert_eq!(proposed(&study, "S4", "anna"), ["3 need", "4 plan"]);
    // It is anna's, and nobody else's.
    review(&study, "suggest S4 --review --coder carl", "q\n");
    assert_eq!(proposed(&study, "S4", "anna"), ["3 need", "4 plan"]);
    let study = study
        .then("undo --coder anna")
        .prints("undo: refuse time at S4@43-126: log/anna.jsonl (changed)\n")
        .run();
    assert_eq!(proposed(&study, "S4", "anna"), ["2 time-", "3 need", "4 plan"]);
    let study = study.then("redo").prints_start("redo: refuse time at S4@43-126").run();
    assert_eq!(proposed(&study, "S4", "anna"), ["3 need", "4 plan"]);
    // The words decide: a correction elsewhere leaves the refusal, one of these words ends it.
    let text = study.text("transcripts/S4.txt");
    study.write("transcripts/S4.txt", &text.replace("I: Samen?", "I: Samen, zegt u?"));
    assert_eq!(proposed(&study, "S4", "anna"), ["3 need", "4 plan"]);
    study.write("transcripts/S4.txt", &text.replace("zes maanden", "acht maanden"));
    assert_eq!(proposed(&study, "S4", "anna"), ["2 time-", "3 need", "4 plan"]);
}

#[test]
fn undo_walks_through_refusals_and_codings_in_their_order() {
    let study = study();
    review(&study, "suggest S4 --review --coder anna", "r\na\nq\n");
    let study = study.then("undo").prints_start("undo: add 1 code at S4@").run();
    assert!(!study.has("coding/anna/S4.yaml"));
    let study = study.then("undo").prints_start("undo: refuse time at S4@").run();
    study.then("undo").exits(2).tells_about("nothing to undo").run();
}

#[test]
fn another_code_takes_the_place_of_the_proposed_one() {
    let study = study();
    let (printed, told) = review(
        &study,
        "suggest S4 --review --coder anna",
        "c\nc noed\nc together\nx\nc need-\ns\nq\n",
    );
    assert!(
        printed.ends_with("0 accepted, 1 changed, 0 refused, 1 skipped\n"),
        "{printed}"
    );
    for message in [
        "`c` is no answer",
        "did you mean `need`?",
        "it is a heading",
        "`x` is no answer",
    ] {
        assert!(told.contains(message), "{message}: {told}");
    }
    assert!(study.text("coding/anna/S4.yaml").contains("codes: [need-]"));
    assert_eq!(proposed(&study, "S4", "anna"), ["3 need", "4 plan"]);
}

#[test]
fn the_same_code_with_another_sign_is_no_refusal() {
    let study = study();
    review(&study, "suggest S4 --review --coder anna", "c time+\n");
    assert!(study.text("coding/anna/S4.yaml").contains("codes: [time+]"));
    assert!(!study.text("log/anna.jsonl").contains("refuse"));
}

#[test]
fn a_sitting_without_answers_changes_nothing() {
    let study = study();
    let before = study.files();
    let (printed, _) = review(&study, "suggest S4 --review --coder anna", "");
    assert!(
        printed.ends_with("0 accepted, 0 changed, 0 refused, 0 skipped\n"),
        "{printed}"
    );
    let after: Vec<String> = study
        .files()
        .into_iter()
        .filter(|path| !path.starts_with(".emic/"))
        .collect();
    assert_eq!(after, before);
}

#[test]
fn what_is_coded_elsewhere_in_the_turn_is_not_proposed() {
    // S1 is coded by anna; bert coded part of turn 2 only.
    assert!(proposed(&study(), "S1", "anna").is_empty());
    let study = study();
    let with = "suggest S1 --coder bert --from anna --format csv";
    let rows = String::from_utf8(study.result(with)).unwrap();
    assert!(rows.contains("S1,4,S1@129-201") && !rows.contains("S1,2,"), "{rows}");
}

/// Counted by hand. Anna gives need, time in S1 (turns 2, 4) and S2 (turns 2, 3), plan, time in S3 (turns 2, 3). Cues stand in both turns
/// of S1 and S3, and in none of S2. One code a turn on average, so one most frequent code: `time` where S1 or S2 is left out, `need` of
/// equals where S3 is.
#[test]
fn the_simple_ways_are_measured_as_one_counts() {
    let json = study().result("suggest --evaluate --coder anna --format json");
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    let cells = json["cells"].as_array().unwrap();
    let cell = |method: &str, average: &str| {
        let found = cells
            .iter()
            .find(|cell| cell["method"] == method && cell["average"] == average);
        let found = found.unwrap();
        ["precision", "recall", "f1"].map(|key| found[key].as_f64().unwrap())
    };
    assert_eq!(cell("cues-only", "micro"), [1.0, 0.6667, 0.8]);
    // Recall by code: need 1 of 2, plan 1 of 1, time 2 of 3.
    assert_eq!(cell("cues-only", "macro"), [1.0, 0.7222, 0.8222]);
    assert_eq!(cell("most-frequent", "micro"), [0.3333, 0.3333, 0.3333]);
    // `plan`, in one transcript only, can be learned from no other: similar places never propose it.
    let plan = cells
        .iter()
        .find(|cell| cell["method"] == "neighbours-only" && cell["code"] == "plan")
        .unwrap();
    assert_eq!((&plan["proposed"], &plan["given"]), (&0.into(), &1.into()));
    assert!(plan["precision"].is_null());
}

#[test]
fn transcripts_that_are_named_are_measured_and_the_others_learned_from() {
    let json = study().result("suggest S1 --evaluate --coder anna --format json");
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    let first = &json["cells"][0];
    assert_eq!((&first["given"], &first["right"]), (&2.into(), &2.into()));
}

#[test]
fn wrong_words_are_told_with_the_mend() {
    for (words, message) in [
        ("suggest S9", "S9"),
        ("suggest S4 --coder dora", "dora"),
        ("suggest S4 --from dora", "dora"),
        ("suggest S4 --code noed", "did you mean `need`?"),
        ("suggest S4 --min-score 2", "write a number from 0 to 1"),
        ("suggest S4 --min-score NaN", "write a number from 0 to 1"),
        ("suggest S4 --neighbours 0", "0 is not in 1.."),
        ("suggest S4 --review", "who codes?"),
        ("suggest --evaluate --review", "cannot be used with"),
    ] {
        emic(words)
            .copy_of("tests/fixtures/suggest")
            .exits(2)
            .tells_about(message)
            .run();
    }
}

#[test]
fn nothing_to_propose_and_nothing_to_measure_are_said() {
    emic("suggest S4 --min-score 1 --language en")
        .copy_of("tests/fixtures/suggest")
        .prints_golden("suggest-nothing.txt")
        .run();
    emic("suggest --evaluate")
        .file("emic.yaml", "title: t\n")
        .file("transcripts/R1.txt", "R: ja\n")
        .exits(2)
        .tells_about("nothing has been coded in this study yet")
        .run();
}
