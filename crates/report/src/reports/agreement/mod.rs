//! Agreement between coders as a report: one table a pair, one row a code.

mod segments;
mod stretches;

pub use segments::{SegmentPair, SegmentRow, segment_report};
pub use stretches::{StretchGroup, stretch_report};

use emic_core::agreement::Interval;
use emic_core::analysis::agree::{Compared, Draws, Rated, RatedUnit, Row as AgreedRow, Value};
use emic_core::ask::Theme;
use serde_json::{Value as Json, json};

use super::{Asked, interval, labels};
use crate::phrase::agreement as phrases;
use crate::phrase::{Phrase, noun};
use crate::{Block, Cell, Column, Language, Level, Record, Records, Report, Row, Table, Text};

const FIELDS: &[&str] = &[
    "code",
    "valence",
    "group",
    "pair",
    "unit",
    "transcript",
    "measure",
    "n",
    "value",
    "lower",
    "upper",
];

/// The agreement of one group: an attribute's value, a transcript, or the whole.
#[derive(Debug)]
pub struct AgreementGroup<'s> {
    /// The group's name; none for the whole.
    pub name: Option<String>,
    /// Whether the group is a transcript.
    pub kind: GroupKind,
    /// Who was compared on what.
    pub compared: Compared<'s>,
    /// The values.
    pub rows: Vec<AgreedRow>,
}

/// What a group is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupKind {
    /// All, or an attribute's value.
    Cases,
    /// A transcript.
    Transcript,
}

/// Agreement on units.
#[must_use]
pub fn agreement_report(
    asked: &Asked<'_>,
    unit: RatedUnit,
    draws: Option<Draws>,
    groups: &[AgreementGroup<'_>],
) -> Report {
    let said = draws.map(|draws| {
        let values: [(&str, &dyn std::fmt::Display); 2] = [("draws", &draws.number), ("seed", &draws.seed)];
        phrases::DRAWS.fill(asked.language, &values)
    });
    let mut report = head(asked, unit.name(), unit_phrase(unit))
        .with_setting(
            "draws",
            json!(draws.map(|draws| draws.number)),
            said.unwrap_or_default(),
        )
        .with_setting("seed", json!(draws.map(|draws| draws.seed)), String::new());
    for group in groups {
        if let Some(name) = &group.name {
            report = report.with_block(Block::Heading(Level::One, Text::new().plain(name.as_str())));
        }
        report = tables(asked, report, group);
        for note in notes(asked, &group.compared, Some(unit)) {
            report = report.with_block(Block::Note(note));
        }
    }
    report = report.with_note(Text::with_code(phrases::COLUMNS.say(asked.language)));
    report = report.with_note(Text::with_code(phrases::CAUTION.say(asked.language)));
    let records = groups.iter().flat_map(|group| records(asked, unit, group));
    report.with_records(Records::new("cells", FIELDS).with_rows(records))
}

fn head(asked: &Asked<'_>, unit: &str, phrase: &Phrase) -> Report {
    let language = asked.language;
    let title = phrases::AGREEMENT.fill(language, &[("coders", &asked.coders.join(", "))]);
    let said = phrases::RATED.fill(language, &[("unit", &phrase.say(language))]);
    asked.tell(Report::new("agree", title).with_setting("unit", unit, said))
}

fn unit_phrase(unit: RatedUnit) -> &'static Phrase {
    match unit {
        RatedUnit::Turn => &phrases::UNIT_TURN,
        RatedUnit::Sentence => &phrases::UNIT_SENTENCE,
        RatedUnit::Character => &phrases::UNIT_CHARACTER,
    }
}

fn label(asked: &Asked<'_>, theme: Option<Theme>) -> String {
    let pooled = || phrases::POOLED.say(asked.language).to_owned();
    theme.map_or_else(pooled, |theme| labels::theme(asked.study, &theme, asked.language))
}

/// One table a pair, and one of all where there are more than two coders.
fn tables(asked: &Asked<'_>, mut report: Report, group: &AgreementGroup<'_>) -> Report {
    let Some(first) = group.rows.first() else { return report };
    for (place, rated) in first.rated.iter().enumerate() {
        let caption = match rated.pair {
            _ if first.rated.len() == 1 => String::new(),
            Some(pair) => pair_name(asked, pair, " – "),
            None => phrases::ALL_CODERS.say(asked.language).to_owned(),
        };
        let coders: Vec<usize> = rated
            .pair
            .map_or_else(|| (0..first.given.len()).collect(), |(one, other)| vec![one, other]);
        let mut columns = vec![Column::words(crate::phrase::analysis::CODE.say(asked.language))];
        let name = |place: &usize| asked.coders.get(*place).cloned().unwrap_or_default();
        columns.extend(coders.iter().map(|place| Column::numbers(name(place))));
        if first.given.len() == 2 {
            columns.push(Column::numbers(phrases::BOTH.say(asked.language)));
        }
        columns.extend(
            rated
                .values
                .iter()
                .map(|value| Column::numbers(heading(value, asked.language))),
        );
        let mut table = Table::new(caption, columns);
        for row in &group.rows {
            table = table.with_row(table_row(asked, row, place, &coders));
        }
        report = report.with_block(table);
    }
    report
}

