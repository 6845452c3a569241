//! Sets of codes that go together, as a report.

use emic_core::analysis::{CodeSet, Cooccurrences, Evidence, Unit};
use emic_core::ask::Theme;
use serde_json::json;

use super::matrix::{noun_of, said_unit};
use super::{Asked, labels};
use crate::phrase::{analysis as phrases, matrix as words, noun};
use crate::{Block, Cell, Column, Language, Level, Record, Records, Report, Row, Table, Text};

const FIELDS: &[&str] = &["codes", "group", "a", "cases", "units"];

/// The sets of one group, with what they were counted on.
#[derive(Debug, Clone)]
pub struct SetGroup<'g> {
    /// The group's name; none for the whole.
    pub name: Option<String>,
    /// What was counted.
    pub evidence: &'g Evidence<'g>,
    /// The sets.
    pub found: Cooccurrences,
}

/// The sets of all groups; tables show the first `limit`, or all.
#[must_use]
pub fn cooccurrence_report(asked: &Asked<'_>, codes: &str, groups: &[SetGroup<'_>], limit: Option<usize>) -> Report {
    let language = asked.language;
    let title = words::COOCCURRENCES.fill(language, &[("codes", &codes)]);
    let Some(first) = groups.first() else {
        return Report::new("cooccurrences", title);
    };
    let all: Vec<&Evidence<'_>> = groups.iter().map(|group| group.evidence).collect();
    let report = settings(Report::new("cooccurrences", title), &first.found, codes, language);
    let mut report = asked.with_uncounted(asked.tell(report), &all);
    for group in groups {
        report = told(report, asked, group, limit);
    }
    report = asked.with_near_duplicates(report, first.found.wishes.unit.into());
    let records = groups
        .iter()
        .flat_map(|group| group.found.sets.iter().map(|set| record(asked, group, set)));
    report.with_records(Records::new("sets", FIELDS).with_rows(records))
}

fn settings(report: Report, found: &Cooccurrences, codes: &str, language: Language) -> Report {
    let wishes = found.wishes;
    let order = words::ORDER.fill(language, &[("order", &wishes.order)]);
    let unit = phrases::UNIT.fill(language, &[("unit", &said_unit(wishes.unit, language))]);
    let least = match wishes.least {
        1 => String::new(),
        _ => at_least(found, language),
    };
    report
        .with_setting("axis", json!(codes), String::new())
        .with_setting("unit", json!(wishes.unit.to_string()), unit)
        .with_setting("order", json!(wishes.order), order)
        .with_setting("min", json!(wishes.least), least)
}

/// `at least 10 turns`.
fn at_least(found: &Cooccurrences, language: Language) -> String {
    let least = noun_of(found.wishes.unit).counted(found.wishes.least, language);
    words::AT_LEAST.fill(language, &[("units", &least)])
}

fn told(mut report: Report, asked: &Asked<'_>, group: &SetGroup<'_>, limit: Option<usize>) -> Report {
    let language = asked.language;
    if let Some(name) = &group.name {
        report = report.with_block(Block::Heading(Level::One, Text::new().plain(name.as_str())));
    }
    let found = &group.found;
    let noun = noun_of(found.wishes.unit);
    if found.sets.is_empty() {
        let least = at_least(found, language);
        let none = words::NO_SETS.fill(language, &[("order", &found.wishes.order), ("units", &least)]);
        report = report.with_block(Block::Paragraph(Text::new().plain(none)));
    } else {
        let shown = limit.unwrap_or(found.sets.len()).min(found.sets.len());
        report = report.with_block(table(asked, found, shown));
        let sets = noun::CODE_SET.counted(found.sets.len() as u64, language);
        let all = noun.counted(found.units, language);
        let told = words::SETS.fill(language, &[("sets", &sets), ("all", &all)]);
        report = report.with_block(Block::Paragraph(Text::new().plain(told)));
        if shown < found.sets.len() {
            let more = words::SETS_SHOWN.fill(language, &[("shown", &shown)]);
            report = report.with_block(Block::Note(Text::with_code(&more)));
        }
    }
    let notes = asked.notes_on(group.evidence).into_iter().map(Block::Note);
    notes.fold(report, Report::with_block)
}

fn table(asked: &Asked<'_>, found: &Cooccurrences, shown: usize) -> Table {
    let language = asked.language;
    let mut head = vec![
        Column::words(words::TOGETHER.say(language)),
        Column::numbers(noun_of(found.wishes.unit).form(2, language)),
    ];
    let by_case = found.wishes.unit == Unit::Case;
    if !by_case {
        head.push(Column::numbers(noun::CASE.form(2, language)));
    }
    let label = |theme: &Theme| labels::theme(asked.study, theme, language);
    found.sets.iter().take(shown).fold(Table::new("", head), |table, set| {
        let labels: Vec<String> = themes(found, set).map(label).collect();
        let mut cells = vec![Cell::text(labels.join(" & ")), Cell::Count(set.units)];
        if !by_case {
            cells.push(Cell::Count(set.cases));
        }
        table.with_row(Row::body(cells))
    })
}

fn themes<'f>(found: &'f Cooccurrences, set: &'f CodeSet) -> impl Iterator<Item = &'f Theme> {
    set.themes.iter().filter_map(|&position| found.themes.get(position))
}

fn record(asked: &Asked<'_>, group: &SetGroup<'_>, set: &CodeSet) -> Record {
    let keys: Vec<String> = themes(&group.found, set).map(|theme| theme.key(asked.study)).collect();
    Record::new()
        .with("codes", json!(keys))
        .with("group", json!(group.name))
        .with("a", json!(set.units))
        .with("cases", json!(set.cases))
        .with("units", json!(group.found.units))
}
