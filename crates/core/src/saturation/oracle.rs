//! Saturation against `tests/fixtures/oracles/saturation.json`.

use serde_json::Value;

use super::*;

fn oracle(name: &str) -> Value {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/oracles/");
    serde_json::from_str(&std::fs::read_to_string(format!("{folder}{name}.json")).unwrap()).unwrap()
}

fn number(value: &Value) -> Option<usize> {
    value.as_u64().map(|number| usize::try_from(number).unwrap())
}

#[test]
fn as_counted_independently() {
    let mut compared = 0;
    for case in oracle("saturation")["cases"].as_array().unwrap() {
        let codes = |interview: &Value| {
            interview
                .as_array()
                .unwrap()
                .iter()
                .map(|code| code.as_str().unwrap().to_owned())
                .collect()
        };
        let interviews: Vec<Vec<String>> = case["interviews"].as_array().unwrap().iter().map(codes).collect();
        for expected in case["expected"].as_array().unwrap() {
            let result = &expected["result"];
            let counts =
                |key: &str| -> Vec<usize> { result[key].as_array().unwrap().iter().filter_map(number).collect() };
            let steps = curve(&interviews);
            assert_eq!(
                steps.iter().map(|step| step.new_codes).collect::<Vec<_>>(),
                counts("new_codes")
            );
            assert_eq!(
                steps.iter().map(|step| step.cumulative).collect::<Vec<_>>(),
                counts("cumulative_codes")
            );
            for (key, stepping) in [("sliding", Stepping::Sliding), ("non_overlapping", Stepping::Apart)] {
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole percents")]
                let percent = (expected["threshold"].as_f64().unwrap() * 100.0).round() as usize;
                let found = saturation(
                    &interviews,
                    Choice {
                        base: number(&expected["base_size"]).unwrap(),
                        run: number(&expected["run_length"]).unwrap(),
                        percent,
                        stepping,
                    },
                );
                let what = format!("{} {key} {}", case["id"], expected["base_size"]);
                assert_eq!(found.base_codes, number(&result["base_codes"]), "{what}");
                let wanted = &result[key];
                assert_eq!(found.saturated_at, number(&wanted["saturation_at"]), "{what}");
                assert_eq!(
                    found.needed(),
                    number(&wanted["interviews_needed_including_run"]),
                    "{what}"
                );
                let runs = wanted["runs"].as_array().unwrap();
                assert_eq!(found.runs.len(), runs.len(), "{what}");
                for (run, wanted) in found.runs.iter().zip(runs) {
                    assert_eq!(Some(run.first), number(&wanted["first_interview"]), "{what}");
                    assert_eq!(Some(run.last), number(&wanted["last_interview"]), "{what}");
                    assert_eq!(Some(run.new_codes), number(&wanted["new_codes"]), "{what}");
                    match (run.ratio, wanted["ratio"].as_f64()) {
                        (Some(found), Some(wanted)) => assert!((found - wanted).abs() < 1e-9, "{what}"),
                        (found, wanted) => assert_eq!(found, wanted, "{what}"),
                    }
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 50, "only {compared} runs");
}

/// Guest, Namey & Chen (2020): 37 codes in four interviews, 7 more in the next two.
#[test]
fn the_ratio_as_published() {
    let misc = oracle("published_misc");
    let items = misc["items"].as_array().unwrap();
    let item = items.iter().find(|item| item["id"] == "guest2020_first_run").unwrap();
    let count = |key: &str| number(&item[key]).unwrap();
    let (base, run) = (count("base_size"), count("run_length"));
    let mut interviews: Vec<Vec<usize>> = (0..base + run).map(|_| Vec::new()).collect();
    interviews[0] = (0..count("base_codes")).collect();
    interviews[base] = (0..count("base_codes") + count("first_run_new_codes")).collect();
    let choice = Choice {
        base,
        run,
        percent: 5,
        stepping: Stepping::Sliding,
    };
    let found = saturation(&interviews, choice);
    assert_eq!(found.base_codes, Some(count("base_codes")));
    let ratio = found.runs[0].ratio.unwrap();
    assert!((ratio - item["expected_ratio"].as_f64().unwrap()).abs() < 1e-12);
    assert_eq!((ratio * 100.0).round() / 100.0, item["printed_ratio"].as_f64().unwrap());
}
