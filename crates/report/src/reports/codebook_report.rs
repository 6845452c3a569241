//! The codebook with every field, how often each code was given, and two passages each.

use emic_core::analysis::{CodeUse, Evidence, Given};
use emic_core::model::{Code, LocalText, Use, Valence};
use serde_json::json;

use super::code_fields::{code_memos, with_fields};
use super::{Asked, labels, passage};
use crate::phrase::analysis as phrases;
use crate::phrase::code_fields as fields;
use crate::phrase::{Phrase, noun};
use crate::{Block, Cell, Column, Level, ListKind, Record, Records, Report, Row, Table, Text};

const FIELDS: &[&str] = &["id", "parent", "label", "valence", "references", "cases"];

/// The whole codebook as a document.
#[must_use]
pub fn codebook_report(asked: &Asked<'_>, evidence: &Evidence<'_>, uses: &[CodeUse]) -> Report {
    let mut report = asked.tell_all(Report::new("codebook", phrases::CODEBOOK.say(asked.language)), evidence);
    report = report.with_block(overview(asked, uses));
    let mut book = None;
    for one in uses {
        let code = asked.study.codebook.code(one.code);
        if book != Some(code.book) {
            book = Some(code.book);
            report = head(asked, report, code.book);
        }
        report = section(asked, report, code, one);
    }
    let rows = uses.iter().flat_map(|one| records(asked, one));
    report.with_records(Records::new("codes", FIELDS).with_rows(rows))
}

/// All codes with how often they were given, on one sheet.
fn overview(asked: &Asked<'_>, uses: &[CodeUse]) -> Table {
    let language = asked.language;
    let plurals = [noun::REFERENCE, noun::CASE].map(|noun| Column::numbers(noun.form(2, language)));
    let names = [Column::words(phrases::CODE.say(language)), Column::words("id")];
    let mut table = Table::new(
        phrases::CODEBOOK.say(language),
        names.into_iter().chain(plurals).collect(),
    );
    for one in uses {
        let code = asked.study.codebook.code(one.code);
        let Some((_, given)) = one.counts.first() else {
            continue;
        };
        let cells = vec![
            Cell::text(labels::code(asked.study, one.code, language)),
            Cell::text(code.id.as_str()),
            Cell::Count(given.references),
            Cell::Count(given.cases),
        ];
        table = table.with_row(Row::body(cells).indented(u8::try_from(code.depth).unwrap_or(u8::MAX)));
    }
    table
}

fn head(asked: &Asked<'_>, mut report: Report, book: usize) -> Report {
    let Some(head) = asked.study.codebook.heads().get(book) else {
        return report;
    };
    let title = head.title.get(asked.language).unwrap_or(&head.id);
    report = report.with_block(Block::Heading(Level::One, Text::new().plain(title)));
    let version = head
        .version
        .as_ref()
        .map(|version| fields::VERSION.fill(asked.language, &[("version", version)]));
    let source = head.source.get(asked.language).map(str::to_owned);
    let said: Vec<String> = version.into_iter().chain(source).collect();
    if said.is_empty() {
        report
    } else {
        report.with_block(Block::Paragraph(Text::new().plain(said.join(". "))))
    }
}

