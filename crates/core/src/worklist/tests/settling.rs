//! What a decision writes, and what settles a disagreement.

use super::super::*;
use super::{BODY, Rows, decision, everybody, of, study};
use crate::act::Settle;
use crate::model::{CharRange, CodeId, CoderId, Study};
use crate::read::{Sources, understand};

/// What one decision writes.
fn settled(study: &Study, on: &Disagreement, text: &str, memo: &str) -> Settle {
    let mut settle = Settle::by(CoderId::new("c").expect("a coder"));
    settle.decide(
        study,
        (on, &decision(study, text).expect("a decision")),
        Some(memo),
        None,
    );
    settle
}

#[test]
fn a_memo_stands_on_the_coding_or_else_on_the_place() {
    let study = study(&[&[(0, 3, "interdependence+")], &[]]);
    let one = &of(&study, &everybody(&study))[0];
    let given = settled(&study, one, "a", "kort");
    assert_eq!(given.passages[0].codes[0].memo.as_deref(), Some("kort"));
    assert!(given.refused.is_empty());
    let refused = settled(&study, one, "b", "te vaag");
    assert_eq!(refused.passages[0].memo.as_deref(), Some("interdependence: te vaag"));
    assert!(refused.passages[0].codes.is_empty());
    assert_eq!(refused.refused[0].code.as_str(), "interdependence");
}

/// A code that was not given at `start` to `end` of this text, for these words.
fn not_given(study: &Study, (start, end): (usize, usize), words: &str, code: &str) -> NotGivenThere {
    NotGivenThere {
        transcript: study.transcripts[0].id.clone(),
        at: CharRange { start, end },
        words: crate::model::fingerprint(words),
        code: CodeId::new(code).expect("a code"),
    }
}

#[test]
fn a_disagreement_is_settled_by_a_coding_or_by_what_is_not_given_and_by_nothing_that_all_share() {
    let a: Rows<'_> = &[(0, 5, "interdependence+"), (4, 8, "interdependence+")];
    let b: Rows<'_> = &[(0, 5, "interdependence+")];
    let state = |c: Rows<'_>, not: &[((usize, usize), &str, &str)]| {
        let study = study(&[a, b, c]);
        let coders = everybody(&study);
        let open = of(&study, &coders[..2]);
        let all = not.iter().map(|(at, words, code)| not_given(&study, *at, words, code));
        Settler::new(&study, Some(coders[2]), all.collect()).settlement(&open[0])
    };
    let nothing = Some(Settlement {
        given: Vec::new(),
        memo: None,
    });
    assert_eq!(state(b, &[]), None);
    assert_eq!(
        state(&[(4, 8, "interdependence+")], &[]).map(|one| one.given.len()),
        Some(1)
    );
    assert_eq!(state(b, &[((4, 8), "efgh", "interdependence")]), nothing);
    // The text before it was longer once, and these words stand in it once.
    assert_eq!(state(b, &[((14, 18), "efgh", "interdependence")]), nothing);
    assert_eq!(state(b, &[((4, 8), "efgi", "interdependence")]), None);
    assert_eq!(state(b, &[((4, 8), "efgh", "role-flexibility")]), None);
}

#[test]
fn the_same_words_elsewhere_are_another_disagreement() {
    let files = Sources::from_iter([
        (
            "emic.yaml",
            "title: t\nspeakers: none\ncodebooks: [builtin:bronstein]\n",
        ),
        ("transcripts/R1.txt", "Ja hoor. Nee. Ja hoor."),
        (
            "coding/a/R1.yaml",
            "segments:\n- at: 0-8\n  quote: Ja hoor.\n  codes: [interdependence]\n- at: 14-22\n  quote: Ja hoor.\n  codes: [interdependence]\n",
        ),
        ("coding/b/R1.yaml", "segments: []\n"),
    ]);
    let study = understand(files).study.expect("a study");
    let open = of(&study, &everybody(&study));
    let first = not_given(&study, (0, 8), "Ja hoor.", "interdependence");
    let settler = Settler::new(&study, None, [first].into_iter().collect());
    let settled: Vec<bool> = open.iter().map(|one| settler.settlement(one).is_some()).collect();
    assert_eq!(settled, [true, false]);
}

#[test]
fn a_memo_of_several_lines_comes_back_whole() {
    let memo = "interdependence: te vaag\nen te kort\nrole-flexibility: nee";
    let files = Sources::from_iter([
        (
            "emic.yaml".to_owned(),
            "title: t\nspeakers: none\ncodebooks: [builtin:bronstein]\n".to_owned(),
        ),
        ("transcripts/R1.txt".to_owned(), BODY.to_owned()),
        (
            "coding/a/R1.yaml".to_owned(),
            "segments:\n- quote: abc\n  codes: [interdependence+, role-flexibility]\n".to_owned(),
        ),
        ("coding/b/R1.yaml".to_owned(), "segments: []\n".to_owned()),
        (
            "coding/c/R1.yaml".to_owned(),
            format!("segments:\n- quote: abc\n  codes: []\n  memo: {memo:?}\n"),
        ),
    ]);
    let study = understand(files).study.expect("a study");
    let coders = everybody(&study);
    let not = [("interdependence", "abc"), ("role-flexibility", "abc")]
        .map(|(code, words)| not_given(&study, (0, 3), words, code));
    let settler = Settler::new(&study, Some(coders[2]), not.into_iter().collect());
    let memos: Vec<Option<String>> = of(&study, &coders[..2])
        .iter()
        .map(|one| settler.settlement(one).and_then(|found| found.memo))
        .collect();
    assert_eq!(memos, [Some("te vaag\nen te kort".to_owned()), Some("nee".to_owned())]);
}
