//! From an understood file to the transcript that the study gets.

use emic_core::act::{CaseRow, ImportTranscript};
use emic_core::edit::yaml_name;
use emic_core::model::{CaseId, Role as StudyRole, Study, TranscriptId};
use emic_core::read::Reading;
use emic_exchange::transcript::{FrontMatterKey, Incoming, Label, Role};

/// A file's name as an id: what ids cannot hold becomes a hyphen.
pub fn id_of(stem: &str) -> String {
    let letters: String = stem
        .trim()
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || matches!(c, '.' | '_' | '-') {
                c
            } else {
                '-'
            }
        })
        .collect();
    letters.trim_matches('-').to_owned()
}

/// The act that takes the file in: its text with a front matter, and a row for its case where cases have rows and it has none.
pub fn act(reading: &Reading, study: &Study, id: &TranscriptId, incoming: &Incoming) -> ImportTranscript {
    let has_rows = reading.sources.get("cases.csv").is_some();
    let named = incoming
        .front_matter
        .iter()
        .find(|entry| entry.key == FrontMatterKey::Case);
    let case = named
        .and_then(|entry| CaseId::new(entry.value.as_str()).ok())
        .or_else(|| CaseId::new(id.as_str()).ok());
    let case = case
        .filter(|case| has_rows && study.find_case(case.as_str()).is_none())
        .map(|case| CaseRow {
            case,
            values: Vec::new(),
        });
    ImportTranscript {
        id: id.clone(),
        text: text(study, incoming),
        case,
        memo: memo(id, incoming),
    }
}

fn text(study: &Study, incoming: &Incoming) -> String {
    let mut head: Vec<String> = incoming
        .front_matter
        .iter()
        .map(|entry| format!("{}: {}\n", entry.key.name(), yaml_name(&entry.value)))
        .collect();
    head.extend(speakers(study, incoming));
    // A body that begins like a front matter needs one before it.
    if head.is_empty() && !incoming.body.starts_with("---") {
        return incoming.body.clone();
    }
    format!("---\n{}---\n{}", head.concat(), incoming.body)
}

/// The line that declares what the study does not declare already.
fn speakers(study: &Study, incoming: &Incoming) -> Option<String> {
    if incoming.labels.is_empty() {
        return (!study.settings.speakers.is_empty()).then(|| "speakers: none\n".to_owned());
    }
    let known = |label: &Label| {
        study
            .settings
            .speakers
            .iter()
            .any(|(text, role)| *text == label.text && *role == self::role(label))
    };
    let unknown: Vec<&Label> = incoming.labels.iter().filter(|label| !known(label)).collect();
    let entries = unknown
        .iter()
        .map(|label| format!("{}: {}", yaml_name(&label.text), role(label).name()));
    (!unknown.is_empty()).then(|| format!("speakers: {{{}}}\n", entries.collect::<Vec<_>>().join(", ")))
}

/// Who is not known to ask is taken to answer: his words are then looked at, and one sees it.
fn role(label: &Label) -> StudyRole {
    if label.role == Role::Interviewer {
        StudyRole::Interviewer
    } else {
        StudyRole::Respondent
    }
}

/// Word's comments as a memo on the transcript, each with its place.
fn memo(id: &TranscriptId, incoming: &Incoming) -> Option<String> {
    if incoming.comments.is_empty() {
        return None;
    }
    let entry = |comment: &emic_exchange::transcript::Comment| {
        let author = if comment.author.is_empty() {
            String::new()
        } else {
            format!("{}: ", comment.author)
        };
        format!(
            "- {id}@{}-{} {author}{}\n",
            comment.span.start,
            comment.span.end,
            comment.text.replace('\n', " ")
        )
    };
    Some(format!(
        "---\nabout: transcript:{id}\n---\n{}",
        incoming.comments.iter().map(entry).collect::<String>()
    ))
}

/// Who speaks, for people: so that a wrong guess is seen at once.
pub fn said(id: &TranscriptId, incoming: &Incoming) -> String {
    if incoming.labels.is_empty() {
        return format!("{id}: nobody speaks in it: a paragraph is a turn\n");
    }
    let line = |label: &Label| {
        let turns = if label.turns == 1 {
            "1 turn".to_owned()
        } else {
            format!("{} turns", label.turns)
        };
        let role = if label.role == Role::Unknown {
            "role not known, taken for respondent".to_owned()
        } else {
            role(label).name().to_owned()
        };
        format!("  {}: {turns}, {role}; {}\n", label.text, label.reason)
    };
    format!("{id}:\n{}", incoming.labels.iter().map(line).collect::<String>())
}
