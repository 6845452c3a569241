//! The codings of a code that was split, which somebody must decide on one by one.

use emic_core::analysis::Bearing;
use emic_core::model::{CodeIndex, Study};

use super::labels;
use crate::phrase::codebook as phrases;
use crate::phrase::{analysis, noun};
use crate::{Block, Cell, Column, Language, Report, Row, Table, Text};

/// How many characters of a passage a line shows.
const SHOWN: usize = 40;

/// The codings that `code` bears, each with its place as commands take it.
#[must_use]
pub fn undecided(study: &Study, code: CodeIndex, codings: &[Bearing], language: Language) -> Report {
    let id = study.codebook.code(code).id.as_str();
    let report = Report::new("undecided", phrases::UNDECIDED.fill(language, &[("code", &id)]));
    let Some(first) = codings.first() else {
        let done = Text::with_code(&phrases::DECIDED.fill(language, &[("code", &id)]));
        return report.with_block(Block::paragraph(done));
    };
    let heads = [analysis::PLACE, phrases::CODER, phrases::CODE, analysis::WORDS];
    let head = heads.map(|phrase| Column::words(phrase.say(language)));
    let rows = codings.iter().map(|coding| row(study, coding));
    let table = rows.fold(Table::new("", head.to_vec()), Table::with_row);
    let count = noun::CODING.counted(codings.len() as u64, language);
    let place = study.transcript(first.transcript).place(first.span);
    let (mark, coder) = (labels::judgement(study, first.judgement), study.coder(first.coder));
    let said = phrases::DECIDE.fill(
        language,
        &[
            ("codings", &count),
            ("place", &place),
            ("code", &mark),
            ("coder", coder),
        ],
    );
    report.with_block(table).with_note(Text::with_code(&said))
}

fn row(study: &Study, coding: &Bearing) -> Row {
    let transcript = study.transcript(coding.transcript);
    let words: Vec<&str> = transcript.words(coding.span).split_whitespace().collect();
    let words = words.join(" ");
    let start: String = words.chars().take(SHOWN).collect();
    let more = if start.len() < words.len() { "…" } else { "" };
    Row::body(vec![
        Cell::text(transcript.place(coding.span)),
        Cell::text(study.coder(coding.coder).as_str()),
        Cell::text(labels::judgement(study, coding.judgement)),
        Cell::text(format!("{start}{more}")),
    ])
}
