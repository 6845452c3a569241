//! Expressions against an evaluator that looks at every pair and every character, on random studies.

use std::collections::BTreeSet;

use emic_core::ask::{Extent, Scan, Scope, Stretch, Wishes, passages};
use emic_core::expression::{Expression, Relation, parse};
use emic_core::model::Study;
use proptest::prelude::*;

use super::build::{Coding, study};
use super::naive::{Model, Segment, Turn};
use super::naive_places::{Place, characters};

const WORDS: [&str; 4] = ["aa", "b", "éé", "c🙂c"];
const CODES: [&str; 3] = ["a", "b", "c"];

/// Turns of one transcript: who speaks, and which words.
type Turns = Vec<(bool, Vec<usize>)>;

fn turns() -> impl Strategy<Value = Turns> {
    prop::collection::vec(
        (prop::bool::weighted(0.7), prop::collection::vec(0usize..4, 1..5)),
        1..6,
    )
}

/// A transcript's text, and its turns in characters, as the random numbers want it.
fn written(turns: &Turns) -> (String, Vec<Turn>) {
    let (mut text, mut found) = (String::new(), Vec::new());
    for (respondent, words) in turns {
        text += if *respondent { "R: " } else { "I: " };
        let start = text.chars().count();
        let words: Vec<&str> = words.iter().map(|&word| WORDS[word]).collect();
        text += &words.join(" ");
        found.push(Turn {
            respondent: *respondent,
            start,
            end: text.chars().count(),
        });
        text.push('\n');
    }
    (text, found)
}

/// A study, and the same as the naive evaluator sees it.
fn random() -> impl Strategy<Value = (Study, Model)> {
    let coding = (0usize..3, 0usize..20, 1usize..9, 0usize..3, prop::bool::weighted(0.3));
    (
        prop::collection::vec(turns(), 1..3),
        prop::collection::vec(coding, 0..12),
    )
        .prop_map(|(transcripts, codings)| {
            let written: Vec<(String, Vec<Turn>)> = transcripts.iter().map(written).collect();
            let bodies: Vec<Vec<char>> = written.iter().map(|(text, _)| text.chars().collect()).collect();
            let mut segments: Vec<Segment> = Vec::new();
            for (transcript, start, length, code, second) in codings {
                let transcript = transcript % bodies.len();
                // Even places, so that segments often begin or end where others do.
                let (start, length) = (2 * start % (bodies[transcript].len() / 2 * 2), 2 * length);
                let end = (start + length).min(bodies[transcript].len());
                let segment = Segment {
                    place: (transcript, start, end),
                    code: CODES[code],
                    coder: if second { "y" } else { "x" },
                };
                let blank = bodies[transcript][start..end].iter().all(|c| c.is_whitespace());
                if !blank && !segments.contains(&segment) {
                    segments.push(segment);
                }
            }
            let model = Model {
                bodies,
                turns: written.iter().map(|(_, turns)| turns.clone()).collect(),
                segments,
            };
            (read(&model), model)
        })
}

fn read(model: &Model) -> Study {
    let texts: Vec<(String, String)> = model
        .bodies
        .iter()
        .enumerate()
        .map(|(i, body)| (format!("T{i}"), body.iter().collect()))
        .collect();
    let codings: Vec<Coding> = model
        .segments
        .iter()
        .map(|segment| Coding {
            coder: segment.coder,
            transcript: format!("T{}", segment.place.0),
            start: segment.place.1,
            end: segment.place.2,
            code: segment.code.to_owned(),
        })
        .collect();
    let settings = "title: t\ncoders: [x, y]\nmain-coder: x\n";
    study(
        settings,
        "id: own\ncodes: [{id: a}, {id: b}, {id: c}]\n",
        &texts,
        &codings,
        None,
    )
}

fn leaf() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "code:a",
        "code:b",
        "code:c",
        "coder:y",
        "b",
        "éé",
        "\"aa b\"",
        "speaker:R",
        "speaker:I",
        "transcript:T0",
        "NOT transcript:T0",
    ])
}

fn tree() -> impl Strategy<Value = String> {
    leaf().prop_map(str::to_owned).prop_recursive(3, 12, 3, |inner| {
        let joiner = prop::sample::select(vec![" AND ", " OR ", " XOR "]);
        let relation = prop::sample::select(vec![
            "NEAR/0", "NEAR/1", "NEAR/2", "WITHIN", "ENCLOSES", "OVERLAPS", "BEFORE", "AFTER",
        ]);
        prop_oneof![
            inner.clone().prop_map(|part| format!("(NOT {part})")),
            (prop::collection::vec(inner.clone(), 2..4), joiner)
                .prop_map(|(parts, joiner)| format!("({})", parts.join(joiner))),
            (inner.clone(), relation, inner).prop_map(|(left, relation, right)| format!("({left} {relation} {right})")),
        ]
    })
}

