//! What was done in a study, by whom and when, as a report.

use emic_core::edit::{ActFilter, ActState, DayOfActs, PastAct, days};

use crate::phrase::{log as phrases, noun};
use crate::{Block, Cell, Column, Language, Level, Record, Records, Report, Row, Table, Text};

const FIELDS: &[&str] = &[
    "time",
    "coder",
    "kind",
    "state",
    "transcript",
    "place",
    "codes",
    "act",
    "files",
    "log",
    "line",
];

const SUMMARY_FIELDS: &[&str] = &["day", "coder", "acts", "undone"];

/// So many transcripts are named in one line.
const NAMED: usize = 3;

/// The acts to show.
#[derive(Debug, Clone)]
pub struct Logged<'l> {
    /// Which were asked for.
    pub filter: &'l ActFilter,
    /// The last of them, the earliest first.
    pub acts: &'l [&'l PastAct],
    /// How many there are.
    pub total: usize,
}

/// The acts by day, a line each.
#[must_use]
pub fn log(logged: &Logged<'_>, language: Language) -> Report {
    let mut report = opening(logged, language);
    for day in logged.acts.chunk_by(|one, other| one.day() == other.day()) {
        let name = day.first().map_or("", |act| act.day());
        report = report
            .with_block(Block::Heading(Level::One, name.into()))
            .with_block(table(day, language));
    }
    report.with_records(Records::new("acts", FIELDS).with_rows(logged.acts.iter().map(|act| record(act))))
}

/// How many acts of each coder on each day; those that were taken back count too, and are told.
#[must_use]
pub fn log_summary(logged: &Logged<'_>, language: Language) -> Report {
    let days = days(logged.acts);
    let report = opening(logged, language);
    let report = if days.is_empty() {
        report
    } else {
        report.with_block(days_table(&days, language))
    };
    report.with_records(Records::new("days", SUMMARY_FIELDS).with_rows(days.iter().map(day_record)))
}

fn days_table(days: &[DayOfActs<'_>], language: Language) -> Table {
    let head = vec![
        Column::words(phrases::DAY.say(language)),
        Column::words(phrases::CODER.say(language)),
        Column::numbers(noun::ACT.form(2, language)),
        Column::numbers(phrases::UNDO.say(language)),
    ];
    let row = |one: &DayOfActs<'_>| {
        let coders = joined(one).unwrap_or_else(|| phrases::STUDY.say(language).to_owned());
        Row::body(vec![
            Cell::text(one.day),
            Cell::text(coders),
            Cell::Count(one.acts),
            Cell::Count(one.undone),
        ])
    };
    days.iter().map(row).fold(Table::new("", head), Table::with_row)
}

fn day_record(one: &DayOfActs<'_>) -> Record {
    Record::new()
        .with("day", one.day)
        .with("coder", joined(one))
        .with("acts", one.acts)
        .with("undone", one.undone)
}

/// The coders in one text; nothing for acts on the study.
fn joined(one: &DayOfActs<'_>) -> Option<String> {
    Some(one.coders.join(", ")).filter(|coders| !coders.is_empty())
}

/// Title and choices, and how much of it is shown.
fn opening(logged: &Logged<'_>, language: Language) -> Report {
    let filter = logged.filter;
    let choices = [
        ("coder", phrases::CODER, &filter.coder),
        ("transcript", noun::TRANSCRIPT.one, &filter.transcript),
        ("kind", phrases::KIND, &filter.kind),
        ("since", phrases::SINCE, &filter.since),
        ("until", phrases::UNTIL, &filter.until),
    ];
    let mut report = Report::new("log", phrases::LOG.say(language));
    for (key, phrase, value) in choices {
        let said = value.as_ref().map(|value| format!("{}: {value}", phrase.say(language)));
        report = report.with_setting(key, value.clone(), said.unwrap_or_default());
    }
    let acts = noun::ACT.counted(logged.total as u64, language);
    let shown = logged.acts.len();
    let said = match shown {
        0 => phrases::NOTHING.say(language).to_owned(),
        all if all == logged.total => phrases::ALL_SHOWN.fill(language, &[("acts", &acts)]),
        some => phrases::SHOWN.fill(language, &[("shown", &some), ("acts", &acts)]),
    };
    let said = format!("{said} {}", phrases::UTC.say(language));
    report
        .with_setting("total", logged.total, "")
        .with_block(Block::Paragraph(Text::with_code(&said)))
}

