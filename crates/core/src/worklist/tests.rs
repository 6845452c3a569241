mod properties;
mod settling;

use super::*;
use crate::ask::{Selection, SpeakerWish};
use crate::model::{CharRange, CoderIndex, Study};
use crate::read::{Sources, understand};

const BODY: &str = "abcdefghijklmnopqrstuvwxyz";

type Rows<'r> = &'r [(usize, usize, &'r str)];

/// The study in which coders `a`, `b`, `c` … coded stretches of the alphabet.
fn study(coders: &[Rows<'_>]) -> Study {
    let file = |rows: Rows<'_>| {
        let rows = rows.iter().map(|(start, end, codes)| {
            format!(
                "- at: {start}-{end}\n  quote: {}\n  codes: [{codes}]\n",
                BODY.get(*start..*end).expect("letters")
            )
        });
        let rows: String = rows.collect();
        if rows.is_empty() {
            "segments: []\n".to_owned()
        } else {
            format!("segments:\n{rows}")
        }
    };
    let mut files = vec![
        (
            "emic.yaml".to_owned(),
            "title: t\nspeakers: none\ncodebooks: [builtin:bronstein]\n".to_owned(),
        ),
        ("transcripts/R1.txt".to_owned(), BODY.to_owned()),
    ];
    for (name, rows) in ('a'..).zip(coders) {
        files.push((format!("coding/{name}/R1.yaml"), file(rows)));
    }
    understand(Sources::from_iter(files)).study.expect("a study")
}

fn everybody(study: &Study) -> Vec<CoderIndex> {
    study.coders().map(|(index, _)| index).collect()
}

fn of(study: &Study, coders: &[CoderIndex]) -> Vec<Disagreement> {
    worklist(study, coders, &Selection::of_speakers(study, &SpeakerWish::All))
}

/// Each disagreement as `code place kind characters`.
fn told(coders: &[Rows<'_>]) -> Vec<String> {
    let study = study(coders);
    let line = |one: &Disagreement| {
        let at = CharRange {
            start: one.span.start(),
            end: one.span.end(),
        };
        format!(
            "{} {at} {} {}",
            study.codebook.code(one.code).id,
            one.kind.name(),
            one.characters
        )
    };
    of(&study, &everybody(&study)).iter().map(line).collect()
}

#[test]
fn what_all_say_of_one_place_is_no_disagreement() {
    assert!(told(&[&[(0, 3, "interdependence+")], &[(0, 3, "interdependence+")]]).is_empty());
}

#[test]
fn each_kind_is_told_with_what_is_in_dispute() {
    let a: Rows<'_> = &[(0, 3, "interdependence+")];
    assert_eq!(
        told(&[a, &[(3, 6, "interdependence+")]]),
        ["interdependence 0-3 missed 3", "interdependence 3-6 missed 3"]
    );
    assert_eq!(
        told(&[a, &[(2, 5, "interdependence+")]]),
        ["interdependence 0-5 boundary 4"]
    );
    assert_eq!(
        told(&[a, &[(0, 3, "interdependence-")]]),
        ["interdependence 0-3 valence 3"]
    );
    assert_eq!(
        told(&[a, &[(2, 5, "role-flexibility")]]),
        ["interdependence 0-3 code 3", "role-flexibility 2-5 code 3"]
    );
}

#[test]
fn passages_that_meet_through_others_are_one_disagreement() {
    let a: Rows<'_> = &[(0, 4, "interdependence+"), (6, 9, "interdependence+")];
    let b: Rows<'_> = &[(3, 7, "interdependence+")];
    assert_eq!(told(&[a, b]), ["interdependence 0-9 boundary 7"]);
}

#[test]
fn a_long_passage_keeps_its_end_when_a_short_one_stands_in_it() {
    assert_eq!(
        told(&[&[(0, 9, "interdependence+")], &[(2, 4, "interdependence+")]]),
        ["interdependence 0-9 boundary 7"]
    );
}

#[test]
fn a_passage_beside_a_shared_one_is_a_matter_of_borders() {
    let a: Rows<'_> = &[(0, 5, "interdependence+"), (4, 8, "interdependence+")];
    assert_eq!(
        told(&[a, &[(0, 5, "interdependence+")]]),
        ["interdependence 4-8 boundary 3"]
    );
}

#[test]
fn another_cut_of_the_same_words_disputes_no_character() {
    let a: Rows<'_> = &[(0, 3, "interdependence+"), (3, 6, "interdependence+")];
    assert_eq!(
        told(&[a, &[(0, 6, "interdependence+")]]),
        ["interdependence 0-6 boundary 0"]
    );
}

#[test]
fn of_three_coders_the_gravest_difference_counts() {
    let a: Rows<'_> = &[(0, 3, "interdependence+")];
    assert_eq!(told(&[a, a, &[]]), ["interdependence 0-3 missed 3"]);
    assert_eq!(
        told(&[a, &[(0, 3, "role-flexibility")], &[]])[0],
        "interdependence 0-3 missed 3"
    );
}

#[test]
fn transcripts_that_one_has_not_read_are_left_out() {
    let study = study(&[&[(0, 3, "interdependence+")], &[]]);
    let files = Sources::from_iter([
        (
            "emic.yaml",
            "title: t\nspeakers: none\ncoders: [a, b]\ncodebooks: [builtin:bronstein]\n",
        ),
        ("transcripts/R1.txt", BODY),
        (
            "coding/a/R1.yaml",
            "segments:\n- quote: abc\n  codes: [interdependence+]\n",
        ),
    ]);
    let alone = understand(files).study.expect("a study");
    assert_eq!(of(&study, &everybody(&study)).len(), 1);
    assert!(of(&alone, &everybody(&alone)).is_empty());
    let selection = Selection::of_speakers(&alone, &SpeakerWish::All);
    assert_eq!(Together::of(&alone, &everybody(&alone), &selection).left_out.len(), 1);
}

fn decision(study: &Study, text: &str) -> Result<Decision, DecisionError> {
    Decision::parse(study, &everybody(study), text)
}

#[test]
fn decisions_are_read_and_say_what_they_give() {
    let study = study(&[&[(0, 3, "interdependence+")], &[(2, 5, "interdependence+")]]);
    let one = &of(&study, &everybody(&study))[0];
    let given = |text: &str| {
        let given = decision(&study, text).expect("a decision").given(&study, one);
        given.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(given("a"), "interdependence+@0-3");
    assert_eq!(given("b"), "interdependence+@2-5");
    assert_eq!(given("none"), "");
    assert_eq!(given("interdependence-"), "interdependence-@0-5");
    assert_eq!(
        given("interdependence+@1-4 role-flexibility"),
        "role-flexibility@0-5 interdependence+@1-4"
    );
}

#[test]
fn what_is_no_decision_says_what_can_be_written() {
    let study = study(&[&[(0, 3, "interdependence+")], &[]]);
    let error = decision(&study, "interdependense+").expect_err("no such code");
    assert_eq!(error.to_string(), "`interdependense+` is no decision");
    assert_eq!(error.help, "did you mean `interdependence`?");
    let error = decision(&study, "yes please").expect_err("no such words");
    assert_eq!(
        error.help,
        "write a, b, none, or codes such as `interdependence+` or `interdependence+@1034-1198`"
    );
}
