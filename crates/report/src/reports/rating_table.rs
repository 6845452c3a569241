//! Agreement on a plain table of ratings, without a study.

use emic_core::agreement::{Coefficient, Draws, Interval, Ratings};
use serde_json::{Value as Json, json};

use super::interval;
use crate::phrase::agreement as phrases;
use crate::phrase::noun;
use crate::{Cell, Column, Language, Record, Records, Report, Row, Table, Text};

const FIELDS: &[&str] = &["pair", "measure", "n", "value", "lower", "upper"];

/// A table of ratings and what was computed on it.
#[derive(Debug)]
pub struct RatedTable<'t> {
    /// The file's name.
    pub file: &'t str,
    /// The coders, by column.
    pub coders: &'t [String],
    /// The categories, in the order of the scale.
    pub categories: &'t [String],
    /// The ratings.
    pub ratings: &'t Ratings,
    /// Each coefficient over all coders, with its interval.
    pub values: Vec<(&'static Coefficient, Option<f64>, Option<Interval>)>,
    /// How the intervals were made.
    pub draws: Option<Draws>,
}

/// The coefficients of a plain table; for machines those of every pair of coders too.
#[must_use]
pub fn rating_report(table: &RatedTable<'_>, language: Language) -> Report {
    let title = phrases::AGREEMENT.fill(language, &[("coders", &table.coders.join(", "))]);
    let said = phrases::TABLE.fill(language, &[("file", &table.file)]);
    let categories = phrases::CATEGORIES.fill(language, &[("categories", &table.categories.join(", "))]);
    let draws = table.draws.map(|draws| {
        let values: [(&str, &dyn std::fmt::Display); 2] = [("draws", &draws.number), ("seed", &draws.seed)];
        phrases::DRAWS_OF_ROWS.fill(language, &values)
    });
    let report = Report::new("agree", title)
        .with_setting("table", table.file, said)
        .with_setting("coders", json!(table.coders), String::new())
        .with_setting("categories", json!(table.categories), categories)
        .with_setting(
            "draws",
            json!(table.draws.map(|draws| draws.number)),
            draws.unwrap_or_default(),
        )
        .with_setting("seed", json!(table.draws.map(|draws| draws.seed)), String::new());
    let values: [(&str, &dyn std::fmt::Display); 2] = [
        ("units", &noun::UNIT.counted(table.ratings.units(), language)),
        ("coders", &noun::CODER.counted(table.coders.len() as u64, language)),
    ];
    let base = phrases::RATINGS.fill(language, &values);
    report
        .with_block(values_table(table, language))
        .with_note(Text::new().plain(base))
        .with_records(Records::new("cells", FIELDS).with_rows(records(table)))
}

fn values_table(table: &RatedTable<'_>, language: Language) -> Table {
    let mut head = vec![
        Column::words(phrases::COEFFICIENT.say(language)),
        Column::numbers(phrases::VALUE.say(language)),
    ];
    head.extend(table.draws.map(|_| Column::numbers("95%")));
    let rows = table.values.iter().map(|(coefficient, value, interval)| {
        let bounds = interval.map_or(Cell::Blank, |Interval { lower, upper, .. }| {
            Cell::text(interval::of_numbers(lower, upper, 3, language))
        });
        let mut cells = vec![Cell::text(coefficient.name.replace('_', " ")), Cell::number(*value, 3)];
        cells.extend(table.draws.map(|_| bounds));
        Row::body(cells)
    });
    rows.fold(Table::new("", head), Table::with_row)
}

fn records(table: &RatedTable<'_>) -> Vec<Record> {
    let record = |pair: Json, name: &str, n: u64, value: Option<f64>, interval: Option<Interval>| {
        Record::new()
            .with("pair", pair)
            .with("measure", name)
            .with("n", n)
            .with("value", json!(value))
            .with("lower", json!(interval.map(|interval| interval.lower)))
            .with("upper", json!(interval.map(|interval| interval.upper)))
    };
    let all = table
        .values
        .iter()
        .map(|(one, value, interval)| record(Json::Null, one.name, table.ratings.units(), *value, *interval));
    let pairs = table.ratings.pairs().flat_map(|(first, second)| {
        let name = |place: usize| table.coders.get(place).map_or("", String::as_str);
        let pair = format!("{} {}", name(first), name(second));
        let both = table.ratings.pair(first, second).both();
        table.values.iter().map(move |(one, ..)| {
            record(
                json!(pair),
                one.name,
                both,
                one.of_two(table.ratings, first, second),
                None,
            )
        })
    });
    all.chain(pairs).collect()
}
