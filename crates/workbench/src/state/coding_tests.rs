use emic_core::model::{Judgement, Valence};
use emic_core::suggest::{Cue, Suggestion};

use super::Mode;
use crate::trial::Trial;

const CODED: &str = "segments:\n- quote: Wij hebben elkaar nodig.\n  codes: [need+, plan]\n- quote: elkaar nodig. Maar er is\n  codes: [own-goal]\n";

#[test]
fn a_sentence_is_selected_coded_and_repeated() {
    let mut trial = Trial::new(&[]);
    trial.press("j s");
    assert_eq!(trial.selected(), "Wij hebben elkaar nodig.");
    trial.press("c n e e +");
    assert_eq!(trial.told(), "codes gegeven: need+ (R1@20-44)");
    assert!(trial.file("coding/anna/R1.yaml").contains("codes: [need+]"));
    trial.press("s");
    assert_eq!(
        trial.selected(),
        "Maar er is geen tijd, en dat weet iedereen hier in huis.",
        "on after coding"
    );
    trial.press("k s s");
    assert_eq!(
        trial.selected(),
        "Wij hebben elkaar nodig. Maar er is geen tijd, en dat weet iedereen hier in huis."
    );
    trial.press(".");
    assert!(
        trial.file("coding/anna/R1.yaml").contains("at: 20-101"),
        "{}",
        trial.file("coding/anna/R1.yaml")
    );
}

#[test]
fn without_a_selection_the_sentence_under_the_caret_is_coded() {
    let mut trial = Trial::new(&[]);
    trial.press("j ctrl+right c");
    assert_eq!(trial.selected(), "Wij hebben elkaar nodig.");
    trial.press("p l a enter");
    assert!(trial.file("coding/anna/R1.yaml").contains("codes: [plan]"));
}

#[test]
fn several_codes_are_put_aside_and_given_at_once() {
    let mut trial = Trial::new(&[]);
    trial.press("j s c n e e tab tab down tab tab tab enter");
    assert_eq!(
        trial.told(),
        "codes gegeven: need (R1@20-44)",
        "what is filtered away cannot be marked"
    );
    let mut trial = Trial::new(&[]);
    trial.press("j s c tab tab down tab tab tab enter");
    assert!(
        trial.file("coding/anna/R1.yaml").contains("codes: [need+, own-goal-]"),
        "{}",
        trial.file("coding/anna/R1.yaml")
    );
    trial.press("u");
    assert_eq!(trial.file("coding/anna/R1.yaml"), "");
}

#[test]
fn headings_and_signs_that_do_not_fit_are_refused_with_a_reason() {
    let mut trial = Trial::new(&[]);
    trial.press("j s c up up enter");
    assert_eq!(trial.told(), "een kop: kies een code eronder");
    trial.press("esc c").write("plan").press("+");
    assert_eq!(trial.told(), "`plan` heeft geen teken");
    assert_eq!(trial.file("coding/anna/R1.yaml"), "");
}

#[test]
fn one_of_several_codings_is_chosen_and_removed() {
    let mut trial = Trial::new(&[("coding/anna/R1.yaml", CODED)]);
    trial.press("j x");
    let choice = trial
        .lines()
        .into_iter()
        .filter(|line| line.contains("R1@20-44"))
        .collect::<Vec<_>>();
    assert_eq!(
        choice,
        [" 1 need+  R1@20-44", " 2 plan  R1@20-44", " 3 alle codes van R1@20-44"]
    );
    trial.press("2");
    assert!(trial.file("coding/anna/R1.yaml").contains("codes: [need+]\n"));
    trial.press("x");
    assert!(
        !trial.file("coding/anna/R1.yaml").contains("need"),
        "the only one goes at once"
    );
    trial.press("x");
    assert_eq!(trial.told(), "anna heeft hier niets gecodeerd");
}

#[test]
fn a_code_gets_another_sign_and_the_memo_stays() {
    let file = "segments:\n- quote: Wij hebben elkaar nodig.\n  codes: [need+]\n  memos: {need+: kijk}\n";
    let mut trial = Trial::new(&[("coding/anna/R1.yaml", file)]);
    trial.press("j r -");
    let text = trial.file("coding/anna/R1.yaml");
    assert!(
        text.contains("codes: [need-]\n") && text.contains("{need-: kijk}"),
        "{text}"
    );
}

#[test]
fn a_segment_is_made_longer_or_left_as_it_is() {
    let file = "segments:\n- quote: elkaar nodig\n  codes: [need+]\n";
    let mut trial = Trial::new(&[("coding/anna/R1.yaml", file)]);
    trial.press("j ctrl+right ctrl+right e s enter");
    assert!(
        trial
            .file("coding/anna/R1.yaml")
            .contains("quote: \"Wij hebben elkaar nodig.\""),
        "{}",
        trial.file("coding/anna/R1.yaml")
    );
    let before = trial.file("coding/anna/R1.yaml");
    trial.press("e o right right right right esc");
    assert_eq!(trial.file("coding/anna/R1.yaml"), before);
    trial.press("e o ctrl+right enter");
    // The border stands on the first letter of the next word.
    assert!(
        trial
            .file("coding/anna/R1.yaml")
            .contains("quote: \"hebben elkaar nodig.\"")
            || trial.file("coding/anna/R1.yaml").contains("quote: \"j hebben"),
        "{}",
        trial.file("coding/anna/R1.yaml")
    );
}

