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

impl Scalar {
    /// The words, when it is words.
    pub(super) fn words(&self) -> Option<&str> {
        match self {
            Scalar::Words(words) => Some(words),
            Scalar::Missing | Scalar::Number(_) => None,
        }
    }
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
        self.records
            .iter()
            .map(|record| self.sources.iter().map(|source| source.value(record)).collect())
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
        Value::Array(items) => Scalar::Words(items.iter().map(words).collect::<Result<Vec<_>, _>>()?.join(" ")),
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
        Value::Array(items) => items.iter().all(|item| !item.is_object() && !item.is_array()),
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
    for key in values().filter_map(Value::as_object).flat_map(serde_json::Map::keys) {
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
mod tests;
