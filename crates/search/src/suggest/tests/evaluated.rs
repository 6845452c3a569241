//! Transcripts left out: nothing of their codings may leak, and every way counts what it should.

use emic_core::suggest::{Evaluation, Method, Tally};

use super::*;

fn every(study: &Study) -> Vec<TranscriptIndex> {
    study.transcripts().map(|(index, _)| index).collect()
}

fn evaluation(study: &Study, options: &Options) -> Evaluation {
    let index = Index::open(IndexPlace::Memory, study).unwrap();
    evaluate(&index, study.find_coder("anna").unwrap(), &every(study), options).unwrap()
}

fn tally(evaluation: &Evaluation, method: Method) -> Tally {
    evaluation
        .outcomes
        .iter()
        .find(|outcome| outcome.method == method)
        .unwrap()
        .total
        .micro()
}

#[test]
fn with_one_coded_transcript_nothing_can_be_learned() {
    let found = evaluation(&study(&[CODED_1]), &all());
    assert_eq!((found.transcripts, found.turns), (1, 2));
    let missed = Tally {
        missed: 3,
        ..Tally::default()
    };
    assert_eq!(tally(&found, Method::NeighboursOnly), missed);
    assert_eq!(tally(&found, Method::MostFrequent), missed);
}

/// Turns of R1 bear {time} and {plan, need}, those of R2 {time, need} and {}: each 1.5 codes on average, rounded 2 in R1; 1 in R2.
#[test]
fn the_most_frequent_codes_are_those_of_the_other_transcripts() {
    let found = evaluation(&study(&[CODED_1, CODED_2]), &all());
    // R1 is given what R2 has most: one code of (2 + 0) / 2; need and time have one turn each, and need stands first in the codebook.
    // Right at turn 3, wrong at turn 2. R2 is given two codes, (1 + 2) / 2 rounded: need, plan, of those with one turn each.
    // Right: need at turn 1; wrong: plan at 1, both at 2. Missed: time and plan in R1, time in R2.
    assert_eq!(
        tally(&found, Method::MostFrequent),
        Tally {
            right: 2,
            wrong: 4,
            missed: 3
        }
    );
}

/// The proof that nothing leaks: a transcript evaluated gets what it gets in a study in which nobody has coded it.
#[test]
fn a_hidden_transcript_is_as_one_that_nobody_coded() {
    let whole = study(&[CODED_1, CODED_2]);
    let index = Index::open(IndexPlace::Memory, &whole).unwrap();
    let options = all();
    let anna = CoderId::new("anna").unwrap();
    let suggester = Suggester::new(&index, &anna, &options);
    let mut proposals = 0;
    for (id, rest) in [("R1", CODED_2), ("R2", CODED_1)] {
        let without = study(&[rest]);
        let transcript = whole.find_transcript(id).unwrap();
        let hidden: Vec<Suggestion> = suggester
            .subjects(transcript)
            .into_iter()
            .flat_map(|subject| {
                let clues = suggester
                    .clues(subject, options.weighing, Hidden::Transcript(transcript))
                    .unwrap();
                propose(&whole, subject, &clues, &options, &BTreeSet::new())
            })
            .collect();
        assert_eq!(hidden, found(&without, "anna", id, &options), "{id}");
        proposals += hidden.len();
    }
    assert!(proposals > 2, "{proposals}");
}
