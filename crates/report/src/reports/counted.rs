//! What every count says of itself: whose codings, of which turns, and what was not counted.

use emic_core::analysis::Evidence;
use emic_core::ask::{SpeakerWish, Wishes};
use serde_json::{Value, json};

use crate::phrase::{counted as phrases, noun};
use crate::{Language, Report};

/// Adds to `report` the settings and notes that tell what `evidence` rests on.
#[must_use]
pub fn counted(report: Report, evidence: &Evidence<'_>, wishes: &Wishes, language: Language) -> Report {
    let condition = wishes.condition.as_ref().map(ToString::to_string);
    let said = condition
        .as_ref()
        .map(|said| phrases::WHERE.fill(language, &[("condition", said)]));
    let transcripts = match wishes.transcripts.as_slice() {
        [] => (Value::Null, String::new()),
        ids => (
            json!(ids),
            phrases::TRANSCRIPTS.fill(language, &[("transcripts", &ids.join(", "))]),
        ),
    };
    let (speakers, of_speakers) = speakers(&wishes.speakers, language);
    let read = noun::TRANSCRIPT.counted(evidence.read.len() as u64, language);
    let report = report
        .with_setting("coders", json!(coders(evidence)), whose(evidence, language))
        .with_setting("speakers", speakers, of_speakers)
        .with_setting("transcripts", transcripts.0, transcripts.1)
        .with_setting("where", condition, said.unwrap_or_default())
        .with_setting(
            "read",
            evidence.read.len(),
            phrases::READ.fill(language, &[("read", &read)]),
        );
    uncounted(report, evidence, language).with_left_out(evidence.study.left_out.into())
}

fn coders<'s>(evidence: &Evidence<'s>) -> Vec<&'s str> {
    let study = evidence.study;
    evidence
        .scope
        .coders
        .iter()
        .map(|&coder| study.coder(coder).as_str())
        .collect()
}

fn whose(evidence: &Evidence<'_>, language: Language) -> String {
    let coders = coders(evidence);
    let phrase = if coders.len() > 1 {
        phrases::POOLED
    } else {
        phrases::CODERS
    };
    phrase.fill(language, &[("coders", &coders.join(", "))])
}

fn speakers(wish: &SpeakerWish, language: Language) -> (Value, String) {
    match wish {
        SpeakerWish::All => (json!("all"), phrases::EVERYBODY.say(language).to_owned()),
        SpeakerWish::Respondents => (json!("respondents"), phrases::RESPONDENTS.say(language).to_owned()),
        SpeakerWish::Named(names) => {
            let said = phrases::SPEAKERS.fill(language, &[("speakers", &names.join(", "))]);
            (json!(names), said)
        }
    }
}

fn uncounted(report: Report, evidence: &Evidence<'_>, language: Language) -> Report {
    let unread = evidence
        .unread
        .iter()
        .map(|&index| evidence.study.transcript(index).id.as_str());
    let unread: Vec<&str> = unread.collect();
    let report = match unread.as_slice() {
        [] => report,
        ids => report.with_note(phrases::UNREAD.fill(language, &[("transcripts", &ids.join(", "))])),
    };
    match evidence.unselected {
        0 => report,
        places => {
            let segments = noun::SEGMENT.counted(places, language);
            report.with_note(phrases::UNSELECTED.fill(language, &[("segments", &segments)]))
        }
    }
}
