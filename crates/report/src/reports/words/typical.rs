//! Typical words as a report.

use emic_core::analysis::Evidence;
use emic_core::analysis::lexis::{Sides, TypicalWord};
use serde_json::json;

use super::{Asked, WordsAsked, labelled};
use crate::phrase::words as phrases;
use crate::phrase::{Phrase, noun};
use crate::{Block, Cell, Column, Language, Level, Record, Records, Report, Row, Table, Text};

const FIELDS: &[&str] = &[
    "words",
    "group",
    "use",
    "g2",
    "log_ratio",
    "count",
    "base",
    "per_thousand",
    "cases",
    "cases_total",
    "count_elsewhere",
    "base_elsewhere",
    "per_thousand_elsewhere",
    "cases_elsewhere",
    "cases_total_elsewhere",
];

/// What is typical of a code or of one group.
#[derive(Debug)]
pub struct TypicalGroup<'g> {
    /// The group's name; none for a code.
    pub name: Option<String>,
    /// What codings were counted, where codes are asked.
    pub evidence: Option<&'g Evidence<'g>>,
    /// What was said here, what elsewhere, and the words that set them apart.
    pub sides: Sides,
}

/// The words that set a code, or each group, apart; tables show as many as are wished for, records hold all.
#[must_use]
pub fn typical_report(asked: &Asked<'_>, words: &WordsAsked, groups: &[TypicalGroup<'_>]) -> Report {
    let language = asked.language;
    let mut report = asked.tell(words.tell(Report::new("words-typical", title(asked, words)), language));
    let counted: Vec<&Evidence<'_>> = groups.iter().filter_map(|group| group.evidence).collect();
    if !counted.is_empty() {
        report = asked.with_uncounted(report, &counted);
    }
    let mut rows = Vec::new();
    // Of two groups, what one says less is what the other says more.
    let is_mirrored = groups.len() == 2;
    for group in groups {
        if let Some(name) = &group.name {
            report = report.with_block(Block::heading(Level::One, name.as_str()));
        }
        report = report.with_block(Block::paragraph(sides(words, group, language)));
        for (phrase, name, all) in [
            (phrases::MORE, "more", &group.sides.typical.more),
            (phrases::LESS, "less", &group.sides.typical.less),
        ] {
            let shown = words.shown(all.iter());
            rows.extend(all.iter().map(|word| record(group, name, word)));
            if is_mirrored && name == "less" {
                continue;
            }
            report = report.with_block(table(words, group, phrase, &shown, language));
            let told = words.different(all.len(), language);
            report = report.with_block(Block::Note(Text::with_code(&told)));
        }
        for note in group.evidence.iter().flat_map(|evidence| asked.notes_on(evidence)) {
            report = report.with_block(Block::Note(note));
        }
    }
    report
        .with_note(phrases::READ.say(language))
        .with_note(Text::with_code(phrases::NO_P.say(language)))
        .with_records(Records::new("words", FIELDS).with_rows(rows))
}

fn title(asked: &Asked<'_>, words: &WordsAsked) -> String {
    let codes = words.codes.as_ref().map(|(_, themes)| labelled(asked, themes));
    let (codes, attribute) = (codes.unwrap_or_default(), asked.by.clone().unwrap_or_default());
    let phrase = match (codes.as_str(), attribute.as_str()) {
        (_, "") => phrases::TYPICAL_OF,
        ("", _) => phrases::TYPICAL_BY,
        _ => phrases::TYPICAL_UNDER,
    };
    phrase.fill(asked.language, &[("codes", &codes), ("attribute", &attribute)])
}

/// What is held against what.
fn sides(words: &WordsAsked, group: &TypicalGroup<'_>, language: Language) -> String {
    let phrase = match group.name {
        None => phrases::SIDES_OF_CODE,
        Some(_) => phrases::SIDES_OF_GROUP,
    };
    phrase.fill(
        language,
        &[
            ("here", &words.counted(group.sides.here.base, language)),
            ("cases", &noun::CASE.counted(group.sides.here.cases, language)),
            ("elsewhere", &words.counted(group.sides.elsewhere.base, language)),
            (
                "other_cases",
                &noun::CASE.counted(group.sides.elsewhere.cases, language),
            ),
        ],
    )
}

fn table(
    words: &WordsAsked,
    group: &TypicalGroup<'_>,
    caption: Phrase,
    shown: &[&TypicalWord],
    language: Language,
) -> Table {
    let first = match words.wishes.grams.length() {
        1 => phrases::WORD,
        _ => phrases::WORDS_HEAD,
    };
    let cases = noun::CASE.form(2, language);
    let numbers = [
        "G2",
        phrases::LOG_RATIO.say(language),
        phrases::HERE.say(language),
        phrases::PER_THOUSAND.say(language),
        cases,
        phrases::ELSEWHERE.say(language),
        phrases::PER_THOUSAND.say(language),
        cases,
    ];
    let mut head = vec![Column::words(first.say(language))];
    head.extend(numbers.map(Column::numbers));
    let row = |word: &&TypicalWord| {
        Row::body(vec![
            Cell::text(word.words.as_str()),
            Cell::number(Some(word.g2), 1),
            Cell::number(Some(word.log_ratio), 2),
            Cell::Count(word.keyness.here),
            Cell::number(group.sides.here.per_thousand(word.keyness.here), 2),
            Cell::Count(word.cases),
            Cell::Count(word.keyness.elsewhere),
            Cell::number(group.sides.elsewhere.per_thousand(word.keyness.elsewhere), 2),
            Cell::Count(word.cases_elsewhere),
        ])
    };
    let table = Table::new(caption.say(language), head);
    shown.iter().map(row).fold(table, Table::with_row)
}

fn record(group: &TypicalGroup<'_>, direction: &str, word: &TypicalWord) -> Record {
    let keyness = word.keyness;
    Record::new()
        .with("words", word.words.as_str())
        .with("group", json!(group.name))
        .with("use", direction)
        .with("g2", word.g2)
        .with("log_ratio", word.log_ratio)
        .with("count", keyness.here)
        .with("base", keyness.here_base)
        .with("per_thousand", json!(group.sides.here.per_thousand(keyness.here)))
        .with("cases", word.cases)
        .with("cases_total", group.sides.here.cases)
        .with("count_elsewhere", keyness.elsewhere)
        .with("base_elsewhere", keyness.elsewhere_base)
        .with(
            "per_thousand_elsewhere",
            json!(group.sides.elsewhere.per_thousand(keyness.elsewhere)),
        )
        .with("cases_elsewhere", word.cases_elsewhere)
        .with("cases_total_elsewhere", group.sides.elsewhere.cases)
}
