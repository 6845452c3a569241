//! `emic compare` where not every case belongs to a group.

use crate::builder::{Run, emic};

/// Four cases: two in each sector; of the fifth nobody wrote the sector down. Only R1, R3 and R5 mention `a`.
fn study(words: &str) -> Run {
    let coded = |quote: &str| format!("segments:\n- {{quote: {quote}, codes: [a]}}\n");
    let mut run = emic(words)
        .file(
            "emic.yaml",
            "title: t\nlanguage: en\ncodebooks: [own.yaml]\nspeakers: {R: respondent}\n",
        )
        .file("own.yaml", "id: own\ncodes: [{id: a, label: A}]\n")
        .file(
            "cases.csv",
            "case,sector\nR1,school\nR2,school\nR3,care\nR4,care\nR5,\n",
        );
    for case in ["R1", "R2", "R3", "R4", "R5"] {
        run = run.file(&format!("transcripts/{case}.txt"), "R: een twee\n");
        let codings = if ["R2", "R4"].contains(&case) {
            "segments: []\n".to_owned()
        } else {
            coded("een")
        };
        run = run.file(&format!("coding/anna/{case}.yaml"), codings);
    }
    run
}

#[test]
fn cases_without_a_value_are_shown_and_not_compared() {
    study("compare --by sector --codes a")
        .prints_about(
            "\
A
  care      1/2   50%*    [9; 91]           250.00  0  0      n/a
  school    1/2   50%*    [9; 91]           250.00  0  0      n/a
  (none)    1/1  100%*  [21; 100]           500.00  0  0      n/a
* fewer than 10 cases: the share says little

Differences: care less school
code  difference        95%  odds ratio            95%      p
─────────────────────────────────────────────────────────────
A             0%  [-57; 57]        1.00  [0.04; 24.55]  1.000

(none): 1 case without `sector`. Listed with the shares, but not among the
differences and not in the test.
",
        )
        .run();
}

#[test]
fn one_group_is_compared_with_nothing() {
    study("compare --by sector --where sector:care")
        .tells(
            "error: all cases are of one group, `care`: there is nothing to compare\n\
             help: select more with `--where`, or make other groups\n",
        )
        .exits(2)
        .run();
}
