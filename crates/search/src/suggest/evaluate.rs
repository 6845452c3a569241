//! How good suggestions are on a study that is coded: each transcript in turn is treated as if nobody had coded it.

use std::collections::{BTreeMap, BTreeSet};

use emic_core::model::{CodeIndex, CoderIndex, TranscriptIndex};
use emic_core::suggest::{Clues, Evaluation, Method, Options, Outcome, Subject, Total, codes_given, propose};

use super::{Hidden, Suggester};
use crate::error::SearchError;
use crate::index::Index;

/// Proposed and given codes of one turn.
type Pair = (BTreeSet<CodeIndex>, BTreeSet<CodeIndex>);

/// Proposes for each transcript that `coder` has read, if it is among `only`, what would be proposed if nobody had coded
/// it, by every [`Method`], and counts. All other transcripts are learned from. What the coder refused is proposed all the same. A code
/// counts with any sign.
///
/// # Errors
/// When the index cannot be asked.
pub fn evaluate(
    index: &Index<'_>,
    coder: CoderIndex,
    only: &[TranscriptIndex],
    options: &Options,
) -> Result<Evaluation, SearchError> {
    let study = index.study;
    let name = study.coder(coder);
    let suggester = Suggester::new(index, name, options);
    let read = study.transcripts().map(|(transcript, _)| transcript);
    let read: Vec<TranscriptIndex> = read.filter(|&one| study.file(coder, one).is_some()).collect();
    let given: BTreeMap<TranscriptIndex, Vec<(Subject, BTreeSet<CodeIndex>)>> = read
        .iter()
        .map(|&transcript| {
            let subjects = suggester.subjects(transcript).into_iter();
            let subjects = subjects.map(|subject| (subject, codes_given(study, name, subject)));
            (transcript, subjects.collect())
        })
        .collect();
    let tried: Vec<(&TranscriptIndex, _)> = given
        .iter()
        .filter(|(transcript, _)| only.contains(transcript))
        .collect();
    let mut pairs: BTreeMap<Method, Vec<Pair>> = BTreeMap::new();
    for (transcript, subjects) in &tried {
        let others = given.iter().filter(|(other, _)| other != transcript);
        let frequent = most_frequent(others.flat_map(|(_, subjects)| subjects.iter().map(|(_, codes)| codes)));
        for (subject, truth) in *subjects {
            let clues = suggester.clues(*subject, options.weighing, Hidden::Transcript(**transcript))?;
            for method in Method::ALL {
                let proposed = match method {
                    Method::MostFrequent => wanted(&frequent, options),
                    method => suggester.by(method, *subject, &clues),
                };
                pairs
                    .entry(method)
                    .or_default()
                    .push((proposed, wanted(truth, options)));
            }
        }
    }
    let outcome = |method| Outcome {
        method,
        total: Total::of(
            pairs
                .get(&method)
                .into_iter()
                .flatten()
                .map(|(proposed, given)| (proposed, given)),
        ),
    };
    Ok(Evaluation {
        coder,
        transcripts: tried.len(),
        turns: tried.iter().map(|(_, subjects)| subjects.len()).sum(),
        outcomes: Method::ALL.map(outcome).into(),
    })
}

impl Suggester<'_, '_> {
    fn by(&self, method: Method, subject: Subject, clues: &Clues) -> BTreeSet<CodeIndex> {
        let (clues, min_score) = match method {
            Method::CuesOnly => (&clues.cues_only(), 0.0),
            Method::NeighboursOnly => (&clues.neighbours_only(), self.options.min_score),
            Method::Suggestions | Method::MostFrequent => (clues, self.options.min_score),
        };
        let options = Options {
            min_score,
            ..self.options.clone()
        };
        let found = propose(self.index.study, subject, clues, &options, &BTreeSet::new());
        found.into_iter().map(|suggestion| suggestion.judgement.code).collect()
    }
}

/// The codes given to most turns, the first of equals in the order of the codebook: as many as a turn bears on average, at least one.
fn most_frequent<'t>(turns: impl Iterator<Item = &'t BTreeSet<CodeIndex>>) -> BTreeSet<CodeIndex> {
    let (mut number, mut given) = (0usize, 0usize);
    let mut counts: BTreeMap<CodeIndex, usize> = BTreeMap::new();
    for codes in turns {
        number += 1;
        given += codes.len();
        for &code in codes {
            *counts.entry(code).or_default() += 1;
        }
    }
    // Half a code more, so that the whole division rounds.
    let average = (given + number / 2).checked_div(number).unwrap_or_default().max(1);
    let mut counts: Vec<(CodeIndex, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.into_iter().take(average).map(|(code, _)| code).collect()
}

/// Those of `codes` that were asked for.
fn wanted(codes: &BTreeSet<CodeIndex>, options: &Options) -> BTreeSet<CodeIndex> {
    match &options.codes {
        None => codes.clone(),
        Some(asked) => codes.intersection(asked).copied().collect(),
    }
}
