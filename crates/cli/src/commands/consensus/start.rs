//! `emic consensus start`: what all coders share becomes the third one's coding.

use std::collections::BTreeMap;

use emic_core::act::{Act, CodeMark, CodedPassage, ImportCodings, ImportedPassage, ReadTranscript};
use emic_core::model::{CoderId, Judgement, Span, TranscriptIndex};
use emic_core::worklist::{Together, shared};

use super::parties::{Parties, PartyOptions};
use crate::commands::deed::{self, DryRun, perform};
use crate::commands::{Answer, Question, Run};
use crate::failure::Outcome;
use crate::{find_study, output};

/// The arguments of `emic consensus start`.
#[derive(Debug, clap::Args)]
pub struct Start {
    #[command(flatten)]
    parties: PartyOptions,
    #[command(flatten)]
    dry_run: DryRun,
}

impl Run for Start {
    fn run(&self, question: &Question<'_>) -> Answer {
        let reading = question.reading()?;
        let study = find_study::study(&reading)?;
        let parties = self.parties.find(study)?;
        let (into, created) = (parties.writer()?, deed::created(question)?);
        let together = Together::of(study, &parties.coders, &parties.selection);
        let mut act = ImportCodings::default();
        for transcript in together.compared {
            let passages = missing(&parties, transcript).into_iter();
            act.passages.extend(passages.map(|(span, codes)| {
                ImportedPassage {
                    coder: into.clone(),
                    passage: CodedPassage {
                        transcript: study.transcript(transcript).id.clone(),
                        at: study
                            .transcript(transcript)
                            .offsets()
                            .range(study.transcript(transcript).body(), span),
                        codes: codes.into_iter().map(|one| CodeMark::of(study, one).into()).collect(),
                        memo: None,
                        created: Some(created.clone()),
                    },
                }
            }));
            act.read.extend(unread(&parties, &into, transcript));
        }
        if act.passages.is_empty() && act.read.is_empty() {
            output::tell(&format!("{into} has all that the others share\n"));
            return Ok(Outcome::Fine);
        }
        perform(&Act::ImportCodings(act), &reading, &self.dry_run, question)
    }
}

/// What all share and the third coder does not have yet, by place.
fn missing(parties: &Parties<'_>, transcript: TranscriptIndex) -> BTreeMap<Span, Vec<Judgement>> {
    let study = parties.study;
    let file = study
        .find_coder(parties.into.as_str())
        .and_then(|coder| study.file(coder, transcript));
    let has = |span: Span, judgement: Judgement| {
        let mut segments = file.iter().flat_map(|file| &file.segments);
        segments.any(|segment| segment.span == span && segment.judgements.contains(&judgement))
    };
    let mut missing: BTreeMap<Span, Vec<Judgement>> = BTreeMap::new();
    for (span, judgement) in shared(study, &parties.coders, transcript) {
        if !has(span, judgement) {
            missing.entry(span).or_default().push(judgement);
        }
    }
    missing
}

fn unread(parties: &Parties<'_>, into: &CoderId, transcript: TranscriptIndex) -> Option<ReadTranscript> {
    let study = parties.study;
    let coder = study.find_coder(into.as_str());
    let is_read = coder.is_some_and(|coder| study.file(coder, transcript).is_some());
    (!is_read).then(|| ReadTranscript {
        coder: into.clone(),
        transcript: study.transcript(transcript).id.clone(),
    })
}
