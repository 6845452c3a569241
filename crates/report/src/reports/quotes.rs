//! Quotes per theme as a report.

use emic_core::analysis::{Balance, Evidence, Extract, Limit};
use emic_core::model::CaseIndex;
use serde_json::json;

use super::{Asked, passage};
use crate::phrase::analysis as phrases;
use crate::phrase::noun;
use crate::{Block, Level, Records, Report, Text};

const FIELDS: &[&str] = &[
    "theme",
    "transcript",
    "case",
    "place",
    "start",
    "end",
    "text",
    "codes",
    "coder",
    "attributes",
    "memo",
];

/// The quotes of one theme.
#[derive(Debug, Clone)]
pub struct QuoteSection {
    /// As asked: `interdependence`, or an expression.
    pub key: String,
    /// As people read it.
    pub label: String,
    /// The passages.
    pub extract: Extract,
}

/// The quotes of all themes asked for.
#[must_use]
pub fn quote_report(asked: &Asked<'_>, evidence: &Evidence<'_>, sections: &[QuoteSection], limit: Limit) -> Report {
    let language = asked.language;
    let said = match limit {
        Limit::All => phrases::ALL_QUOTES.say(language).to_owned(),
        Limit::Most(most) => phrases::SPREAD.fill(language, &[("most", &most)]),
    };
    let most = if let Limit::Most(most) = limit {
        json!(most)
    } else {
        json!(null)
    };
    let report = Report::new("quotes", phrases::QUOTES.say(language)).with_setting("limit", most, said);
    let mut report = asked.tell_all(report, evidence);
    for section in sections {
        report = report.with_block(Block::Heading(Level::One, Text::new().plain(section.label.as_str())));
        report = report.with_block(Block::Paragraph(Text::new().plain(spread(
            asked,
            &section.extract.balance,
            section.extract.quotes.len(),
        ))));
        for quote in &section.extract.quotes {
            report = report.with_block(passage::quote(asked, quote));
        }
        if let Some(never) = never(asked, &section.extract.balance) {
            report = report.with_block(Block::Note(Text::new().plain(never)));
        }
    }
    let rows = sections.iter().flat_map(|section| {
        section
            .extract
            .quotes
            .iter()
            .map(|quote| passage::record(asked, &section.key, quote))
    });
    report.with_records(Records::new("quotes", FIELDS).with_rows(rows))
}

/// `12 of 38 passages, from 6 of 6 cases`.
fn spread(asked: &Asked<'_>, balance: &Balance, shown: usize) -> String {
    let language = asked.language;
    let found = noun::PASSAGE.counted(balance.found as u64, language);
    let cases = noun::CASE.counted(balance.cases as u64, language);
    phrases::SHOWN.fill(
        language,
        &[
            ("shown", &shown),
            ("found", &found),
            ("quoted", &balance.cases_quoted),
            ("cases", &cases),
        ],
    )
}

fn never(asked: &Asked<'_>, balance: &Balance) -> Option<String> {
    let ids: Vec<&str> = balance
        .never
        .iter()
        .map(|&case: &CaseIndex| asked.study.case(case).id.as_str())
        .collect();
    (!ids.is_empty()).then(|| phrases::NEVER.fill(asked.language, &[("cases", &ids.join(", "))]))
}
