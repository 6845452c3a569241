//! The turns and codings of a transcript for machines.

use emic_core::model::Valence;

use super::{Coded, Shown, notes};
use crate::{Record, Records};

/// One record a turn.
pub(super) fn turns(shown: &Shown<'_>) -> Records {
    let transcript = shown.transcript();
    let body = transcript.body();
    let rows = transcript.turns.iter().map(|turn| {
        let range = turn.extent.map(|extent| transcript.offsets().range(body, extent));
        Record::new()
            .with("turn", turn.number)
            .with(
                "speaker",
                transcript.speaker(turn).map(|speaker| speaker.label.as_str()),
            )
            .with("role", transcript.role(turn).map(|role| role.name()))
            .with("case", shown.study.case(turn.case).id.as_str())
            .with("time", turn.time.as_deref())
            .with("start", range.map(|range| range.start))
            .with("end", range.map(|range| range.end))
            .with("text", turn.extent.map_or("", |extent| extent.of(body)))
    });
    Records::new(
        "turns",
        &["turn", "speaker", "role", "case", "time", "start", "end", "text"],
    )
    .with_rows(rows)
}

/// One record a coding.
pub(super) fn codings(shown: &Shown<'_>, coded: &[Coded<'_>]) -> Records {
    let transcript = shown.transcript();
    let rows = coded.iter().flat_map(|coded| {
        let segment = coded.segment;
        let range = transcript.offsets().range(transcript.body(), segment.span);
        segment.judgements.iter().map(move |judgement| {
            Record::new()
                .with("place", transcript.place(segment.span))
                .with("start", range.start)
                .with("end", range.end)
                .with("coder", coded.coder)
                .with("code", shown.study.codebook.code(judgement.code).id.as_str())
                .with("valence", Valence::sign(judgement.valence))
                .with("text", transcript.words(segment.span))
                .with("memo", notes::of_coding(&coded.notes, *judgement))
        })
    });
    let fields = &["place", "start", "end", "coder", "code", "valence", "text", "memo"];
    Records::new("codings", fields).with_rows(rows)
}
