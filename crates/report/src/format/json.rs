//! JSON: settings on lines, one record a line, in a layout that git can diff.

use std::fmt::Write;

use serde::Serialize;

use super::{Content, Format, RenderError};
use crate::{Canvas, Records, Report, visible::is_hidden};

pub(super) const FORMAT: Format = Format {
    name: "json",
    endings: &["json"],
    about: "settings and tidy records, for jq, R, pandas and DuckDB",
    content: Content::Text,
    render,
};

fn render(report: &Report, _: &Canvas) -> Result<Vec<u8>, RenderError> {
    let mut parts = vec![format!("  \"report\": {}", line(&report.name)?), settings(report)?];
    for records in &report.records {
        parts.push(list(records)?);
    }
    parts.push(format!("  \"left_out\": {}", line(&report.left_out)?));
    Ok(format!("{{\n{}\n}}\n", parts.join(",\n")).into_bytes())
}

fn settings(report: &Report) -> Result<String, RenderError> {
    let lines = report
        .settings
        .iter()
        .map(|setting| Ok(format!("    {}: {}", line(&setting.key)?, line(&setting.value)?)))
        .collect::<Result<Vec<_>, RenderError>>()?;
    Ok(format!("  \"settings\": {}", enclosed('{', &lines, '}')))
}

fn list(records: &Records) -> Result<String, RenderError> {
    let lines = records
        .rows
        .iter()
        .map(|record| Ok(format!("    {}", line(record)?)))
        .collect::<Result<Vec<_>, RenderError>>()?;
    Ok(format!("  {}: {}", line(&records.name)?, enclosed('[', &lines, ']')))
}

fn enclosed(open: char, lines: &[String], close: char) -> String {
    match lines {
        [] => format!("{open}{close}"),
        _ => format!("{open}\n{}\n  {close}", lines.join(",\n")),
    }
}

/// A value on one line, with a space after `:` and `,`, and nothing in it that a terminal would obey.
pub(super) fn line(value: &impl Serialize) -> Result<String, RenderError> {
    let mut bytes = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, OneLine);
    value.serialize(&mut serializer).map_err(written)?;
    Ok(escaped(&String::from_utf8(bytes).map_err(written)?))
}

fn written(why: impl std::fmt::Display) -> RenderError {
    RenderError::Written {
        format: FORMAT.name,
        why: why.to_string(),
    }
}

/// Escapes what serde_json leaves as it is but a terminal obeys. Such characters stand inside strings only.
fn escaped(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for c in json.chars() {
        if is_hidden(c) {
            let _ = write!(escaped, "\\u{:04x}", u32::from(c));
        } else {
            escaped.push(c);
        }
    }
    escaped
}

/// Compact JSON with a space after each `:` and `,`.
struct OneLine;

impl serde_json::ser::Formatter for OneLine {
    fn begin_array_value<W: ?Sized + std::io::Write>(&mut self, writer: &mut W, first: bool) -> std::io::Result<()> {
        if first { Ok(()) } else { writer.write_all(b", ") }
    }

    fn begin_object_key<W: ?Sized + std::io::Write>(&mut self, writer: &mut W, first: bool) -> std::io::Result<()> {
        if first { Ok(()) } else { writer.write_all(b", ") }
    }

    fn begin_object_value<W: ?Sized + std::io::Write>(&mut self, writer: &mut W) -> std::io::Result<()> {
        writer.write_all(b": ")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::{Language, LeftOut, Record};

    fn rendered(report: &Report) -> String {
        String::from_utf8(render(report, &Canvas::file(Language::Nl)).unwrap()).unwrap()
    }

    #[test]
    fn one_record_a_line() {
        let report = Report::new("matrix", "Matrix")
            .with_setting("unit", "turn", "eenheid: beurt")
            .with_setting("coders", json!(["coder-a"]), "codeur: coder-a")
            .with_setting("where", Value::Null, "")
            .with_records(
                Records::new("cells", &["row", "a", "value"]).with_rows([
                    Record::new()
                        .with("row", "interdependence")
                        .with("a", 7)
                        .with("value", 0.1458),
                    Record::new()
                        .with("row", "role-flexibility")
                        .with("a", 0)
                        .with("value", f64::NAN),
                ]),
            )
            .with_left_out(LeftOut {
                lost: 1,
                ..LeftOut::default()
            });
        assert_eq!(
            rendered(&report),
            r#"{
  "report": "matrix",
  "settings": {
    "unit": "turn",
    "coders": ["coder-a"],
    "where": null
  },
  "cells": [
    {"row": "interdependence", "a": 7, "value": 0.1458},
    {"row": "role-flexibility", "a": 0, "value": null}
  ],
  "left_out": {"lost": 1, "unreadable": 0, "unresolved": 0}
}
"#
        );
    }

    #[test]
    fn empty_lists_stay_on_one_line() {
        let report = Report::new("quotes", "Citaten").with_records(Records::new("quotes", &["text"]));
        assert_eq!(
            rendered(&report),
            r#"{
  "report": "quotes",
  "settings": {},
  "quotes": [],
  "left_out": {"lost": 0, "unreadable": 0, "unresolved": 0}
}
"#
        );
    }

    #[test]
    fn floats_are_the_shortest_that_read_back() {
        assert_eq!(
            line(&json!([1.0, 0.1, 1.0 / 3.0, 5e-324])).unwrap(),
            "[1.0, 0.1, 0.3333333333333333, 5e-324]"
        );
    }

    #[test]
    fn characters_that_a_terminal_obeys_are_escaped_and_read_back() {
        let words = "a\u{1b}[2J\u{7f}\u{9b}\u{202e}b";
        let written = line(&words).unwrap();
        assert_eq!(written, r#""a\u001b[2J\u007f\u009b\u202eb""#);
        assert_eq!(serde_json::from_str::<String>(&written).unwrap(), words);
    }
}
