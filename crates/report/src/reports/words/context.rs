//! Words in their context as a report: aligned on the keyword.

use std::collections::BTreeSet;

use emic_core::analysis::Evidence;
use emic_core::analysis::lexis::{ContextLine, LineOrder};
use serde_json::json;

use super::Asked;
use super::fitted::{beginning, ending, flat};
use crate::phrase::{noun, words as phrases};
use crate::{Block, Language, Level, Record, Records, Report, Text, columns, visible};

const FIELDS: &[&str] = &[
    "group",
    "transcript",
    "case",
    "turn",
    "place",
    "start",
    "end",
    "speaker",
    "left",
    "keyword",
    "right",
];

/// A keyword wider than this does not push its context aside.
const WIDEST: usize = 24;
/// Less context than this on a side tells nothing, however narrow the screen.
const LEAST: usize = 10;

/// What was looked for, and how it is shown.
#[derive(Debug, Clone)]
pub struct ContextAsked {
    /// The words, as typed.
    pub terms: Vec<String>,
    /// The codes, as typed; none: everywhere.
    pub codes: Option<String>,
    /// At most so many words on either side.
    pub context: usize,
    /// In which order the lines stand.
    pub order: LineOrder,
    /// At most so many lines for people; none: all.
    pub most: Option<usize>,
    /// The columns of the screen.
    pub width: usize,
}

/// The lines of one group.
#[derive(Debug)]
pub struct ContextGroup<'g> {
    /// The group's name; none for the whole.
    pub name: Option<String>,
    /// What codings were counted, where codes are asked.
    pub evidence: Option<&'g Evidence<'g>>,
    /// The lines, in order.
    pub lines: Vec<ContextLine>,
}

/// The lines of each group: as many as are wished for on screen, all of them in the records.
#[must_use]
pub fn context_report(asked: &Asked<'_>, context: &ContextAsked, groups: &[ContextGroup<'_>]) -> Report {
    let language = asked.language;
    let title = phrases::CONTEXT.fill(language, &[("terms", &context.terms.join(", "))]);
    let mut report = asked.tell(context.tell(Report::new("kwic", title), language));
    let counted: Vec<&Evidence<'_>> = groups.iter().filter_map(|group| group.evidence).collect();
    if !counted.is_empty() {
        report = asked.with_uncounted(report, &counted);
    }
    let total: usize = groups.iter().map(|group| group.lines.len()).sum();
    report = report.with_setting("total", total, String::new());
    let mut rows = Vec::new();
    for group in groups {
        if let Some(name) = &group.name {
            report = report.with_block(Block::heading(Level::One, name.as_str()));
        }
        let shown: Vec<&ContextLine> = group.lines.iter().take(context.most.unwrap_or(usize::MAX)).collect();
        if !shown.is_empty() {
            report = report.with_block(Block::Preformatted(aligned(asked, &shown, context.width)));
        }
        let told = told(&group.lines, shown.len(), language);
        report = report.with_block(Block::Note(Text::with_code(&told)));
        for note in group.evidence.iter().flat_map(|evidence| asked.notes_on(evidence)) {
            report = report.with_block(Block::Note(note));
        }
        rows.extend(group.lines.iter().map(|line| record(asked, group, line)));
    }
    report.with_records(Records::new("lines", FIELDS).with_rows(rows))
}

impl ContextAsked {
    fn tell(&self, report: Report, language: Language) -> Report {
        let (order, said_order) = match self.order {
            LineOrder::Place => ("place", phrases::BY_PLACE),
            LineOrder::Left => ("left", phrases::BY_LEFT),
            LineOrder::Right => ("right", phrases::BY_RIGHT),
        };
        let under = self.codes.as_ref();
        let under = under.map(|codes| phrases::UNDER.fill(language, &[("codes", codes)]));
        report
            .with_setting("terms", json!(self.terms), String::new())
            .with_setting("code", json!(self.codes), under.unwrap_or_default())
            .with_setting("context", self.context, String::new())
            .with_setting("sort", order, said_order.say(language))
            .with_setting("limit", json!(self.most), String::new())
    }
}

fn told(lines: &[ContextLine], shown: usize, language: Language) -> String {
    let cases: BTreeSet<_> = lines.iter().map(|line| line.case).collect();
    let hits = noun::HIT.counted(lines.len() as u64, language);
    let cases = noun::CASE.counted(cases.len() as u64, language);
    match lines.len() {
        0 => phrases::NO_LINES.say(language).to_owned(),
        all if all == shown => phrases::LINES.fill(language, &[("hits", &hits), ("cases", &cases)]),
        _ => phrases::SOME_LINES.fill(language, &[("shown", &shown), ("hits", &hits), ("cases", &cases)]),
    }
}

/// What one line shows.
struct Shown {
    place: String,
    left: String,
    keyword: String,
    right: String,
}

/// Each line with its place, and its case where that says more; keywords below each other.
fn aligned(asked: &Asked<'_>, lines: &[&ContextLine], width: usize) -> Text {
    let shown: Vec<Shown> = lines.iter().map(|line| shown(asked, line)).collect();
    let widest = |part: fn(&Shown) -> &str| shown.iter().map(|line| columns(part(line))).max().unwrap_or(0);
    let margin = widest(|line| &line.place) + 2;
    let room = width.saturating_sub(margin + widest(|line| &line.keyword).min(WIDEST));
    let room_left = (room / 2).max(LEAST);
    let mut text = Text::new();
    for (at, line) in shown.iter().enumerate() {
        // One more blank before the keyword, so that the eye finds it without colours.
        let mut left = ending(&line.left, room_left.saturating_sub(1)).to_owned();
        if left.ends_with(' ') {
            left.push(' ');
        }
        let used = margin + room_left + columns(&line.keyword);
        let right = beginning(&line.right, width.saturating_sub(used).max(LEAST));
        let end = if at == 0 { "" } else { "\n" };
        let place = margin - columns(&line.place);
        let blanks = " ".repeat(place + room_left - columns(&left));
        text = text.plain(format!("{end}{}{blanks}{left}", line.place));
        text = text.strong(line.keyword.as_str()).plain(right);
    }
    text
}

fn shown(asked: &Asked<'_>, line: &ContextLine) -> Shown {
    let transcript = asked.study.transcript(line.keyword.transcript);
    let words = |span| visible(&flat(transcript.words(span)));
    let case = asked.study.case(line.case).id.as_str();
    let place = format!("{}:{}", transcript.id, line.turn);
    Shown {
        place: match case == transcript.id.as_str() {
            true => place,
            false => format!("{place} {case}"),
        },
        left: line.left.map(words).unwrap_or_default(),
        keyword: words(line.keyword.span).trim().to_owned(),
        right: line.right.map(words).unwrap_or_default(),
    }
}

fn record(asked: &Asked<'_>, group: &ContextGroup<'_>, line: &ContextLine) -> Record {
    let transcript = asked.study.transcript(line.keyword.transcript);
    let span = line.keyword.span;
    let range = transcript.offsets().range(transcript.body(), span);
    let around = |span| transcript.words(span).trim();
    Record::new()
        .with("group", json!(group.name))
        .with("transcript", transcript.id.as_str())
        .with("case", asked.study.case(line.case).id.as_str())
        .with("turn", line.turn)
        .with("place", transcript.place(span))
        .with("start", range.start)
        .with("end", range.end)
        .with("speaker", json!(line.speaker))
        .with("left", line.left.map(around).unwrap_or_default())
        .with("keyword", transcript.words(span))
        .with("right", line.right.map(around).unwrap_or_default())
}
