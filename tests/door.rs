//! Where results and messages go.

use std::io::Read;
use std::process::Stdio;

use crate::builder::emic;

const SETTINGS: (&str, &str) = ("emic.yaml", "title: Proef\n");

#[test]
fn outside_a_study_emic_says_how_to_begin() {
    emic("")
        .prints(
            "emic turns coded interviews into evidence that others can check.\n\
             There is no study here: neither this folder nor one above it holds `emic.yaml`.\n\
             `emic help start` shows how to begin one; `emic help` lists all commands.\n",
        )
        .run();
}

#[test]
fn a_command_outside_a_study_fails_with_what_to_do() {
    emic("check")
        .tells(
            "error: there is no study here: neither this folder nor one above it holds\n       \
             `emic.yaml`\n\
             help: go to the folder of your study, or name it with `--study DIR`; `emic help\n      \
             start` shows how to begin one\n",
        )
        .exits(2)
        .run();
}

#[test]
fn a_study_is_found_from_a_folder_inside_it() {
    emic("check")
        .file(SETTINGS.0, SETTINGS.1)
        .file("transcripts/schools/R1.txt", "R: ja\n")
        .inside("transcripts/schools")
        .prints("no problems found\n")
        .run();
}

#[test]
fn a_study_can_be_named_after_the_command() {
    emic("check --study mine")
        .file("mine/emic.yaml", SETTINGS.1)
        .prints("no problems found\n")
        .run();
}

#[test]
fn a_folder_that_is_no_study_is_named() {
    emic("check --study mine")
        .tells(
            "error: `mine` is no study: it has no `emic.yaml`\n\
             help: name the folder that holds `emic.yaml`; `emic help start` shows how to\n      \
             begin a study\n",
        )
        .exits(2)
        .run();
}

#[test]
fn the_ending_of_the_file_chooses_the_format() {
    let left = emic("check --output found.csv")
        .file(SETTINGS.0, SETTINGS.1)
        .tells("wrote found.csv\n")
        .run();
    assert_eq!(
        left.text("found.csv"),
        "severity,rule,file,line,column,message,help,left_out.lost,left_out.unreadable,left_out.unresolved\n"
    );
    assert_eq!(left.files(), ["emic.yaml", "found.csv"]);
}

#[test]
fn an_ending_that_means_no_format_is_refused_before_any_work() {
    let left = emic("check --output found.odt")
        .file(SETTINGS.0, SETTINGS.1)
        .tells(
            "error: the ending of `found.odt` means no format\n\
             help: use one of .txt, .md, .markdown, .html, .htm, .csv, .json, .xlsx, or say\n      \
             `--format FORMAT`\n",
        )
        .exits(2)
        .run();
    assert_eq!(left.files(), ["emic.yaml"]);
}

#[test]
fn a_file_that_cannot_be_written_is_named() {
    emic("check --output none/found.csv")
        .file(SETTINGS.0, SETTINGS.1)
        .tells(
            "error: cannot write `none/found.csv`: its folder does not exist\n\
             help: choose another file with `--output`\n",
        )
        .exits(2)
        .run();
}

#[test]
fn a_reader_who_has_seen_enough_is_no_failure() {
    let run = emic("help checks");
    let mut child = run
        .start()
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut told = String::new();
    child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
    assert_eq!((told.as_str(), child.wait().unwrap().code()), ("", Some(0)));
}

#[test]
fn a_wrong_word_comes_with_the_right_one() {
    emic("help chek")
        .tells("error: there is no help on `chek`\nhelp: did you mean `check`?\n")
        .exits(2)
        .run();
}

#[test]
fn a_man_page_bears_the_date_of_the_clock() {
    let run = emic("man check");
    let page = String::from_utf8(run.start().output().unwrap().stdout).unwrap();
    assert!(page.contains(".TH emic-check 1 2026-11-21"), "{page}");
}

#[test]
fn a_clock_that_cannot_be_read_is_refused_with_an_example() {
    emic("man check")
        .with("EMIC_NOW", "yesterday")
        .tells(
            "error: `EMIC_NOW` holds `yesterday`, which is no moment\n\
             help: write it as 2026-11-21T14:03:00Z, or unset it\n",
        )
        .exits(2)
        .run();
}

#[test]
fn an_expression_that_cannot_be_read_is_shown_with_the_place() {
    emic("codebook --where \"sector:onderwijs AND\"")
        .file(SETTINGS.0, SETTINGS.1)
        .tells(
            "error: `AND` has nothing after it\n \
             |\n \
             | sector:onderwijs AND\n \
             |                  ^^^\n \
             |\n \
             = help: write an expression after it, or put `\"AND\"` in quotes to look for the\n         \
             word\n",
        )
        .exits(2)
        .run();
}

#[test]
fn a_study_whose_settings_are_wrong_says_why() {
    emic("codebook")
        .file("emic.yaml", "titel: t\n")
        .tells(
            "error: `emic.yaml` cannot be used: no key `titel` is known here\n\
             help: `emic check` shows where\n",
        )
        .exits(2)
        .run();
}

#[test]
fn a_wrong_option_is_told_with_the_usage() {
    emic("check --formt json")
        .tells(
            "error: unexpected argument '--formt' found\n\n  \
             tip: a similar argument exists: '--format'\n\n\
             Usage: emic check --format <FORMAT>\n\n\
             For more information, try '--help'.\n",
        )
        .exits(2)
        .run();
}
