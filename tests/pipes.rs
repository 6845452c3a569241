//! Places that one command hands to another, and acts on segments that stand.

use crate::builder::{Left, Run, emic};

const R1: &str = "I: En?\nR: Wij hebben elkaar nodig. Ja.\nI: Ja?\nR: Ja.\n";
const CODED: &str = "\
transcript: R1
segments:
# van mij
- quote: Wij hebben elkaar nodig
  codes: [need+]   # zeker
  memo: twijfel
";

fn study(words: &str) -> Run {
    emic(words)
        .file(
            "emic.yaml",
            "title: t\nlanguage: en\ncodebooks: [codebook.yaml]\ncoders: [anna, bert]\n",
        )
        .file(
            "codebook.yaml",
            "id: own\ncodes:\n- id: need\n  valence: {plus: aanwezig, minus: afwezig}\n- id: plan\n",
        )
        .file("cases.csv", "case\nR1\nR2\n")
        .file("transcripts/R1.txt", R1)
        .file("transcripts/R2.txt", "R: Nee. Nodig is het niet.\n")
        .file("coding/anna/R1.yaml", CODED)
}

fn hand_on(from: &str, to: &str) -> Run {
    let left = study("").ready();
    let json = left.result(from);
    left.then(to).fed(json)
}

#[test]
fn what_a_search_finds_is_coded_as_one_act() {
    let left = hand_on("search nodig --format json", "code add --codes plan --coder anna")
        .prints_start(
            "add 1 code at R1@10-38 and 1 more place: coding/anna/R1.yaml (changed),\ncoding/anna/R2.yaml (created)\n",
        )
        .run();
    assert!(left.text("coding/anna/R1.yaml").contains("codes: [plan]"));
    assert!(left.text("coding/anna/R2.yaml").contains("codes: [plan]"));
    let left = left
        .then("undo")
        .prints_start("undo: add 1 code at R1@10-38 and 1 more place")
        .run();
    assert_eq!(left.text("coding/anna/R1.yaml"), CODED);
    assert!(!left.has("coding/anna/R2.yaml"));
}

#[test]
fn what_an_expression_finds_is_coded_by_another() {
    let left = hand_on("quotes need --format json", "code add - --codes need- --coder bert")
        .prints("add 1 code at R1@10-33: coding/bert/R1.yaml (created)\n")
        .run();
    assert!(left.text("coding/bert/R1.yaml").contains("codes: [need-]"));
}

#[test]
fn what_is_listed_is_retagged_by_the_one_who_coded_it() {
    let left = hand_on(
        "code list --coder anna --format json",
        "code retag --from need+ --to plan",
    )
    .prints("retag need+ as plan at R1@10-33: coding/anna/R1.yaml (changed)\n")
    .run();
    let file = left.text("coding/anna/R1.yaml");
    assert!(
        file.contains("# van mij\n") && file.contains("codes: [plan]   # zeker\n"),
        "{file}"
    );
}

#[test]
fn no_places_are_told_and_nothing_is_written() {
    for (words, input) in [
        (
            "code add --codes plan --coder anna",
            r#"{"report": "search", "hits": []}"#,
        ),
        ("code rm -", "\n"),
        ("code retag - --from need+ --to plan", "[]"),
    ] {
        let left = study(words)
            .fed(input)
            .tells("no place came in: nothing to write\n")
            .run();
        assert!(!left.has("log"));
    }
    // The same without anything that could come in.
    study("code rm").tells("no place came in: nothing to write\n").run();
}

#[test]
fn one_bad_record_stops_all() {
    for (input, message) in [
        (
            "R2@3-6\nR1@900-910\n",
            "error: line 2: `900-910` is no part of R1, which has 53 characters\n",
        ),
        (
            r#"[{"place": "R2@3-6", "text": "Nee"}, {"place": "R1@3-5", "text": "Nu"}]"#,
            "error: record 2: other words stand at R1@3-5 now\nhelp: the study was changed in between: run the first command again\n",
        ),
        (
            "Search: text:nodig\n====\n",
            "help: what comes in is one place a line, such as R07@1034-1198, or what a\n",
        ),
        (
            r#"{"report": "matrix", "cells": []}"#,
            "error: the JSON that came in is that of `matrix`, which names no places\n",
        ),
        (
            r#"{"report": "search", "hits": [{"#,
            "error: the JSON that came in cannot be read: EOF",
        ),
    ] {
        let left = study("code add --codes plan --coder bert")
            .fed(input)
            .exits(2)
            .tells_about(message)
            .run();
        assert!(!left.has("log") && !left.has("coding/bert"));
    }
    let left = study("code rm - --coder anna")
        .fed("R1:2\nR2:1\n")
        .exits(2)
        .tells("error: line 2: `anna` has no segment at R2@3-26\nhelp: `anna` has coded nothing in R2\n");
    assert_eq!(left.run().text("coding/anna/R1.yaml"), CODED);
}

