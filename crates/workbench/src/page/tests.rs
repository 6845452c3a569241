use emic_core::read::{Sources, understand};
use proptest::prelude::*;

use super::unit::{self, Unit};
use super::*;

fn transcript(text: &str) -> Transcript {
    let reading = understand(Sources::from_iter([
        ("emic.yaml", "title: t\n"),
        ("transcripts/R1.txt", text),
    ]));
    reading
        .study
        .expect("a study")
        .transcripts
        .first()
        .expect("a transcript")
        .clone()
}

fn rows(text: &str, width: usize) -> Vec<String> {
    let transcript = transcript(text);
    let page = Page::new(&transcript, width);
    let words = page.rows.iter().map(|row| row.line.words(transcript.body()).to_owned());
    words.collect()
}

const TEXT: &str = "I: Hoe gaat het?\nR: Wij hebben elkaar nodig. Nu.\n\nEcht waar.\nI:\nR: Ja.\n";

#[test]
fn turns_are_laid_out_with_a_line_between_them_and_silent_ones_keep_theirs() {
    assert_eq!(
        rows(TEXT, 12),
        [
            "Hoe gaat",
            "het?",
            "",
            "Wij hebben",
            "elkaar",
            "nodig. Nu.",
            "",
            "Echt waar.",
            "",
            "",
            "",
            "Ja."
        ]
    );
}

/// Where motions lead from the first byte of `from`, as the rest of the text there.
fn moved(text: &str, from: &str, motions: &[Motion]) -> String {
    let transcript = transcript(text);
    let page = Page::new(&transcript, 12);
    let body = transcript.body();
    let mut caret = Caret {
        at: body.find(from).expect("there"),
        column: None,
    };
    for &motion in motions {
        caret = page.moved(&transcript, caret, motion, Reach::Go, 4);
    }
    body.get(caret.at..).expect("a letter").chars().take(6).collect()
}

#[test]
fn motions_go_by_letter_word_row_turn_and_page() {
    use Motion::*;
    assert_eq!(moved(TEXT, "Hoe", &[Right, Right]), "e gaat");
    assert_eq!(moved(TEXT, "Wij", &[Left]), "?\nR: W");
    assert_eq!(moved(TEXT, "Hoe", &[Left]), "Hoe ga");
    assert_eq!(
        moved(TEXT, "gaat", &[Down]),
        "?\nR: W",
        "the last letter of a shorter row"
    );
    assert_eq!(moved(TEXT, "gaat", &[Down, Down]), "hebben", "the column is kept");
    assert_eq!(
        moved(TEXT, "Nu.", &[Down]),
        "ar.\nI:",
        "over an empty row, to the same column"
    );
    assert_eq!(moved(TEXT, "hebben", &[WordRight, WordRight]), "nodig.");
    assert_eq!(moved(TEXT, "hebben", &[WordLeft, WordLeft]), "het?\nR");
    assert_eq!(moved(TEXT, "elkaar", &[RowEnd]), "r nodi");
    assert_eq!(moved(TEXT, "elkaar", &[RowEnd, RowStart]), "elkaar");
    assert_eq!(moved(TEXT, "Nu.", &[TurnUp]), "Wij he");
    assert_eq!(moved(TEXT, "Nu.", &[TurnUp, TurnUp]), "Hoe ga");
    assert_eq!(moved(TEXT, "Nu.", &[TurnDown]), "Ja.\n");
    assert_eq!(moved(TEXT, "Nu.", &[End]), ".\n");
    assert_eq!(moved(TEXT, "Nu.", &[Start]), "Hoe ga");
    assert_eq!(moved(TEXT, "Hoe", &[PageDown]), "Wij he", "two rows, and on to words");
    assert_eq!(moved(TEXT, "Ja.", &[Down, Down, PageDown]), "Ja.\n");
}

#[test]
fn units_are_found_around_a_place_and_beyond_it() {
    let transcript = transcript(TEXT);
    let body = transcript.body();
    let at = |words: &str| body.find(words).expect("there");
    let words = |span: Option<emic_core::model::Span>| span.map(|span| span.of(body)).unwrap_or_default();
    assert_eq!(words(unit::around(&transcript, Unit::Word, at("ebben"))), "hebben");
    assert_eq!(words(unit::around(&transcript, Unit::Word, at(" elkaar"))), "elkaar");
    assert_eq!(
        words(unit::around(&transcript, Unit::Sentence, at("elkaar"))),
        "Wij hebben elkaar nodig."
    );
    assert_eq!(
        words(unit::around(&transcript, Unit::Paragraph, at("elkaar"))),
        "Wij hebben elkaar nodig. Nu."
    );
    assert_eq!(
        words(unit::around(&transcript, Unit::Turn, at("elkaar"))),
        "Wij hebben elkaar nodig. Nu.\n\nEcht waar."
    );
    assert_eq!(words(unit::after(&transcript, Unit::Sentence, at("Nu"))), "Echt waar.");
    assert_eq!(words(unit::before(&transcript, Unit::Turn, at("Wij"))), "Hoe gaat het?");
    let some = emic_core::model::Span::new(body, at("bben"), at("nodig") + 2).expect("a span");
    assert_eq!(
        unit::hull(&transcript, Unit::Word, some).of(body),
        "hebben elkaar nodig"
    );
}

proptest! {
    /// Whatever is typed, the caret stays on a letter of the page, and where a page is shown no letter is lost.
    #[test]
    fn the_caret_never_leaves_the_letters(
        turns in proptest::collection::vec("[ab 学é\u{301}\n🙂]{0,30}", 1..5),
        width in 2usize..20,
        motions in proptest::collection::vec(0usize..14, 0..40),
    ) {
        use Motion::*;
        const ALL: [Motion; 14] = [Left, Right, Up, Down, WordLeft, WordRight, RowStart, RowEnd, PageUp, PageDown, TurnUp, TurnDown, Start, End];
        let text: String = turns.iter().map(|turn| format!("R: {turn}\n")).collect();
        let transcript = transcript(&text);
        let page = Page::new(&transcript, width);
        let letters: Vec<usize> = page.rows.iter().flat_map(|row| row.cells(transcript.body())).map(|cell| cell.at).collect();
        let Some(&first) = letters.first() else { return Ok(()) };
        let mut caret = Caret { at: first, column: None };
        for motion in motions {
            caret = page.moved(&transcript, caret, ALL[motion], Reach::Go, 5);
            prop_assert!(letters.contains(&caret.at), "{:?} led to {}", ALL[motion], caret.at);
        }
    }
}
