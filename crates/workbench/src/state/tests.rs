use crate::trial::{TEXT, Trial, reading};

#[test]
fn a_sentence_is_selected_coded_and_repeated() {
    let mut trial = Trial::new(&[]);
    trial.press("j s");
    assert_eq!(trial.selected(), "Wij hebben elkaar nodig.");
    trial.press("c n e e +");
    assert_eq!(trial.told(), "add 1 code at R1@20-44");
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
        "add 1 code at R1@20-44",
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

const CODED: &str = "segments:\n- quote: Wij hebben elkaar nodig.\n  codes: [need+, plan]\n- quote: elkaar nodig. Maar er is\n  codes: [own-goal]\n";

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
fn the_next_uncoded_turn_is_one_of_a_respondent() {
    let mut trial = Trial::new(&[("coding/anna/R1.yaml", CODED)]);
    trial.press("n");
    assert_eq!(trial.workbench.turn(), 4);
    trial.press("n");
    assert_eq!(trial.workbench.turn(), 6);
    trial.press("n");
    assert_eq!(trial.workbench.turn(), 4, "round the end");
    trial.press("N");
    assert_eq!(trial.workbench.turn(), 6);
}

#[test]
fn differences_from_the_other_coder_are_visited_one_by_one() {
    let bert =
        "segments:\n- quote: Wij hebben elkaar nodig.\n  codes: [need-]\n- quote: Er was een plan.\n  codes: [plan]\n";
    let anna = "segments:\n- quote: Wij hebben elkaar nodig.\n  codes: [need+]\n";
    let mut trial = Trial::new(&[("coding/anna/R1.yaml", anna), ("coding/bert/R1.yaml", bert)]);
    trial.press("d");
    assert_eq!(
        trial.told(),
        "verschil 1 van 3: anna geeft need+ aan R1@20-44 (ander teken)"
    );
    trial.press("d");
    assert_eq!(
        trial.told(),
        "verschil 2 van 3: bert geeft need- aan R1@20-44 (ander teken)"
    );
    trial.press("d");
    assert_eq!(
        trial.told(),
        "verschil 3 van 3: bert geeft plan aan R1@112-128 (de andere codeerde hier niets)"
    );
    trial.press("D");
    assert!(trial.told().starts_with("verschil 2 van 3"));
}

#[test]
fn words_are_found_here_and_in_the_study() {
    let mut trial = Trial::new(&[]);
    trial.press("/").write("PLAN").press("enter");
    assert_eq!(trial.told(), "1 van 2: `PLAN`");
    assert_eq!(trial.selected(), "plan");
    trial.press("f f");
    assert_eq!(trial.told(), "1 van 2: `PLAN`");
    trial.press("F");
    assert_eq!(trial.told(), "2 van 2: `PLAN`");
    trial.press("S").write("een plan").press("enter down enter");
    assert_eq!(trial.workbench.text().id.as_str(), "R2");
    assert_eq!(trial.selected(), "een plan");
    trial.press("/").write("nergens").press("enter");
    assert_eq!(trial.told(), "`nergens` staat niet in R2");
}

#[test]
fn transcripts_are_opened_from_the_list_and_in_order() {
    let mut trial = Trial::new(&[]);
    trial.press("l");
    let lines = trial.lines().join("\n");
    assert!(lines.contains("R1") && lines.contains("nog niet gelezen"), "{lines}");
    trial.press("down enter");
    assert_eq!(trial.workbench.text().id.as_str(), "R2");
    trial.press("p");
    assert_eq!(trial.workbench.text().id.as_str(), "R1");
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
fn the_selection_grows_unit_by_unit_and_shrinks_back() {
    let mut trial = Trial::new(&[]);
    trial.press("j ctrl+right >");
    assert_eq!(trial.selected(), "hebben");
    trial.press(">");
    assert_eq!(trial.selected(), "Wij hebben elkaar nodig.");
    trial.press(">");
    assert_eq!(trial.selected().len(), 81);
    trial.press(">");
    assert!(
        trial.selected().starts_with("Hoe gaat het?\nR: Wij"),
        "{}",
        trial.selected()
    );
    trial.press("< <");
    assert_eq!(trial.selected(), "Wij hebben elkaar nodig.");
    trial.press("< <");
    assert_eq!(trial.selected(), "");
}

#[test]
fn shift_selects_along_and_by_word() {
    let mut trial = Trial::new(&[]);
    trial.press("j shift+right shift+right");
    assert_eq!(trial.selected(), "Wij");
    trial.press("ctrl+shift+right");
    assert_eq!(trial.selected(), "Wij hebben");
    trial.press("o shift+left");
    assert!(trial.selected().ends_with("Wij hebben"), "{}", trial.selected());
    trial.press("esc");
    assert_eq!(trial.selected(), "");
}

#[test]
fn what_changes_outside_is_taken_in_and_a_changed_text_ends_what_was_begun() {
    let mut trial = Trial::new(&[]);
    trial.press("j s c");
    trial.door.news = Some(reading(&[(
        "transcripts/R1.txt",
        &TEXT.replace("Wij hebben", "Wij twee hebben"),
    )]));
    trial.workbench.look_around(&mut trial.door);
    assert_eq!(
        trial.told(),
        "de studie is buiten de werkbank veranderd en opnieuw gelezen"
    );
    assert_eq!(trial.selected(), "");
    trial.press("j s");
    assert!(
        trial
            .workbench
            .study()
            .transcripts
            .iter()
            .any(|text| text.body().contains("twee"))
    );
}

#[test]
fn other_coders_are_shown_one_after_the_other() {
    let mut trial = Trial::new(&[("coding/bert/R1.yaml", CODED)]);
    trial.press("j");
    assert!(trial.workbench.beneath().is_empty());
    trial.press("v");
    assert_eq!(trial.told(), "van iedereen");
    assert_eq!(trial.workbench.beneath().len(), 1);
    trial.press("x");
    assert_eq!(trial.told(), "anna heeft hier niets gecodeerd");
    trial.press("v");
    assert_eq!(trial.told(), "alleen bert");
    trial.press("v");
    assert_eq!(trial.told(), "alleen anna");
}
