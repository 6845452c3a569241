//! Suggestions for machines: one record a turn and code, and one a piece of evidence.

use emic_core::model::Study;
use emic_core::suggest::Suggestion;
use serde_json::json;

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

const EVIDENCE: &[&str] = &[
    "suggested_for",
    "code",
    "kind",
    "place",
    "words",
    "cue",
    "similarity",
    "coders",
    "given",
];

/// The suggestions.
pub(super) fn suggestions(proposed: &Proposed<'_>) -> Records {
    let rows = proposed.suggestions.iter().map(|one| suggestion(proposed.study, one));
    Records::new("suggestions", FIELDS).with_rows(rows)
}

/// What speaks for them: `cue` words, and the `neighbour`s that bear the code.
pub(super) fn evidence(proposed: &Proposed<'_>) -> Records {
    let rows = proposed.suggestions.iter().flat_map(|one| {
        let mut rows = cues(proposed.study, one);
        rows.extend(neighbours(proposed.study, one));
        rows
    });
    Records::new("evidence", EVIDENCE).with_rows(rows)
}

fn suggestion(study: &Study, one: &Suggestion) -> Record {
    let transcript = study.transcript(one.transcript);
    let range = transcript.offsets().range(transcript.body(), one.span);
    let cues: Vec<&str> = one.cues.iter().map(|cue| cue.cue.as_str()).collect();
    let places = one.neighbours.iter();
    let places: Vec<String> = places
        .map(|like| study.transcript(like.transcript).place(like.span))
        .collect();
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
        .with("evidence", json!({"cues": cues, "neighbours": places}))
        .with("text", transcript.words(one.span))
}

/// What every piece of evidence begins with.
fn piece(study: &Study, one: &Suggestion, kind: &str) -> Record {
    Record::new()
        .with("suggested_for", study.transcript(one.transcript).place(one.span))
        .with("code", labels::judgement(study, one.judgement))
        .with("kind", kind)
}

fn cues(study: &Study, one: &Suggestion) -> Vec<Record> {
    let transcript = study.transcript(one.transcript);
    let cue = |cue: &emic_core::suggest::Cue| {
        piece(study, one, "cue")
            .with("place", transcript.place(cue.span))
            .with("words", transcript.words(cue.span))
            .with("cue", cue.cue.as_str())
    };
    one.cues.iter().map(cue).collect()
}

fn neighbours(study: &Study, one: &Suggestion) -> Vec<Record> {
    let neighbour = |like: &emic_core::suggest::Neighbour| {
        let transcript = study.transcript(like.transcript);
        piece(study, one, "neighbour")
            .with("place", transcript.place(like.span))
            .with("words", transcript.words(like.span))
            .with("similarity", rounded(like.similarity))
            .with("coders", evidence::coders(study, one, like))
            .with("given", evidence::codes(study, one, like))
    };
    one.neighbours.iter().map(neighbour).collect()
}
