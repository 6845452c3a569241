//! What NOT leaves over: passages with words, and nothing else.

use crate::builder::{Run, emic};

/// In R1 both sentences are coded, and only the blank between them is not; in R2 the second sentence is left over.
fn study(words: &str) -> Run {
    emic(words)
        .file(
            "emic.yaml",
            "title: t\nlanguage: en\ncodebooks: [own.yaml]\nspeakers: {R: respondent}\nqueries: {n: \"NOT (code:a OR code:b)\"}\n",
        )
        .file("own.yaml", "id: own\ncodes: [{id: a, label: A}, {id: b, label: B}]\n")
        .file("cases.csv", "case,sector\nR1,school\nR2,care\n")
        .file("transcripts/R1.txt", "R: Een zin. Nog een.\n")
        .file("transcripts/R2.txt", "R: Een zin. Nog een.\n")
        .file(
            "coding/anna/R1.yaml",
            "segments:\n- {quote: Een zin., codes: [a]}\n- {quote: Nog een., codes: [b]}\n",
        )
        .file("coding/anna/R2.yaml", "segments:\n- {quote: Een zin., codes: [a]}\n")
}

#[test]
fn a_blank_between_two_coded_sentences_is_no_turn_of_a_saved_query() {
    study("matrix @n sector")
        .prints_about(
            "\
           care  school  own turns
──────────────────────────────────
@n            1       0          1
",
        )
        .run();
}

#[test]
fn what_is_left_over_is_quoted_without_blanks_around_it() {
    study("quotes @n")
        .prints_about(
            "\
1 of 1 passage, from 1 of 1 case with such passages (2 asked).

    “Nog een.”
    — R2 (R2@12-20)

Without such a passage: R1.
",
        )
        .run();
}
