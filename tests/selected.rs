//! Rows and columns are of the selection; words that are codes as well are told.

use crate::builder::{Run, emic};

fn study(words: &str) -> Run {
    let mut run = emic(words)
        .file(
            "emic.yaml",
            "title: t\nlanguage: en\ncodebooks: [own.yaml]\nspeakers: {R: respondent}\n",
        )
        .file("own.yaml", "id: own\ncodes: [{id: a, label: A}, {id: b, label: B}]\n")
        .file("cases.csv", "case,sector\nR1,school\nR2,care\nR3,school\nR4,school\n");
    for case in ["R1", "R2", "R3"] {
        run = run.file(&format!("transcripts/{case}.txt"), "R: een a twee\n");
    }
    for case in ["R1", "R2"] {
        run = run.file(
            &format!("coding/anna/{case}.yaml"),
            "segments:\n- {quote: een, codes: [a]}\n",
        );
    }
    run
}

#[test]
fn what_is_not_selected_is_no_column() {
    study("matrix a transcripts --where case:R1")
        .prints_about(
            "\
           R1  own turns
────────────────────────
A           1          1
────────────────────────
own turns   1
",
        )
        .run();
    // R3 is selected and nobody has read it; R4 has no transcript.
    study("matrix cases a --where sector:school")
        .prints_about(
            "\
              A  own turns
──────────────────────────
R1           1           1
R3         n/a‡          0
──────────────────────────
own turns    1
‡ not yet coded
",
        )
        .run();
}

#[test]
fn a_bare_word_that_is_a_code_is_told() {
    study("quotes \"a AND een\"")
        .prints_start("Quotes")
        .tells("note: `a` was looked for as a word; for the code of that name write `code:a`\n")
        .run();
}