fn table_row(asked: &Asked<'_>, row: &AgreedRow, place: usize, coders: &[usize]) -> Row {
    let mut cells = vec![Cell::text(label(asked, row.theme))];
    cells.extend(
        coders
            .iter()
            .map(|coder| Cell::Count(row.given.get(*coder).copied().unwrap_or_default())),
    );
    if row.given.len() == 2 {
        cells.push(Cell::Count(row.together));
    }
    cells.extend(
        row.rated
            .get(place)
            .into_iter()
            .flat_map(|rated| &rated.values)
            .map(|value| cell(value, asked.language)),
    );
    if row.theme.is_none() {
        Row::total(cells)
    } else {
        Row::body(cells)
    }
}

/// The value, with its interval where one was asked.
fn cell(value: &Value, language: Language) -> Cell {
    let number = Cell::number(value.value, 2);
    match value.interval {
        None => number,
        Some(Interval { lower, upper, .. }) => {
            let bounds = interval::of_numbers(lower, upper, 2, language);
            Cell::text(format!("{}\u{a0}{bounds}", number.said(language)))
        }
    }
}

/// The usual ones have a name in both languages.
fn heading(value: &Value, language: Language) -> String {
    let phrase = match value.coefficient.name {
        "percent_agreement" => &phrases::PERCENT,
        "cohen_kappa" => &phrases::COHEN,
        "krippendorff_alpha_nominal" => &phrases::ALPHA,
        "gwet_ac1" => &phrases::AC1,
        name => return name.replace('_', " "),
    };
    phrase.say(language).to_owned()
}

fn pair_name(asked: &Asked<'_>, (first, second): (usize, usize), between: &str) -> String {
    let name = |place: usize| asked.coders.get(place).map_or("", String::as_str);
    format!("{}{between}{}", name(first), name(second))
}

/// What the figures rest on.
fn notes(asked: &Asked<'_>, compared: &Compared<'_>, unit: Option<RatedUnit>) -> Vec<Text> {
    let language = asked.language;
    let mut notes = Vec::new();
    if let Some(unit) = unit {
        let units = compared.units(unit);
        let noun = match unit {
            RatedUnit::Turn => &noun::TURN,
            RatedUnit::Sentence => &noun::SENTENCE,
            RatedUnit::Character => &noun::CHARACTER,
        };
        let transcripts = noun::TRANSCRIPT.counted(compared.transcripts.len() as u64, language);
        let values: [(&str, &dyn std::fmt::Display); 2] =
            [("units", &noun.counted(units, language)), ("transcripts", &transcripts)];
        notes.push(phrases::BASE.fill(language, &values));
    }
    if !compared.unread.is_empty() {
        let ids: Vec<&str> = compared
            .unread
            .iter()
            .map(|&index| asked.study.transcript(index).id.as_str())
            .collect();
        notes.push(phrases::UNREAD.fill(language, &[("ids", &ids.join(", "))]));
    }
    notes.into_iter().map(|note| Text::with_code(&note)).collect()
}

fn record(asked: &Asked<'_>, theme: Option<Theme>, unit: &str, pair: Option<(usize, usize)>) -> Record {
    let bare = theme.map(|theme| Theme { valence: None, ..theme }.key(asked.study));
    let valence = theme
        .and_then(|theme| theme.valence)
        .map(|valence| match valence.sign() {
            "" => "none",
            sign => sign,
        });
    Record::new()
        .with("code", json!(bare))
        .with("valence", json!(valence))
        .with("pair", json!(pair.map(|pair| pair_name(asked, pair, " "))))
        .with("unit", unit)
}

fn records(asked: &Asked<'_>, unit: RatedUnit, group: &AgreementGroup<'_>) -> Vec<Record> {
    let one = |row: &AgreedRow, rated: &Rated, value: &Value| {
        let (group_name, transcript) = match group.kind {
            GroupKind::Cases => (json!(group.name), Json::Null),
            GroupKind::Transcript => (Json::Null, json!(group.name)),
        };
        record(asked, row.theme, unit.name(), rated.pair)
            .with("group", group_name)
            .with("transcript", transcript)
            .with("measure", value.coefficient.name)
            .with("n", row.units)
            .with("value", json!(value.value))
            .with("lower", json!(value.interval.map(|interval| interval.lower)))
            .with("upper", json!(value.interval.map(|interval| interval.upper)))
    };
    let rows = group
        .rows
        .iter()
        .flat_map(|row| row.rated.iter().map(move |rated| (row, rated)));
    rows.flat_map(|(row, rated)| rated.values.iter().map(move |value| one(row, rated, value)))
        .collect()
}
