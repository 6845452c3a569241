//! The measures against `tests/fixtures/oracles/cooccurrence.json`: every unit association and every c-coefficient in it.

use serde_json::Value;

use super::{Counts, find};

const TOLERANCE: f64 = 1e-9;

fn oracle() -> Value {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/fixtures/oracles/cooccurrence.json"
    );
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn assert_is(found: Option<f64>, expected: &Value, what: &str) {
    match (found, expected.as_f64()) {
        (Some(found), Some(expected)) => {
            assert!(
                (found - expected).abs() < TOLERANCE,
                "{what}: {found} is not {expected}"
            );
        }
        (found, expected) => assert_eq!(found, expected, "{what}"),
    }
}

#[test]
fn unit_associations() {
    let names = [
        "jaccard",
        "dice",
        "lift",
        "pmi_log2",
        "phi",
        "odds_ratio",
        "odds_ratio_haldane",
    ];
    let mut compared = 0;
    for case in oracle()["cases"].as_array().unwrap() {
        for (unit, pairs) in case["expected"]["unit_association"].as_object().unwrap() {
            for (pair, expected) in pairs.as_object().unwrap() {
                let counts = Counts {
                    a: expected["n12"].as_u64().unwrap(),
                    a_total: expected["n1"].as_u64().unwrap(),
                    b_total: expected["n2"].as_u64().unwrap(),
                    n: expected["N"].as_u64(),
                };
                for name in names {
                    let what = format!("{} {unit} {pair} {name}", case["id"]);
                    assert_is(find(name).unwrap().value(&counts), &expected[name], &what);
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 100, "only {compared} figures in the oracle");
}

#[test]
fn c_coefficients() {
    for case in oracle()["cases"].as_array().unwrap() {
        let expected = &case["expected"];
        let places = |code: &str| expected["span_counts"][code].as_u64().unwrap();
        for (pair, value) in expected["c_coefficient"].as_object().unwrap() {
            let (row, column) = pair.split_once('|').unwrap();
            let counts = Counts {
                a: expected["span_pair_matrices"]["overlap"][row][column].as_u64().unwrap(),
                a_total: places(row),
                b_total: places(column),
                n: None,
            };
            let what = format!("{} {pair}", case["id"]);
            assert_is(find("c").unwrap().value(&counts), value, &what);
        }
    }
}
