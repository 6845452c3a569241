//! Whether a disagreement is settled, and how.

use std::collections::BTreeMap;

use super::{Disagreement, shared};
use crate::model::{CoderIndex, Judgement, Segment, Span, Study, TranscriptIndex, Valence};
use crate::suggest::Refusals;

/// What was settled about a code at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settlement {
    /// Where the code is given, and with which sign; nothing when it is not given there.
    pub given: Vec<(Span, Valence)>,
    /// Why, where somebody wrote it down.
    pub memo: Option<String>,
}

/// The coder who settles, with what he says and refuses; none while nobody of that name has coded.
#[derive(Debug)]
pub struct Settler<'s> {
    study: &'s Study,
    coder: Option<CoderIndex>,
    refusals: Refusals,
    /// What the others share, by transcript: it settles nothing.
    shared: BTreeMap<TranscriptIndex, Vec<(Span, Judgement)>>,
}

impl<'s> Settler<'s> {
    /// The coder who settles what `coders` disagree on.
    #[must_use]
    pub fn new(study: &'s Study, coder: Option<CoderIndex>, refusals: Refusals, coders: &[CoderIndex]) -> Self {
        let read = study
            .files
            .iter()
            .filter(|file| Some(file.coder) == coder)
            .map(|file| file.transcript);
        let shared = read
            .map(|transcript| (transcript, shared(study, coders, transcript)))
            .collect();
        Self {
            study,
            coder,
            refusals,
            shared,
        }
    }

    /// How `disagreement` was settled; nothing while it is open.
    ///
    /// It is settled when the coder gave the code to a passage that shares a character with its place, other than those that all
    /// coders share, or refused the code for the words of its place.
    #[must_use]
    pub fn settlement(&self, disagreement: &Disagreement) -> Option<Settlement> {
        let given = self.given(disagreement);
        if given.is_empty() && !self.is_refused(disagreement) {
            return None;
        }
        let memos = given.iter().map(|(segment, judgement)| memo(segment, *judgement));
        let mut memos: Vec<&str> = memos.flatten().collect();
        if given.is_empty() {
            memos.extend(self.reason(disagreement));
        }
        Some(Settlement {
            given: given
                .iter()
                .map(|(segment, judgement)| (segment.span, judgement.valence))
                .collect(),
            memo: (!memos.is_empty()).then(|| memos.join("\n")),
        })
    }

    fn is_refused(&self, disagreement: &Disagreement) -> bool {
        let transcript = self.study.transcript(disagreement.transcript);
        let words = transcript.words(disagreement.span);
        let refused = self.refusals.of(&self.study.codebook, &transcript.id, words);
        refused.contains(&disagreement.code)
    }

    /// Why the code is not given: the line of the memo on the place that begins with the code.
    fn reason(&self, disagreement: &Disagreement) -> Option<&'s str> {
        let id = &self.study.codebook.code(disagreement.code).id;
        let here = self
            .segments(disagreement)
            .filter(|segment| segment.span == disagreement.span);
        let mut lines = here.filter_map(|segment| segment.memo.as_deref()).flat_map(str::lines);
        lines.find_map(|line| line.strip_prefix(id.as_str())?.strip_prefix(": "))
    }

    /// The codings of the code here that are not shared by all coders.
    fn given(&self, disagreement: &Disagreement) -> Vec<(&'s Segment, Judgement)> {
        let shared = self
            .shared
            .get(&disagreement.transcript)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let all = self.segments(disagreement);
        let all = all.flat_map(|segment| segment.judgements.iter().map(move |one| (segment, *one)));
        let own = all.filter(|(_, judgement)| judgement.code == disagreement.code);
        own.filter(|(segment, judgement)| shared.binary_search(&(segment.span, *judgement)).is_err())
            .collect()
    }

    /// The coder's segments that share a character with the place.
    fn segments(&self, disagreement: &Disagreement) -> impl Iterator<Item = &'s Segment> + use<'s> {
        let span = disagreement.span;
        let file = self
            .coder
            .and_then(|coder| self.study.file(coder, disagreement.transcript));
        let segments = file.map(|file| file.segments.as_slice()).unwrap_or_default();
        let before = segments.partition_point(|segment| segment.span.start() < span.end());
        let near = segments.iter().take(before);
        near.filter(move |segment| segment.span.overlaps(span))
    }
}

/// The memo on a coding, or else on its segment.
fn memo(segment: &Segment, judgement: Judgement) -> Option<&str> {
    let own = segment.memos.iter().find(|(of, _)| *of == judgement);
    own.map(|(_, memo)| memo.as_str()).or(segment.memo.as_deref())
}
