use ratatui::style::{Color, Modifier};

use super::Palette;
use crate::trial::Trial;

const CODED: &str = "segments:\n- quote: Wij hebben elkaar nodig. Maar er is geen tijd, en dat weet iedereen hier in huis.\n  codes: [need+]\n  memo: kijk\n- quote: Er was een plan.\n  codes: [plan]\n";

#[test]
fn the_screen_of_a_coded_transcript() {
    let mut trial = Trial::new(&[("coding/anna/R1.yaml", CODED)]).sized(70, 16);
    trial.press("j");
    let wanted = " R1                                                  anna · beurt 2/6
1 I     Hoe gaat het?                       │ Codes (alleen anna)
                                            │    Banden
2 R ┏   Wij hebben elkaar nodig. Maar er is │   ▪ Elkaar nodig hebb… 1
    ┃   geen tijd, en dat weet iedereen     │   ▪ Samen willen       0
    ┗   hier in huis.                       │  ▪ Een plan            1
                                            │
3 I     Ja?                                 │
                                            │
4 R ╺   Er was een plan.                    │
                                            │
──────────────────────────────────────────────────────────────────────
 ▪ need+  anna @20-101
   ✎ kijk

 w s t kies  c code  x weg  m memo  u terug  n volgende  ? toetsen  …";
    assert_eq!(trial.lines().join("\n"), wanted);
}

#[test]
fn while_a_code_is_picked_its_definition_stands_below() {
    let mut trial = Trial::new(&[]);
    trial.press("j s c n e e");
    let found = trial.lines().join("\n");
    for part in [
        "│ Code: nee",
        "▪ Elkaar nodig hebben  need  + aanwezig, - afwezig",
        "De ene heeft wat de andere mist.",
        "Gebruik: Als iets gevraagd wordt.",
        "Niet: Niet voor louter contact.",
    ] {
        assert!(found.contains(part), "{part} is not in\n{found}");
    }
    trial.press("z z");
    assert!(trial.lines().join("\n").contains("geen code past bij"));
}

#[test]
fn the_page_on_a_code_takes_the_place_of_the_text() {
    let mut trial = Trial::new(&[]);
    trial.press("j s c f2");
    let found = trial.lines().join("\n");
    assert!(
        !found.contains("Hoe gaat het?") && found.contains("De ene heeft wat de andere mist."),
        "{found}"
    );
    trial.press("esc");
    assert!(trial.lines().join("\n").contains("Hoe gaat het?"));
}

#[test]
fn keys_fit_on_the_screen_and_can_be_scrolled() {
    let mut trial = Trial::new(&[]);
    trial.press("?");
    let first = trial.lines();
    assert!(first.iter().any(|line| line.contains("Bewegen")), "{first:?}");
    trial.press("pagedown pagedown pagedown");
    let last = trial.lines().join("\n");
    assert!(last.contains("zet erbij om samen te geven"), "{last}");
}

#[test]
fn colours_are_those_of_the_codebook_as_far_as_there_are_any() {
    let mut trial = Trial::new(&[("coding/anna/R1.yaml", CODED)]);
    let stripe = |trial: &Trial| {
        let screen = trial.screen();
        let buffer = screen.buffer().clone();
        let at = buffer
            .content
            .iter()
            .position(|cell| cell.symbol() == "┏")
            .expect("a stripe");
        buffer.content[at].fg
    };
    assert_eq!(stripe(&trial), Color::Reset);
    trial.palette = Palette::Sixteen;
    assert_eq!(stripe(&trial), Color::Blue);
    trial.palette = Palette::Full;
    assert_eq!(stripe(&trial), Color::Rgb(0x33, 0x66, 0xaa));
}

#[test]
fn what_is_selected_is_reversed_also_without_colours() {
    let mut trial = Trial::new(&[]);
    trial.press("j w");
    let screen = trial.screen();
    let buffer = screen.buffer();
    let reversed = buffer
        .content
        .iter()
        .filter(|cell| cell.modifier.contains(Modifier::REVERSED));
    // The first line is reversed too.
    let words: String = reversed.skip(80).map(|cell| cell.symbol()).collect();
    assert_eq!(words, "Wij");
}

