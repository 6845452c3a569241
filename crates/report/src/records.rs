//! Records: what machines read, one record a cell, a quote, a diagnostic.

use serde::Serialize;
use serde_json::{Map, Value};

/// A named list of records of one kind.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Records {
    /// The list's key in JSON (`cells`); never `report`, `settings` or `left_out`.
    pub name: &'static str,
    /// The fields that every reader may count on, in order; they head a table even when there is no record.
    pub fields: &'static [&'static str],
    /// The records.
    pub rows: Vec<Record>,
}

/// One record: fields in the order in which they were set.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[serde(transparent)]
pub struct Record(Map<String, Value>);

impl Records {
    /// A list without records.
    pub fn new(name: &'static str, fields: &'static [&'static str]) -> Self {
        Records {
            name,
            fields,
            rows: Vec::new(),
        }
    }

    /// The same list with these records.
    #[must_use]
    pub fn with_rows(mut self, rows: impl IntoIterator<Item = Record>) -> Self {
        self.rows.extend(rows);
        self
    }
}

impl Record {
    /// A record without fields.
    pub fn new() -> Self {
        Record::default()
    }

    /// Sets a field. A number that is not finite becomes null, as does `None`.
    #[must_use]
    pub fn with(mut self, field: impl Into<String>, value: impl Into<Value>) -> Self {
        self.0.insert(field.into(), value.into());
        self
    }

    /// The value of a field.
    pub fn get(&self, field: &str) -> Option<&Value> {
        self.0.get(field)
    }

    /// The fields with their values, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(field, value)| (field.as_str(), value))
    }
}

impl<F: Into<String>, V: Into<Value>> FromIterator<(F, V)> for Record {
    fn from_iter<I: IntoIterator<Item = (F, V)>>(fields: I) -> Self {
        Record(
            fields
                .into_iter()
                .map(|(field, value)| (field.into(), value.into()))
                .collect(),
        )
    }
}

impl From<Record> for Value {
    fn from(record: Record) -> Self {
        Value::Object(record.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_keep_the_order_in_which_they_were_set() {
        let record = Record::new().with("b", 1).with("a", "x").with("c", None::<u64>);
        let fields: Vec<&str> = record.iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["b", "a", "c"]);
        assert_eq!(record.get("c"), Some(&Value::Null));
    }

    #[test]
    fn a_number_that_is_not_finite_is_null() {
        assert_eq!(Record::new().with("value", f64::NAN).get("value"), Some(&Value::Null));
        assert_eq!(
            Record::new().with("value", f64::INFINITY).get("value"),
            Some(&Value::Null)
        );
    }
}
