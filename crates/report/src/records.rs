//! Records: what machines read, one record a cell, a quote, a diagnostic.

use std::borrow::Cow;

use serde::{Serialize, Serializer};
use serde_json::Value;

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
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Record(Vec<(Cow<'static, str>, Value)>);

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

/// For so many more fields a record makes room.
const GROWTH: usize = 3;

impl Record {
    /// A record without fields.
    pub fn new() -> Self {
        Record::default()
    }

    /// Sets a field. A number that is not finite becomes null, as does `None`.
    #[must_use]
    pub fn with(mut self, field: impl Into<Cow<'static, str>>, value: impl Into<Value>) -> Self {
        let (field, value) = (field.into(), value.into());
        match self.0.iter_mut().find(|(known, _)| *known == field) {
            Some((_, known)) => *known = value,
            None => {
                // There may be a hundred thousand records, each with a few fields: none keeps room that it will not fill.
                self.0
                    .reserve_exact(usize::from(self.0.len() == self.0.capacity()) * GROWTH);
                self.0.push((field, value));
            }
        }
        self
    }

    /// The value of a field.
    pub fn get(&self, field: &str) -> Option<&Value> {
        let mut fields = self.0.iter();
        fields.find(|(known, _)| known == field).map(|(_, value)| value)
    }

    /// The fields with their values, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(field, value)| (field.as_ref(), value))
    }
}

impl<F: Into<Cow<'static, str>>, V: Into<Value>> FromIterator<(F, V)> for Record {
    fn from_iter<I: IntoIterator<Item = (F, V)>>(fields: I) -> Self {
        let fields = fields.into_iter();
        let empty = Record(Vec::with_capacity(fields.size_hint().0));
        fields.fold(empty, |record, (field, value)| record.with(field, value))
    }
}

impl Serialize for Record {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl From<Record> for Value {
    fn from(record: Record) -> Self {
        let fields = record.0.into_iter();
        Value::Object(fields.map(|(field, value)| (field.into_owned(), value)).collect())
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
