//! Records as a rectangle: one row a record, one column a field, for csv and for sheets.

use serde_json::Value;

use super::{RenderError, json};
use crate::{Record, Records, Setting};

/// Where the values of a column come from.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Source<'a> {
    /// A field of the records.
    Field(&'a str),
    /// A key of a map that is a field of the records.
    Key { field: &'a str, key: &'a str },
    /// A setting, the same in every row.
    Setting(&'a Setting),
}

/// Records as a rectangle.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tidy<'a> {
    sources: Vec<Source<'a>>,
    records: &'a [Record],
    /// The names of the columns, all different.
    pub(super) columns: Vec<String>,
}

/// One value of the rectangle, with nothing nested in it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Scalar {
    Missing,
    Number(serde_json::Number),
    Words(String),
}

impl<'a> Tidy<'a> {
    /// The fields that the list promises, then others in the order in which they are first seen, then the settings
    /// with plain values. A map becomes one column a key. A name that is taken is preceded by where the column comes
    /// from: `attributes.text`, `settings.units`; a field of the records always keeps its name.
    pub(super) fn new(records: &'a Records, settings: &'a [Setting]) -> Self {
        let mut sources: Vec<Source<'a>> = Vec::new();
        for field in fields(records) {
            sources.extend(sources_of(field, &records.rows));
        }
        sources.extend(
            settings
                .iter()
                .filter(|setting| is_plain(&setting.value))
                .map(Source::Setting),
        );
        let columns = names(&sources);
        Tidy {
            sources,
            records: &records.rows,
            columns,
        }
    }

    /// The rows, each with one value a column.
    pub(super) fn rows(&self) -> impl Iterator<Item = Result<Vec<Scalar>, RenderError>> {
        self.records.iter().map(|record| {
            self.sources
                .iter()
                .map(|source| source.value(record))
                .collect()
        })
    }
}

impl Source<'_> {
    fn name(&self) -> &str {
        match self {
            Source::Field(field) => field,
            Source::Key { key, .. } => key,
            Source::Setting(setting) => setting.key,
        }
    }

    fn origin(&self) -> &str {
        match self {
            Source::Field(_) => "records",
            Source::Key { field, .. } => field,
            Source::Setting(_) => "settings",
        }
    }

    fn value(&self, record: &Record) -> Result<Scalar, RenderError> {
        let value = match self {
            Source::Field(field) => record.get(field).filter(|value| !value.is_object()),
            Source::Key { field, key } => record.get(field).and_then(|map| map.get(key)),
            Source::Setting(setting) => Some(&setting.value),
        };
        value.map_or(Ok(Scalar::Missing), scalar)
    }
}

/// A value with its list joined with spaces; what is nested deeper stays JSON.
pub(super) fn scalar(value: &Value) -> Result<Scalar, RenderError> {
    Ok(match value {
        Value::Null => Scalar::Missing,
        Value::Number(number) => Scalar::Number(number.clone()),
        Value::Array(items) => Scalar::Words(
            items
                .iter()
                .map(words)
                .collect::<Result<Vec<_>, _>>()?
                .join(" "),
        ),
        other => Scalar::Words(words(other)?),
    })
}

fn words(value: &Value) -> Result<String, RenderError> {
    match value {
        Value::String(words) => Ok(words.clone()),
        other => json::line(other),
    }
}

fn is_plain(setting: &Value) -> bool {
    match setting {
        Value::Object(_) => false,
        Value::Array(items) => items
            .iter()
            .all(|item| !item.is_object() && !item.is_array()),
        _ => true,
    }
}