fn section(asked: &Asked<'_>, report: Report, code: &Code, one: &CodeUse) -> Report {
    let language = asked.language;
    let title = Text::new()
        .plain(format!("{} ", labels::code(asked.study, one.code, language)))
        .code(code.id.as_str());
    let mut report = report.with_block(Block::Heading(Level::Two, title));
    for (name, text) in texts(code) {
        if let Some(words) = text.get(language) {
            report = report.with_block(Block::Paragraph(
                Text::new().strong(format!("{}: ", name.say(language))).plain(words),
            ));
        }
    }
    let examples: Vec<Text> = code
        .examples
        .get(language)
        .into_iter()
        .map(|item| Text::new().plain(item))
        .collect();
    if !examples.is_empty() {
        let name = fields::EXAMPLES.say(language);
        report = report.with_block(Block::Paragraph(Text::new().strong(format!("{name}:"))));
        report = report.with_block(Block::List(ListKind::Bullets, examples));
    }
    let cues = code.cues.get(language).join(", ");
    if !cues.is_empty() {
        let name = fields::CUES.say(language);
        report = report.with_block(Block::Paragraph(Text::new().strong(format!("{name}: ")).plain(cues)));
    }
    let facts = facts(asked, code);
    if !facts.is_empty() {
        report = report.with_block(Block::Paragraph(Text::new().plain(facts.join("; "))));
    }
    for memo in code_memos(asked.study, one.code) {
        let name = fields::MEMO.say(language);
        report = report.with_block(Block::Paragraph(Text::new().strong(format!("{name}: ")).plain(memo)));
    }
    if code.usage == Use::Codable {
        report = report.with_block(Block::Paragraph(Text::new().plain(counts(asked, code, one))));
        report = one
            .quotes
            .iter()
            .fold(report, |report, quote| report.with_block(passage::quote(asked, quote)));
    }
    report
}

fn texts(code: &Code) -> [(&'static Phrase, &LocalText); 4] {
    [
        (&fields::BRIEF, &code.brief),
        (&fields::DEFINITION, &code.definition),
        (&fields::USE_WHEN, &code.use_when),
        (&fields::NOT_WHEN, &code.not_when),
    ]
}

/// The short fields on one line.
fn facts(asked: &Asked<'_>, code: &Code) -> Vec<String> {
    let language = asked.language;
    let replaces: Vec<&str> = code.replaces.iter().map(|id| id.as_str()).collect();
    let parent = code
        .parent
        .map(|parent| asked.study.codebook.code(parent).id.to_string());
    let facts = [
        (&fields::PARENT, parent),
        (&fields::ORIGIN, code.origin.map(|origin| origin.name().to_owned())),
        (&fields::SOURCE, code.source.get(language).map(str::to_owned)),
        (&fields::STATUS, Some(code.status.name().to_owned())),
        (&fields::COLOR, code.color.clone()),
        (&fields::REPLACES, (!replaces.is_empty()).then(|| replaces.join(", "))),
    ];
    facts
        .into_iter()
        .filter_map(|(name, value)| Some(format!("{}: {}", name.say(language), value?)))
        .collect()
}

/// `Given: 40 references, 6 cases; + present: 11 references, 5 cases; …`
fn counts(asked: &Asked<'_>, code: &Code, one: &CodeUse) -> String {
    let language = asked.language;
    let parts = one.counts.iter().map(|(valence, given)| {
        let label = match (valence, &code.valence) {
            (None, _) | (_, None) => phrases::GIVEN.say(language).to_owned(),
            (Some(Valence::Plus), Some(labels)) => format!("+ {}", labels.plus.get(language).unwrap_or_default()),
            (Some(Valence::Minus), Some(labels)) => format!("- {}", labels.minus.get(language).unwrap_or_default()),
            (Some(Valence::Neutral), _) => phrases::WITHOUT_SIGN.say(language).to_owned(),
        };
        let references = noun::REFERENCE.counted(given.references, language);
        format!("{label}: {references}, {}", noun::CASE.counted(given.cases, language))
    });
    parts.collect::<Vec<_>>().join("; ")
}

/// One record a sign: the counts, and every field of the code.
fn records(asked: &Asked<'_>, one: &CodeUse) -> Vec<Record> {
    let code = asked.study.codebook.code(one.code);
    let parent = code
        .parent
        .map(|parent| asked.study.codebook.code(parent).id.to_string());
    let record = |(valence, given): &(Option<Valence>, Given)| {
        let sign = valence.map(|valence| {
            if valence == Valence::Neutral {
                "none"
            } else {
                valence.sign()
            }
        });
        let record = Record::new()
            .with("id", code.id.as_str())
            .with("parent", json!(parent))
            .with("label", labels::code(asked.study, one.code, asked.language))
            .with("valence", json!(sign))
            .with("references", given.references)
            .with("cases", given.cases);
        with_fields(record, asked.study, one.code, asked.language)
    };
    one.counts.iter().map(record).collect()
}
