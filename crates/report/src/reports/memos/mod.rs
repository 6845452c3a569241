//! Memos as a report: those on the study and on codes, then transcript by transcript with the words they are about.

mod words;

use emic_core::analysis::{FoundMemo, Matching, Noted, NotedOn, NotedSegment, Topic};
use emic_core::model::{CodeIndex, CoderIndex, Judgement, Study};
use serde_json::json;

use self::words::paragraphs;
use super::search::matching;
use super::{attribution, labels};
use crate::phrase::{memos as phrases, noun};
use crate::{Block, Language, Level, Quote, Record, Records, Report, Text};

const FIELDS: &[&str] = &[
    "about",
    "case",
    "transcript",
    "place",
    "start",
    "end",
    "coder",
    "code",
    "codes",
    "file",
    "text",
    "memo",
];

/// Which memos are shown, and of what choices.
#[derive(Debug, Clone)]
pub struct MemoList<'s> {
    /// The study.
    pub study: &'s Study,
    /// The memos to show, in order.
    pub memos: Vec<FoundMemo<'s>>,
    /// How many there are.
    pub total: usize,
    /// Only memos on this subject.
    pub about: Option<Topic>,
    /// Only memos of these coders; of everyone when empty.
    pub coders: Vec<CoderIndex>,
    /// The query by which they were found.
    pub query: Option<MemoQuery>,
}

/// A query that found memos.
#[derive(Debug, Clone)]
pub struct MemoQuery {
    /// As printed.
    pub text: String,
    /// When two words were the same.
    pub matching: Matching,
}

/// The memos with what they are about.
#[must_use]
pub fn memos(list: &MemoList<'_>, language: Language) -> Report {
    let mut report = head(list, language);
    let mut group = None;
    for found in &list.memos {
        let here = heading(list.study, &found.memo.on, language);
        if group.as_ref() != Some(&here) {
            report = report.with_block(Block::heading(Level::One, here.as_str()));
            group = Some(here);
        }
        report = blocks(list.study, found, language)
            .into_iter()
            .fold(report, Report::with_block);
    }
    let rows = list.memos.iter().map(|found| record(list.study, &found.memo));
    report.with_records(Records::new("memos", FIELDS).with_rows(rows))
}

fn head(list: &MemoList<'_>, language: Language) -> Report {
    let title = match &list.query {
        None => phrases::MEMOS.say(language).to_owned(),
        Some(query) => phrases::SEARCH.fill(language, &[("query", &query.text)]),
    };
    let about = list.about.map(|topic| topic_name(list.study, topic));
    let said = |about: &String| phrases::ABOUT.fill(language, &[("about", about)]);
    let said_about = about.as_ref().map(said).unwrap_or_default();
    let coders: Vec<&str> = list
        .coders
        .iter()
        .map(|&coder| list.study.coder(coder).as_str())
        .collect();
    let said_coders = match coders.as_slice() {
        [] => String::new(),
        names => phrases::CODERS.fill(language, &[("coders", &names.join(" + "))]),
    };
    let counted = match (list.memos.len(), &list.query) {
        (0, None) => phrases::NONE.say(language).to_owned(),
        (0, Some(_)) => phrases::NOTHING.say(language).to_owned(),
        (number, _) => {
            let memos = noun::MEMO.counted(list.total as u64, language);
            let phrase = if number == list.total {
                phrases::COUNTED
            } else {
                phrases::SOME
            };
            phrase.fill(language, &[("memos", &memos), ("shown", &number)])
        }
    };
    let mut report = Report::new("memo", title);
    report = report.with_setting("query", json!(list.query.as_ref().map(|query| &query.text)), "");
    if let Some(query) = &list.query {
        let (matching, said) = matching(query.matching);
        report = report.with_setting("matching", matching, said.say(language));
    }
    report
        .with_setting("about", json!(about), said_about)
        .with_setting("coders", json!(coders), said_coders)
        .with_setting("total", list.total, "")
        .with_left_out(list.study.left_out)
        .with_block(Block::paragraph(Text::with_code(&counted)))
}

/// As one writes it behind `--about`.
fn topic_name(study: &Study, topic: Topic) -> String {
    match topic {
        Topic::Study => "study".to_owned(),
        Topic::Code(code) => format!("code:{}", study.codebook.code(code).id),
        Topic::Case(case) => format!("case:{}", study.case(case).id),
        Topic::Cell(case, code) => format!("cell:{}/{}", study.case(case).id, study.codebook.code(code).id),
        Topic::Transcript(transcript) => format!("transcript:{}", study.transcript(transcript).id),
    }
}

