//! Codings in transcripts that were edited since: what the commands say, with the earlier text and without.

use std::path::Path;
use std::process::Command;

use crate::builder::{Left, emic};

const OLD: &str =
    "I: Hoe vaak?\nR: Elke maand een vergadring, en verder bellen wij. Goed.\nI: En de school?\nR: Die belt nooit.\n";
const NEW: &str = "I: Hoe vaak?\nR: Tja. Elke maand een vergadering, en dan bellen wij. Goed.\nI: En de school?\nR: Altijd te laat.\n";

/// A study with two passages coded in the old text; then the transcript is the new one.
fn edited() -> Left {
    let left = emic("code add R1 --quote \"Elke maand een vergadring, en verder bellen wij.\" --codes plan")
        .file("emic.yaml", "title: t\nlanguage: en\ncoders: [anna]\n")
        .file("codebook.yaml", "id: own\ncodes:\n- id: plan\n")
        .file("cases.csv", "case\nR1\n")
        .file("transcripts/R1.txt", OLD)
        .prints_start("add 1 code")
        .run();
    let left = left
        .then("code add R1 --quote \"Die belt nooit.\" --codes plan")
        .prints_start("add 1 code")
        .run();
    left.write("transcripts/R1.txt", NEW);
    left
}

#[test]
fn old_words_stand_beside_new_ones_and_undo_brings_every_byte_back() {
    let left = edited();
    let before = left.text("coding/anna/R1.yaml");
    let left = left.then("reanchor --coder anna").prints_golden("reanchor.txt").run();
    let after = left.text("coding/anna/R1.yaml");
    assert!(
        after.contains("  at: 21-67\n  quote: \"Elke maand een vergadering, en dan bellen wij.\"\n"),
        "{after}"
    );
    // A lost one keeps its words, its place and the name of the text that it was coded in.
    let name = before.lines().find(|line| line.starts_with("fingerprint: ")).unwrap();
    assert!(
        after.contains(&format!("  {name}\n  quote: \"Die belt nooit.\"\n")),
        "{after}"
    );
    let left = left.then("undo").prints_start("undo: write the positions").run();
    assert_eq!(left.text("coding/anna/R1.yaml"), before);
}

#[test]
fn a_dry_run_writes_nothing() {
    let left = edited();
    let before = left.text("coding/anna/R1.yaml");
    let left = left
        .then("reanchor --dry-run")
        .prints_golden("reanchor-dry-run.txt")
        .run();
    assert_eq!(left.text("coding/anna/R1.yaml"), before);
}

#[test]
fn commands_that_count_say_so_in_one_line() {
    let note =
        "note: 1 passage with words that changed since; `emic reanchor --dry-run` shows\n      old words and new\n";
    edited()
        .then("frequencies --format csv")
        .prints_start("code,")
        .tells(note)
        .run();
}

#[test]
fn one_more_coding_leaves_words_that_changed_to_be_looked_at() {
    let left = edited()
        .then("code add R1:1 --codes plan")
        .prints_start("add 1 code")
        .tells_about("0 segments re-anchored, 1 segment with words that")
        .run();
    let file = left.text("coding/anna/R1.yaml");
    assert!(
        file.contains("quote: \"Elke maand een vergadring, en verder bellen wij.\"\n"),
        "{file}"
    );
    // The earlier text still shows the way.
    left.then("reanchor").prints_golden("reanchor-later.txt").run();
}

#[test]
fn git_has_the_earlier_text_too_and_its_hooks_and_helpers_sleep() {
    let left = edited();
    left.write("transcripts/R1.txt", OLD);
    if !git(left.path(), &["init", "-q"]) {
        println!("skipped: git is not here");
        return;
    }
    std::fs::remove_dir_all(left.path().join(".emic")).unwrap();
    let name = ["-c", "user.name=a", "-c", "user.email=a@example.org"];
    assert!(git(left.path(), &["add", "."]) && git(left.path(), &[&name[..], &["commit", "-qm", "old"]].concat()));
    for helper in [
        "core.fsmonitor",
        "core.pager",
        "core.sshCommand",
        "gpg.program",
        "diff.external",
    ] {
        assert!(git(left.path(), &["config", helper, "touch started"]));
    }
    assert!(git(left.path(), &["config", "log.showSignature", "true"]));
    left.write("transcripts/R1.txt", NEW);
    let left = left
        .then("check --format csv")
        .exits(1)
        .prints_about("reworded-segment")
        .run();
    assert!(!left.has("started"));
    // Without git and without `.emic` the passage is known by its likeness alone.
    std::fs::remove_dir_all(left.path().join(".git")).unwrap();
    left.then("check --format csv")
        .exits(1)
        .prints_about("likely-place")
        .run();
}

fn git(folder: &Path, words: &[&str]) -> bool {
    let git = Command::new("git").current_dir(folder).args(words).output();
    git.is_ok_and(|output| output.status.success())
}
