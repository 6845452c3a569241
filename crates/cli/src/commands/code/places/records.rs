//! Places that come in: one a line, or the JSON of a command that prints places.

use emic_core::model::CharRange;
use emic_core::place::{Part, PlaceText};
use serde_json::{Map, Value};

use super::Passage;
use crate::failure::Failure;

/// The lists that hold places, by their name in JSON, and the commands that print them.
const LISTS: &[(&str, &str)] = &[
    ("hits", "emic search"),
    ("quotes", "emic quotes"),
    ("codings", "emic code list"),
    ("segments", "emic code list"),
];

/// The passages that `text` names; none when it names none.
pub fn parse(text: &str) -> Result<Vec<Passage>, Failure> {
    let start = text.trim_start().trim_start_matches('\u{feff}');
    if start.starts_with(['{', '[', '"']) {
        json(start)
    } else {
        let lines = (1..).zip(start.lines()).filter(|(_, line)| !line.trim().is_empty());
        lines
            .map(|(number, line)| line_of(line.trim(), &format!("line {number}")))
            .collect()
    }
}

fn line_of(place: &str, from: &str) -> Result<Passage, Failure> {
    let place = PlaceText::parse(place).map_err(|error| {
        let help =
            "what comes in is one place a line, such as R07@1034-1198, or what a command prints with `--format json`";
        Failure::new(error.to_string(), help).about(from)
    })?;
    Ok(passage(place, from))
}

fn passage(place: PlaceText, from: &str) -> Passage {
    Passage {
        place,
        quote: None,
        text: None,
        coder: None,
        from: Some(from.to_owned()),
    }
}

/// JSON: what a command prints, a list of its records, or records one after the other.
fn json(text: &str) -> Result<Vec<Passage>, Failure> {
    let mut records = Vec::new();
    for value in serde_json::Deserializer::from_str(text).into_iter::<Value>() {
        let value = value.map_err(|error| {
            Failure::new(
                format!("the JSON that came in cannot be read: {error}"),
                "hand on what the first command prints, whole",
            )
        })?;
        collect(value, &mut records)?;
    }
    let numbered = (1..).zip(&records);
    numbered
        .map(|(number, record)| of_record(record, &format!("record {number}")))
        .collect()
}

/// The records of one JSON value.
fn collect(value: Value, records: &mut Vec<Value>) -> Result<(), Failure> {
    match value {
        Value::Array(all) => records.extend(all),
        Value::Object(mut object) if object.contains_key("report") => {
            let list = LISTS.iter().find_map(|(name, _)| object.remove(*name));
            let Some(Value::Array(all)) = list else {
                return Err(without_places(&object));
            };
            records.extend(all);
        }
        single => records.push(single),
    }
    Ok(())
}

fn without_places(object: &Map<String, Value>) -> Failure {
    let report = object
        .get("report")
        .and_then(Value::as_str)
        .unwrap_or("another command");
    let mut commands: Vec<String> = LISTS.iter().map(|(_, command)| format!("`{command}`")).collect();
    commands.dedup();
    Failure::new(
        format!("the JSON that came in is that of `{report}`, which names no places"),
        format!("hand on what {} print with `--format json`", commands.join(", ")),
    )
}

fn of_record(record: &Value, from: &str) -> Result<Passage, Failure> {
    if let Value::String(place) = record {
        return line_of(place, from);
    }
    let word = |field: &str| record.get(field).and_then(Value::as_str).map(str::to_owned);
    let place = match word("place") {
        Some(place) => PlaceText::parse(&place).map_err(|error| Failure::from(error).about(from))?,
        None => characters(record).ok_or_else(|| {
            Failure::new(
                "this record names no place",
                "a record holds `place`, such as R07@1034-1198, or `transcript`, `start` and `end`",
            )
            .about(from)
        })?,
    };
    Ok(Passage {
        text: word("text").or_else(|| word("quote")),
        coder: word("coder"),
        ..passage(place, from)
    })
}

/// The place of a record that names transcript, start and end.
fn characters(record: &Value) -> Option<PlaceText> {
    let number = |field: &str| usize::try_from(record.get(field)?.as_u64()?).ok();
    Some(PlaceText {
        transcript: record.get("transcript")?.as_str()?.to_owned(),
        part: Part::Characters(CharRange {
            start: number("start")?,
            end: number("end")?,
        }),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each passage as place, words and coder.
    fn read(text: &str) -> Result<Vec<String>, String> {
        let passages = parse(text).map_err(|failure| failure.to_string())?;
        let shown = |passage: &Passage| {
            let Part::Characters(range) = passage.place.part else {
                return format!("{} {:?}", passage.place.transcript, passage.place.part);
            };
            let (text, coder) = (passage.text.as_deref(), passage.coder.as_deref());
            format!(
                "{}@{range} {} {}",
                passage.place.transcript,
                text.unwrap_or("-"),
                coder.unwrap_or("-")
            )
        };
        Ok(passages.iter().map(shown).collect())
    }

    #[test]
    fn every_way_to_name_places_is_read() {
        let one = vec!["R07@3-6 één -".to_owned()];
        for text in [
            r#"{"report": "search", "settings": {}, "hits": [{"place": "R07@3-6", "text": "één"}], "left_out": {}}"#,
            r#"[{"place": "R07@3-6", "text": "één"}]"#,
            "{\"place\": \"R07@3-6\", \"text\": \"één\"}\n",
            r#" [{"transcript": "R07", "start": 3, "end": 6, "quote": "één", "code": "x"}]"#,
        ] {
            assert_eq!(read(text), Ok(one.clone()), "{text}");
        }
        let two = ["R07@3-6 - -".to_owned(), "R08@1-2 - -".to_owned()];
        for text in [
            "R07@3-6\n\n  R08@1-2\r\n",
            "\"R07@3-6\"\n\"R08@1-2\"\n",
            r#"["R07@3-6", "R08@1-2"]"#,
        ] {
            assert_eq!(read(text), Ok(two.to_vec()), "{text}");
        }
        let coded = r#"{"report": "quotes", "quotes": [{"place": "R07@3-6", "coder": "an"}]}"#;
        assert_eq!(read(coded), Ok(vec!["R07@3-6 - an".to_owned()]));
    }

    #[test]
    fn lists_without_places_are_empty() {
        for text in ["", " \n", "[]", r#"{"report": "search", "hits": []}"#] {
            assert_eq!(read(text), Ok(Vec::new()), "{text}");
        }
    }

    #[test]
    fn what_names_no_places_is_refused_with_its_number() {
        for (text, message) in [
            (
                r#"{"report": "matrix", "cells": []}"#,
                "is that of `matrix`, which names no places",
            ),
            (
                r#"{"report": "search", "hits": [{"pl"#,
                "the JSON that came in cannot be read: EOF",
            ),
            (r#"{"report": "search", "hits": 3}"#, "names no places"),
            (
                r#"[{"place": "R07@3-6"}, {"x": 1}]"#,
                "record 2: this record names no place",
            ),
            (r#"[{"place": "R07@6"}]"#, "record 1: `R07@6` is no place"),
            ("R07@3-6\nR07@\n", "line 2: `R07@` is no place"),
            ("[3]", "record 1: this record names no place"),
        ] {
            let found = read(text).unwrap_err();
            assert!(found.contains(message), "{text}: {found}");
        }
    }
}
