//! Two codebooks compared, as a report, with what it would do to the codings of a study.

use emic_core::codebook_diff::{CodeDifference, Fate, FieldChange, KnownBy, Touched, WordRun, word_changes};
use emic_core::model::{CodeId, Study};

use crate::phrase::codebook_diff as phrases;
use crate::phrase::{codebook, noun};
use crate::{Block, Cell, Column, Language, Level, Record, Records, Report, Row, Table, Text};

const FIELDS: &[&str] = &["code", "change", "field", "language", "old", "new", "codings"];

/// What was compared, and for whom.
#[derive(Debug, Clone, Copy)]
pub struct Compared<'a> {
    /// The old codebook's name.
    pub old: &'a str,
    /// The new one's.
    pub new: &'a str,
    /// The study whose codings it touches, if there is one.
    pub study: Option<&'a Study>,
    /// The language of headings.
    pub language: Language,
}

/// The differences between two codebooks.
#[must_use]
pub fn codebook_diff(compared: &Compared<'_>, differences: &[CodeDifference]) -> Report {
    let language = compared.language;
    let touched = compared.study.map(Touched::of);
    let given = |code: &CodeDifference| Some(touched.as_ref()?.by(code));
    let records = differences.iter().flat_map(|code| records(code, given(code)));
    let mut report = Report::new("codebook-diff", phrases::TITLE.say(language))
        .with_setting(
            "old",
            compared.old,
            phrases::OLD.fill(language, &[("name", &compared.old)]),
        )
        .with_setting(
            "new",
            compared.new,
            phrases::NEW.fill(language, &[("name", &compared.new)]),
        )
        .with_records(Records::new("changes", FIELDS).with_rows(records));
    if differences.is_empty() {
        return report.with_block(Block::paragraph(phrases::NOTHING.say(language)));
    }
    let mut head = vec![
        Column::words(codebook::CODE.say(language)),
        Column::words(phrases::CHANGE.say(language)),
    ];
    head.extend(
        touched
            .as_ref()
            .map(|_| Column::numbers(phrases::CODINGS.say(language))),
    );
    let rows = differences.iter().map(|code| {
        let mut cells = vec![Cell::text(code.id.as_str()), Cell::text(said(code, language))];
        cells.extend(given(code).map(Cell::Count));
        Row::body(cells)
    });
    report = report.with_block(rows.fold(Table::new("", head), Table::with_row));
    report = texts(report, differences, language);
    match &touched {
        Some(touched) => report.with_note(Text::with_code(&effect(&touched.unresolved(differences), language))),
        None => report,
    }
}

/// Everything that became of a code, in one line.
fn said(code: &CodeDifference, language: Language) -> String {
    let mut parts = Vec::new();
    match &code.fate {
        Fate::Added => parts.push(phrases::ADDED.say(language).to_owned()),
        Fate::Removed => parts.push(phrases::REMOVED.say(language).to_owned()),
        Fate::Merged(into) => parts.push(phrases::MERGED.fill(language, &[("into", into)])),
        Fate::Renamed(renaming) => {
            let phrase = match renaming.known {
                KnownBy::Replaces => phrases::RENAMED,
                KnownBy::Text => phrases::RENAMED_BY_TEXT,
            };
            parts.push(phrase.fill(language, &[("from", &renaming.from)]));
        }
        Fate::Kept => {}
    }
    if let Some(moved) = &code.moved {
        let name = |id: &Option<CodeId>| {
            id.as_ref()
                .map_or(phrases::TOP.say(language), CodeId::as_str)
                .to_owned()
        };
        let (from, to) = (name(&moved.from), name(&moved.to));
        parts.push(phrases::MOVED.fill(language, &[("from", &from), ("to", &to)]));
    }
    if let Some(status) = code.status {
        let (from, to) = (status.from.name(), status.to.name());
        parts.push(phrases::STATUS.fill(language, &[("from", &from), ("to", &to)]));
    }
    let mut fields: Vec<&str> = code.fields.iter().map(|field| field.field).collect();
    fields.dedup();
    if !fields.is_empty() {
        parts.push(phrases::FIELDS.fill(language, &[("fields", &fields.join(", "))]));
    }
    parts.join("; ")
}

