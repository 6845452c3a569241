//! One coded passage as a quote for people and as a record for machines.

use emic_core::analysis::Quote as Found;
use serde_json::{Map, Value, json};

use super::{Asked, attribution, labels};
use crate::{Quote, Record, Text};

/// The passage for people: words, who said them, where, the codes there.
pub(super) fn quote(asked: &Asked<'_>, found: &Found) -> Quote {
    let transcript = asked.study.transcript(found.stretch.transcript);
    let mut quote = Quote::new(Text::new().plain(transcript.words(found.stretch.span)))
        .by(attribution::attribution(asked.study, transcript, found.case))
        .at(transcript.place(found.stretch.span));
    let codes = codes(asked, found);
    if !codes.is_empty() {
        quote = quote.with_remark(codes.join(", "));
    }
    quote.memo = found.memos.join(" / ");
    quote
}

fn codes(asked: &Asked<'_>, found: &Found) -> Vec<String> {
    found
        .codes
        .iter()
        .map(|&judgement| labels::judgement(asked.study, judgement))
        .collect()
}

/// The fields of [`record`], and those that a report adds behind them.
macro_rules! fields {
    ($($more:literal),* $(,)?) => {
        &[
            "theme", "transcript", "case", "place", "start", "end", "text", "codes", "coder", "attributes", "memo", $($more),*
        ]
    };
}
pub(super) use fields;

/// The fields of [`record`].
pub(super) const FIELDS: &[&str] = fields![];

/// The passage for machines.
pub(super) fn record(asked: &Asked<'_>, theme: &str, found: &Found) -> Record {
    let study = asked.study;
    let transcript = study.transcript(found.stretch.transcript);
    let range = transcript.offsets().range(transcript.body(), found.stretch.span);
    let coders: Vec<&str> = found.coders.iter().map(|&coder| study.coder(coder).as_str()).collect();
    let values = study.attributes.iter().enumerate().map(|(index, attribute)| {
        let value = study.value(found.case, index);
        let value = value.map_or(Value::Null, |value| {
            value.number.map_or_else(|| json!(value.text), number)
        });
        (attribute.name.clone(), value)
    });
    let memo = if found.memos.is_empty() {
        Value::Null
    } else {
        json!(found.memos.join("\n"))
    };
    Record::new()
        .with("theme", theme)
        .with("transcript", transcript.id.as_str())
        .with("case", study.case(found.case).id.as_str())
        .with("place", transcript.place(found.stretch.span))
        .with("start", range.start)
        .with("end", range.end)
        .with("text", transcript.words(found.stretch.span))
        .with("codes", codes(asked, found))
        .with("coder", coders.join(" + "))
        .with("attributes", values.collect::<Map<String, Value>>())
        .with("memo", memo)
}

/// A whole number without decimals: 19 years are not 19.0 years.
#[expect(
    clippy::cast_possible_truncation,
    reason = "only whole numbers that an i64 holds are cast"
)]
fn number(number: f64) -> Value {
    let whole = number.fract() == 0.0 && number.abs() < 1e15;
    if whole { json!(number as i64) } else { json!(number) }
}
