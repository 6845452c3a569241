//! Saturation against `tests/fixtures/oracles/saturation.json`.

use serde_json::Value;

use super::*;

fn oracle() -> Value {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/fixtures/oracles/saturation.json"
    );
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn number(value: &Value) -> Option<usize> {
    value.as_u64().map(|number| usize::try_from(number).unwrap())
}

#[test]
fn as_counted_independently() {
    let mut compared = 0;
    for case in oracle()["cases"].as_array().unwrap() {
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
