mod evaluated;

use std::collections::BTreeSet;

use emic_core::model::{CodeIndex, Study, Valence};
use emic_core::read::{Sources, understand};
use emic_core::suggest::{Refusal, Refusals};

use super::*;
use crate::IndexPlace;

const SETTINGS: (&str, &str) = ("emic.yaml", "title: t\ncodebooks: [own.yaml]\ncoders: [anna, bert]\n");
const CODEBOOK: (&str, &str) = (
    "own.yaml",
    "id: own
codes:
- id: top
  codable: false
  cues: [samen]
  children:
  - {id: need, cues: [elkaar nodig, nodig], valence: {plus: p, minus: m}}
- {id: plan, cues: [eigen plan]}
- {id: time, valence: {plus: p, minus: m}}
- {id: past, status: retired, cues: [vroeger]}
",
);
const R1: (&str, &str) = (
    "transcripts/R1.txt",
    "I: Zo?\nR: Zes maanden wachten op hulp.\nR: De school belt de hulpverlener nooit terug.\n",
);
const R2: (&str, &str) = (
    "transcripts/R2.txt",
    "R: Wij wachten maanden, hulp komt niet.\nR: Samen? Vroeger hadden wij elkaars hulp nodig, een eigen plan.\n",
);
const CODED_1: (&str, &str) = (
    "coding/anna/R1.yaml",
    "segments:
- {quote: Zes maanden wachten op hulp., codes: [time-]}
- {quote: De school belt, codes: [plan]}
- {quote: de hulpverlener nooit terug., codes: [need-]}
",
);
const CODED_2: (&str, &str) = (
    "coding/anna/R2.yaml",
    "segments:\n- {quote: Wij wachten, codes: [time-]}\n- {quote: hulp komt niet, codes: [need]}\n",
);

fn study(files: &[(&str, &str)]) -> Study {
    let all = [SETTINGS, CODEBOOK, R1, R2].into_iter().chain(files.iter().copied());
    let reading = understand(Sources::from_iter(all));
    let errors: Vec<_> = reading
        .diagnostics
        .iter()
        .filter(|found| found.rule.name != "missing-case-row")
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    reading.study.unwrap()
}

fn all() -> Options {
    Options {
        min_score: 0.0,
        limit: None,
        weighing: Weighing {
            least_similarity: 0.0,
            ..Weighing::default()
        },
        ..Options::default()
    }
}

fn found(study: &Study, coder: &str, transcript: &str, options: &Options) -> Vec<Suggestion> {
    let index = Index::open(IndexPlace::Memory, study).unwrap();
    let coder = CoderId::new(coder).unwrap();
    suggestions(&index, &coder, study.find_transcript(transcript).unwrap(), options).unwrap()
}

/// `turn code` of each suggestion.
fn named(study: &Study, found: &[Suggestion]) -> Vec<String> {
    let name = |one: &Suggestion| {
        let code = study.codebook.code(one.judgement.code);
        format!("{} {}{}", one.turn, code.id, one.judgement.valence.sign())
    };
    found.iter().map(name).collect()
}

fn code(study: &Study, id: &str) -> CodeIndex {
    study.codebook.find(id).unwrap()
}

#[test]
fn cue_words_are_phrases_of_stems_and_headings_and_retired_codes_are_not_proposed() {
    let study = study(&[]);
    let found = found(&study, "anna", "R2", &all());
    assert_eq!(named(&study, &found), ["2 need", "2 plan"]);
    let cues: Vec<&str> = found
        .iter()
        .flat_map(|one| &one.cues)
        .map(|cue| cue.cue.as_str())
        .collect();
    // `elkaars hulp nodig` is no `elkaar nodig`; a phrase goes through nothing.
    assert_eq!(cues, ["nodig", "eigen plan"]);
}

#[test]
fn a_cue_inside_a_longer_one_says_nothing_new() {
    let words = ("transcripts/R3.txt", "R: Elkaar nodig, ja nodig.\n");
    let study = study(&[words]);
    let found = found(&study, "anna", "R3", &all());
    let cues: Vec<&str> = found[0].cues.iter().map(|cue| cue.cue.as_str()).collect();
    // The second `nodig` stands by itself, but the cue is counted once, where it stands first.
    assert_eq!(cues, ["elkaar nodig", "nodig"]);
    assert!((found[0].score - 0.36).abs() < 1e-9);
}

