//! The worklist of disagreements, as a report and as a table to fill in.

use emic_core::act::CodeMark;
use emic_core::model::{CoderIndex, Judgement, Span, Study, TranscriptIndex, Valence};
use emic_core::worklist::{Disagreement, Kind, Settlement, Version};
use serde_json::json;

use super::labels;
use crate::phrase::{Phrase, consensus as phrases, noun};
use crate::{Block, Cell, Column, Language, Level, ListKind, Quote, Record, Records, Report, Row, Table, Text};

const FIELDS: &[&str] = &[
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

/// A disagreement with what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The disagreement.
    pub on: Disagreement,
    /// How it was settled; nothing while it is open.
    pub settlement: Option<Settlement>,
}

/// The worklist with the choices that made it.
#[derive(Debug, Clone)]
pub struct WorklistAsked<'s> {
    /// The study.
    pub study: &'s Study,
    /// Who disagrees.
    pub coders: Vec<CoderIndex>,
    /// Whose coding the decisions make.
    pub into: String,
    /// The codes asked for, as typed; none: all.
    pub codes: Option<String>,
    /// The kinds asked for; none: all.
    pub kinds: Vec<Kind>,
    /// `gain` or `place`, and how people read it.
    pub order: (&'static str, &'static Phrase),
    /// Every disagreement asked for, settled ones too.
    pub all: Vec<Item>,
    /// Those that are listed, in order.
    pub listed: Vec<Item>,
    /// How many of them people see.
    pub shown: usize,
    /// How many codings are the same with all coders.
    pub shared: u64,
    /// Transcripts that not all of them have read.
    pub left_out: Vec<TranscriptIndex>,
}

/// The report.
#[must_use]
pub fn worklist_report(asked: &WorklistAsked<'_>, language: Language) -> Report {
    let mut report = settings(asked, language).with_block(summary(asked, language));
    for (number, item) in (1..).zip(asked.listed.iter().take(asked.shown)) {
        report = report.with_block(heading(asked.study, number, item, language));
        report = report.with_block(card(asked.study, item));
        report = report.with_block(versions(asked.study, item, language));
    }
    if asked.listed.is_empty() {
        report = report.with_block(Block::paragraph(Text::with_code(phrases::NONE_OPEN.say(language))));
    }
    if asked.shown < asked.listed.len() {
        let more = phrases::MORE.fill(language, &[("shown", &asked.shown), ("all", &asked.listed.len())]);
        report = report.with_note(Text::with_code(&more));
    }
    if !asked.left_out.is_empty() {
        let ids: Vec<&str> = asked
            .left_out
            .iter()
            .map(|&index| asked.study.transcript(index).id.as_str())
            .collect();
        let left_out = phrases::LEFT_OUT.fill(language, &[("ids", &ids.join(", "))]);
        report = report.with_note(Text::new().plain(left_out));
    }
    let rows = asked.listed.iter().map(|item| record(asked.study, item));
    report.with_records(Records::new("disagreements", FIELDS).with_rows(rows))
}

fn settings(asked: &WorklistAsked<'_>, language: Language) -> Report {
    let names: Vec<&str> = asked
        .coders
        .iter()
        .map(|&coder| asked.study.coder(coder).as_str())
        .collect();
    let kinds: Vec<&str> = asked.kinds.iter().map(|kind| kind.name()).collect();
    let said: Vec<&str> = asked.kinds.iter().map(|kind| said_kind(*kind).say(language)).collect();
    let only = (!kinds.is_empty()).then(|| phrases::KINDS.fill(language, &[("kinds", &said.join(", "))]));
    let codes = asked
        .codes
        .as_ref()
        .map(|codes| phrases::CODES.fill(language, &[("codes", codes)]));
    let (order, said_order) = asked.order;
    Report::new("consensus", phrases::WORKLIST.say(language))
        .with_setting(
            "between",
            json!(names),
            phrases::BETWEEN.fill(language, &[("coders", &names.join(" + "))]),
        )
        .with_setting(
            "into",
            asked.into.as_str(),
            phrases::INTO.fill(language, &[("coder", &asked.into)]),
        )
        .with_setting("kinds", json!(kinds), only.unwrap_or_default())
        .with_setting("codes", json!(asked.codes), codes.unwrap_or_default())
        .with_setting("order", order, said_order.say(language))
        .with_setting("shared", asked.shared, "")
        .with_setting("emic", json!(env!("CARGO_PKG_VERSION")), "")
        .with_left_out(asked.study.left_out)
}

