//! Histories by value: what the lines of a log come to.

use super::super::log;
use super::*;

/// A log of lines `MINUTE KIND [OF]`.
fn log(lines: &[&str]) -> String {
    let time = |minute: &str| format!("2026-11-21T14:{minute}:00Z");
    let line = |line: &&str| {
        let words: Vec<&str> = line.split(' ').collect();
        let of = words
            .get(2)
            .map(|of| format!(",\"of\":\"{}\"", time(of)))
            .unwrap_or_default();
        let (time, kind) = (time(words[0]), words[1]);
        format!("{{\"time\":\"{time}\",\"act\":{{\"kind\":\"{kind}\"{of}}},\"files\":[]}}\n")
    };
    lines.iter().map(line).collect()
}

fn states(lines: &[&str]) -> Vec<ActState> {
    let mut history = History::default();
    history.read("log/anna.jsonl", &log(lines));
    history.acts.iter().map(|act| act.state).collect()
}

#[test]
fn an_act_stands_until_it_is_taken_back() {
    use ActState::{Stands, Undone};
    assert_eq!(states(&["01 a", "02 b", "03 undo 02"]), [Stands, Undone, Stands]);
    assert_eq!(states(&["01 a", "02 b", "03 undo 02", "04 redo 02"]), [Stands; 4]);
    assert_eq!(states(&["01 a", "02 undo 01", "03 b"]), [Undone, Stands, Stands]);
}

#[test]
fn in_a_log_merged_from_two_each_step_takes_the_act_that_it_names() {
    use ActState::{Stands, Undone};
    // One branch did `a` and took it back; the other did `b` in between.
    let merged = ["01 a", "02 b", "03 undo 01"];
    assert_eq!(states(&merged), [Undone, Stands, Stands]);
    let lines = log::parse("log/anna.jsonl", &log(&merged)).expect("a log");
    let walked = Walked::through(&lines);
    assert_eq!(
        (walked.done, walked.undone, walked.meant),
        (vec![1], vec![0], [(2, 0)].into())
    );
    // The act of a step may be missing; then nothing else is taken for it.
    assert_eq!(states(&["02 b", "03 undo 01"]), [Stands, Stands]);
}

#[test]
fn lines_that_cannot_be_read_are_told_and_the_rest_is_there() {
    let text = log(&["01 a"]) + "<<<<<<< HEAD\n{broken\n\n" + &log(&["02 b"]);
    let mut history = History::default();
    history.read("log/anna.jsonl", &text);
    let numbers: Vec<usize> = history.acts.iter().map(|act| act.number).collect();
    assert_eq!(numbers, [1, 5]);
    let told: Vec<(usize, &str)> = history
        .unread
        .iter()
        .map(|line| (line.number, line.why.as_str()))
        .collect();
    let merge = "a merge was not finished here; remove this line and keep the acts of both versions";
    assert_eq!(told, [(2, merge), (3, "key must be a string in column 2")]);
}

#[test]
fn acts_are_found_by_coder_transcript_kind_and_day() {
    let file = |path: &str| format!("{{\"path\":\"{path}\",\"before\":null,\"after\":null}}");
    let line = |day: &str, kind: &str, files: &[String]| {
        format!(
            "{{\"time\":\"2026-11-{day}T00:00:00Z\",\"act\":{{\"kind\":\"{kind}\"}},\"files\":[{}]}}\n",
            files.join(",")
        )
    };
    let mut history = History::default();
    history.read("log/anna.jsonl", &line("01", "a", &[file("coding/anna/R1.yaml")]));
    let both = [file("coding/anna/R2.yaml"), file("coding/bert/deep/R3.yaml")];
    history.read("log/study.jsonl", &line("02", "b", &both));
    history.read(
        "log/study.jsonl",
        &line("03", "c", &[file("transcripts/x/R4.txt"), file("cases.csv")]),
    );
    let coders: Vec<Vec<&str>> = history.acts.iter().map(PastAct::coders).collect();
    assert_eq!(coders, [vec!["anna"], vec!["anna", "bert"], vec![]]);
    let transcripts: Vec<Vec<&str>> = history.acts.iter().map(PastAct::transcripts).collect();
    assert_eq!(transcripts, [vec!["R1"], vec!["R2", "R3"], vec!["R4"]]);
    let found = |filter: &ActFilter| -> Vec<&str> {
        history
            .acts
            .iter()
            .filter(|act| filter.takes(act))
            .map(|act| act.line.kind())
            .collect()
    };
    let some = |text: &str| Some(text.to_owned());
    let all = ActFilter::default();
    assert_eq!(found(&all), ["a", "b", "c"]);
    assert_eq!(
        found(&ActFilter {
            coder: some("anna"),
            ..all.clone()
        }),
        ["a", "b"]
    );
    assert_eq!(
        found(&ActFilter {
            transcript: some("R4"),
            ..all.clone()
        }),
        ["c"]
    );
    assert_eq!(
        found(&ActFilter {
            kind: some("b"),
            ..all.clone()
        }),
        ["b"]
    );
    assert_eq!(
        found(&ActFilter {
            since: some("2026-11-02"),
            ..all.clone()
        }),
        ["b", "c"]
    );
    assert_eq!(
        found(&ActFilter {
            until: some("2026-11-02"),
            ..all
        }),
        ["a", "b"]
    );
}
