//! Agreement on where passages begin and end, as a report.

use emic_core::analysis::agree::{Compared, StretchRow, StretchValue};
use serde_json::{Value as Json, json};

use super::{Asked, FIELDS, GroupKind, head, label, notes, pair_name, record};
use crate::phrase::agreement as phrases;
use crate::phrase::noun;
use crate::{Block, Cell, Column, Level, Record, Records, Report, Row, Table, Text};

/// The unitizing family of one group: an attribute's value, a transcript, or the whole.
#[derive(Debug)]
pub struct StretchGroup<'s> {
    /// The group's name; none for the whole.
    pub name: Option<String>,
    /// Whether the group is a transcript.
    pub kind: GroupKind,
    /// Who was compared on what.
    pub compared: Compared<'s>,
    /// The values.
    pub rows: Vec<StretchRow>,
}

/// Agreement on where passages begin and end: a table a pair, a row a code.
#[must_use]
pub fn stretch_report(asked: &Asked<'_>, groups: &[StretchGroup<'_>]) -> Report {
    let language = asked.language;
    let mut report = head(asked, "stretch", &phrases::UNIT_STRETCH);
    for group in groups {
        if let Some(name) = &group.name {
            report = report.with_block(Block::Heading(Level::One, Text::new().plain(name.as_str())));
        }
        let pairs = group.rows.first().map_or(0, |row| row.rated.len());
        for place in 0..pairs {
            report = report.with_block(table(asked, group, place, pairs));
        }
        for note in base(asked, group) {
            report = report.with_block(Block::Note(note));
        }
    }
    report = report.with_note(Text::with_code(phrases::STRETCH_NOTE.say(language)));
    let records = groups.iter().flat_map(|group| records(asked, group));
    report.with_records(Records::new("cells", FIELDS).with_rows(records))
}

fn table(asked: &Asked<'_>, group: &StretchGroup<'_>, place: usize, pairs: usize) -> Table {
    let rated = group.rows.iter().filter_map(|row| Some((row, row.rated.get(place)?)));
    let rated: Vec<_> = rated.collect();
    let pair = rated.first().and_then(|(_, rated)| rated.pair);
    let caption = match pair {
        _ if pairs == 1 => String::new(),
        Some(pair) => pair_name(asked, pair, " – "),
        None => phrases::ALL_CODERS.say(asked.language).to_owned(),
    };
    let coders: Vec<usize> = pair.map_or_else(|| (0..asked.coders.len()).collect(), |(one, other)| vec![one, other]);
    let mut columns = vec![Column::words(crate::phrase::analysis::CODE.say(asked.language))];
    let name = |place: &usize| asked.coders.get(*place).cloned().unwrap_or_default();
    columns.extend(coders.iter().map(|place| Column::numbers(name(place))));
    let values = rated.first().into_iter().flat_map(|(_, rated)| &rated.values);
    columns.extend(values.map(|value| Column::numbers(value.measure.name.replace('_', " "))));
    let rows = rated
        .iter()
        .map(|(row, rated)| line(asked, row, &rated.values, &coders));
    rows.fold(Table::new(caption, columns), Table::with_row)
}

fn line(asked: &Asked<'_>, row: &StretchRow, values: &[StretchValue], coders: &[usize]) -> Row {
    let mut cells = vec![Cell::text(label(asked, row.theme))];
    let marked = |coder: &usize| row.marked.as_ref().and_then(|marked| marked.get(*coder)).copied();
    cells.extend(
        coders
            .iter()
            .map(|coder| marked(coder).map_or(Cell::Undefined, Cell::Count)),
    );
    cells.extend(values.iter().map(|value| Cell::number(value.value, 2)));
    if row.theme.is_none() {
        Row::total(cells)
    } else {
        Row::body(cells)
    }
}

/// How long the text is, and why all codes together may have no value.
fn base(asked: &Asked<'_>, group: &StretchGroup<'_>) -> Vec<Text> {
    let language = asked.language;
    let length = group.rows.first().map_or(0, |row| row.characters);
    let transcripts = noun::TRANSCRIPT.counted(group.compared.transcripts.len() as u64, language);
    let values: [(&str, &dyn std::fmt::Display); 2] = [
        ("units", &noun::CHARACTER.counted(length, language)),
        ("transcripts", &transcripts),
    ];
    let mut all = vec![Text::with_code(&phrases::BASE.fill(language, &values))];
    if group.rows.iter().any(|row| row.marked.is_none()) {
        all.push(Text::with_code(phrases::STRETCHES_OVERLAP.say(language)));
    }
    all.extend(notes(asked, &group.compared, None));
    all
}

fn records(asked: &Asked<'_>, group: &StretchGroup<'_>) -> Vec<Record> {
    let (name, transcript) = match group.kind {
        GroupKind::Cases => (json!(group.name), Json::Null),
        GroupKind::Transcript => (Json::Null, json!(group.name)),
    };
    let one = |row: &StretchRow, pair: Option<(usize, usize)>, value: &StretchValue| {
        record(asked, row.theme, "stretch", pair)
            .with("group", name.clone())
            .with("transcript", transcript.clone())
            .with("measure", value.measure.name)
            .with("n", row.characters)
            .with("value", json!(value.value))
            .with("lower", Json::Null)
            .with("upper", Json::Null)
    };
    let rated = group
        .rows
        .iter()
        .flat_map(|row| row.rated.iter().map(move |rated| (row, rated)));
    rated
        .flat_map(|(row, rated)| rated.values.iter().map(move |value| (row, rated.pair, value)))
        .map(|(row, pair, value)| one(row, pair, value))
        .collect()
}
