//! The measures against published figures, hand-made cases and their own laws.

use proptest::prelude::*;

use super::*;

fn counts(a: u64, a_total: u64, b_total: u64, n: u64) -> Counts {
    Counts {
        a,
        a_total,
        b_total,
        n: Some(n),
    }
}

fn value(name: &str, counts: &Counts) -> Option<f64> {
    find(name).unwrap().value(counts)
}

/// The columns of the worked table: the vendor's own c-coefficient example at two sizes of corpus, and a dense one.
const COLUMNS: [&str; 14] = [
    "jaccard",
    "c_coefficient",
    "dice",
    "overlap_coefficient",
    "cosine",
    "expected",
    "lift",
    "pmi_log2",
    "npmi",
    "phi",
    "odds_ratio",
    "odds_ratio_haldane",
    "yule_q",
    "kappa",
];

#[test]
fn worked_table() {
    let rows = [
        (
            counts(5, 100, 10, 200),
            [
                0.0476, 0.0476, 0.0909, 0.5, 0.1581, 5.0, 1.0, 0.0, 0.0, 0.0, 1.0, 1.0, 0.0, 0.0,
            ],
        ),
        (
            counts(5, 100, 10, 1000),
            [
                0.0476, 0.0476, 0.0909, 0.5, 0.1581, 1.0, 5.0, 2.3219, 0.3038, 0.1340, 9.4211, 9.3770, 0.8081, 0.0741,
            ],
        ),
        (
            counts(15, 25, 20, 100),
            [
                0.5, 0.5, 0.6667, 0.75, 0.6708, 5.0, 3.0, 1.585, 0.5791, 0.5774, 21.0, 18.9221, 0.9091, 0.5714,
            ],
        ),
    ];
    for (counts, expected) in rows {
        for (name, expected) in COLUMNS.iter().zip(expected) {
            let value = value(name, &counts).unwrap();
            assert!((value - expected).abs() < 5.1e-5, "{name}: {value} is not {expected}");
        }
    }
}

#[test]
fn undefined_is_none() {
    let never = counts(0, 0, 0, 10);
    let always = counts(10, 10, 10, 10);
    let one_never = counts(0, 4, 0, 10);
    let apart = counts(0, 4, 3, 10);
    let no_units = counts(0, 0, 0, 0);
    let cases: [(&str, Counts, Option<f64>); 27] = [
        ("jaccard", never, None),
        ("c_coefficient", never, None),
        ("dice", never, None),
        ("kappa", never, None),
        ("jaccard", one_never, Some(0.0)),
        ("dice", one_never, Some(0.0)),
        ("kappa", one_never, Some(0.0)),
        ("overlap_coefficient", one_never, None),
        ("cosine", one_never, None),
        ("inclusion", one_never, Some(0.0)),
        ("expected", one_never, Some(0.0)),
        ("lift", one_never, None),
        ("phi", one_never, None),
        ("odds_ratio", one_never, None),
        ("yule_q", one_never, None),
        ("expected", no_units, None),
        ("lift", apart, Some(0.0)),
        ("pmi_log2", apart, None),
        ("npmi", apart, None),
        ("odds_ratio", apart, Some(0.0)),
        ("yule_q", apart, Some(-1.0)),
        ("pmi_log2", always, Some(0.0)),
        ("npmi", always, None),
        ("phi", always, None),
        ("kappa", always, None),
        ("odds_ratio", always, None),
        ("odds_ratio_haldane", always, Some(21.0)),
    ];
    for (name, counts, expected) in cases {
        assert_eq!(value(name, &counts), expected, "{name} of {counts:?}");
    }
}

#[test]
fn c_is_none_at_and_below_a_zero_denominator() {
    let pairs = |a| Counts {
        a,
        a_total: 2,
        b_total: 2,
        n: None,
    };
    assert_eq!(c_coefficient(&pairs(3)), Some(3.0));
    assert_eq!(c_coefficient(&pairs(4)), None);
    assert_eq!(c_coefficient(&pairs(5)), None);
}

#[test]
fn without_n_only_what_exists_on_any_unit_has_a_value() {
    let pairs = Counts {
        a: 3,
        a_total: 4,
        b_total: 5,
        n: None,
    };
    for measure in MEASURES {
        let exists = measure.basis == Basis::Any;
        assert_eq!(measure.value(&pairs).is_some(), exists, "{}", measure.name);
    }
}

