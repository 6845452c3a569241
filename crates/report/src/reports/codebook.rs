//! The codebook as a tree, with how often each code was given, as a report.

use emic_core::analysis::usage::CodeUsage;
use emic_core::model::{Code, CodeIndex, LocalText, Status, Study};
use serde_json::json;

use super::code_fields::with_fields;
use crate::phrase::codebook as phrases;
use crate::{Block, Cell, Column, Language, Record, Records, Report, Row, Table, Text};

const FIELDS: &[&str] = &[
    "id",
    "parent",
    "label",
    "valence",
    "references",
    "segments",
    "transcripts",
    "cases",
    "words",
];

/// The codes of `study` with their `usage`, which is empty where nobody has coded.
pub fn codebook(study: &Study, usage: &[CodeUsage], language: Language) -> Report {
    let records = study.codebook.codes().map(|(index, _)| {
        let given = usage.iter().find(|usage| usage.code == index);
        record(study, index, given, language)
    });
    let records = Records::new("codes", FIELDS).with_rows(records);
    let report = Report::new("codebook", phrases::TITLE.say(language)).with_records(records);
    if study.codebook.is_empty() {
        return report.with_block(Block::paragraph(Text::with_code(phrases::EMPTY.say(language))));
    }
    report
        .with_block(table(study, usage, language))
        .with_note(phrases::THEMES.say(language))
}

fn table(study: &Study, usage: &[CodeUsage], language: Language) -> Table {
    let head = vec![
        Column::words(phrases::CODE.say(language)),
        Column::words(phrases::ID.say(language)),
        Column::numbers(phrases::REFERENCES.say(language)),
        Column::numbers(phrases::TRANSCRIPTS.say(language)),
    ];
    let mut table = Table::new("", head);
    let heads = study.codebook.heads();
    for (book, head) in heads.iter().enumerate() {
        if heads.len() > 1 {
            table
                .rows
                .push(Row::heading(head.title.get(language).unwrap_or(&head.id)));
        }
        let codes = study.codebook.of_book(book);
        table.rows.extend(codes.map(|(index, code)| {
            let given = usage.iter().find(|usage| usage.code == index);
            row(code, given, language)
        }));
    }
    table
}

fn row(code: &Code, given: Option<&CodeUsage>, language: Language) -> Row {
    let count = |number: fn(&CodeUsage) -> u64| given.map_or(Cell::Blank, |usage| Cell::Count(number(usage)));
    let cells = vec![
        Cell::text(label(code, language)),
        Cell::text(code.id.as_str()),
        count(|usage| usage.frequency.references),
        count(|usage| usage.frequency.transcripts),
    ];
    Row::body(cells).indented(u8::try_from(code.depth).unwrap_or(u8::MAX))
}

fn label(code: &Code, language: Language) -> String {
    let label = code.label.get(language).unwrap_or(code.id.as_str()).to_owned();
    match code.status {
        Status::Active => label,
        Status::Draft => phrases::DRAFT.fill(language, &[("label", &label)]),
        Status::Retired => phrases::RETIRED.fill(language, &[("label", &label)]),
    }
}

fn record(study: &Study, index: CodeIndex, given: Option<&CodeUsage>, language: Language) -> Record {
    let code = study.codebook.code(index);
    let text = |text: &LocalText| text.get(language).map(str::to_owned);
    let signs = code
        .valence
        .as_ref()
        .map(|labels| json!({"plus": text(&labels.plus), "minus": text(&labels.minus)}));
    let count = |number: fn(&CodeUsage) -> u64| given.map(number);
    let record = Record::new()
        .with("id", code.id.as_str())
        .with(
            "parent",
            code.parent.map(|parent| study.codebook.code(parent).id.as_str()),
        )
        .with("label", text(&code.label))
        .with("valence", signs)
        .with("references", count(|usage| usage.frequency.references))
        .with("segments", count(|usage| usage.frequency.segments))
        .with("transcripts", count(|usage| usage.frequency.transcripts))
        .with("cases", count(|usage| usage.frequency.cases))
        .with("words", count(|usage| usage.frequency.words));
    with_fields(record, study, index, language)
}