/// Trees of codes, words and joiners alone.
fn tree_of_characters() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(vec!["code:a", "code:b", "code:c", "b", "éé"]);
    leaf.prop_map(str::to_owned).prop_recursive(3, 12, 3, |inner| {
        let joiner = prop::sample::select(vec![" AND ", " OR ", " XOR "]);
        prop_oneof![
            inner.clone().prop_map(|part| format!("(NOT {part})")),
            (prop::collection::vec(inner, 2..4), joiner)
                .prop_map(|(parts, joiner)| format!("({})", parts.join(joiner))),
        ]
    })
}

fn asked(study: &Study, expression: &Expression, extent: Extent) -> Option<BTreeSet<Place>> {
    let scope = Scope::resolve(study, &Wishes::default(), &Scan).expect("a scope");
    let found = passages(study, &scope, expression, &Scan, extent).ok()?;
    let place = |stretch: Stretch| {
        let transcript = study.transcript(stretch.transcript);
        let range = transcript.offsets().range(transcript.body(), stretch.span);
        let number = transcript.id.as_str().trim_start_matches('T').parse();
        (number.expect("a number"), range.start, range.end)
    };
    Some(found.into_iter().map(place).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn expressions_denote_what_the_definition_says((study, model) in random(), text in tree()) {
        let expression = parse(&text).expect("an expression");
        let wanted = model.denoted(&expression);
        prop_assert_eq!(asked(&study, &expression, Extent::Stretches), Some(model.given_back(&wanted.stretches)), "{}", text);
        if let Some(found) = asked(&study, &expression, Extent::Segments) {
            prop_assert_eq!(&found, &wanted.segments, "whole segments of {}", text);
            let borne: BTreeSet<Place> = model.segments.iter().map(|segment| segment.place).collect();
            prop_assert!(found.is_subset(&borne));
        }
        prop_assert_eq!(asked(&study, &expression, Extent::Turns), Some(model.turns_of(&wanted.stretches)), "turns of {}", text);
        // What is printed is read as the same, and means the same.
        prop_assert_eq!(parse(&expression.to_string()), Ok(expression));
    }

    #[test]
    fn joiners_are_operations_on_characters((study, model) in random(), text in tree_of_characters()) {
        let expression = parse(&text).expect("an expression");
        let found = asked(&study, &expression, Extent::Stretches).expect("known names");
        let (found, wanted) = (characters(&found), model.covered(&expression));
        prop_assert_eq!(model.letters(found), model.letters(wanted), "{}", text);
    }
}

#[test]
fn the_naive_evaluator_itself_is_right_by_hand() {
    // R: aa b éé      characters 3..10
    let (text, turns) = written(&vec![(true, vec![0, 1, 2])]);
    let model = Model {
        bodies: vec![text.chars().collect()],
        turns: vec![turns],
        segments: vec![
            Segment {
                place: (0, 3, 7),
                code: "a",
                coder: "x",
            },
            Segment {
                place: (0, 6, 10),
                code: "b",
                coder: "x",
            },
        ],
    };
    let places = |text: &str| model.denoted(&parse(text).expect("an expression")).stretches;
    assert_eq!(places("code:a AND code:b"), BTreeSet::from([(0, 6, 7)]));
    assert_eq!(places("code:a XOR code:b"), BTreeSet::from([(0, 3, 6), (0, 7, 10)]));
    assert_eq!(places("NOT b"), BTreeSet::from([(0, 3, 6), (0, 7, 10)]));
    assert_eq!(
        model.given_back(&places("NOT b")),
        BTreeSet::from([(0, 3, 5), (0, 8, 10)])
    );
    assert_eq!(places("NOT (aa OR b OR éé)"), BTreeSet::new());
    assert_eq!(places("b WITHIN code:a"), BTreeSet::from([(0, 6, 7)]));
    assert_eq!(places("code:a BEFORE éé"), BTreeSet::from([(0, 3, 7)]));
    assert!(matches!(
        parse("a NEAR/1 b"),
        Ok(Expression::Relation {
            relation: Relation::Near(1),
            ..
        })
    ));
}

#[test]
fn places_that_merely_touch_stand_before_each_other_and_share_nothing() {
    let (text, turns) = written(&vec![(true, vec![0, 1, 2])]);
    let segment = |start, end, code| Segment {
        place: (0, start, end),
        code,
        coder: "x",
    };
    let model = Model {
        bodies: vec![text.chars().collect()],
        turns: vec![turns],
        segments: vec![segment(3, 7, "a"), segment(7, 10, "b"), segment(3, 7, "c")],
    };
    let study = read(&model);
    for (text, found) in [
        ("code:a BEFORE code:b", true),
        ("code:b BEFORE code:a", false),
        ("code:b AFTER code:a", true),
        ("code:a AFTER code:b", false),
        ("code:a OVERLAPS code:b", false),
        ("code:a AND code:b", false),
        ("code:a WITHIN code:c", true),
        ("code:a ENCLOSES code:c", true),
        ("code:a BEFORE code:c", false),
        ("code:a NEAR/0 code:b", true),
    ] {
        let expression = parse(text).expect("an expression");
        let places = asked(&study, &expression, Extent::Stretches).expect("known names");
        assert_eq!(!places.is_empty(), found, "{text}");
        assert_eq!(
            places,
            model.given_back(&model.denoted(&expression).stretches),
            "{text}"
        );
    }
}