/// Under which heading a memo stands.
fn heading(study: &Study, on: &NotedOn<'_>, language: Language) -> String {
    let transcript = match on {
        NotedOn::Study => return phrases::STUDY.say(language).to_owned(),
        NotedOn::Code(_) => return phrases::CODES.say(language).to_owned(),
        NotedOn::Cell(..) => return phrases::CELLS.say(language).to_owned(),
        NotedOn::Transcript(transcript) => *transcript,
        NotedOn::Segment(segment) | NotedOn::Coding(segment, _) => segment.transcript,
    };
    study.transcript(transcript).id.to_string()
}

/// A memo in a file of its own: subject, words, file. One on a segment: the words of the segment, then those of the memo.
fn blocks(study: &Study, found: &FoundMemo<'_>, language: Language) -> Vec<Block> {
    let mut blocks = Vec::new();
    match &found.memo.on {
        NotedOn::Study | NotedOn::Transcript(_) => {}
        NotedOn::Code(code) => {
            let name = Text::new()
                .plain(format!("{} ", labels::code(study, *code, language)))
                .code(study.codebook.code(*code).id.as_str());
            blocks.push(Block::heading(Level::Two, name));
        }
        NotedOn::Cell(case, code) => {
            let label = labels::code(study, *code, language);
            blocks.push(Block::heading(
                Level::Two,
                format!("{} · {label}", study.case(*case).id),
            ));
        }
        NotedOn::Segment(segment) => blocks.push(quote(study, segment, None, language).into()),
        NotedOn::Coding(segment, judgement) => blocks.push(quote(study, segment, Some(*judgement), language).into()),
    }
    blocks.extend(paragraphs(found).into_iter().map(Block::Paragraph));
    if found.memo.on.segment().is_none() {
        blocks.push(Block::note(Text::new().code(found.memo.path)));
    }
    blocks
}

/// The words of a segment, with the coding that is meant, else with all.
fn quote(study: &Study, segment: &NotedSegment<'_>, only: Option<Judgement>, language: Language) -> Quote {
    let transcript = study.transcript(segment.transcript);
    let coder = study.coder(segment.coder).as_str();
    let Some(span) = segment.span else {
        return Quote::new(phrases::LOST.say(language)).with_remark(coder);
    };
    let turn = transcript
        .touched(span)
        .next()
        .and_then(|turn| transcript.turns.get(turn));
    let case = turn.map_or(transcript.case, |turn| turn.case);
    let codes = only.map_or_else(
        || codes(study, segment),
        |judgement| vec![labels::judgement(study, judgement)],
    );
    let quote = Quote::new(transcript.words(span))
        .by(attribution::attribution(study, transcript, case))
        .at(transcript.place(span));
    let quote = if codes.is_empty() {
        quote
    } else {
        quote.with_remark(codes.join(", "))
    };
    quote.with_remark(coder)
}

fn codes(study: &Study, segment: &NotedSegment<'_>) -> Vec<String> {
    let codes = segment.judgements.iter();
    codes.map(|&judgement| labels::judgement(study, judgement)).collect()
}

fn record(study: &Study, memo: &Noted<'_>) -> Record {
    let id = |code: &CodeIndex| Some(study.codebook.code(*code).id.to_string());
    let (about, code, transcript) = match &memo.on {
        NotedOn::Study => ("study", None, None),
        NotedOn::Code(code) => ("code", id(code), None),
        NotedOn::Cell(_, code) => ("cell", id(code), None),
        NotedOn::Transcript(transcript) => ("transcript", None, Some(*transcript)),
        NotedOn::Segment(segment) => ("segment", None, Some(segment.transcript)),
        NotedOn::Coding(segment, judgement) => {
            let code = labels::judgement(study, *judgement);
            ("coding", Some(code), Some(segment.transcript))
        }
    };
    let transcript = transcript.map(|transcript| study.transcript(transcript));
    let case = if let NotedOn::Cell(case, _) = memo.on {
        Some(study.case(case).id.as_str())
    } else {
        None
    };
    let segment = memo.on.segment();
    let span = segment.and_then(|segment| segment.span);
    let place = transcript.zip(span);
    let range = place.map(|(transcript, span)| transcript.offsets().range(transcript.body(), span));
    Record::new()
        .with("about", about)
        .with("case", case)
        .with("transcript", transcript.map(|transcript| transcript.id.as_str()))
        .with("place", place.map(|(transcript, span)| transcript.place(span)))
        .with("start", range.map(|range| range.start))
        .with("end", range.map(|range| range.end))
        .with("coder", segment.map(|segment| study.coder(segment.coder).as_str()))
        .with("code", code)
        .with("codes", segment.map(|segment| codes(study, segment)))
        .with("file", memo.path)
        .with("text", place.map(|(transcript, span)| transcript.words(span)))
        .with("memo", memo.text)
}