/// The texts that changed, word by word.
fn texts(mut report: Report, differences: &[CodeDifference], language: Language) -> Report {
    let changed = || differences.iter().filter(|code| !code.fields.is_empty());
    if changed().next().is_none() {
        return report;
    }
    let marks = phrases::MARKS.fill(language, &[("gone", &gone("…")), ("new", &new("…"))]);
    report = report
        .with_block(Block::heading(Level::One, phrases::TEXTS.say(language)))
        .with_block(Block::paragraph(Text::with_code(&marks)));
    for code in changed() {
        report = report.with_block(Block::heading(Level::Two, code.id.as_str()));
        for field in &code.fields {
            report = report.with_block(Block::paragraph(text(field)));
        }
    }
    report
}

/// `definition (nl): contact by [-telephone-] {+any means+}`
fn text(change: &FieldChange) -> Text {
    let language = change.language.map(|language| format!(" ({})", language.code()));
    let text = Text::new()
        .strong(format!("{}{}", change.field, language.unwrap_or_default()))
        .plain(":");
    word_changes(&change.old, &change.new)
        .into_iter()
        .fold(text, |text, run| match run {
            WordRun::Same(words) => text.plain(format!(" {words}")),
            WordRun::Gone(words) => text.plain(format!(" {}", gone(&words))),
            WordRun::New(words) => text.plain(format!(" {}", new(&words))),
        })
}

fn gone(words: &str) -> String {
    format!("[-{words}-]")
}

fn new(words: &str) -> String {
    format!("{{+{words}+}}")
}

/// What the new codebook would do to codings: `counts` are those that it does not know.
fn effect(counts: &[(&CodeId, u64)], language: Language) -> String {
    if counts.is_empty() {
        return phrases::NO_EFFECT.say(language).to_owned();
    }
    let count = noun::CODING.counted(counts.iter().map(|(_, count)| count).sum(), language);
    let codes: Vec<String> = counts.iter().map(|(id, count)| format!("`{id}` ({count})")).collect();
    phrases::EFFECT.fill(language, &[("codings", &count), ("codes", &codes.join(", "))])
}

/// One record a change.
fn records(code: &CodeDifference, codings: Option<u64>) -> Vec<Record> {
    let record = |change: &str, field: Option<&str>, language: Option<&str>, old: Option<&str>, new: Option<&str>| {
        Record::new()
            .with("code", code.id.as_str())
            .with("change", change)
            .with("field", field)
            .with("language", language)
            .with("old", old)
            .with("new", new)
            .with("codings", codings)
    };
    let id = Some(code.id.as_str());
    let mut records = Vec::new();
    match &code.fate {
        Fate::Added => records.push(record("added", None, None, None, id)),
        Fate::Removed => records.push(record("removed", None, None, id, None)),
        Fate::Merged(into) => records.push(record("merged", None, None, id, Some(into.as_str()))),
        Fate::Renamed(renaming) => {
            let field = (renaming.known == KnownBy::Replaces).then_some("replaces");
            records.push(record("renamed", field, None, Some(renaming.from.as_str()), id));
        }
        Fate::Kept => {}
    }
    if let Some(moved) = &code.moved {
        let (from, to) = (
            moved.from.as_ref().map(CodeId::as_str),
            moved.to.as_ref().map(CodeId::as_str),
        );
        records.push(record("moved", Some("parent"), None, from, to));
    }
    if let Some(status) = code.status {
        records.push(record(
            "status",
            Some("status"),
            None,
            Some(status.from.name()),
            Some(status.to.name()),
        ));
    }
    records.extend(code.fields.iter().map(|field| {
        let language = field.language.map(|language| language.code());
        record("field", Some(field.field), language, Some(&field.old), Some(&field.new))
    }));
    records
}
