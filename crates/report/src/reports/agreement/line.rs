//! What rows of ratings, of stretches and of segments have in common: a code, counts, values.

use emic_core::agreement::Interval;
use emic_core::analysis::agree::{Rated, Value};
use emic_core::ask::Theme;
use serde_json::{Value as Json, json};

use super::{AgreementGroup, Asked, GroupKind};
use crate::phrase::agreement as phrases;
use crate::reports::{interval, labels};
use crate::{Cell, Column, Language, Record, Row, Table};

/// A row on one code.
pub(super) trait Line {
    /// The code; none for all together.
    fn theme(&self) -> Option<Theme>;
    /// The values of each pair.
    fn rated(&self) -> &[Rated];
    /// What the values of the pair at `place` rest on, for machines.
    fn n(&self, place: usize) -> u64;
    /// The columns of counts.
    fn heads(asked: &Asked<'_>, coders: &[usize]) -> Vec<Column>;
    /// The counts of the pair at `place`, which are these coders.
    fn counts(&self, place: usize, coders: &[usize]) -> Vec<Cell>;
}

/// One table a pair, and one of all where there are values of more than two coders.
pub(super) fn tables<R: Line>(asked: &Asked<'_>, group: &AgreementGroup<'_, R>) -> Vec<Table> {
    let rated = group.rows.first().map_or(&[][..], Line::rated);
    let table = |(place, one): (usize, &Rated)| {
        let caption = match one.pair {
            _ if rated.len() == 1 => String::new(),
            Some(pair) => pair_name(asked, pair, " – "),
            None => phrases::ALL_CODERS.say(asked.language).to_owned(),
        };
        let all = || (0..asked.coders.len()).collect();
        let coders: Vec<usize> = one.pair.map_or_else(all, |(one, other)| vec![one, other]);
        let mut columns = vec![Column::words(crate::phrase::analysis::CODE.say(asked.language))];
        columns.extend(R::heads(asked, &coders));
        let values = one.values.iter();
        columns.extend(values.map(|value| Column::numbers(heading(value, asked.language))));
        let rows = group.rows.iter().map(|row| line(asked, row, place, &coders));
        rows.fold(Table::new(caption, columns), Table::with_row)
    };
    rated.iter().enumerate().map(table).collect()
}

fn line<R: Line>(asked: &Asked<'_>, row: &R, place: usize, coders: &[usize]) -> Row {
    let mut cells = vec![Cell::text(label(asked, row.theme()))];
    cells.extend(row.counts(place, coders));
    let values = row.rated().get(place).into_iter().flat_map(|rated| &rated.values);
    cells.extend(values.map(|value| cell(value, asked.language)));
    if row.theme().is_none() {
        Row::total(cells)
    } else {
        Row::body(cells)
    }
}

fn label(asked: &Asked<'_>, theme: Option<Theme>) -> String {
    let pooled = || phrases::POOLED.say(asked.language).to_owned();
    theme.map_or_else(pooled, |theme| labels::theme(asked.study, &theme, asked.language))
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
    let phrase = match value.measure {
        "percent_agreement" => &phrases::PERCENT,
        "cohen_kappa" => &phrases::COHEN,
        "krippendorff_alpha_nominal" => &phrases::ALPHA,
        "gwet_ac1" => &phrases::AC1,
        "segment_agreement" => &phrases::SEGMENT_AGREEMENT,
        "one_to_one_f1" => &phrases::F1,
        name => return name.replace('_', " "),
    };
    phrase.say(language).to_owned()
}

/// The column of a coder's counts.
pub(super) fn of_coder(asked: &Asked<'_>, place: usize) -> Column {
    Column::numbers(asked.coders.get(place).cloned().unwrap_or_default())
}

fn pair_name(asked: &Asked<'_>, (first, second): (usize, usize), between: &str) -> String {
    let name = |place: usize| asked.coders.get(place).map_or("", String::as_str);
    format!("{}{between}{}", name(first), name(second))
}

/// One record a code, pair and measure.
pub(super) fn records<R: Line>(asked: &Asked<'_>, unit: &str, group: &AgreementGroup<'_, R>) -> Vec<Record> {
    let (name, transcript) = match group.kind {
        GroupKind::Cases => (json!(group.name), Json::Null),
        GroupKind::Transcript => (Json::Null, json!(group.name)),
    };
    let one = |row: &R, place: usize, rated: &Rated, value: &Value| {
        record(asked, row.theme())
            .with("pair", json!(rated.pair.map(|pair| pair_name(asked, pair, " "))))
            .with("unit", unit)
            .with("group", name.clone())
            .with("transcript", transcript.clone())
            .with("measure", value.measure)
            .with("n", row.n(place))
            .with("value", json!(value.value))
            .with("lower", json!(value.interval.map(|interval| interval.lower)))
            .with("upper", json!(value.interval.map(|interval| interval.upper)))
    };
    let mut all = Vec::new();
    for row in &group.rows {
        for (place, rated) in row.rated().iter().enumerate() {
            all.extend(rated.values.iter().map(|value| one(row, place, rated, value)));
        }
    }
    all
}

fn record(asked: &Asked<'_>, theme: Option<Theme>) -> Record {
    let bare = theme.map(|theme| Theme { valence: None, ..theme }.key(asked.study));
    let valence = theme
        .and_then(|theme| theme.valence)
        .map(|valence| match valence.sign() {
            "" => "none",
            sign => sign,
        });
    Record::new().with("code", json!(bare)).with("valence", json!(valence))
}
