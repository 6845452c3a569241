use super::Mode;
use crate::trial::Trial;

/// Two voices with cases of their own; who asks belongs to none of them.
const GROUP: &str = "\
---
speakers: {I: interviewer, A: {role: respondent, case: K1}, B: {role: respondent, case: K2}}
---
I: En?
A: Wij hebben elkaar nodig.
B: Er is geen plan.
";
const SUMMARY: (&str, &str) = (
    "memos/framework/R1/need.md",
    "---\nabout: cell:R1/need\n---\n\nZe leunen op elkaar.\n",
);

fn group() -> Trial {
    Trial::new(&[("transcripts/R1.txt", GROUP), ("cases.csv", "case\nK1\nK2\nR2\n")])
}

#[test]
fn a_code_is_summarized_in_the_case_of_the_transcript() {
    let mut trial = Trial::new(&[]);
    trial.press("j s c f5");
    assert!(
        trial.lines().contains(&" Samenvatting van need in R1".to_owned()),
        "{:?}",
        trial.lines()
    );
    trial
        .write("Ze leunen op elkaar.")
        .press("alt+enter")
        .write("Altijd.")
        .press("enter");
    assert_eq!(trial.told(), "memo geschreven: cell:R1/need");
    assert_eq!(
        trial.file("memos/framework/R1/need.md"),
        "---\nabout: cell:R1/need\n---\n\nZe leunen op elkaar.\nAltijd.\n"
    );
    assert_eq!(trial.file("coding/anna/R1.yaml"), "", "nothing is coded");
    trial.press("u");
    assert_eq!(trial.file("memos/framework/R1/need.md"), "");
}

#[test]
fn a_summary_that_stands_is_changed_and_taken_away() {
    let mut trial = Trial::new(&[SUMMARY]);
    trial.press("c ctrl+f").write(" Soms.").press("enter");
    assert_eq!(
        trial.file("memos/framework/R1/need.md"),
        "---\nabout: cell:R1/need\n---\n\nZe leunen op elkaar. Soms.\n"
    );
    trial.press("c f5");
    for _ in 0.."Ze leunen op elkaar. Soms.".len() {
        trial.press("backspace");
    }
    trial.press("enter");
    assert_eq!(trial.told(), "memo weggenomen: cell:R1/need");
    assert_eq!(trial.file("memos/framework/R1/need.md"), "");
    trial.press("c f5 enter");
    assert_eq!(
        trial.told(),
        "there is no memo on cell:R1/need; `emic memo` lists all memos"
    );
}

#[test]
fn in_a_group_the_summary_is_of_the_case_of_the_turn() {
    let mut trial = group();
    trial.press("j s c f5").write("heeft hulp nodig").press("enter");
    trial.press("j s c f5").write("ziet geen plan").press("enter");
    assert_eq!(
        trial.file("memos/framework/K1/need.md"),
        "---\nabout: cell:K1/need\n---\n\nheeft hulp nodig\n"
    );
    assert_eq!(
        trial.file("memos/framework/K2/need.md"),
        "---\nabout: cell:K2/need\n---\n\nziet geen plan\n"
    );
}

#[test]
fn the_questions_of_a_group_belong_to_no_case() {
    let mut trial = group();
    trial.press("c f5");
    let told = "beurt 1 van R1 hoort bij geen casus: ga naar een antwoord";
    assert_eq!(trial.told(), told);
    assert!(matches!(trial.workbench.mode, Mode::Picking(_)), "the codes stay open");
    trial.press("esc f5");
    assert_eq!(trial.told(), told);
}

#[test]
fn without_a_row_the_transcript_belongs_to_no_case_and_it_is_said_how_to_mend_that() {
    let mut trial = Trial::new(&[("cases.csv", "case\nR2\n")]);
    trial.press("j s c f5");
    assert_eq!(
        trial.told(),
        "R1 hoort bij geen casus: zet `R1` in cases.csv, of schrijf `case:` erboven"
    );
    trial.press("esc l down enter c f5").write("kort").press("enter");
    assert_eq!(
        trial.file("memos/framework/R2/need.md"),
        "---\nabout: cell:R2/need\n---\n\nkort\n"
    );
}

#[test]
fn a_code_that_was_given_here_is_summarized_without_opening_the_codes() {
    let coded = "segments:\n- quote: Wij hebben elkaar nodig.\n  codes: [need+, need-, plan]\n- quote: Er was een plan.\n  codes: [plan]\n";
    let mut trial = Trial::new(&[("coding/anna/R1.yaml", coded)]);
    trial.press("j f5");
    let lines = trial.lines().join("\n");
    assert!(
        lines.contains("\n Welke code samenvatten?\n 1 need\n 2 plan\n"),
        "each code once, whatever its sign:\n{lines}"
    );
    trial.press("2").write("nog geen").press("enter");
    assert_eq!(
        trial.file("memos/framework/R1/plan.md"),
        "---\nabout: cell:R1/plan\n---\n\nnog geen\n"
    );
    trial.press("j j f5");
    assert!(
        trial.lines().contains(&" Samenvatting van plan in R1".to_owned()),
        "the only one at once: {:?}",
        trial.lines()
    );
    trial.press("esc j f5");
    assert_eq!(trial.told(), "anna heeft hier niets gecodeerd");
}
