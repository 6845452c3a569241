//! Who speaks: by name, by legend, by questions, by elimination.

use super::super::Role;
use super::plain;

fn roles(text: &str) -> Vec<Role> {
    plain(text).labels.into_iter().map(|label| label.role).collect()
}

#[test]
fn by_name_in_three_languages() {
    use Role::{Interviewer, Respondent};
    assert_eq!(roles("Interviewster: a\nRespondent 2: b\n"), [Interviewer, Respondent]);
    assert_eq!(roles("Researcher 1: a\ninterviewee: b\n"), [Interviewer, Respondent]);
    assert_eq!(roles("Forscherin: a\nBefragte: b\n"), [Interviewer, Respondent]);
    assert_eq!(roles("Int.: a\nP10: b\n"), [Interviewer, Respondent]);
}

#[test]
fn question_and_answer_letters() {
    let incoming = plain("V: Hoe gaat dat?\nA: Goed.\nV: En nu?\nA: Ja.\nV: Dus?\nA: Nee.\n");
    assert_eq!(incoming.labels[0].role, Role::Interviewer);
    assert_eq!(incoming.labels[0].reason, "3 of its 3 turns end in `?`");
    assert_eq!(incoming.labels[1].role, Role::Respondent);
}

#[test]
fn by_questions_over_several_lines() {
    let incoming = plain("Anna: Ja.\nBram: Zo.\nEn dan?\n\nAnna: Nee.\nBram: Echt? (lacht)\nAnna: Ja.\nBram: Hoe?\n");
    assert_eq!(incoming.labels[1].role, Role::Interviewer, "{:?}", incoming.labels);
    assert_eq!(incoming.labels[0].reason, "`Bram` is the interviewer");
}

#[test]
fn nobody_asks() {
    let labels = plain("Anna: a\nBram: b\nAnna: c\nBram: d\nAnna: e\nBram: f\n").labels;
    assert!(
        labels
            .iter()
            .all(|label| label.role == Role::Unknown && label.reason.starts_with("nothing tells"))
    );
}

#[test]
fn by_legend() {
    let incoming = plain("(S = Student; D = Moderator)\nD: a\nS1: b\nD: c\nS2: d\nD: e\n");
    let told: Vec<(Role, &str)> = incoming
        .labels
        .iter()
        .map(|label| (label.role, label.reason.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (Role::Interviewer, "the file explains it as `Moderator`"),
            (Role::Respondent, "the file explains it as `Student`"),
            (Role::Respondent, "the file explains it as `Student`"),
        ]
    );
}
