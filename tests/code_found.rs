//! `emic code add --at EXPRESSION`: what an expression finds is coded as one act.

use crate::builder::{Run, emic};

fn study(words: &str) -> Run {
    emic(words)
        .file("emic.yaml", "title: t\nlanguage: nl\ncodebooks: [codebook.yaml]\ncoders: [anna, bert]\n")
        .file("codebook.yaml", "id: own\ncodes: [{id: need}, {id: plan}, {id: both}]\n")
        .file("cases.csv", "case\nR1\nR2\n")
        .file("transcripts/R1.txt", "I: Een huis?\nR: Ja, een huis. Wij hebben elkaar nodig, elke dag.\n")
        .file("transcripts/R2.txt", "R: Twee huizen.\n")
        .file(
            "coding/anna/R1.yaml",
            "transcript: R1\nsegments:\n- quote: Wij hebben elkaar nodig\n  codes: [need]\n- quote: elkaar nodig, elke dag.\n  codes: [plan]\n",
        )
}

#[test]
fn the_words_found_are_coded_and_taken_back_as_one_act() {
    let left = study("code add --at huis --match stemmed --codes plan --coder bert")
        .prints(
            "add 1 code at R1@24-28 and 1 more place: coding/bert/R1.yaml (created),\ncoding/bert/R2.yaml (created)\n",
        )
        .run();
    assert!(left.text("coding/bert/R1.yaml").contains("  quote: \"huis\"\n"));
    assert!(left.text("coding/bert/R2.yaml").contains("  quote: \"huizen\"\n"));
    let left = left
        .then("undo")
        .prints_start("undo: add 1 code at R1@24-28 and 1 more place")
        .run();
    assert!(!left.has("coding/bert/R1.yaml") && !left.has("coding/bert/R2.yaml"));
}

#[test]
fn stretches_segments_or_turns_are_coded_as_asked() {
    let places = |words: &str| {
        let left = study(&format!(
            "code add --at \"code:need AND code:plan\" {words} --codes both --coder anna"
        ))
        .prints_start("add 1 code")
        .run();
        let file = left.text("coding/anna/R1.yaml");
        let found: Vec<String> = file
            .split("- ")
            .filter(|segment| segment.contains("both"))
            .map(|segment| {
                segment
                    .split("quote: ")
                    .nth(1)
                    .unwrap()
                    .lines()
                    .next()
                    .unwrap()
                    .trim_matches('"')
                    .to_owned()
            })
            .collect();
        found
    };
    assert_eq!(places(""), ["elkaar nodig"]);
    assert_eq!(
        places("--whole segments"),
        ["Wij hebben elkaar nodig", "elkaar nodig, elke dag."]
    );
    assert_eq!(
        places("--whole turns"),
        ["Ja, een huis. Wij hebben elkaar nodig, elke dag."]
    );
}

#[test]
fn codes_are_your_own_and_turns_are_respondents_unless_you_say_otherwise() {
    study("code add --at code:need --codes both --coder bert")
        .tells("nothing fits `code:need`: nothing to write\n")
        .run();
    study("code add --at \"code:need AND coder:anna\" --codes both --coder bert")
        .prints("add 1 code at R1@30-53: coding/bert/R1.yaml (created)\n")
        .run();
    study("code add --at huis --speaker all --codes both --coder bert")
        .prints("add 1 code at R1@7-11 and 1 more place: coding/bert/R1.yaml (created)\n")
        .run();
}

#[test]
fn a_dry_run_writes_nothing() {
    let left = study("code add --at huis --codes plan --coder bert --dry-run")
        .prints_about("+  quote: \"huis\"")
        .run();
    assert!(!left.has("coding/bert/R1.yaml") && !left.has("log"));
}

#[test]
fn what_cannot_be_coded_is_refused() {
    study("code add --at transcript:R1 --codes plan --coder bert")
        .tells(
            "error: `transcript:R1` picks whole interviews, not passages\nhelp: add what the passages should be about: \
             \"transcript:R1 AND code:…\"; the\n      whole expression stands between quotes\n",
        )
        .exits(2)
        .run();
    study("code add --at huis --whole segments --codes plan --coder bert")
        .tells(
            "error: no coded segment takes part in `text:huis`\nhelp: ask for whole turns instead, or name a code, not after \
             NOT and not on the\n      right of WITHIN and the like\n",
        )
        .exits(2)
        .run();
    study("code add --at huis --codes plan --coder bart")
        .tells(
            "error: this study has no coder `bart`\nhelp: did you mean `bert`? coders of this study: anna, bert; somebody new \
             is\n      added to `coders` in emic.yaml\n",
        )
        .exits(2)
        .run();
}

#[test]
fn people_who_look_for_an_option_for_codes_are_told_how_codes_are_named() {
    study("compare --theme need")
        .tells("error: `emic compare` has no option `--theme`\nhelp: codes are named behind `--codes`: emic compare --codes CODE\n")
        .exits(2)
        .run();
    study("frequencies --code need")
        .tells("error: `emic frequencies` has no option `--code`\nhelp: codes are named without an option: emic frequencies CODE\n")
        .exits(2)
        .run();
}

#[test]
fn whose_act_is_taken_back_is_told_where_several_work() {
    let left = study("code add R2@3-7 --codes plan --coder anna")
        .prints_start("add")
        .run();
    let left = left.then("undo").prints_start("undo: add 1 code").run();
    let left = left
        .then("code add R2@3-7 --codes plan --coder anna")
        .prints_start("add")
        .run();
    let left = left
        .then("code add R2@3-7 --codes plan --coder bert")
        .prints_start("add")
        .run();
    left.then("undo")
        .tells("note: the last act to undo is one of bert; `emic undo --coder NAME` takes\n      somebody's own\n")
        .prints_start("undo: add 1 code at R2@3-7: coding/bert/R2.yaml (removed)")
        .run();
}
