//! Random studies and queries: the index finds what reading every word finds, however it came about.

use std::collections::BTreeSet;

use emic_core::ask::{Finder, Scan};
use emic_core::expression::{Distance, Expression, Relation, TextTerm};
use emic_core::model::{Span, Study, Transcript, Turn};
use emic_search::{Index, IndexPlace, Limit, Matching, Query, Stemmed};
use proptest::prelude::*;

use crate::build::study;

/// Whether the query holds for a turn, by reading it.
fn holds(query: &Expression, finder: &dyn Finder, transcript: &Transcript, turn: &Turn) -> bool {
    let of = |part: &Expression| holds(part, finder, transcript, turn);
    match query {
        Expression::Text(term) => {
            let places = finder.find(term, transcript);
            places
                .iter()
                .any(|place| turn.extent.is_some_and(|extent| extent.encloses(*place)))
        }
        Expression::Not(inner) => !of(inner),
        Expression::And(parts) => parts.iter().all(of),
        Expression::Or(parts) => parts.iter().any(of),
        Expression::Xor(parts) => parts.iter().filter(|part| of(part)).count() % 2 == 1,
        Expression::Relation { relation, left, right } => {
            let places = |side: &Expression| match side {
                Expression::Text(term) => finder.find(term, transcript),
                other => panic!("{other:?}"),
            };
            let (left, right) = (places(left), places(right));
            let here = left
                .iter()
                .filter(|place| turn.extent.is_some_and(|extent| extent.encloses(**place)));
            here.into_iter()
                .any(|one| right.iter().any(|other| stand(*relation, transcript, *one, *other)))
        }
        other => panic!("{other:?}"),
    }
}

/// Whether two words stand so to each other, by reading from the one to the other.
fn stand(relation: Relation, transcript: &Transcript, one: Span, other: Span) -> bool {
    let turn = |place: Span| {
        let holds = |turn: &Turn| turn.extent.is_some_and(|extent| extent.encloses(place));
        transcript.turns.iter().position(holds).unwrap()
    };
    match relation {
        Relation::Near(turns) => turn(one).abs_diff(turn(other)) <= turns as usize,
        Relation::Within => other.encloses(one),
        Relation::Encloses => one.encloses(other),
        Relation::Overlaps => one.overlaps(other),
        Relation::Before => one.end() <= other.start(),
        Relation::After => other.end() <= one.start(),
    }
}

fn read_through(study: &Study, query: &Query) -> BTreeSet<(String, usize)> {
    let finder: &dyn Finder = match query.matching {
        Matching::Exact => &Scan,
        Matching::Stemmed => &Stemmed::default(),
    };
    let mut found = BTreeSet::new();
    for (_, transcript) in study.transcripts() {
        for turn in transcript.turns.iter().filter(|turn| turn.extent.is_some()) {
            if holds(&query.expression, finder, transcript, turn) {
                found.insert((transcript.id.to_string(), turn.extent.unwrap().start()));
            }
        }
    }
    found
}

fn looked_up(study: &Study, index: &Index<'_>, query: &Query) -> BTreeSet<(String, usize)> {
    let hits = index.search(query, Limit::All).unwrap().hits;
    let place = |hit: &emic_search::Hit<'_>| (study.transcript(hit.transcript).id.to_string(), hit.span.start());
    hits.iter().map(place).collect()
}

fn word() -> impl Strategy<Value = String> {
    let words = [
        "huis",
        "huizen",
        "Huis",
        "werkt",
        "gewerkt",
        "werken",
        "café",
        "cafe\u{301}",
        "collega's",
        "re-integratie",
        "ja",
        "R",
        "I",
        "👍",
        "12.30",
        "kinderen",
        "kind",
    ];
    prop::sample::select(words.to_vec()).prop_map(str::to_owned)
}

/// Words joined by spaces and other marks, with turns in between.
fn text() -> impl Strategy<Value = String> {
    let between = prop::sample::select(vec![" ", " ", ", ", "-", "\nR: ", "\nI:", "\n\n", " (", "'", "…"]);
    prop::collection::vec((word(), between), 0..25).prop_map(|pieces| {
        let joined: String = pieces
            .into_iter()
            .flat_map(|(word, between)| [word, between.to_owned()])
            .collect();
        format!("I: {joined}")
    })
}

