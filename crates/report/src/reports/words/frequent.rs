//! How often words are used, as a report.

use emic_core::analysis::Evidence;
use emic_core::analysis::lexis::{GramUse, Tally};
use serde_json::json;

use super::{Asked, WordsAsked, labelled};
use crate::phrase::noun;
use crate::phrase::words as phrases;
use crate::{Block, Cell, Column, Language, Level, Record, Records, Report, Row, Table, Text};

const FIELDS: &[&str] = &[
    "words",
    "group",
    "count",
    "base",
    "per_thousand",
    "transcripts",
    "transcripts_total",
    "cases",
    "cases_total",
];

/// The words of one group.
#[derive(Debug)]
pub struct WordGroup<'g> {
    /// The group's name; none for the whole.
    pub name: Option<String>,
    /// What codings were counted, where codes are asked.
    pub evidence: Option<&'g Evidence<'g>>,
    /// What was said.
    pub tally: Tally,
}

/// The words of each group, the most frequent first; tables show as many as are wished for, records hold all.
#[must_use]
pub fn words_report(asked: &Asked<'_>, words: &WordsAsked, groups: &[WordGroup<'_>]) -> Report {
    let language = asked.language;
    let title = match &words.codes {
        None => phrases::WORDS.say(language).to_owned(),
        Some((_, themes)) => phrases::WORDS_UNDER.fill(language, &[("codes", &labelled(asked, themes))]),
    };
    let mut report = asked.tell(words.tell(Report::new("words", title), language));
    let counted: Vec<&Evidence<'_>> = groups.iter().filter_map(|group| group.evidence).collect();
    if !counted.is_empty() {
        report = asked.with_uncounted(report, &counted);
    }
    let mut rows = Vec::new();
    for group in groups {
        let reaching: Vec<&GramUse> = group.tally.reaching(words.wishes.floor).collect();
        let shown = words.shown(reaching.iter().copied());
        if let Some(name) = &group.name {
            report = report.with_block(Block::heading(Level::One, name.as_str()));
        }
        report = report.with_block(table(words, &group.tally, &shown, language));
        let told = told(words, &group.tally, reaching.len(), language);
        report = report.with_block(Block::Note(Text::with_code(&told)));
        for note in group.evidence.iter().flat_map(|evidence| asked.notes_on(evidence)) {
            report = report.with_block(Block::Note(note));
        }
        rows.extend(reaching.iter().map(|gram| record(group, gram)));
    }
    report.with_records(Records::new("words", FIELDS).with_rows(rows))
}

fn table(words: &WordsAsked, tally: &Tally, shown: &[&GramUse], language: Language) -> Table {
    let (head, base) = match words.wishes.grams.length() {
        1 => (phrases::WORD, phrases::ALL_WORDS),
        _ => (phrases::WORDS_HEAD, phrases::ALL_RUNS),
    };
    let head = vec![
        Column::words(head.say(language)),
        Column::numbers(phrases::TIMES.say(language)),
        Column::numbers(phrases::PER_THOUSAND.say(language)),
        Column::numbers(noun::TRANSCRIPT.form(2, language)),
        Column::numbers(noun::CASE.form(2, language)),
    ];
    let row = |name: &str, count, rate, transcripts, cases| {
        let count = Cell::Count(count);
        vec![
            Cell::text(name),
            count,
            rate,
            Cell::Count(transcripts),
            Cell::Count(cases),
        ]
    };
    let rows = shown.iter().map(|gram| {
        let rate = Cell::number(tally.per_thousand(gram.count), 2);
        Row::body(row(&gram.words, gram.count, rate, gram.transcripts, gram.cases))
    });
    let table = rows.fold(Table::new("", head), Table::with_row);
    let base = row(
        base.say(language),
        tally.base,
        Cell::Blank,
        tally.transcripts,
        tally.cases,
    );
    table.with_row(Row::total(base))
}

/// How many different words there are, and what was left out.
fn told(words: &WordsAsked, tally: &Tally, different: usize, language: Language) -> String {
    let mut told = words.different(different, language);
    if tally.left_out > 0 {
        let phrase = match words.wishes.grams.length() {
            1 => &phrases::LEFT_OUT,
            _ => &phrases::LEFT_OUT_RUNS,
        };
        let base = words.counted(tally.base, language);
        told.push(' ');
        told.push_str(&phrase.fill(language, &[("left_out", &tally.left_out), ("base", &base)]));
    }
    told
}

fn record(group: &WordGroup<'_>, gram: &GramUse) -> Record {
    let tally = &group.tally;
    Record::from_iter([
        ("words", json!(gram.words)),
        ("group", json!(group.name)),
        ("count", json!(gram.count)),
        ("base", json!(tally.base)),
        ("per_thousand", json!(tally.per_thousand(gram.count))),
        ("transcripts", json!(gram.transcripts)),
        ("transcripts_total", json!(tally.transcripts)),
        ("cases", json!(gram.cases)),
        ("cases_total", json!(tally.cases)),
    ])
}
