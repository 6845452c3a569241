//! Tables of ratings.

use serde_json::Value;

use super::super::*;
use super::stretches::unitized;
use super::{assert_is, list, oracle};

/// A matrix of the oracle: its ratings, or why it is none.
fn ratings(case: &Value) -> Result<Ratings, RatingsError> {
    let categories = list(case, "categories");
    let rating = |value: &Value| {
        (!value.is_null()).then(|| {
            categories
                .iter()
                .position(|one| one == value)
                .unwrap_or(categories.len())
        })
    };
    let rows: Vec<Vec<Option<usize>>> = list(case, "data")
        .iter()
        .map(|row| row.as_array().unwrap().iter().map(rating).collect())
        .collect();
    let coders = rows.first().map_or(0, Vec::len);
    Ratings::new(categories.len(), coders, rows)
}

/// Compares every figure that has the name of a coefficient; gives how many there were.
fn compare(case: &Value, ratings: &Ratings, what: &str) -> usize {
    let mut compared = 0;
    for (name, expected) in case.as_object().unwrap() {
        if name != "pairs" {
            let one = coefficient(name).unwrap();
            assert_is(one.of(ratings), expected, &format!("{what} {name}"));
            compared += 1;
        }
    }
    for (pair, expected) in case.get("pairs").and_then(Value::as_object).into_iter().flatten() {
        let (first, second) = pair.split_once('-').unwrap();
        let (first, second) = (first.parse().unwrap(), second.parse().unwrap());
        for (name, expected) in expected.as_object().unwrap() {
            let what = format!("{what} {pair} {name}");
            let pair = ratings.pair(first, second);
            match name.as_str() {
                "n_both" => assert_eq!(pair.both(), expected.as_u64().unwrap(), "{what}"),
                "percent_agreement" => assert_is(pair.percent_agreement(), expected, &what),
                "holsti" => assert_is(pair.holsti(), expected, &what),
                name => assert_is(
                    coefficient(name).unwrap().of_two(ratings, first, second),
                    expected,
                    &what,
                ),
            }
            compared += 1;
        }
    }
    compared
}

#[test]
fn matrices_of_ratings() {
    let mut compared = 0;
    for file in ["reliability_matrices", "edge_cases"] {
        for case in list(&oracle(file), "cases") {
            let ratings = ratings(case).unwrap();
            compared += compare(&case["expected"], &ratings, case["id"].as_str().unwrap());
        }
    }
    assert!(compared > 500, "only {compared} figures");
}

#[test]
fn published_matrices() {
    let oracle = oracle("published_examples");
    let mut compared = 0;
    for case in list(&oracle, "examples") {
        compared += compare(&case["expected"], &ratings(case).unwrap(), case["id"].as_str().unwrap());
    }
    assert!(compared > 30, "only {compared} figures");
    let weighted = &oracle["weighted_kappa_cohen1968"];
    let table = |key: &str| -> Vec<Vec<f64>> {
        list(weighted, key)
            .iter()
            .map(|row| {
                row.as_array()
                    .unwrap()
                    .iter()
                    .map(|cell| cell.as_f64().unwrap())
                    .collect()
            })
            .collect()
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "counts")]
    let counts = table("table")
        .into_iter()
        .map(|row| row.into_iter().map(|cell| cell as u64).collect())
        .collect();
    let kappa = Pair::of_table(counts).cohen_kappa(&Weights::Given(table("disagreement_weights")));
    assert_is(kappa, &weighted["expected"], "Cohen 1968");
}

#[test]
fn percent_agreement_as_nvivo_prints_it() {
    let oracle = oracle("published_misc");
    let item = list(&oracle, "items")
        .iter()
        .find(|item| item["id"] == "nvivo_percent_agreement");
    let item = item.expect("NVivo's example");
    let count = |key: &str| item[key].as_u64().unwrap();
    // How the characters that only one marked are split between the two makes no difference.
    for first in [0, 40, count("only_one")] {
        let rows = [
            (vec![Some(1), Some(1)], count("both")),
            (vec![Some(1), Some(0)], first),
            (vec![Some(0), Some(1)], count("only_one") - first),
            (vec![Some(0), Some(0)], count("neither")),
        ];
        let ratings = Ratings::counted(2, 2, rows).unwrap();
        assert_eq!(ratings.units(), count("length"));
        assert_is(
            percent_agreement(&ratings),
            &item["printed"]["percent_agreement"],
            "NVivo",
        );
    }
}

#[test]
fn what_is_no_table_of_ratings_is_refused() {
    let mut refused = 0;
    for case in list(&oracle("edge_cases"), "must_be_rejected") {
        let what = format!("{} {}", case["id"], case["why"]);
        match case["kind"].as_str().unwrap() {
            "matrix" => assert!(ratings(case).is_err(), "{what}"),
            "unitizing" => assert!(unitized(case, None).is_err(), "{what}"),
            _ => continue,
        }
        refused += 1;
    }
    assert!(refused > 0);
}

#[test]
fn the_bootstrap_of_alpha() {
    for case in list(&oracle("bootstrap_alpha"), "cases") {
        let whole = ratings(case).unwrap();
        assert_is(krippendorff_alpha_nominal(&whole), &case["alpha"], "alpha");
        let unit = |row: &[Option<usize>]| Ratings::new(whole.categories(), whole.coders(), [row.to_vec()]).unwrap();
        let units: Vec<Ratings> = whole
            .rows()
            .flat_map(|(row, times)| std::iter::repeat_n(unit(row), usize::try_from(times).unwrap()))
            .collect();
        let draws = Draws { number: 5_000, seed: 1 };
        let clusters = Clusters::new(&units);
        let alpha = |times: &[u64]| vec![krippendorff_alpha_nominal(&clusters.drawn(times))];
        let interval = bootstrap(units.len(), draws, alpha).pop().flatten().unwrap();
        let tolerance = case["tolerance_ci"].as_f64().unwrap();
        for (found, expected) in [(interval.lower, &case["ci95"][0]), (interval.upper, &case["ci95"][1])] {
            let expected = expected.as_f64().unwrap();
            assert!(
                (found - expected).abs() <= tolerance,
                "{}: {found} is not near {expected}",
                case["id"]
            );
        }
    }
}