fn term() -> impl Strategy<Value = Expression> {
    prop_oneof![
        4 => word().prop_map(TextTerm::Word),
        2 => prop::collection::vec(word(), 1..4).prop_map(|words| TextTerm::Phrase(words.join(" "))),
        1 => prop::sample::select(vec!["h", "hui", "WERK", "caf", "re-", "1"]).prop_map(|start| TextTerm::Prefix(start.to_owned())),
        1 => (word(), prop::sample::select(vec![Distance::One, Distance::Two]))
            .prop_map(|(word, distance)| TextTerm::Fuzzy { word, distance }),
    ]
    .prop_map(Expression::Text)
}

/// Two words in a relation.
fn related() -> impl Strategy<Value = Expression> {
    let relations = vec![
        Relation::Near(0),
        Relation::Near(1),
        Relation::Near(3),
        Relation::Within,
        Relation::Encloses,
        Relation::Overlaps,
        Relation::Before,
        Relation::After,
    ];
    let relation = prop::sample::select(relations);
    (term(), relation, term()).prop_map(|(left, relation, right)| Expression::Relation {
        relation,
        left: Box::new(left),
        right: Box::new(right),
    })
}

fn expression() -> impl Strategy<Value = Expression> {
    prop_oneof![4 => term(), 1 => related()].prop_recursive(3, 12, 3, |inner| {
        let parts = || prop::collection::vec(inner.clone(), 2..4);
        prop_oneof![
            parts().prop_map(Expression::And),
            parts().prop_map(Expression::Or),
            parts().prop_map(Expression::Xor),
            inner.clone().prop_map(|part| Expression::Not(Box::new(part))),
        ]
    })
}

fn query() -> impl Strategy<Value = Query> {
    (expression(), any::<bool>()).prop_map(|(expression, exact)| {
        if exact {
            Query::exact(expression)
        } else {
            Query::stemmed(expression)
        }
    })
}

/// Transcripts by number: the texts of a study at one moment.
fn texts() -> impl Strategy<Value = Vec<(u8, String)>> {
    let english = prop::sample::select(vec!["", "", "---\nlanguage: en\n---\n"]);
    let one = (0u8..6, english, text()).prop_map(|(number, front, text)| (number, format!("{front}{text}")));
    prop::collection::vec(one, 0..5)
}

fn study_of(texts: &[(u8, String)]) -> Study {
    let named: Vec<(String, &str)> = texts
        .iter()
        .map(|(number, text)| (format!("transcripts/R{number}.txt"), text.as_str()))
        .collect();
    let files: Vec<(&str, &str)> = named.iter().map(|(path, text)| (path.as_str(), *text)).collect();
    study(&files)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_index_finds_what_reading_finds(texts in texts(), queries in prop::collection::vec(query(), 12)) {
        let study = study_of(&texts);
        let index = Index::open(IndexPlace::Memory, &study).unwrap();
        for query in &queries {
            prop_assert_eq!(looked_up(&study, &index, query), read_through(&study, query), "{}", query.expression);
        }
    }

    #[test]
    fn every_hit_of_words_alone_is_marked(texts in texts(), term in term()) {
        let study = study_of(&texts);
        let index = Index::open(IndexPlace::Memory, &study).unwrap();
        for hit in index.search(&Query::stemmed(term.clone()), Limit::All).unwrap().hits {
            prop_assert!(!hit.marks.is_empty());
            prop_assert!(hit.marks.iter().all(|mark| hit.span.encloses(*mark)));
            prop_assert!(hit.marks.windows(2).all(|pair| pair[0].end() <= pair[1].start()));
            prop_assert!(hit.score > 0.0);
        }
    }

    #[test]
    fn an_index_brought_up_to_date_answers_as_a_new_one(moments in prop::collection::vec(texts(), 2..4), queries in prop::collection::vec(query(), 6)) {
        let folder = tempfile::tempdir().unwrap();
        for texts in &moments {
            let study = study_of(texts);
            let updated = Index::open(IndexPlace::Folder(folder.path()), &study).unwrap();
            let built = Index::open(IndexPlace::Memory, &study).unwrap();
            for query in &queries {
                prop_assert_eq!(updated.search(query, Limit::All).unwrap(), built.search(query, Limit::All).unwrap());
            }
        }
    }
}
