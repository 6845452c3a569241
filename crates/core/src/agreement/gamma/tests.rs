use proptest::prelude::*;
use serde_json::Value;

use super::*;

fn unit(start: u64, end: u64, code: usize) -> Segment {
    Segment {
        text: 0,
        code,
        start,
        end,
    }
}

const CHANCE: Chance = Chance {
    samples: 200,
    seed: 1,
    costs: Costs {
        position: 1.0,
        code: 1.0,
        alone: 1.0,
    },
};

/// Tries every way to pair the first of `first` with one of `second` or with none.
fn every_way(first: &[Segment], second: &[Segment], costs: Costs) -> f64 {
    let Some((one, rest)) = first.split_first() else {
        return count(second.len()) * costs.alone;
    };
    let alone = costs.alone + every_way(rest, second, costs);
    (0..second.len()).fold(alone, |least, place| {
        let mut others = second.to_vec();
        let other = others.remove(place);
        least.min(costs.of(one, &other) + every_way(rest, &others, costs))
    })
}

fn units() -> impl Strategy<Value = Vec<Segment>> {
    let one = (0u64..60, 1u64..25, 0usize..3).prop_map(|(start, length, code)| unit(start, start + length, code));
    prop::collection::vec(one, 0..6)
}

proptest! {
    #[test]
    fn the_alignment_is_the_best_of_all(first in units(), second in units()) {
        let found = least_cost(&first, &second, Costs::default());
        prop_assert!((found - every_way(&first, &second, Costs::default())).abs() < 1e-9);
    }

    #[test]
    fn gamma_is_at_most_one_and_asks_not_who_comes_first(first in units(), second in units()) {
        let chance = Chance { samples: 20, ..CHANCE };
        let one = gamma(&[Aligned::of(90, [&first, &second], chance)], &[1]);
        let mut turned = second.clone();
        turned.reverse();
        prop_assert_eq!(one, gamma(&[Aligned::of(90, [&turned, &first], chance)], &[1]));
        prop_assert!(one.is_none_or(|gamma| gamma <= 1.0));
    }
}

#[test]
fn disorders_computed_independently() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/fixtures/oracles/gamma_observed_disorder.json"
    );
    let oracle: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let cases = oracle["cases"].as_array().unwrap();
    assert!(cases.len() >= 6);
    for case in cases {
        let number = |key: &str| case[key].as_f64().unwrap();
        let costs = Costs {
            position: number("alpha"),
            code: number("beta"),
            alone: number("delta_empty"),
        };
        let units = |coder: &Value| -> Vec<Segment> {
            let of = |unit: &Value| {
                let code = unit[2].as_str().unwrap().bytes().next().unwrap();
                super::tests::unit(unit[0].as_u64().unwrap(), unit[1].as_u64().unwrap(), usize::from(code))
            };
            coder.as_array().unwrap().iter().map(of).collect()
        };
        let coders = case["annotators"].as_array().unwrap();
        let (first, second) = (units(&coders[0]), units(&coders[1]));
        let chance = Chance {
            samples: 0,
            seed: 1,
            costs,
        };
        let found = Aligned::of(1000, [&first, &second], chance).disorder();
        let expected = case["expected"]["best_alignment_disorder"].as_f64().unwrap();
        assert!(
            (found - expected).abs() < 1e-9,
            "{}: {found} is not {expected}",
            case["id"]
        );
    }
}

#[test]
fn chance_alone_gives_about_nothing() {
    // Coders who mark as many units of the same lengths wherever the dice fall.
    let mut dice = Dice::new(5);
    let mut coder = || -> Vec<Segment> {
        let start = |dice: &mut Dice| dice.below(960) as u64;
        (0..12)
            .map(|_| {
                let start = start(&mut dice);
                unit(start, start + 40, 0)
            })
            .collect()
    };
    let texts: Vec<Aligned> = (0..40)
        .map(|_| {
            let (one, other) = (coder(), coder());
            Aligned::of(1000, [&one, &other], CHANCE)
        })
        .collect();
    let found = gamma(&texts, &[1; 40]).unwrap();
    assert!(found.abs() < 0.05, "{found}");
}

#[test]
fn what_nobody_marked_has_no_gamma() {
    assert_eq!(gamma(&[Aligned::of(100, [&[], &[]], CHANCE)], &[1]), None);
    assert_eq!(gamma(&[], &[]), None);
    // Alone everywhere: as bad as can be, and worse than chance.
    let lonely = gamma(&[Aligned::of(100, [&[unit(0, 10, 0)], &[]], CHANCE)], &[1]);
    assert!(lonely.is_some_and(|gamma| gamma < 0.0), "{lonely:?}");
}

#[test]
fn a_text_that_is_drawn_twice_counts_twice() {
    let one = Aligned::of(100, [&[unit(0, 10, 0)], &[unit(2, 12, 0)]], CHANCE);
    let other = Aligned::of(100, [&[unit(0, 10, 0)], &[unit(60, 70, 0)]], CHANCE);
    let texts = [one, other];
    assert_eq!(gamma(&texts, &[2, 0]), gamma(&[one, one], &[1, 1]));
    assert_ne!(gamma(&texts, &[1, 1]), gamma(&texts, &[0, 1]));
}
