use emic_core::model::CoderId;

use crate::trial::Trial;

/// Carla, who settles what anna and bert disagree on.
fn settling(anna: &str, bert: &str) -> Trial {
    let mut trial = Trial::new(&[
        (
            "emic.yaml",
            "title: t\ncodebooks: [codebook.yaml]\ncoders: [anna, bert, carla]\n",
        ),
        ("coding/anna/R1.yaml", anna),
        ("coding/bert/R1.yaml", bert),
    ]);
    let coder = |name: &str| CoderId::new(name).expect("a coder");
    trial.workbench.coder = coder("carla");
    trial.workbench.between = vec![coder("anna"), coder("bert")];
    trial
}

#[test]
fn a_third_coder_settles_what_two_others_disagree_on() {
    let bert =
        "segments:\n- quote: Wij hebben elkaar nodig.\n  codes: [need-]\n- quote: Er was een plan.\n  codes: [plan]\n";
    let anna = "segments:\n- quote: Wij hebben elkaar nodig.\n  codes: [need+]\n";
    let mut trial = settling(anna, bert);
    trial.press("d");
    assert_eq!(trial.told(), "1/2 need (ander teken): 1 anna + · 2 bert - · 0 niet");
    trial.press("3");
    assert_eq!(
        trial.told(),
        "er is geen keuze 3: 1 tot 2 volgt een codeur, 0 geeft de code niet"
    );
    trial.press("2");
    assert_eq!(trial.told(), "verschillen beslecht: need-");
    assert!(trial.file("coding/carla/R1.yaml").contains("codes: [need-]"));
    trial.press("d");
    assert_eq!(
        trial.told(),
        "1/1 plan (hier niets gecodeerd): 1 anna niet · 2 bert wel · 0 niet"
    );
    trial.press("0 d");
    assert_eq!(trial.told(), "R1: geen verschil meer tussen anna, bert");
    assert!(!trial.file("coding/carla/R1.yaml").contains("plan]"));
}

/// By place: plan (13 characters), need (24), plan (16), own-goal (25). By gain: own-goal, need, the second plan, the first.
fn four() -> Trial {
    let bert = "segments:\n- quote: Hoe gaat het?\n  codes: [plan]\n- quote: Wij hebben elkaar nodig.\n  codes: [need+]\n- quote: Er was een plan.\n  codes: [plan]\n- quote: Dat plan ligt in de kast.\n  codes: [own-goal]\n";
    settling("segments: []\n", bert)
}

/// Which of the four is looked at: its place in the order of gain, and the words.
#[track_caller]
fn stands_at(trial: &Trial, place: &str, words: &str) {
    assert!(trial.told().starts_with(place), "{}", trial.told());
    assert_eq!(trial.selected(), words);
}

#[test]
fn disagreements_are_visited_by_gain_wherever_the_caret_stands() {
    let mut trial = four();
    trial.press("j j j d");
    stands_at(&trial, "1/4 own-goal", "Dat plan ligt in de kast.");
    trial.press("g d");
    stands_at(&trial, "2/4 need", "Wij hebben elkaar nodig.");
    trial.press("G d d");
    stands_at(&trial, "4/4 plan", "Hoe gaat het?");
    trial.press("d");
    stands_at(&trial, "1/4 own-goal", "Dat plan ligt in de kast.");
    trial.press("D");
    stands_at(&trial, "4/4 plan", "Hoe gaat het?");
    let mut trial = four();
    trial.press("D");
    stands_at(&trial, "4/4 plan", "Hoe gaat het?");
}

#[test]
fn after_a_digit_the_next_one_by_gain_is_visited() {
    let mut trial = four();
    trial.press("d d 2 d");
    stands_at(&trial, "2/3 plan", "Er was een plan.");
    trial.press("0 D");
    stands_at(&trial, "1/2 own-goal", "Dat plan ligt in de kast.");
    trial.press("d 0 d");
    stands_at(&trial, "1/1 own-goal", "Dat plan ligt in de kast.");
}

#[test]
fn a_reason_is_written_before_the_digit_and_goes_with_it() {
    let mut trial = four();
    trial.press("d m").write("te groot").press("enter 0");
    assert!(
        trial.file("coding/carla/R1.yaml").contains("own-goal: te groot"),
        "{}",
        trial.file("coding/carla/R1.yaml")
    );
    trial.press("d m").write("ja, zo").press("enter 2");
    assert!(
        trial.file("coding/carla/R1.yaml").contains("ja, zo"),
        "{}",
        trial.file("coding/carla/R1.yaml")
    );
    // A reason is of the disagreement for which it was written.
    trial.press("d m").write("neen").press("enter d 2");
    assert!(!trial.file("coding/carla/R1.yaml").contains("neen"));
}

#[test]
fn what_was_settled_and_taken_back_is_next() {
    let mut trial = four();
    trial.press("d 2 u d");
    stands_at(&trial, "1/4 own-goal", "Dat plan ligt in de kast.");
    trial.press("d 2 d u D d");
    stands_at(&trial, "3/4 plan", "Er was een plan.");
}

#[test]
fn the_last_line_names_the_keys_that_settle() {
    let mut trial = four();
    let last = |trial: &Trial| trial.lines().last().cloned().unwrap_or_default();
    assert_eq!(
        last(&trial),
        " d volgend verschil  1 2 als codeur  0 niet  c code  m memo  u terug  ? toetsen"
    );
    trial.workbench.between = Vec::new();
    assert_eq!(
        last(&trial),
        " w s t kies  c code  x weg  m memo  u terug  n volgende  ? toetsen  q stop"
    );
}