/// The fields of all records: the promised ones first.
fn fields(records: &Records) -> Vec<&str> {
    let mut fields: Vec<&str> = records.fields.to_vec();
    for (field, _) in records.rows.iter().flat_map(Record::iter) {
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    fields
}

/// One column for a field, or one a key where the field holds maps.
fn sources_of<'a>(field: &'a str, rows: &'a [Record]) -> Vec<Source<'a>> {
    let values = || rows.iter().filter_map(|record| record.get(field));
    let mut sources: Vec<Source<'a>> = Vec::new();
    let has_maps = values().any(Value::is_object);
    if !has_maps || values().any(|value| !value.is_object() && !value.is_null()) {
        sources.push(Source::Field(field));
    }
    for key in values()
        .filter_map(Value::as_object)
        .flat_map(serde_json::Map::keys)
    {
        let source = Source::Key { field, key };
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources
}

/// A different name for each column.
fn names(sources: &[Source<'_>]) -> Vec<String> {
    let is_field = |source: &Source<'_>| matches!(source, Source::Field(_));
    let mut taken: Vec<String> = sources
        .iter()
        .filter(|s| is_field(s))
        .map(|s| s.name().to_owned())
        .collect();
    let name = |source: &Source<'_>| {
        let mut name = source.name().to_owned();
        if !is_field(source) {
            while taken.contains(&name) {
                name = format!("{}.{name}", source.origin());
            }
            taken.push(name.clone());
        }
        name
    };
    sources.iter().map(name).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn setting(key: &'static str, value: Value) -> Setting {
        Setting {
            key,
            value,
            said: String::new(),
        }
    }

    #[test]
    fn promised_fields_come_first_then_those_that_are_seen() {
        let records = Records::new("cells", &["row", "value"]).with_rows([
            Record::new().with("extra", 1).with("row", "a"),
            Record::new().with("more", 2),
        ]);
        assert_eq!(
            Tidy::new(&records, &[]).columns,
            ["row", "value", "extra", "more"]
        );
    }

    #[test]
    fn a_list_without_records_still_has_columns() {
        let settings = [setting("unit", json!("turn"))];
        assert_eq!(
            Tidy::new(&Records::new("cells", &["row", "a"]), &settings).columns,
            ["row", "a", "unit"]
        );
    }

    #[test]
    fn a_map_becomes_one_column_a_key_in_the_order_of_first_sight() {
        let records = Records::new("quotes", &["case", "attributes", "text"]).with_rows([
            Record::new().with("attributes", Value::Null),
            Record::new().with("attributes", json!({"sector": "onderwijs"})),
            Record::new().with("attributes", json!({"years": 3.5, "sector": "jeugdhulp"})),
        ]);
        let tidy = Tidy::new(&records, &[]);
        assert_eq!(tidy.columns, ["case", "sector", "years", "text"]);
        let rows: Vec<_> = tidy.rows().map(Result::unwrap).collect();
        let words = |words: &str| Scalar::Words(words.to_owned());
        assert_eq!(
            rows[0],
            [
                Scalar::Missing,
                Scalar::Missing,
                Scalar::Missing,
                Scalar::Missing
            ]
        );
        assert_eq!(
            rows[1],
            [
                Scalar::Missing,
                words("onderwijs"),
                Scalar::Missing,
                Scalar::Missing
            ]
        );
        assert_eq!(rows[2][1], words("jeugdhulp"));
        assert_eq!(rows[2][2], scalar(&json!(3.5)).unwrap());
    }

    #[test]
    fn a_name_that_is_taken_says_where_the_column_comes_from() {
        let row = Record::new()
            .with("attributes", json!({"text": "x", "measure": "m"}))
            .with("text", "words");
        let records = Records::new("quotes", &[]).with_rows([row]);
        let settings = [
            setting("text", json!(1)),
            setting("measure", json!(2)),
            setting("unit", json!(3)),
        ];
        assert_eq!(
            Tidy::new(&records, &settings).columns,
            [
                "attributes.text",
                "measure",
                "text",
                "settings.text",
                "settings.measure",
                "unit"
            ]
        );
    }

    #[test]
    fn settings_that_are_not_plain_are_no_columns() {
        let settings = [
            setting("coders", json!(["a", "b"])),
            setting("map", json!({"a": 1})),
            setting("pairs", json!([[1]])),
        ];
        assert_eq!(
            Tidy::new(&Records::new("cells", &["row"]), &settings).columns,
            ["row", "coders"]
        );
    }

    #[test]
    fn lists_are_joined_with_spaces_and_deeper_values_stay_json() {
        let words = |value: Value| match scalar(&value).unwrap() {
            Scalar::Words(words) => words,
            other => panic!("{other:?}"),
        };
        assert_eq!(
            words(json!(["interdependence+", "role-flexibility"])),
            "interdependence+ role-flexibility"
        );
        assert_eq!(words(json!([1, null, {"a": 1}])), r#"1 null {"a": 1}"#);
        assert_eq!(words(json!(true)), "true");
        assert_eq!(scalar(&Value::Null).unwrap(), Scalar::Missing);
    }
}
