use crate::trial::{TEXT, Trial, reading};

const CODED: &str = "segments:\n- quote: Wij hebben elkaar nodig.\n  codes: [need+, plan]\n- quote: elkaar nodig. Maar er is\n  codes: [own-goal]\n";

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
    assert_eq!(trial.told(), "1 van 2: need, ander teken: anna + · bert -");
    assert_eq!(trial.selected(), "Wij hebben elkaar nodig.");
    trial.press("d");
    assert_eq!(
        trial.told(),
        "2 van 2: plan, hier niets gecodeerd: anna niet · bert wel"
    );
    trial.press("d");
    assert!(trial.told().starts_with("1 van 2"), "round the end");
    trial.press("D");
    assert!(trial.told().starts_with("2 van 2"));
    trial.press("1");
    assert!(
        trial.told().starts_with("cijfers beslechten een verschil"),
        "{}",
        trial.told()
    );
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
