//! What holds of every table, on random studies.

use emic_core::ask::Wishes;
use emic_core::model::{Span, Study};
use proptest::prelude::*;

use super::build::{Coding, evidence, study, table};

const CODES: [&str; 4] = ["a", "b", "c", "d"];

fn random_study() -> impl Strategy<Value = Study> {
    let transcript = prop::collection::vec(("[IR]", "[a-eé🙂 ]{0,12}"), 1..6);
    let coding = (0usize..3, 0usize..60, 1usize..30, 0usize..4, prop::bool::ANY);
    (
        prop::collection::vec(transcript, 1..4),
        prop::collection::vec(coding, 0..14),
    )
        .prop_map(|(transcripts, codings)| {
            let texts: Vec<(String, String)> = transcripts
                .iter()
                .enumerate()
                .map(|(i, turns)| {
                    (
                        format!("T{i}"),
                        turns
                            .iter()
                            .map(|(label, words)| format!("{label}: {words}x\n"))
                            .collect(),
                    )
                })
                .collect();
            let place = |(transcript, start, length, code, second): (usize, usize, usize, usize, bool)| {
                let (id, text) = &texts[transcript % texts.len()];
                let characters = text.chars().count();
                let start = start % characters;
                let end = (start + length).min(characters);
                let blank = text.chars().skip(start).take(end - start).all(char::is_whitespace);
                let coder = if second { "y" } else { "x" };
                (!blank).then(|| Coding {
                    coder,
                    transcript: id.clone(),
                    start,
                    end,
                    code: CODES[code].to_owned(),
                })
            };
            let codings: Vec<Coding> = codings.into_iter().filter_map(place).collect();
            let codebook = CODES.iter().fold("id: own\ncodes:\n".to_owned(), |book, code| {
                book + &format!("- id: {code}\n")
            });
            study(
                "title: t\ncoders: [x, y]\nmain-coder: x\n",
                &codebook,
                &texts,
                &codings,
                None,
            )
        })
}

/// The selected turns (by number over the study) that bear a code of coder x, found by looking at every pair.
fn turns_with(study: &Study, code: &str) -> Vec<usize> {
    let code = study.codebook.find(code).expect("a code");
    let coder = study.find_coder("x").expect("a coder");
    let mut found = Vec::new();
    let mut number = 0;
    for (index, transcript) in study.transcripts() {
        for turn in &transcript.turns {
            number += 1;
            let Some(extent) = turn
                .extent
                .filter(|_| transcript.speaker(turn).is_none_or(|s| s.label == "R") || !transcript.has_speakers())
            else {
                continue;
            };
            let touches = |span: Span| span.overlaps(extent);
            let file = study.file(coder, index);
            if file.is_some_and(|file| {
                file.segments
                    .iter()
                    .any(|s| touches(s.span) && s.judgements.iter().any(|j| j.code == code))
            }) {
                found.push(number);
            }
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn tables_are_symmetric_bounded_and_equal_to_brute_force(study in random_study()) {
        let evidence = evidence(&study, &Wishes { coders: vec!["x".to_owned()], ..Wishes::default() });
        for unit in ["turn", "segment", "transcript", "case", "overlap", "near:0", "near:1"] {
            let found = table(&evidence, "a,b,c,d", "a,b,c,d", unit);
            for cell in &found.cells {
                let counts = cell.counts.expect("no parts");
                let mirror = found.cells[cell.column * 4 + cell.row].counts.expect("no parts");
                prop_assert_eq!([counts.a, counts.a_total, counts.b_total], [mirror.a, mirror.b_total, mirror.a_total]);
                if let Some(n) = counts.n {
                    prop_assert!(counts.a <= counts.a_total.min(counts.b_total) && counts.a_total <= n && counts.b_total <= n);
                    prop_assert!(cell.row != cell.column || counts.a == counts.a_total);
                } else {
                    prop_assert!(counts.a <= counts.a_total * counts.b_total);
                }
                if unit == "turn" {
                    let (left, right) = (turns_with(&study, CODES[cell.row]), turns_with(&study, CODES[cell.column]));
                    let both = left.iter().filter(|turn| right.contains(turn)).count() as u64;
                    prop_assert_eq!([counts.a, counts.a_total], [both, left.len() as u64]);
                }
            }
        }
    }

    #[test]
    fn what_overlaps_is_near_and_nearness_only_grows(study in random_study()) {
        let evidence = evidence(&study, &Wishes { coders: vec!["x".to_owned(), "y".to_owned()], ..Wishes::default() });
        let a = |unit: &str| table(&evidence, "a,b", "c,d", unit).cells.iter().map(|cell| cell.counts.expect("no parts").a).collect::<Vec<_>>();
        let steps = ["near:0", "near:1", "near:2", "near:50"].map(a);
        for pair in steps.windows(2) {
            prop_assert!(pair[0].iter().zip(&pair[1]).all(|(near, far)| near <= far));
        }
    }
}
