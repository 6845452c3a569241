//! Fields: turns by speaker, case and attribute; segments by code, coder and valence.

use emic_core::model::Study;
use emic_search::{Found, Searched};

use crate::build::{all_marked, ask, places, study};

const CODEBOOK: &str = "id: own\ntitle: t\ncodes:\n- id: contact\n  label: Contact\n  valence: {plus: ja, minus: nee}\n  children:\n  \
                        - {id: phone, label: Phone}\n  - {id: visit, label: Visit}\n- {id: trust, label: Trust}\n";

/// Three transcripts; two coders of the first.
pub fn sample() -> Study {
    let r1 = "I: Belt u vaak?\nR: Ja, we bellen en we komen langs. Dat is vertrouwen.\n";
    let coding = |segments: &str| format!("transcript: R1\nsegments:\n{segments}");
    let a = coding("- {quote: we bellen, codes: [phone+]}\n- {quote: Dat is vertrouwen, codes: [trust]}\n");
    let b = coding("- {quote: we bellen, codes: [phone-]}\n- {quote: we komen langs, codes: [visit, trust]}\n");
    study(&[
        (
            "emic.yaml",
            "title: t\nlanguage: nl\ncodebooks: [codebook.yaml]\ncoders: [anna, bert]\nqueries: {calls: \"code:phone\", loop: \"@loop\"}\n",
        ),
        ("codebook.yaml", CODEBOOK),
        (
            "cases.csv",
            "case,sector,years\nR1,school,3\nR2,\"jeugd hulp\",\"12,5\"\nR3,,\n",
        ),
        ("transcripts/R1.txt", r1),
        ("transcripts/R2.txt", "I: En bellen jullie?\nR: Wij bellen nooit.\n"),
        ("transcripts/R3.txt", "R: Bellen? Nee.\n"),
        ("coding/anna/R1.yaml", &a),
        ("coding/bert/R1.yaml", &b),
    ])
}

fn found(query: &str) -> Vec<String> {
    let study = sample();
    places(&study, &ask(&study, query).unwrap())
}

#[test]
fn turns_by_speaker_transcript_case_and_attribute() {
    assert_eq!(found("bellen speaker:I"), ["En bellen jullie?"]);
    assert_eq!(found("bellen speaker:interviewer"), ["En bellen jullie?",]);
    assert_eq!(found("nooit transcript:R2"), ["Wij bellen nooit."]);
    assert_eq!(found("bellen case:R3"), ["Bellen? Nee."]);
    assert_eq!(
        found("bellen sector:\"jeugd hulp\""),
        ["En bellen jullie?", "Wij bellen nooit."]
    );
    assert_eq!(found("bellen sector:\"(none)\""), ["Bellen? Nee."]);
    assert_eq!(found("bellen years>=12.5"), ["En bellen jullie?", "Wij bellen nooit."]);
    assert_eq!(
        found("speaker:R NOT transcript:R1"),
        ["Wij bellen nooit.", "Bellen? Nee."]
    );
}

#[test]
fn codes_find_segments() {
    assert_eq!(found("code:contact"), ["we bellen", "we komen langs"]);
    assert_eq!(found("code:=contact"), Vec::<String>::new());
    assert_eq!(found("code:contact/*"), ["we bellen", "we komen langs"]);
    assert_eq!(found("code:phone-"), ["we bellen"]);
    assert_eq!(found("code:trust"), ["we komen langs", "Dat is vertrouwen"]);
    assert_eq!(found("code:trust coder:anna"), ["Dat is vertrouwen"]);
    assert_eq!(found("valence:none"), ["we komen langs", "Dat is vertrouwen"]);
    assert_eq!(found("@calls"), ["we bellen"]);
    assert_eq!(found("coder:bert NOT code:phone"), ["we komen langs"]);
    assert_eq!(found("vertrouwen code:trust"), ["Dat is vertrouwen"]);
    assert_eq!(found("bel code:trust"), Vec::<String>::new());
    assert_eq!(
        found("code:trust speaker:R sector:school"),
        ["we komen langs", "Dat is vertrouwen"]
    );
    assert_eq!(found("code:trust speaker:I"), Vec::<String>::new());
}

#[test]
fn the_codings_of_one_coder_answer_together() {
    // Anna gave phone+, Bert phone-: neither gave both, though both stand at one place.
    assert_eq!(found("code:phone+ coder:bert"), Vec::<String>::new());
    assert_eq!(found("code:phone+ code:phone-"), Vec::<String>::new());
    assert_eq!(found("code:phone coder:anna"), ["we bellen"]);
}

#[test]
fn a_place_is_one_hit_with_all_its_coders_and_codes() {
    let study = sample();
    let hits = ask(&study, "code:phone").unwrap();
    assert_eq!((hits.total, hits.searched), (1, Searched::Segments));
    let hit = &hits.hits[0];
    let coders: Vec<_> = study.coders().map(|(index, _)| index).collect();
    assert_eq!(hit.found, Found::Segment(coders));
    let signs: Vec<_> = hit.codes.iter().map(|j| j.valence.sign()).collect();
    assert_eq!(signs, ["+", "-"]);
    assert_eq!(hit.speaker.map(|speaker| speaker.label.as_str()), Some("R"));
}

#[test]
fn a_turn_lists_the_codes_that_touch_it() {
    let study = sample();
    let hits = ask(&study, "langs").unwrap();
    let hit = &hits.hits[0];
    assert_eq!((hit.found.clone(), hits.searched), (Found::Turn(2), Searched::Turns));
    let codes: Vec<_> = hit
        .codes
        .iter()
        .map(|j| study.codebook.code(j.code).id.as_str())
        .collect();
    assert_eq!(codes, ["phone", "phone", "visit", "trust"]);
    assert!(ask(&study, "nooit").unwrap().hits[0].codes.is_empty());
}

#[test]
fn words_belong_to_a_segment_when_they_begin_in_it() {
    let coding = "transcript: R1\nsegments:\n- {at: 5-11, quote: menwer, codes: [trust]}\n- {at: 3-9, quote: samenw, codes: [trust]}\n";
    let study = study(&[
        ("emic.yaml", "title: t\ncodebooks: [codebook.yaml]"),
        ("codebook.yaml", CODEBOOK),
        ("transcripts/R1.txt", "R: samenwerken"),
        ("coding/anna/R1.yaml", coding),
    ]);
    let hits = ask(&study, "samenwerken code:trust").unwrap();
    assert_eq!(places(&study, &hits), ["samenw"]);
    assert_eq!(all_marked(&study, &hits), ["samenw"]);
}

#[test]
fn a_phrase_does_not_run_through_a_segment_into_the_next_turn() {
    let coding = "transcript: R1\nsegments:\n- {quote: \"wij samen\\nI: werken\", codes: [trust]}\n";
    let study = study(&[
        ("emic.yaml", "title: t\ncodebooks: [codebook.yaml]"),
        ("codebook.yaml", CODEBOOK),
        ("transcripts/R1.txt", "R: wij samen\nI: werken en ik"),
        ("coding/anna/R1.yaml", coding),
    ]);
    assert_eq!(ask(&study, "code:trust wij werken").unwrap().total, 1);
    for query in ["\"samen werken\"", "I", "\"samen I\"", "ik"] {
        assert_eq!(ask(&study, &format!("code:trust {query}")).unwrap().total, 0, "{query}");
    }
}