fn table(acts: &[&PastAct], language: Language) -> Table {
    let head = [
        phrases::TIME,
        phrases::CODER,
        phrases::ACT,
        phrases::ABOUT,
        phrases::PLACE,
    ];
    let head = head.map(|phrase| Column::words(phrase.say(language)));
    let rows = acts.iter().map(|act| row(act, language));
    rows.fold(Table::new("", head.to_vec()), Table::with_row)
}

fn row(act: &PastAct, language: Language) -> Row {
    let coders = coders(act);
    let act_said = said(act, language);
    let coder = if coders.is_empty() {
        phrases::STUDY.say(language)
    } else {
        &coders
    };
    Row::body(vec![
        Cell::text(clock(act)),
        Cell::text(coder),
        Cell::text(act_said),
        Cell::text(about(act, " ")),
        Cell::text(place(act)),
    ])
}

/// What was done, in the reader's words; of a kind without such words what the log says.
fn said(act: &PastAct, language: Language) -> String {
    let known = |kind: &str| phrases::KINDS.iter().find(|(known, _)| *known == kind);
    let meant = act.meant();
    let meant = known(meant.kind()).map_or(meant.line(), |(_, phrase)| phrase.say(language));
    match (act.line.kind(), act.state) {
        ("undo" | "redo", _) => {
            let step = known(act.line.kind()).map_or("", |(_, phrase)| phrase.say(language));
            if act.of.is_some() {
                format!("{step}: {meant}")
            } else {
                step.to_owned()
            }
        }
        (_, ActState::Stands) => meant.to_owned(),
        (_, ActState::Undone) => phrases::UNDONE.fill(language, &[("act", &meant)]),
    }
}

/// The time of the day, to the minute.
fn clock(act: &PastAct) -> &str {
    let time = act.line.time.split('T').nth(1).unwrap_or_default();
    time.get(..5).unwrap_or(time)
}

fn coders(act: &PastAct) -> String {
    act.coders().join(", ")
}

/// What an act names: what became what, or its codes, its memo's subject, its codebook; `between` stands between two codes.
pub(super) fn about(act: &PastAct, between: &str) -> String {
    let all = |names: [&str; 3]| names.map(|name| act.named(name)).concat().join(between);
    let (from, to) = (all(["from", "codes", "code"]), all(["to", "into", ""]));
    match (from.as_str(), to.as_str()) {
        ("", _) => all(["about", "codebook", ""]),
        (_, "") => from,
        _ => format!("{from} → {to}"),
    }
}

/// Where; without a place the transcripts.
pub(super) fn place(act: &PastAct) -> String {
    match (act.place(), act.meant().kind(), act.named("to").first()) {
        (Some(place), "resize", Some(to)) => format!("{place} → {to}"),
        (Some(place), ..) => place,
        _ => {
            let transcripts = act.transcripts();
            let more = if transcripts.len() > NAMED { ", …" } else { "" };
            let named: Vec<&str> = transcripts.into_iter().take(NAMED).collect();
            format!("{}{more}", named.join(", "))
        }
    }
}

fn record(act: &PastAct) -> Record {
    let coders = coders(act);
    let state = match act.state {
        ActState::Stands => "stands",
        ActState::Undone => "undone",
    };
    let files: Vec<&str> = act.line.files.iter().map(|file| file.path.as_str()).collect();
    Record::new()
        .with("time", act.line.time.as_str())
        .with("coder", Some(coders).filter(|coders| !coders.is_empty()))
        .with("kind", act.line.kind())
        .with("state", state)
        .with("transcript", act.transcripts())
        .with("place", act.place())
        .with("codes", [act.named("codes"), act.named("code")].concat())
        .with("act", act.line.line())
        .with("files", files)
        .with("log", act.log.as_str())
        .with("line", act.number)
}
