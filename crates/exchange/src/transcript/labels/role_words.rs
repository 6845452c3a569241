//! The names of roles in Dutch, English, German and French, and how much each tells.

use super::super::incoming::Role;

/// How much a role's name tells by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Strength {
    /// It is a label even where it begins one line only.
    Strong,
    /// It must be counted like any name.
    Weak,
}

/// A role's name: lower case, without number.
pub(super) struct RoleWord {
    pub word: &'static str,
    pub role: Role,
    pub strength: Strength,
}

const fn interviewer(word: &'static str) -> RoleWord {
    RoleWord {
        word,
        role: Role::Interviewer,
        strength: Strength::Strong,
    }
}

const fn respondent(word: &'static str) -> RoleWord {
    RoleWord {
        word,
        role: Role::Respondent,
        strength: Strength::Strong,
    }
}

const fn weak(word: &'static str, role: Role) -> RoleWord {
    RoleWord {
        word,
        role,
        strength: Strength::Weak,
    }
}

static ROLE_WORDS: &[RoleWord] = &[
    interviewer("i"),
    interviewer("int"),
    interviewer("iv"),
    interviewer("interviewer"),
    interviewer("interviewster"),
    interviewer("interviewerin"),
    interviewer("intervieweur"),
    interviewer("enquêteur"),
    interviewer("researcher"),
    interviewer("onderzoeker"),
    interviewer("onderzoekster"),
    interviewer("forscher"),
    interviewer("forscherin"),
    interviewer("moderator"),
    interviewer("moderatorin"),
    interviewer("gespreksleider"),
    interviewer("facilitator"),
    interviewer("vraag"),
    interviewer("vragensteller"),
    interviewer("question"),
    interviewer("frage"),
    weak("host", Role::Interviewer),
    weak("q", Role::Interviewer),
    weak("v", Role::Interviewer),
    weak("f", Role::Interviewer),
    weak("m", Role::Interviewer),
    weak("mod", Role::Interviewer),
    respondent("r"),
    respondent("resp"),
    respondent("respondent"),
    respondent("respondente"),
    respondent("respondentin"),
    respondent("p"),
    respondent("participant"),
    respondent("deelnemer"),
    respondent("deelneemster"),
    respondent("teilnehmer"),
    respondent("teilnehmerin"),
    respondent("proband"),
    respondent("probandin"),
    respondent("interviewee"),
    respondent("geïnterviewde"),
    respondent("geinterviewde"),
    respondent("interviewpartner"),
    respondent("interviewpartnerin"),
    respondent("interviewte"),
    respondent("interviewter"),
    respondent("befragte"),
    respondent("befragter"),
    respondent("informant"),
    respondent("interviewé"),
    respondent("antwoord"),
    respondent("answer"),
    respondent("antwort"),
    weak("b", Role::Respondent),
    weak("a", Role::Respondent),
    weak("d", Role::Respondent),
    weak("tn", Role::Respondent),
    weak("ip", Role::Respondent),
    weak("guest", Role::Respondent),
    weak("student", Role::Respondent),
    weak("teacher", Role::Respondent),
    weak("leerkracht", Role::Respondent),
    weak("leraar", Role::Respondent),
    weak("docent", Role::Respondent),
    weak("ouder", Role::Respondent),
    weak("leerling", Role::Respondent),
];

/// The role's name that a label is, number and point left aside.
pub(super) fn of(label: &str) -> Option<&'static RoleWord> {
    let lower = label.to_lowercase();
    let bare = lower
        .trim_end_matches(|last: char| last.is_ascii_digit() || matches!(last, '.' | ' ' | '#' | '-' | '_' | '\u{A0}'));
    ROLE_WORDS.iter().find(|word| word.word == bare)
}