/// How many there are of each kind, and what all coders share.
fn summary(asked: &WorklistAsked<'_>, language: Language) -> Table {
    let numbers = [
        phrases::ALL_OF_THEM,
        phrases::SETTLED,
        phrases::OPEN,
        phrases::CHARACTERS,
    ];
    let mut head = vec![Column::words(phrases::KIND.say(language))];
    head.extend(numbers.map(|phrase| Column::numbers(phrase.say(language))));
    let row = |said: &Phrase, kinds: &[Kind]| {
        let of_kind: Vec<&Item> = asked.all.iter().filter(|item| kinds.contains(&item.on.kind)).collect();
        let open: Vec<&&Item> = of_kind.iter().filter(|item| item.settlement.is_none()).collect();
        let characters: usize = open.iter().map(|item| item.on.characters).sum();
        let counts = [of_kind.len(), of_kind.len() - open.len(), open.len(), characters];
        let mut cells = vec![Cell::text(said.say(language))];
        cells.extend(counts.map(|count| Cell::Count(count as u64)));
        cells
    };
    let mut table = Table::new("", head);
    for kind in Kind::ALL {
        table = table.with_row(Row::body(row(said_kind(kind), &[kind])));
    }
    let shared = noun::CODING.counted(asked.shared, language);
    table
        .with_row(Row::total(row(&phrases::TOTAL, &Kind::ALL)))
        .with_note(Text::with_code(phrases::MEANING.say(language)))
        .with_note(Text::new().plain(phrases::SHARED.fill(language, &[("shared", &shared)])))
}

fn said_kind(kind: Kind) -> &'static Phrase {
    match kind {
        Kind::Valence => &phrases::VALENCE,
        Kind::Boundary => &phrases::BOUNDARY,
        Kind::Code => &phrases::CODE,
        Kind::Missed => &phrases::MISSED,
    }
}

fn heading(study: &Study, number: usize, item: &Item, language: Language) -> Block {
    let characters = noun::CHARACTER.counted(item.on.characters as u64, language);
    let code = labels::code(study, item.on.code, language);
    let kind = said_kind(item.on.kind).say(language);
    let said = phrases::ITEM.fill(
        language,
        &[("code", &code), ("kind", &kind), ("characters", &characters)],
    );
    Block::heading(Level::Two, Text::new().plain(format!("{number}. {said}")))
}

/// The words where it stands.
fn card(study: &Study, item: &Item) -> Quote {
    let transcript = study.transcript(item.on.transcript);
    let mut quote = Quote::new(Text::new().plain(transcript.words(item.on.span))).at(transcript.place(item.on.span));
    quote.memo = item
        .settlement
        .as_ref()
        .and_then(|settlement| settlement.memo.clone())
        .unwrap_or_default();
    quote
}

/// What each coder says, and what was decided.
fn versions(study: &Study, item: &Item, language: Language) -> Block {
    let versions = item
        .on
        .versions
        .iter()
        .map(|version| said(study, item, version, language));
    let mut lines: Vec<String> = versions.collect();
    if let Some(settlement) = &item.settlement {
        let stands = match settlement.given.as_slice() {
            [] => phrases::NOT_GIVEN.say(language).to_owned(),
            given => codings(study, &item.on, given),
        };
        lines.push(phrases::DECIDED.fill(language, &[("decision", &stands)]));
    }
    Block::List(
        ListKind::Bullets,
        lines.into_iter().map(|line| Text::new().plain(line)).collect(),
    )
}

fn said(study: &Study, item: &Item, version: &Version, language: Language) -> String {
    let coder = study.coder(version.coder);
    // What all share of the code here is part of what each of them says.
    let mut given: Vec<(Span, Valence)> = version.codings.iter().chain(&item.on.shared).copied().collect();
    given.sort_unstable();
    if !given.is_empty() {
        let given = codings(study, &item.on, &given);
        return phrases::GAVE.fill(language, &[("coder", coder), ("codings", &given)]);
    }
    if version.others.is_empty() {
        return phrases::NOTHING.fill(language, &[("coder", coder)]);
    }
    let others: Vec<String> = version
        .others
        .iter()
        .map(|one| labels::judgement(study, *one))
        .collect();
    phrases::INSTEAD.fill(language, &[("coder", coder), ("codes", &others.join(", "))])
}

/// `interdependence+@1034-1100 interdependence+@1120-1198`: as a decision is written.
fn codings(study: &Study, on: &Disagreement, given: &[(Span, Valence)]) -> String {
    let transcript = study.transcript(on.transcript);
    let one = |(span, valence): &(Span, Valence)| {
        let mark = CodeMark::of(
            study,
            Judgement {
                code: on.code,
                valence: *valence,
            },
        );
        format!("{mark}@{}", transcript.offsets().range(transcript.body(), *span))
    };
    given.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn record(study: &Study, item: &Item) -> Record {
    let on = &item.on;
    let transcript = study.transcript(on.transcript);
    let versions: Vec<String> = on
        .versions
        .iter()
        .map(|version| said(study, item, version, Language::En))
        .collect();
    let decision = item
        .settlement
        .as_ref()
        .map(|settlement| match settlement.given.as_slice() {
            [] => "none".to_owned(),
            given => codings(study, on, given),
        });
    Record::new()
        .with("transcript", transcript.id.as_str())
        .with("place", transcript.place(on.span))
        .with("code", study.codebook.code(on.code).id.as_str())
        .with("kind", on.kind.name())
        .with("characters", on.characters)
        .with("versions", json!(versions))
        .with("text", transcript.words(on.span))
        .with("decision", decision)
        .with(
            "memo",
            item.settlement.as_ref().and_then(|settlement| settlement.memo.clone()),
        )
}
