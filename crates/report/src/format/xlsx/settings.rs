//! The sheet with what a reader must know of the others: title, choices, notes, what was left out.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    refused,
    sheet::{Sheet, place},
    style::words,
};
use crate::{
    Align, Block, Canvas, Report, Text,
    format::{
        RenderError,
        tidy::{Scalar, scalar},
    },
    phrase::rendering,
};

/// One line of the sheet.
struct Entry {
    key: String,
    value: Scalar,
    meaning: String,
}

pub(super) fn sheet(report: &Report, canvas: &Canvas) -> Result<Worksheet, RenderError> {
    let entries = entries(report, canvas)?;
    filled(&entries, canvas).map_err(refused)
}

fn entries(report: &Report, canvas: &Canvas) -> Result<Vec<Entry>, RenderError> {
    let entry = |key: &str, value, meaning: &str| Entry {
        key: key.to_owned(),
        value,
        meaning: meaning.to_owned(),
    };
    let mut entries = vec![entry("report", Scalar::Words(report.name.to_owned()), &report.title)];
    for setting in &report.settings {
        entries.push(entry(setting.key, scalar(&setting.value)?, &setting.said));
    }
    let note = rendering::NOTE.say(canvas.language);
    entries.extend(notes(report).map(|words| entry(note, Scalar::Missing, &words.words())));
    let left_out = report.left_out;
    let said = crate::left_out::said(left_out, canvas.language)
        .map(|said| said.words())
        .unwrap_or_default();
    let numbers = [
        ("lost", left_out.lost),
        ("unreadable", left_out.unreadable),
        ("unresolved", left_out.unresolved),
    ];
    entries.extend(numbers.map(|(what, n)| {
        let said = if n > 0 { said.as_str() } else { "" };
        entry(&format!("left_out.{what}"), Scalar::Number(n.into()), said)
    }));
    Ok(entries)
}

/// The notes in the body and below it.
fn notes(report: &Report) -> impl Iterator<Item = &Text> {
    let inside = report.body.iter().filter_map(|block| match block {
        Block::Note(text) => Some(text),
        _ => None,
    });
    inside.chain(&report.notes)
}

fn filled(entries: &[Entry], canvas: &Canvas) -> Result<Worksheet, XlsxError> {
    let mut sheet = Sheet::new(canvas);
    let titles = [rendering::SETTING, rendering::VALUE, rendering::MEANING].map(|title| title.say(canvas.language));
    sheet.write_head(&titles.map(|title| (title, Align::Start)))?;
    let format = words();
    for (line, entry) in (1..).zip(entries) {
        sheet.write_words(place(line, 0)?, &entry.key, &format)?;
        sheet.write_scalar(place(line, 1)?, &entry.value, &format)?;
        sheet.write_words(place(line, 2)?, &entry.meaning, &format)?;
    }
    sheet.widen(0, entries.iter().map(|entry| entry.key.as_str()))?;
    sheet.widen(1, entries.iter().filter_map(|entry| entry.value.words()))?;
    sheet.widen(2, entries.iter().map(|entry| entry.meaning.as_str()))?;
    Ok(sheet.finished())
}
