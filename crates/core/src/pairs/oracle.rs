//! Pairs against `tests/fixtures/oracles/cooccurrence.json`: every overlap and proximity matrix in it.

use std::ops::Range;

use serde_json::Value;

use super::{meeting, unordered_distinct, widened};

fn range(start: &Value, end: &Value) -> Range<u64> {
    start.as_u64().unwrap()..end.as_u64().unwrap()
}

fn places(document: &Value, code: &str) -> Vec<Range<u64>> {
    let spans = document["spans"].as_array().unwrap().iter();
    spans
        .filter(|span| span["code"] == code)
        .map(|span| range(&span["start"], &span["end"]))
        .collect()
}

/// The paragraphs that a place touches, from the first up to and not including the one after the last.
fn paragraphs(document: &Value, place: &Range<u64>) -> Range<u64> {
    let paragraphs = document["paragraphs"].as_array().unwrap();
    let touched: Vec<_> = (0u64..)
        .zip(paragraphs)
        .filter(|(_, paragraph)| {
            let paragraph = range(&paragraph[0], &paragraph[1]);
            paragraph.start < place.end && place.start < paragraph.end
        })
        .map(|(number, _)| number)
        .collect();
    match (touched.first(), touched.last()) {
        (Some(first), Some(last)) => *first..last + 1,
        _ => 0..0,
    }
}

/// The cell of two codes in one document: `as_range` says what of a place has to meet.
fn cell(codes: [&str; 2], document: &Value, as_range: impl Fn(&Range<u64>) -> Range<u64>) -> u64 {
    let [row, column] = codes.map(|code| places(document, code).iter().map(&as_range).collect::<Vec<_>>());
    if codes[0] == codes[1] {
        unordered_distinct(&row)
    } else {
        meeting(&row, &column)
    }
}

fn check(case: &Value, matrix: &str, as_range: impl Fn(&Value, &Range<u64>) -> Range<u64>) {
    let documents = case["documents"].as_array().unwrap();
    for (row, columns) in case["expected"]["span_pair_matrices"][matrix].as_object().unwrap() {
        for (column, expected) in columns.as_object().unwrap() {
            let found: u64 = documents
                .iter()
                .map(|document| cell([row, column], document, |place| as_range(document, place)))
                .sum();
            assert_eq!(Some(found), expected.as_u64(), "{} {matrix} {row} {column}", case["id"]);
        }
    }
}

#[test]
fn overlap_and_proximity() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/fixtures/oracles/cooccurrence.json"
    );
    let oracle: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let cases = oracle["cases"].as_array().unwrap();
    assert!(!cases.is_empty());
    for case in cases {
        check(case, "overlap", |_, place| place.clone());
        for gap in case["proximity_n"].as_array().unwrap().iter().filter_map(Value::as_u64) {
            check(case, &format!("proximity_{gap}"), |document, place| {
                widened(&paragraphs(document, place), gap)
            });
        }
    }
}
