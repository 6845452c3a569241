//! How a consensus begins: with what all coders share.

use std::collections::{BTreeMap, BTreeSet};

use super::{Together, shared};
use crate::act::{CodeMark, CodedPassage, ImportCodings, ImportedPassage, ReadTranscript};
use crate::ask::Selection;
use crate::model::{CoderId, CoderIndex, Judgement, Span, Study, TranscriptIndex};

/// What `into` must still be given so that he has all that `coders` share in the transcripts that all of them have read, and what must
/// be noted as read; nothing when he has it all.
#[must_use]
pub fn start(
    study: &Study,
    (coders, into): (&[CoderIndex], &CoderId),
    selection: &Selection,
    created: Option<&str>,
) -> ImportCodings {
    let mut act = ImportCodings::default();
    for transcript in Together::of(study, coders, selection).compared {
        let text = study.transcript(transcript);
        let own = study
            .find_coder(into.as_str())
            .and_then(|coder| study.file(coder, transcript));
        let segments = own.map(|file| file.segments.as_slice()).unwrap_or_default();
        let has = segments
            .iter()
            .flat_map(|segment| segment.judgements.iter().map(move |one| (segment.span, *one)));
        let has: BTreeSet<(Span, Judgement)> = has.collect();
        for (span, codes) in missing(study, coders, transcript, &has) {
            let passage = CodedPassage {
                transcript: text.id.clone(),
                at: text.offsets().range(text.body(), span),
                codes: codes.into_iter().map(|one| CodeMark::of(study, one).into()).collect(),
                memo: None,
                created: created.map(str::to_owned),
            };
            act.passages.push(ImportedPassage {
                coder: into.clone(),
                passage,
            });
        }
        let transcript = text.id.clone();
        let unread = own.is_none().then(|| ReadTranscript {
            coder: into.clone(),
            transcript,
        });
        act.read.extend(unread);
    }
    act
}

/// What all share and `has` does not hold, by place.
fn missing(
    study: &Study,
    coders: &[CoderIndex],
    transcript: TranscriptIndex,
    has: &BTreeSet<(Span, Judgement)>,
) -> BTreeMap<Span, Vec<Judgement>> {
    let mut missing: BTreeMap<Span, Vec<Judgement>> = BTreeMap::new();
    for (span, judgement) in shared(study, coders, transcript) {
        if !has.contains(&(span, judgement)) {
            missing.entry(span).or_default().push(judgement);
        }
    }
    missing
}
