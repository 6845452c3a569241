//! Suggestions for machines: one record a turn and code.

use emic_core::model::Study;
use emic_core::suggest::{Neighbour, Suggestion};
use serde_json::{Value, json};

use super::{Proposed, evidence, rounded};
use crate::reports::labels;
use crate::{Record, Records};

const FIELDS: &[&str] = &[
    "transcript",
    "turn",
    "place",
    "start",
    "end",
    "code",
    "score",
    "cue_score",
    "neighbour_score",
    "evidence",
    "text",
];

pub(super) fn records(proposed: &Proposed<'_>) -> Records {
    let rows = proposed.suggestions.iter().map(|one| record(proposed.study, one));
    Records::new("suggestions", FIELDS).with_rows(rows)
}

fn record(study: &Study, one: &Suggestion) -> Record {
    let transcript = study.transcript(one.transcript);
    let range = transcript.offsets().range(transcript.body(), one.span);
    Record::new()
        .with("transcript", transcript.id.as_str())
        .with("turn", one.turn)
        .with("place", transcript.place(one.span))
        .with("start", range.start)
        .with("end", range.end)
        .with("code", labels::judgement(study, one.judgement))
        .with("score", rounded(one.score))
        .with("cue_score", rounded(one.cue_score))
        .with("neighbour_score", rounded(one.neighbour_score))
        .with("evidence", evidence_of(study, one))
        .with("text", transcript.words(one.span))
}

/// Cue words with their places, and similar places with coder, similarity, code and words.
fn evidence_of(study: &Study, one: &Suggestion) -> Value {
    let transcript = study.transcript(one.transcript);
    let cues = one
        .cues
        .iter()
        .map(|cue| json!({"cue": cue.cue, "place": transcript.place(cue.span), "words": transcript.words(cue.span)}));
    let neighbours = one.neighbours.iter().map(|place| neighbour(study, one, place));
    json!({"cues": cues.collect::<Vec<_>>(), "neighbours": neighbours.collect::<Vec<_>>()})
}

fn neighbour(study: &Study, one: &Suggestion, place: &Neighbour) -> Value {
    let transcript = study.transcript(place.transcript);
    json!({
        "place": transcript.place(place.span),
        "coders": evidence::coders(study, one, place),
        "codes": evidence::codes(study, one, place),
        "similarity": rounded(place.similarity),
        "words": transcript.words(place.span),
    })
}