#[test]
fn similar_places_vote_and_those_at_the_turn_itself_do_not() {
    let study = study(&[CODED_1, CODED_2]);
    let found = found(&study, "anna", "R2", &all());
    // Turn 1 of R2 has `time` and `need` already, and is like no place of `plan`.
    assert!(found.iter().all(|one| one.turn == 2), "{:?}", named(&study, &found));
    for one in &found {
        for place in &one.neighbours {
            let touches = study.transcript(place.transcript).id.as_str() == "R2" && place.span.overlaps(one.span);
            assert!(!touches);
        }
    }
    // For somebody who learned from anna and has coded nothing, both are open.
    let bert = Options {
        from: vec![study.find_coder("anna").unwrap()],
        ..all()
    };
    let index = Index::open(IndexPlace::Memory, &study).unwrap();
    let coder = CoderId::new("bert").unwrap();
    let open = suggestions(&index, &coder, study.find_transcript("R2").unwrap(), &bert).unwrap();
    let first: Vec<&Suggestion> = open.iter().filter(|one| one.turn == 1).collect();
    assert_eq!(first[0].judgement.code, code(&study, "time"));
    // All of it comes from R1: of R2 every place touches the turn.
    let from: BTreeSet<_> = first
        .iter()
        .flat_map(|one| &one.neighbours)
        .map(|place| place.transcript)
        .collect();
    assert_eq!(from, BTreeSet::from([study.find_transcript("R1").unwrap()]));
}

#[test]
fn who_coded_nothing_and_learns_from_nobody_gets_cue_words_only() {
    let study = study(&[CODED_1]);
    let found = found(&study, "bert", "R2", &all());
    assert!(
        found
            .iter()
            .all(|one| one.neighbours.is_empty() && one.neighbour_score <= 0.0)
    );
    assert_eq!(named(&study, &found), ["2 need", "2 plan"]);
}

#[test]
fn what_was_refused_is_not_proposed_for_these_words() {
    let study = study(&[]);
    let transcript = &study.transcripts[1];
    let words = "Samen? Vroeger hadden wij elkaars hulp nodig, een eigen plan.";
    let need = study.codebook.code(code(&study, "need")).id.clone();
    let with = |words: &str| Options {
        refused: Refusals::from_iter([Refusal::new(&transcript.id, words, &need)]),
        ..all()
    };
    assert_eq!(named(&study, &found(&study, "anna", "R2", &with(words))), ["2 plan"]);
    assert_eq!(
        named(&study, &found(&study, "anna", "R2", &with("Samen?"))),
        ["2 need", "2 plan"]
    );
}

#[test]
fn options_narrow_what_is_proposed() {
    let study = study(&[]);
    let only = Options {
        codes: Some(BTreeSet::from([code(&study, "plan")])),
        ..all()
    };
    assert_eq!(named(&study, &found(&study, "anna", "R2", &only)), ["2 plan"]);
    let one = Options {
        limit: Some(1),
        ..all()
    };
    assert_eq!(named(&study, &found(&study, "anna", "R2", &one)), ["2 need"]);
    let exactly = Options {
        min_score: 0.2,
        ..all()
    };
    assert_eq!(found(&study, "anna", "R2", &exactly).len(), 2, "one cue is worth 0.2");
    let more = Options {
        min_score: 0.21,
        ..all()
    };
    assert_eq!(found(&study, "anna", "R2", &more).len(), 0);
}

/// BM25 as the books have it, over turns for rarity and length, held against what the engine gives.
#[test]
fn similarity_is_bm25_over_the_most_that_is_possible() {
    let study = study(&[CODED_1]);
    let bert = Options {
        from: vec![study.find_coder("anna").unwrap()],
        ..all()
    };
    let found = found(&study, "bert", "R2", &bert);
    let time = found
        .iter()
        .find(|one| one.turn == 1 && one.judgement.code == code(&study, "time"))
        .unwrap();
    // Turn 1 of R2 without stop words: wachten, maanden, hulp, komt.
    // The place has five words: zes, maanden, wachten, op, hulp. There are five turns with 1, 5, 7, 6 and 10 words.
    let (turns, average, length) = (5.0_f64, 29.0 / 5.0, 5.0);
    let rarity = |holding: f64| (1.0 + (turns - holding + 0.5) / (holding + 0.5)).ln();
    let weight = 2.2 / (1.0 + 1.2 * (0.25 + 0.75 * length / average));
    // `hulp` stands in three turns, `maanden` and `wachten` in two, `komt` in one.
    let score = weight * (rarity(3.0) + rarity(2.0) + rarity(2.0));
    let most = 2.2 * (rarity(3.0) + 2.0 * rarity(2.0) + rarity(1.0));
    assert!(
        (time.neighbours[0].similarity - score / most).abs() < 1e-5,
        "{} {}",
        time.neighbours[0].similarity,
        score / most
    );
}

#[test]
fn a_sign_comes_only_with_two_places() {
    let more = ("transcripts/R3.txt", "R: Maanden wachten op hulp.\n");
    let coded = (
        "coding/anna/R3.yaml",
        "segments:\n- {quote: Maanden wachten op hulp., codes: [time-]}\n",
    );
    let sign = |files: &[(&str, &str)]| {
        let study = study(files);
        let options = Options {
            from: vec![study.find_coder("anna").unwrap()],
            ..all()
        };
        let found = found(&study, "bert", "R2", &options);
        let time = found
            .iter()
            .find(|one| one.turn == 1 && one.judgement.code == code(&study, "time"));
        time.unwrap().judgement.valence
    };
    assert_eq!(sign(&[CODED_1]), Valence::Neutral);
    assert_eq!(sign(&[CODED_1, more, coded]), Valence::Minus);
}
