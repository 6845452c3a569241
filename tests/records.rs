//! Records read back from json, csv and sheets, and compared cell by cell.

use std::collections::BTreeMap;

use emic_report::unguarded;
use serde_json::{Map, Value};

use crate::workbook::Sheet;

/// What a json report holds.
pub struct Json {
    /// Its lists of records, the first one first.
    pub lists: Vec<List>,
    /// The settings beside them.
    settings: Map<String, Value>,
}

/// A list of records.
pub struct List {
    /// Its name.
    pub name: String,
    /// The records.
    pub records: Vec<Record>,
}

/// A record of a list.
pub type Record = Map<String, Value>;

/// One record of a table: what stands in each column.
pub type Row = BTreeMap<String, String>;

impl Json {
    /// Reads a report.
    pub fn read(bytes: &[u8]) -> Self {
        let value: Value = serde_json::from_slice(bytes).unwrap();
        let report = value.as_object().unwrap();
        let list = |(name, list): (&String, &Value)| {
            let records = list
                .as_array()?
                .iter()
                .map(|record| record.as_object().unwrap().clone());
            Some(List {
                name: name.clone(),
                records: records.collect(),
            })
        };
        let mut settings = report["settings"].as_object().unwrap().clone();
        // A table has what was left out behind the settings.
        for (key, count) in report["left_out"].as_object().unwrap() {
            settings.insert(format!("left_out.{key}"), count.clone());
        }
        Self {
            lists: report.iter().filter_map(list).collect(),
            settings,
        }
    }

    /// The records of the first list.
    pub fn records(self) -> Vec<Record> {
        self.lists.into_iter().next().unwrap().records
    }

    /// Every column of every row must hold what the record holds, and every value of a record must have a column.
    #[track_caller]
    pub fn agrees(&self, list: &List, rows: &[Row], what: &str) {
        assert_eq!(list.records.len(), rows.len(), "number of records of `{what}`");
        for (at, (record, row)) in list.records.iter().zip(rows).enumerate() {
            let flat = self.flat(record);
            for (column, cell) in row {
                let value = flat.get(column).unwrap_or(&Value::Null);
                assert!(
                    is_same(value, cell),
                    "record {} of `{what}`, column `{column}`: {value} in json, {cell:?} in the table",
                    at + 1
                );
            }
            for (field, value) in record_fields(record) {
                assert!(
                    row.contains_key(&field) || value.is_null(),
                    "record {} of `{what}` has no column `{field}`",
                    at + 1
                );
            }
        }
    }

    /// The record with what is nested in it on top, and the settings behind it; `settings.x` where `x` is taken.
    fn flat(&self, record: &Record) -> BTreeMap<String, Value> {
        let mut flat: BTreeMap<String, Value> = record_fields(record).collect();
        for (key, value) in &self.settings {
            let free = if flat.contains_key(key) {
                format!("settings.{key}")
            } else {
                key.clone()
            };
            flat.insert(free, value.clone());
        }
        flat
    }
}

/// The fields of a record; a map gives its own.
fn record_fields(record: &Record) -> impl Iterator<Item = (String, Value)> {
    record.iter().flat_map(|(field, value)| match value {
        Value::Object(map) => map.iter().map(|(key, value)| (key.clone(), value.clone())).collect(),
        plain => vec![(field.clone(), plain.clone())],
    })
}

/// Whether a cell says what a value says.
fn is_same(value: &Value, cell: &str) -> bool {
    match value {
        Value::Null => cell.is_empty(),
        Value::Bool(yes) => cell.parse() == Ok(*yes),
        // The reader of json may miss the last bit of a number.
        Value::Number(number) => {
            let (told, shown) = (number.as_f64().unwrap(), cell.parse().unwrap_or(f64::NAN));
            (told - shown).abs() <= told.abs() * f64::EPSILON
        }
        Value::String(words) => words == cell,
        Value::Array(items) => {
            let words: Vec<String> = items.iter().map(|item| item.as_str().unwrap().to_owned()).collect();
            words.join(" ") == cell
        }
        Value::Object(_) => false,
    }
}

/// The rows of a csv, the guard against formulas taken away.
pub fn csv_rows(bytes: &[u8]) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(bytes);
    let heads: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let row = |record: csv::StringRecord| {
        let cells = record.iter().map(|cell| unguarded(cell).to_owned());
        heads.iter().cloned().zip(cells).collect()
    };
    reader.records().map(|record| row(record.unwrap())).collect()
}

/// The rows of a sheet below its head.
pub fn sheet_rows(sheet: &Sheet) -> Vec<Row> {
    let rows = sheet.rows();
    let text = |cell: &Option<&crate::workbook::Cell>| cell.map(|cell| cell.value.clone()).unwrap_or_default();
    let heads: Vec<String> = rows[0].iter().map(text).collect();
    let row = |cells: &Vec<Option<&crate::workbook::Cell>>| {
        let cells = cells.iter().map(text).chain(std::iter::repeat(String::new()));
        heads.iter().cloned().zip(cells).collect()
    };
    rows[1..].iter().map(row).collect()
}
