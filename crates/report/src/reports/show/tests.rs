//! A small transcript on the page, with its margin.

use emic_core::read::{Sources, understand};

use super::*;
use crate::{Canvas, Format};

fn page(codings: &[(&str, &str)], width: u16) -> String {
    let files = [
        ("emic.yaml", "title: t\nlanguage: en\ncoders: [a, b]\n"),
        (
            "codebook.yaml",
            "id: c\ncodes: [{id: contact}, {id: trust, valence: {plus: there, minus: missing}}]\n",
        ),
        (
            "transcripts/R1.txt",
            "I: How?\nR: By telephone, each week, and never by mail.\n",
        ),
    ];
    let reading = understand(Sources::from_iter(files.iter().chain(codings).copied()));
    let study = reading.study.expect("a study");
    let coders: Vec<CoderIndex> = study
        .coders()
        .map(|(coder, _)| coder)
        .filter(|&coder| study.files.iter().any(|file| file.coder == coder))
        .collect();
    let transcript = study.find_transcript("R1").expect("R1");
    let shown = Shown {
        study: &study,
        transcript,
        coders: &coders,
        width: usize::from(width),
        memos: Memos::Told,
    };
    let canvas = Canvas {
        width: Some(width),
        ..Canvas::file(Language::En)
    };
    let report = Report {
        settings: Vec::new(),
        notes: Vec::new(),
        ..show(&shown, Language::En)
    };
    let bytes = Format::named("text")
        .expect("text")
        .render(&report, &canvas)
        .expect("a page");
    String::from_utf8(bytes).expect("text")
}

#[test]
fn without_codings_the_words_have_all_the_room() {
    assert_eq!(
        page(&[], 40),
        "\
R1
══

1 I  How?

2 R  By telephone, each week, and never
     by mail.
"
    );
}

#[test]
fn a_passage_has_a_letter_a_stroke_and_its_codes() {
    let codings = [(
        "coding/a/R1.yaml",
        "segments:\n- quote: telephone, each week, and\n  codes: [contact, trust-]\n- quote: by mail\n  codes: [contact]\n",
    )];
    // `I: How?` and its line end are 8 characters and `R: By ` is 6, so `telephone` begins at 14.
    assert_eq!(
        page(&codings, 45),
        "\
R1
══

1 I  How?

2 R  By telephone, each week,   a   a 14-39
     and never by mail.         ╵b    contact
                                      trust-
                                    b 46-53
                                      contact
"
    );
}

#[test]
fn two_coders_are_named() {
    let one = "segments:\n- quote: mail\n  codes: [contact]\n";
    let page = page(&[("coding/a/R1.yaml", one), ("coding/b/R1.yaml", one)], 80);
    assert!(page.contains("a 49-53 a\n") && page.contains("b 49-53 b\n"), "{page}");
}