#[test]
fn a_turn_or_words_mean_the_only_segment_in_them() {
    let moved = |left: Left| {
        let file = left.text("coding/anna/R1.yaml");
        assert!(
            file.contains("quote: \"elkaar nodig\"\n  codes: [need+]   # zeker\n"),
            "{file}"
        );
        left
    };
    for words in [
        "code resize R1:2 --to-quote \"elkaar nodig\"",
        "code resize R1 --quote \"Wij hebben elkaar nodig.\" --to @21-33",
        "code resize R1@10-33 --to R1@21-33",
    ] {
        let run = study(&format!("{words} --coder anna"));
        moved(
            run.prints("resize R1@10-33 to R1@21-33: coding/anna/R1.yaml (changed)\n")
                .run(),
        );
    }
    let left = study("code resize R1:2 --to :2 --coder anna --dry-run")
        .prints_golden("resize-dry-run.txt")
        .run();
    assert_eq!(left.text("coding/anna/R1.yaml"), CODED);
}

#[test]
fn what_cannot_be_changed_is_told_with_the_mend() {
    for (words, message) in [
        ("code retag R1:2 --from need- --to plan", "it bears need+"),
        (
            "code retag R1:4 --from need+ --to plan",
            "the nearest one stands at R1@10-33",
        ),
        (
            "code resize R1:2 --to R2:1",
            "R2@3-26 lies in another transcript than R1@10-33",
        ),
        (
            "code resize R1:2 --to R1",
            "add a quote, or write R1@START-END or R1:TURN",
        ),
        ("code resize R1:2 --to-quote Ja", "the words `Ja` stand there 3 times"),
        (
            "code rm R1:2",
            "copy what you want to keep, then remove again with `--with-memos`",
        ),
        ("code read R9", "did you mean `R1`?"),
        (
            "code rm - --quote x",
            "`--quote` needs the transcript in which the words stand",
        ),
    ] {
        study(&format!("{words} --coder anna"))
            .exits(2)
            .tells_about(message)
            .run();
    }
}

#[test]
fn a_transcript_without_findings_is_noted_as_read_once() {
    let left = study("code read R2 --coder anna")
        .prints("note R2 as read: coding/anna/R2.yaml (created)\n")
        .run();
    assert!(left.text("coding/anna/R2.yaml").ends_with("segments: []\n"));
    left.then("code read R2 R1 --coder anna")
        .tells("note: anna has read R2 already\nnote: anna has read R1 already\nnothing to write\n")
        .run();
}

#[test]
fn steps_back_and_forth_are_shown_first() {
    let left = study("code retag R1:2 --from need+ --to need- --coder anna")
        .prints_start("retag")
        .run();
    let retagged = left.text("coding/anna/R1.yaml");
    let left = left.then("undo --dry-run").prints_golden("undo-dry-run.txt").run();
    assert_eq!(left.text("coding/anna/R1.yaml"), retagged);
    let left = left.then("undo").prints_start("undo").run();
    let back = left.result("redo --dry-run");
    assert!(
        String::from_utf8(back)
            .unwrap()
            .contains("-  codes: [need+]   # zeker\n+  codes: [need-]   # zeker\n")
    );
    assert_eq!(left.text("coding/anna/R1.yaml"), CODED);
}

/// Numbers out of a seed, always the same.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % below
    }
}

/// A study in which two coders coded at random, as a table of codings.
fn table(dice: &mut Dice) -> String {
    let mut rows = "transcript,start,end,coder,code,valence,memo\n".to_owned();
    for _ in 0..=dice.roll(25) {
        let (transcript, length) = [("R1", 53), ("R2", 26)][dice.roll(2)];
        let start = dice.roll(length);
        let end = start + 1 + dice.roll(length - start);
        let coder = ["anna", "bert"][dice.roll(2)];
        let code = ["need,+", "need,-", "need,", "plan,"][dice.roll(4)];
        let memo = ["", "", "\"een\ntwee\"", "\" # \"\"zo\"\"\""][dice.roll(4)];
        rows.push_str(&format!("{transcript},{start},{end},{coder},{code},{memo}\n"));
    }
    rows
}

#[test]
fn whatever_was_coded_is_listed_taken_away_and_brought_back_to_the_byte() {
    for seed in 0..12 {
        let mut dice = Dice(seed);
        let left = study("code import c.csv")
            .file("c.csv", table(&mut dice))
            .prints_start("import ")
            .run();
        let files = |left: &Left| -> Vec<(String, String)> {
            let paths = left.files().into_iter().filter(|path| path.starts_with("coding/"));
            paths.map(|path| (path.clone(), left.text(&path))).collect()
        };
        let before = files(&left);
        let listed = left.result("code list --coder anna --format json");
        let left = left
            .then("code rm - --with-memos")
            .fed(listed)
            .prints_start("remove all codes at ")
            .run();
        for (path, text) in files(&left).iter().filter(|(path, _)| path.starts_with("coding/anna/")) {
            assert!(text.contains("segments: []"), "seed {seed}, {path}:\n{text}");
        }
        let others = |files: &[(String, String)]| -> Vec<(String, String)> {
            files
                .iter()
                .filter(|(path, _)| path.starts_with("coding/bert/"))
                .cloned()
                .collect()
        };
        assert_eq!(others(&files(&left)), others(&before), "seed {seed}");
        let left = left
            .then("undo --coder anna")
            .prints_start("undo: remove all codes at ")
            .run();
        assert_eq!(files(&left), before, "seed {seed}");
    }
}
