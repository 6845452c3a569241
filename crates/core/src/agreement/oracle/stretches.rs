//! Stretches of text: unitized, by character, matched.

use std::collections::BTreeMap;

use serde_json::Value;

use super::super::matching::{Over, Segment, Threshold, matched};
use super::super::unitizing::{NotUnitized, Unit, Unitized};
use super::super::*;
use super::{assert_is, list, oracle};

/// A continuum of the oracle, with the codes in order of their names.
pub(super) fn unitized(case: &Value, only: Option<&str>) -> Result<(Unitized, Vec<String>), NotUnitized> {
    let units = || list(case, "coders").iter().map(|units| units.as_array().unwrap());
    let mut codes: Vec<String> = units()
        .flatten()
        .map(|unit| unit["code"].as_str().unwrap().to_owned())
        .filter(|code| only.is_none_or(|only| only == code))
        .collect();
    codes.sort();
    codes.dedup();
    let unit = |unit: &Value| {
        Some(Unit {
            start: unit["start"].as_u64().unwrap(),
            end: unit["end"].as_u64().unwrap(),
            value: codes.iter().position(|code| *code == unit["code"])?,
        })
    };
    let coders = units().map(|units| units.iter().filter_map(unit).collect()).collect();
    Ok((
        Unitized::new(case["length"].as_u64().unwrap(), codes.len(), coders)?,
        codes,
    ))
}

