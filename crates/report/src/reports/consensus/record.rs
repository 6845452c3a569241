//! One disagreement as a row of the table to fill in.

use emic_core::model::Study;
use emic_core::worklist::Item;
use serde_json::json;

use super::item::{codings, said};
use crate::{Language, Record};

pub(super) const FIELDS: &[&str] = &[
    "transcript",
    "place",
    "code",
    "kind",
    "characters",
    "versions",
    "text",
    "decision",
    "memo",
];

/// The row.
pub(super) fn record(study: &Study, item: &Item) -> Record {
    let on = &item.on;
    let transcript = study.transcript(on.transcript);
    let versions = on.versions.iter();
    let versions: Vec<String> = versions
        .map(|version| said(study, item, version, Language::En))
        .collect();
    let memo = item.settlement.as_ref().and_then(|settlement| settlement.memo.clone());
    Record::new()
        .with("transcript", transcript.id.as_str())
        .with("place", transcript.place(on.span))
        .with("code", study.codebook.code(on.code).id.as_str())
        .with("kind", on.kind.name())
        .with("characters", on.characters)
        .with("versions", json!(versions))
        .with("text", transcript.words(on.span))
        .with("decision", decision(study, item))
        .with("memo", memo)
}

/// What was decided, as one writes it in the column.
fn decision(study: &Study, item: &Item) -> Option<String> {
    let settlement = item.settlement.as_ref()?;
    Some(match settlement.given.as_slice() {
        [] => "none".to_owned(),
        given => codings(study, &item.on, given),
    })
}
