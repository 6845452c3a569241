//! Cases: who or what the words are about or from, with attributes.

use super::CaseId;

/// The name under which tables show cases that lack an attribute; always last.
pub const NO_VALUE: &str = "(none)";

/// One row of `cases.csv`.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// The column `case`.
    pub id: CaseId,
    /// One value an attribute of the study, in the order of [`Study::attributes`](super::StudyParts::attributes); `None` where the cell is empty.
    pub values: Vec<Option<Value>>,
}

/// A cell of `cases.csv`: text as written, and its number where it is one.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    /// As written, without surrounding white space.
    pub text: String,
    /// The number, when the whole cell is one; `3,5` and `3.5` are the same.
    pub number: Option<f64>,
}

impl Value {
    /// Reads a cell; an empty one is no value.
    ///
    /// ```
    /// use emic_core::model::Value;
    /// assert_eq!(Value::read(" 3,5 ").and_then(|v| v.number), Some(3.5));
    /// assert_eq!(Value::read("").is_none(), true);
    /// ```
    #[must_use]
    pub fn read(cell: &str) -> Option<Self> {
        let text = cell.trim();
        if text.is_empty() {
            return None;
        }
        let plain = text
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.' | b'-' | b'+'));
        let number = if plain {
            text.replace(',', ".").parse().ok()
        } else {
            None
        };
        Some(Self {
            text: text.to_owned(),
            number,
        })
    }
}

/// A column of `cases.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// The column's head.
    pub name: String,
    /// The values that cases have, naturally ordered, or in the order in which `emic.yaml` lists them.
    pub values: Vec<String>,
}
