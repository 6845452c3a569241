//! Relations between passages.

use emic_search::{Found, Searched};

use crate::build::{all_marked, ask, ask_exactly, places};
use crate::fields::sample;

/// In R1 the interviewer asks `Belt u vaak?` and hears `Ja, we bellen en we komen langs. Dat is vertrouwen.`; in R2 `En bellen
/// jullie?` and `Wij bellen nooit.`
fn found(query: &str) -> Vec<String> {
    let study = sample();
    places(&study, &ask(&study, query).unwrap())
}

const ANSWER: &str = "Ja, we bellen en we komen langs. Dat is vertrouwen.";

#[test]
fn words_in_a_relation_find_the_turns_of_the_left_side() {
    assert_eq!(found("jullie NEAR/1 nooit"), ["En bellen jullie?"]);
    assert_eq!(found("nooit NEAR/1 jullie"), ["Wij bellen nooit."]);
    assert_eq!(found("nooit NEAR/0 jullie"), [""; 0]);
    assert_eq!(found("komen BEFORE vertrouwen"), [ANSWER]);
    assert_eq!(found("komen AFTER vertrouwen"), [""; 0]);
    assert_eq!(found("\"Dat is vertrouwen\" ENCLOSES is"), [ANSWER]);
}

#[test]
fn stems_count_unless_the_very_words_are_asked() {
    let study = sample();
    assert_eq!(found("bel NEAR/1 nooit"), ["En bellen jullie?", "Wij bellen nooit."]);
    assert_eq!(ask_exactly(&study, "bel NEAR/1 nooit").total, 0);
    let hits = ask(&study, "bel NEAR/0 nooit").unwrap();
    assert_eq!(all_marked(&study, &hits), ["bellen", "nooit"]);
    assert!(hits.hits.iter().all(|hit| hit.score > 0.0));
}

#[test]
fn around_a_relation_all_is_about_turns() {
    assert_eq!(found("wij (bellen NEAR/1 jullie)"), ["Wij bellen nooit."]);
    assert_eq!(found("bellen NOT (bellen NEAR/1 nooit)"), [ANSWER, "Bellen? Nee."]);
    assert_eq!(found("(bellen NEAR/1 nooit) speaker:R"), ["Wij bellen nooit."]);
}

#[test]
fn words_in_coded_passages_find_turns_and_codes_find_segments() {
    let study = sample();
    let words = ask(&study, "komen WITHIN code:visit").unwrap();
    assert_eq!(
        (places(&study, &words), words.searched),
        (vec![ANSWER.to_owned()], Searched::Turns)
    );
    assert_eq!(found("bellen WITHIN code:visit"), [""; 0]);
    let codes = ask(&study, "code:phone- BEFORE code:visit").unwrap();
    assert_eq!(
        (places(&study, &codes), codes.searched),
        (vec!["we bellen".to_owned()], Searched::Segments)
    );
    // Anna coded the same words as telephone calls, but no visit.
    let bert = study.coders().map(|(index, _)| index).nth(1).unwrap();
    assert_eq!(codes.hits[0].found, Found::Segment(vec![bert]));
}

#[test]
fn the_codings_of_each_coder_stand_for_themselves() {
    // Anna saw trust in the last sentence, Bert a visit before it.
    assert_eq!(found("code:trust AFTER code:visit"), [""; 0]);
    assert_eq!(
        found("code:trust AFTER @calls"),
        ["we komen langs", "Dat is vertrouwen"]
    );
    assert_eq!(found("(code:trust AFTER @calls) coder:anna"), ["Dat is vertrouwen"]);
    // Who is named is meant, whoever else is asked.
    assert_eq!(
        found("(code:trust AND coder:anna) AFTER (code:visit AND coder:bert)"),
        ["Dat is vertrouwen"]
    );
}

#[test]
fn a_segment_may_be_asked_for_words_in_a_relation() {
    assert_eq!(found("code:visit (langs NEAR/0 vertrouwen)"), ["we komen langs"]);
    assert_eq!(found("code:visit (bellen NEAR/0 vertrouwen)"), [""; 0]);
}
