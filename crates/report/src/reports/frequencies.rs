//! Frequencies of codes as a report.

use emic_core::analysis::{Evidence, Filling, Frequencies, Frequency, FrequencyRow, Held, ValenceSplit};
use emic_core::ask::{Axis, Theme};
use emic_core::model::Valence;
use serde_json::{Value, json};

use super::{Asked, labels};
use crate::phrase::analysis as phrases;
use crate::phrase::noun::{self, Noun};
use crate::{Block, Cell, Column, Level, Record, Records, Report, Row, Table, Text};

const FIELDS: &[&str] = &[
    "code",
    "valence",
    "group",
    "references",
    "segments",
    "turns",
    "transcripts",
    "cases",
    "words",
];

/// The table of one group, with what it was counted on.
#[derive(Debug, Clone)]
pub struct FrequencyGroup<'g> {
    /// The group's name; none for the whole.
    pub name: Option<String>,
    /// What was counted.
    pub evidence: &'g Evidence<'g>,
    /// The counts.
    pub table: Frequencies,
}

/// The frequencies of all groups.
#[must_use]
pub fn frequency_report(asked: &Asked<'_>, axis: &Axis, groups: &[FrequencyGroup<'_>], split: ValenceSplit) -> Report {
    let title = phrases::FREQUENCIES.fill(asked.language, &[("codes", &axis.text)]);
    let all: Vec<&Evidence<'_>> = groups.iter().map(|group| group.evidence).collect();
    let mut report = asked.with_uncounted(asked.tell(Report::new("frequencies", title)), &all);
    for group in groups {
        if let Some(name) = &group.name {
            report = report.with_block(Block::Heading(Level::One, Text::new().plain(name.as_str())));
        }
        report = report.with_block(table(asked, &group.table, split));
        let unused = group.table.unused(axis);
        let unused: Vec<String> = unused.iter().map(|theme| theme.key(asked.study)).collect();
        if !unused.is_empty() {
            let said = phrases::UNUSED.fill(asked.language, &[("codes", &unused.join(", "))]);
            report = report.with_block(Block::Note(Text::new().plain(said)));
        }
        for note in asked.notes_on(group.evidence) {
            report = report.with_block(Block::Note(note));
        }
    }
    report = asked.with_near_duplicates(report, Filling::of(Held::References, None));
    let rows = groups.iter().flat_map(|group| {
        group
            .table
            .rows
            .iter()
            .map(|row| record(asked, group.name.as_deref(), row))
    });
    report.with_records(Records::new("cells", FIELDS).with_rows(rows))
}

fn record(asked: &Asked<'_>, group: Option<&str>, row: &FrequencyRow) -> Record {
    let frequency = row.frequency;
    Record::new()
        .with(
            "code",
            Theme {
                valence: None,
                ..row.theme
            }
            .key(asked.study),
        )
        .with(
            "valence",
            row.valence.map_or(Value::Null, |valence| json!(sign(valence))),
        )
        .with("group", json!(group))
        .with("references", frequency.references)
        .with("segments", frequency.segments)
        .with("turns", frequency.turns)
        .with("transcripts", frequency.transcripts)
        .with("cases", frequency.cases)
        .with("words", frequency.words)
}

fn sign(valence: Valence) -> &'static str {
    if valence == Valence::Neutral {
        "none"
    } else {
        valence.sign()
    }
}

/// A column: what it counts, and how it is read off.
type Counted = (&'static Noun, fn(&Frequency) -> u64);

/// What the columns count.
const COLUMNS: [Counted; 6] = [
    (&noun::REFERENCE, |f| f.references),
    (&noun::SEGMENT, |f| f.segments),
    (&noun::TURN, |f| f.turns),
    (&noun::TRANSCRIPT, |f| f.transcripts),
    (&noun::CASE, |f| f.cases),
    (&noun::WORD, |f| f.words),
];

fn table(asked: &Asked<'_>, frequencies: &Frequencies, split: ValenceSplit) -> Table {
    let language = asked.language;
    let mut head = vec![Column::words(phrases::CODE.say(language))];
    head.extend(COLUMNS.iter().map(|(noun, _)| Column::numbers(noun.form(2, language))));
    let top = frequencies
        .rows
        .iter()
        .map(|row| asked.study.codebook.code(row.theme.code).depth)
        .min()
        .unwrap_or_default();
    let mut table = Table::new("", head);
    for row in frequencies.rows.iter().filter(|row| row.frequency.references > 0) {
        let theme = Theme {
            valence: row.valence,
            ..row.theme
        };
        let mut cells = vec![Cell::text(labels::theme(asked.study, &theme, language))];
        cells.extend(COLUMNS.iter().map(|(_, count)| Cell::Count(count(&row.frequency))));
        let depth = asked.study.codebook.code(row.theme.code).depth - top;
        let steps = if split == ValenceSplit::Together { depth } else { 0 };
        table = table.with_row(Row::body(cells).indented(u8::try_from(steps).unwrap_or(u8::MAX)));
    }
    let mut base = vec![Cell::text(phrases::BASE.say(language))];
    base.extend(COLUMNS.iter().map(|(_, count)| Cell::Count(count(&frequencies.base))));
    table.with_row(Row::total(base))
}
