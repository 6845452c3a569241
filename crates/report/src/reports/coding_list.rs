//! All codings with their places: for people a line a passage, for machines a record a coding, as `emic code import` takes it.

use emic_core::analysis::Reference;
use emic_core::model::Judgement;

use super::{Asked, labels};
use crate::phrase::analysis as phrases;
use crate::phrase::noun;
use crate::{Cell, Column, Record, Records, Report, Row, Table, Text};

const FIELDS: &[&str] = &[
    "transcript",
    "start",
    "end",
    "coder",
    "code",
    "valence",
    "quote",
    "memo",
];

/// How many characters of a passage a line shows.
const SHOWN: usize = 60;

/// The codings, which stand by place.
#[must_use]
pub fn coding_list(asked: &Asked<'_>, codings: &[Reference<'_>]) -> Report {
    let language = asked.language;
    let head = [phrases::PLACE, phrases::CODES, phrases::WORDS].map(|phrase| Column::words(phrase.say(language)));
    let places: Vec<&[Reference<'_>]> = codings.chunk_by(|one, next| one.stretch == next.stretch).collect();
    let rows = places.iter().filter_map(|here| row(asked, here));
    let table = rows.fold(Table::new("", head.to_vec()), Table::with_row);
    let counted = noun::CODING.counted(codings.len() as u64, language);
    let places = noun::PASSAGE.counted(places.len() as u64, language);
    let report = asked
        .tell(Report::new("codings", phrases::CODINGS.say(language)))
        .with_block(table);
    let said = phrases::CODINGS_AT.fill(language, &[("codings", &counted), ("places", &places)]);
    let rows = codings.iter().map(|reference| record(asked, reference));
    report
        .with_note(Text::new().plain(said))
        .with_records(Records::new("codings", FIELDS).with_rows(rows))
}

/// One place: the codes of all coders there, each once, and how its words begin.
fn row(asked: &Asked<'_>, here: &[Reference<'_>]) -> Option<Row> {
    let stretch = here.first()?.stretch;
    let transcript = asked.study.transcript(stretch.transcript);
    let judgement = |reference: &Reference<'_>| Judgement {
        code: reference.code,
        valence: reference.valence,
    };
    let codes = here
        .iter()
        .map(|reference| labels::judgement(asked.study, judgement(reference)));
    let mut codes: Vec<String> = codes.collect();
    codes.dedup();
    let words = transcript
        .words(stretch.span)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let start: String = words.chars().take(SHOWN).collect();
    let shown = if start.len() < words.len() {
        format!("{start}…")
    } else {
        start
    };
    Some(Row::body(vec![
        Cell::text(transcript.place(stretch.span)),
        Cell::text(codes.join(" ")),
        Cell::text(shown),
    ]))
}

fn record(asked: &Asked<'_>, reference: &Reference<'_>) -> Record {
    let study = asked.study;
    let transcript = study.transcript(reference.stretch.transcript);
    let range = transcript.offsets().range(transcript.body(), reference.stretch.span);
    let own = reference
        .segment
        .memos
        .iter()
        .find(|(judgement, _)| judgement.code == reference.code && judgement.valence == reference.valence);
    let memo = own.map(|(_, memo)| memo).or(reference.segment.memo.as_ref());
    Record::new()
        .with("transcript", transcript.id.as_str())
        .with("start", range.start)
        .with("end", range.end)
        .with("coder", study.coder(reference.coder).as_str())
        .with("code", study.codebook.code(reference.code).id.as_str())
        .with("valence", reference.valence.sign())
        .with("quote", transcript.words(reference.stretch.span))
        .with("memo", memo.map(String::as_str))
}