#[test]
fn counts_that_contradict_each_other_have_no_value() {
    for wrong in [
        counts(5, 4, 9, 20),
        counts(5, 9, 4, 20),
        counts(2, 8, 8, 10),
        counts(2, 11, 3, 10),
    ] {
        for measure in MEASURES.iter().filter(|m| m.basis == Basis::Units) {
            assert_eq!(measure.value(&wrong), None, "{}", measure.name);
        }
    }
}

#[test]
fn found_by_name_alias_and_hyphens() {
    for (written, name) in [
        ("c", "c_coefficient"),
        ("C-Coefficient", "c_coefficient"),
        ("pmi", "pmi_log2"),
        ("overlap-coefficient", "overlap_coefficient"),
        ("odds ratio", "odds_ratio"),
        ("NPMI", "npmi"),
    ] {
        assert_eq!(find(written).unwrap().name, name);
    }
}

#[test]
fn an_unknown_name_comes_with_the_nearest() {
    assert_eq!(
        find("jacard").unwrap_err().to_string(),
        "there is no measure `jacard`; did you mean `jaccard`?"
    );
    let far = find("significance").unwrap_err().to_string();
    assert!(far.contains("choose one of count, jaccard, c_coefficient"));
}

#[test]
fn names_and_aliases_are_unique() {
    let mut all: Vec<_> = MEASURES
        .iter()
        .flat_map(|measure| measure.aliases.iter().chain([&measure.name]))
        .collect();
    let written = all.len();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), written);
}

fn consistent() -> impl Strategy<Value = Counts> {
    (0u64..400, 0u64..400, 0u64..400, 0u64..4000)
        .prop_map(|(both, row, column, neither)| counts(both, both + row, both + column, both + row + column + neither))
}

proptest! {
    #[test]
    fn values_are_finite_and_in_bounds(counts in consistent()) {
        for measure in MEASURES {
            let Some(value) = measure.value(&counts) else { continue };
            let (low, high) = match measure.name {
                "jaccard" | "c_coefficient" | "dice" | "overlap_coefficient" | "inclusion" | "cosine" => (0.0, 1.0),
                "npmi" | "phi" | "yule_q" | "kappa" => (-1.0, 1.0),
                "pmi_log2" => (f64::MIN, f64::MAX),
                _ => (0.0, f64::MAX),
            };
            prop_assert!(value >= low - 1e-12 && value <= high + 1e-12, "{} = {}", measure.name, value);
        }
    }

    #[test]
    fn all_but_inclusion_are_symmetric(counts in consistent()) {
        let swapped = Counts { a_total: counts.b_total, b_total: counts.a_total, ..counts };
        for measure in MEASURES.iter().filter(|measure| measure.name != "inclusion") {
            match (measure.value(&counts), measure.value(&swapped)) {
                (Some(one), Some(other)) => prop_assert!((one - other).abs() <= 1e-12 * one.abs().max(1.0)),
                (one, other) => prop_assert_eq!(one, other),
            }
        }
    }

    #[test]
    fn what_is_above_chance_is_above_chance_everywhere(counts in consistent()) {
        let (Some(phi), Some(lift), Some(kappa)) =
            (value("phi", &counts), value("lift", &counts), value("kappa", &counts)) else { return Ok(()) };
        prop_assume!((lift - 1.0).abs() > 1e-9);
        prop_assert_eq!(phi > 0.0, lift > 1.0);
        prop_assert_eq!(kappa > 0.0, lift > 1.0);
    }

    #[test]
    fn kappa_is_its_textbook_form(counts in consistent()) {
        let Some(kappa) = value("kappa", &counts) else { return Ok(()) };
        let (a, row, column, n) = (counts.a as f64, counts.a_total as f64, counts.b_total as f64, counts.n.unwrap() as f64);
        let observed = (a + (n - row - column + a)) / n;
        let by_chance = (row * column + (n - row) * (n - column)) / (n * n);
        prop_assert!((kappa - (observed - by_chance) / (1.0 - by_chance)).abs() < 1e-6);
    }
}