#[test]
fn unitized_texts() {
    let mut compared = 0;
    for (file, key) in [("unitizing_alpha", "cases"), ("published_unitizing", "examples")] {
        for case in list(&oracle(file), key) {
            let id = case["id"].as_str().unwrap();
            // Where codes overlap, each is a continuum of its own.
            let per_code = case.get("expected_per_code_2016_family").and_then(Value::as_object);
            let apart = per_code
                .into_iter()
                .flatten()
                .map(|(code, expected)| (Some(code.as_str()), expected));
            let whole = per_code.is_none().then(|| (None, &case["expected"]));
            for (only, expected) in apart.chain(whole) {
                let (text, codes) = unitized(case, only).unwrap();
                let text = text.coincidences();
                assert_is(text.u_alpha(), &expected["u_alpha"], &format!("{id} u"));
                assert_is(text.binary_u_alpha(), &expected["binary_u_alpha"], &format!("{id} |u"));
                assert_is(text.cu_alpha(), &expected["cu_alpha"], &format!("{id} cu"));
                for (value, code) in codes.iter().enumerate() {
                    assert_is(
                        text.k_u_alpha(value),
                        &expected["k_u_alpha"][code],
                        &format!("{id} ({code})u"),
                    );
                    assert_is(
                        text.coverage(value),
                        &expected["coverage"][code],
                        &format!("{id} coverage {code}"),
                    );
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 20, "only {compared} codes");
}

/// The union of spans as ratings of characters: 1 inside, 0 outside.
fn characters(document: &Value, coders: &[&str], code: &str) -> Vec<(Vec<Option<usize>>, u64)> {
    let length = document["length"].as_u64().unwrap();
    let inside = |coder: &str, at: u64| {
        let spans = document["spans"][coder].as_array().into_iter().flatten();
        let mut spans = spans.filter(|span| span["code"] == code);
        spans.any(|span| (span["start"].as_u64().unwrap()..span["end"].as_u64().unwrap()).contains(&at))
    };
    (0..length)
        .map(|at| {
            (
                coders
                    .iter()
                    .map(|coder| Some(usize::from(inside(coder, at))))
                    .collect(),
                1,
            )
        })
        .collect()
}

#[test]
fn characters_of_coded_texts() {
    let mut compared = 0;
    for case in list(&oracle("unitized_codings"), "cases") {
        let coders: Vec<&str> = list(case, "coders").iter().filter_map(Value::as_str).collect();
        let mut pooled = Vec::new();
        for code in list(case, "codes").iter().filter_map(Value::as_str) {
            let mut of_code = Vec::new();
            for document in list(case, "documents") {
                let rows = characters(document, &coders, code);
                let expected = &case["expected"]["per_code"][code]["per_document"][document["id"].as_str().unwrap()];
                let ratings = Ratings::counted(2, coders.len(), rows.clone()).unwrap();
                compared += pairs(expected, &ratings, &format!("{} {code} {}", case["id"], document["id"]));
                of_code.extend(rows);
            }
            let ratings = Ratings::counted(2, coders.len(), of_code.clone()).unwrap();
            let expected = &case["expected"]["per_code"][code]["pairs_pooled"];
            compared += pairs(expected, &ratings, &format!("{} {code}", case["id"]));
            pooled.extend(of_code);
        }
        let ratings = Ratings::counted(2, coders.len(), pooled).unwrap();
        compared += pairs(
            &case["expected"]["pooled_over_codes"]["pairs"],
            &ratings,
            &format!("{} pooled", case["id"]),
        );
    }
    assert!(compared > 600, "only {compared} figures");
}

fn pairs(expected: &Value, ratings: &Ratings, what: &str) -> usize {
    let mut compared = 0;
    for (pair, expected) in expected.as_object().unwrap() {
        let (first, second) = pair.split_once('-').unwrap();
        let (first, second) = (first.parse().unwrap(), second.parse().unwrap());
        for (name, expected) in expected.as_object().unwrap() {
            let Ok(one) = coefficient(name) else { continue };
            assert_is(
                one.of_two(ratings, first, second),
                expected,
                &format!("{what} {pair} {name}"),
            );
            compared += 1;
        }
    }
    compared
}

#[test]
fn matched_segments() {
    let mut compared = 0;
    for case in list(&oracle("segment_matching"), "cases") {
        let codes: Vec<&str> = list(case, "codes").iter().filter_map(Value::as_str).collect();
        let segments = |coder: &str| -> Vec<Segment> {
            let documents = list(case, "documents").iter().enumerate();
            let spans = documents
                .flat_map(|(text, document)| list(&document["spans"], coder).iter().map(move |span| (text, span)));
            spans
                .map(|(text, span)| Segment {
                    text,
                    code: codes.iter().position(|code| span["code"] == *code).unwrap(),
                    start: span["start"].as_u64().unwrap(),
                    end: span["end"].as_u64().unwrap(),
                })
                .collect()
        };
        let (first, second) = (
            segments(case["reference"].as_str().unwrap()),
            segments(case["other"].as_str().unwrap()),
        );
        for (setting, expected) in case["expected"].as_object().unwrap() {
            let (over, percent) = setting.split_once('_').unwrap();
            let over = Over::ALL.into_iter().find(|one| one.name() == over).unwrap();
            let threshold = Threshold {
                percent: percent.parse().unwrap(),
                over,
            };
            let mut groups: BTreeMap<String, (Vec<Segment>, Vec<Segment>, &Value)> = BTreeMap::new();
            for (number, code) in codes.iter().enumerate() {
                let of = |all: &[Segment]| all.iter().filter(|one| one.code == number).copied().collect();
                groups.insert(
                    (*code).to_owned(),
                    (of(&first), of(&second), &expected["per_code"][code]),
                );
            }
            groups.insert(
                "pooled".to_owned(),
                (first.clone(), second.clone(), &expected["pooled"]),
            );
            for (name, (first, second, expected)) in groups {
                let what = format!("{} {setting} {name}", case["id"]);
                let found = matched(&first, &second, threshold);
                assert_eq!(found.first, expected["n_a"].as_u64().unwrap(), "{what}");
                assert_eq!(found.first_matched, expected["matched_a"].as_u64().unwrap(), "{what}");
                assert_eq!(found.second_matched, expected["matched_b"].as_u64().unwrap(), "{what}");
                assert_is(found.agreement(), &expected["agreement"], &what);
                for (key, found) in [("existence", found.existence()), ("one_to_one", found.exclusive())] {
                    assert_is(
                        found.precision,
                        &expected[key]["precision"],
                        &format!("{what} {key} precision"),
                    );
                    assert_is(found.recall, &expected[key]["recall"], &format!("{what} {key} recall"));
                    assert_is(found.f1, &expected[key]["f1"], &format!("{what} {key} f1"));
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 100, "only {compared} figures");
}
