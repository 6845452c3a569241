//! Queries that cannot be answered, and how many hits are given.

use emic_core::expression::parse;
use emic_search::{Index, IndexPlace, Limit, Query, SearchError};

use crate::build::{ask, study, transcript};

fn refused(query: &str) -> (String, String) {
    let study = study(&[
        (
            "emic.yaml",
            "title: t\ncodebooks: [builtin:bronstein]\nqueries: {one: ja, loop: \"@pool\", pool: \"@loop\"}",
        ),
        ("cases.csv", "case,sector\nR1,school\n"),
        ("transcripts/R1.txt", "R: ja"),
        ("coding/anna/R1.yaml", "transcript: R1\nsegments: []\n"),
    ]);
    match ask(&study, query) {
        Err(SearchError::Ask(error)) => (error.message, error.help),
        other => panic!("{query}: {other:?}"),
    }
}

#[test]
fn wrong_names_come_with_the_nearest_right_one() {
    for (query, message, help) in [
        (
            "secotr:school",
            "this study has no field `secotr`",
            "did you mean `sector`?",
        ),
        (
            "sector:shcool",
            "this study has no sector: `shcool`",
            "did you mean `school`?",
        ),
        (
            "code:interdependance",
            "this study has no code `interdependance`",
            "did you mean `interdependence`?",
        ),
        (
            "coder:ana",
            "this study has no coder `ana`",
            "did you mean `anna`? coders of this study: anna",
        ),
        ("ja @on", "this study has no saved query `on`", "did you mean `one`?"),
        (
            "transcript:R2",
            "this study has no transcript `R2`",
            "did you mean `R1`?",
        ),
        (
            "valence:plus",
            "`plus` is no valence",
            "write `valence:+`, `valence:-` or `valence:none`",
        ),
    ] {
        assert_eq!(refused(query), (message.to_owned(), help.to_owned()), "{query}");
    }
}

#[test]
fn names_on_either_side_of_a_relation_are_looked_up() {
    for query in [
        "coder:ana NEAR/2 ja",
        "ja NEAR/2 coder:ana",
        "NOT (ja BEFORE coder:ana)",
    ] {
        assert_eq!(refused(query).0, "this study has no coder `ana`", "{query}");
    }
    assert!(
        refused("ja WITHIN @loop")
            .0
            .starts_with("the saved query `loop` asks for itself")
    );
}

#[test]
fn a_query_that_asks_for_itself_is_refused() {
    assert!(refused("@loop").0.starts_with("the saved query `loop` asks for itself"));
}

#[test]
fn the_limit_takes_the_best_and_the_total_stays() {
    let study = transcript("R: ja\nI: ja ja\nR: en ja hoor dan\n");
    let index = Index::open(IndexPlace::Memory, &study).unwrap();
    let query = Query::stemmed(parse("ja").unwrap());
    let all = index.search(&query, Limit::All).unwrap();
    assert_eq!((all.total, all.hits.len()), (3, 3));
    assert!(all.hits.is_sorted_by(|one, other| one.score >= other.score));
    let two = index.search(&query, Limit::First(2)).unwrap();
    assert_eq!((two.total, two.hits.as_slice()), (3, &all.hits[..2]));
    assert_eq!(index.search(&query, Limit::First(0)).unwrap().hits, []);
}

#[test]
fn a_study_without_transcripts_answers_nothing() {
    let empty = study(&[]);
    assert_eq!(ask(&empty, "ja").unwrap().total, 0);
    assert_eq!(ask(&empty, "NOT ja").unwrap().total, 0);
    assert_eq!(ask(&empty, "ja* OR \"ja nee\" OR ja~").unwrap().total, 0);
}