#[test]
fn wide_and_combining_letters_stay_on_their_places() {
    let text = "R: 学校 e\u{301}e\u{301}n 👩‍🏫 ja\n";
    let mut trial = Trial::new(&[("transcripts/R1.txt", text)]);
    assert!(
        trial.lines()[1].contains("学 校  e\u{301}e\u{301}n 👩‍🏫  ja"),
        "{:?}",
        trial.lines()[1]
    );
    trial.press("right right right shift+right shift+right");
    assert_eq!(trial.selected(), "e\u{301}e\u{301}n");
}

#[test]
fn a_screen_that_is_too_small_says_so_and_nothing_panics_on_any() {
    for (width, height) in [(1, 1), (20, 5), (59, 12), (60, 12), (61, 13), (80, 24), (200, 60)] {
        let mut trial = Trial::new(&[("coding/anna/R1.yaml", CODED)]).sized(width, height);
        for keys in [
            "j", "s", "c", "f2", "esc", "esc", "m", "esc", "l", "esc", "?", "esc", "e",
        ] {
            let mode = format!("{:?}", trial.workbench.mode);
            if !(keys == "esc" && mode == "Reading") {
                trial.press(keys);
            }
            let lines = trial.lines();
            assert_eq!(lines.len(), usize::from(height));
        }
    }
    let trial = Trial::new(&[]).sized(40, 10);
    assert!(trial.lines()[0].starts_with("maak het venster groter"));
}

const NOTES: [(&str, &str); 3] = [
    ("memos/code-need.md", "---\nabout: code:need\n---\n\nte ruim?\n"),
    (
        "memos/framework/R1/need.md",
        "---\nabout: cell:R1/need\n---\n\nZe leunen op elkaar.\n\nAltijd.\n",
    ),
    (
        "memos/framework/R2/need.md",
        "---\nabout: cell:R2/need\n---\n\nniet hier\n",
    ),
];

#[test]
fn what_was_written_of_a_code_in_this_case_stands_below_its_definition_and_on_its_page() {
    let mut trial = Trial::new(&NOTES).sized(80, 40);
    trial.press("j s c");
    let wanted = "
 ▪ Elkaar nodig hebben  need  + aanwezig, - afwezig
 De ene heeft wat de andere mist.
 Gebruik: Als iets gevraagd wordt.
 Niet: Niet voor louter contact.
 ✎ te ruim?
 ✎ R1: Ze leunen op elkaar.

 Altijd.
";
    let found = trial.lines().join("\n");
    assert!(found.contains(wanted) && !found.contains("niet hier"), "{found}");
    trial.press("f2");
    assert_eq!(
        trial.lines().join("\n").matches("✎ R1: Ze leunen op elkaar.").count(),
        2
    );
}

#[test]
fn a_long_definition_does_not_push_a_summary_out_of_sight() {
    let mut trial = Trial::new(&NOTES);
    trial.press("j s c");
    // There is room for seven lines; all would take eight.
    let wanted = "
 ▪ Elkaar nodig hebben  need  + aanwezig, - afwezig
 De ene heeft wat de andere mist.
 Gebruik: Als iets gevraagd wordt.
 Niet: Niet voor louter contact.
 ✎ te ruim?
 ✎ R1: Ze leunen op elkaar. Altijd.
";
    let found = trial.lines().join("\n");
    assert!(found.contains(wanted), "{found}");
    let mut trial = Trial::new(&NOTES).sized(60, 12);
    trial.press("j s c");
    let lines = trial.lines();
    // Three lines: one is kept.
    assert_eq!(
        lines[8..11],
        [
            " ▪ Elkaar nodig hebben  need  + aanwezig, - afwezig",
            " De ene heeft wat de andere mist.",
            " ✎ R1: Ze leunen op elkaar. Altijd."
        ]
    );
}