#[test]
fn memos_are_written_on_segments_and_codes() {
    let file = "segments:\n- quote: elkaar nodig\n  codes: [need+]\n";
    let mut trial = Trial::new(&[("coding/anna/R1.yaml", file)]);
    trial
        .press("j ctrl+right ctrl+right m 1")
        .write("over de zorg")
        .press("enter");
    assert!(trial.file("coding/anna/R1.yaml").contains("memo: \"over de zorg\""));
    trial
        .press("m 2")
        .write("zeker?")
        .press("alt+enter")
        .write("ja")
        .press("enter");
    assert!(
        trial
            .file("coding/anna/R1.yaml")
            .contains("memos: {need+: \"zeker?\\nja\"}"),
        "{}",
        trial.file("coding/anna/R1.yaml")
    );
    trial.press("m 1");
    let known = trial.lines().into_iter().any(|line| line.contains("over de zorg"));
    assert!(known, "the memo that stands can be changed");
}

#[test]
fn a_transcript_in_which_nothing_is_found_is_noted_as_read() {
    let mut trial = Trial::new(&[]);
    trial.press("z");
    assert!(trial.file("coding/anna/R1.yaml").contains("segments: []"));
    trial.press("z");
    assert_eq!(trial.told(), "R1 staat als gelezen");
}

#[test]
fn memos_on_the_transcript_and_on_codes_get_files_of_their_own() {
    let mut trial = Trial::new(&[]);
    trial.press("M").write("rustig gesprek").press("enter");
    assert_eq!(
        trial.file("memos/transcript-R1.md"),
        "---\nabout: transcript:R1\n---\n\nrustig gesprek\n"
    );
    trial.press("j s c f3").write("te ruim?").press("enter");
    assert_eq!(
        trial.file("memos/code-need.md"),
        "---\nabout: code:need\n---\n\nte ruim?\n"
    );
    trial.press("c");
    assert!(
        trial.lines().iter().any(|line| line.contains("✎ te ruim?")),
        "the memo stands below the definition"
    );
    trial.press("esc M");
    assert!(
        trial.lines().iter().any(|line| line.contains("rustig gesprek")),
        "the memo that stands can be changed"
    );
}

/// A proposal of `need` for the turn that holds `words`.
fn proposal(trial: &Trial, words: &str) -> Suggestion {
    let text = trial.workbench.text();
    let at = text.body().find(words).expect("there");
    let turn = text
        .turns
        .iter()
        .find(|turn| turn.extent.is_some_and(|extent| extent.end() > at));
    let turn = turn.expect("a turn");
    let code = trial.workbench.study().codebook.find("need").expect("a code");
    Suggestion {
        transcript: trial.workbench.transcript,
        span: turn.extent.expect("words"),
        turn: turn.number,
        judgement: Judgement {
            code,
            valence: Valence::Neutral,
        },
        score: 0.5,
        cue_score: 0.5,
        neighbour_score: 0.0,
        cues: vec![Cue {
            cue: "nodig".to_owned(),
            span: turn.extent.expect("words"),
        }],
        neighbours: Vec::new(),
    }
}

#[test]
fn proposals_are_taken_with_a_sign_changed_or_refused_and_never_coded_by_themselves() {
    let mut trial = Trial::new(&[]);
    trial.door.suggestions = vec![
        proposal(&trial, "Wij hebben"),
        proposal(&trial, "Er was"),
        proposal(&trial, "Nee."),
    ];
    trial.press("i");
    let lines = trial.lines().join("\n");
    assert!(
        lines.contains("voorstel 1 van 3: need (0,50)") && lines.contains("woorden: nodig"),
        "{lines}"
    );
    assert_eq!(trial.file("coding/anna/R1.yaml"), "", "nothing is coded yet");
    trial.press("-");
    assert!(trial.file("coding/anna/R1.yaml").contains("codes: [need-]"));
    assert!(trial.lines().join("\n").contains("voorstel 1 van 2"));
    assert!(trial.selected().starts_with("Er was een plan."), "{}", trial.selected());
    trial.press("r");
    assert!(
        trial.told().starts_with("voorstel geweigerd: need (R1@"),
        "{}",
        trial.told()
    );
    trial.press("c").write("plan").press("enter");
    assert!(trial.file("coding/anna/R1.yaml").contains("codes: [plan]"));
    let mut trial = Trial::new(&[]);
    trial.press("i");
    assert!(trial.told().starts_with("geen voorstellen voor R1"));
}

#[test]
fn a_new_code_goes_below_the_heading_or_beside_the_code_under_the_caret() {
    let mut trial = Trial::new(&[]);
    trial
        .press("j s c")
        .press("f4")
        .write("Wachten op antwoord")
        .press("enter");
    let book = trial.file("codebook.yaml");
    assert!(book.contains("id: wachten-op-antwoord"), "{book}");
    let code = trial
        .workbench
        .study()
        .codebook
        .find("wachten-op-antwoord")
        .expect("added");
    let parent = trial.workbench.study().codebook.code(code).parent.expect("beside need");
    assert_eq!(trial.workbench.study().codebook.code(parent).id.as_str(), "ties");
    trial.press("enter");
    assert!(
        trial
            .file("coding/anna/R1.yaml")
            .contains("codes: [wachten-op-antwoord]")
    );
    trial.press("c f4").write("--").press("enter");
    assert!(trial.told().starts_with("`--` "), "{}", trial.told());
    assert!(matches!(trial.workbench.mode, Mode::Writing(_)), "it can be mended");
}
