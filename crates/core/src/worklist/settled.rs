//! Whether a disagreement is settled, and how.

use std::collections::BTreeMap;

use super::said::Passages;
use super::{Disagreement, Given, Item, NotGiven};
use crate::act::CodeMark;
use crate::model::{CoderIndex, Judgement, Segment, Span, Study, TranscriptIndex, Valence};

/// What was settled about a code at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settlement {
    /// Where the code is given, and with which sign; nothing when it is not given there.
    pub given: Vec<(Span, Valence)>,
    /// Why, where somebody wrote it down.
    pub memo: Option<String>,
}

/// The coder who settles, with what he says and what he did not give.
#[derive(Debug)]
pub struct Settler<'s> {
    study: &'s Study,
    not_given: NotGiven,
    /// What he says, by transcript.
    passages: BTreeMap<TranscriptIndex, Passages<'s>>,
}

impl<'s> Settler<'s> {
    /// The coder who settles; none while nobody of that name has coded.
    #[must_use]
    pub fn new(study: &'s Study, coder: Option<CoderIndex>, not_given: NotGiven) -> Self {
        let read = study.files.iter().filter(|file| Some(file.coder) == coder);
        let passages = read.map(|file| (file.transcript, Passages::of(study, file.coder, file.transcript)));
        Self {
            study,
            not_given,
            passages: passages.collect(),
        }
    }

    /// How `disagreement` was settled; nothing while it is open.
    ///
    /// It is settled when the coder gave the code to a passage that shares a character with its place, other than those that all
    /// coders share, or when it was decided that the code is not given there.
    #[must_use]
    pub fn settlement(&self, disagreement: &Disagreement) -> Option<Settlement> {
        let given = self.given(disagreement);
        if given.is_empty() && !self.is_not_given(disagreement) {
            return None;
        }
        let memos = given.iter().map(|(segment, judgement)| memo(segment, *judgement));
        let mut memos: Vec<String> = memos.flatten().map(str::to_owned).collect();
        if given.is_empty() {
            memos.extend(self.reason(disagreement));
        }
        let place = |(segment, judgement): &(&Segment, Judgement)| (segment.span, judgement.valence);
        Some(Settlement {
            given: given.iter().map(place).collect(),
            memo: (!memos.is_empty()).then(|| memos.join("\n")),
        })
    }

    /// Each disagreement with what came of it, in their order. [`Progress::of`](super::Progress::of) shows it.
    #[must_use]
    pub fn items(&self, disagreements: impl IntoIterator<Item = Disagreement>) -> Vec<Item> {
        let item = |on| Item {
            settlement: self.settlement(&on),
            on,
        };
        disagreements.into_iter().map(item).collect()
    }

    /// Whether the coder has exactly this coding.
    #[must_use]
    pub fn says(&self, transcript: TranscriptIndex, given: &Given) -> bool {
        let text = self.study.transcript(transcript);
        let Some(span) = text.offsets().span(text.body(), given.at) else {
            return false;
        };
        let mut there = self.near(transcript, span).filter(|segment| segment.span == span);
        there.any(|segment| {
            segment
                .judgements
                .iter()
                .any(|one| CodeMark::of(self.study, *one) == given.mark)
        })
    }

    /// Whether it was decided that the code is not given there.
    #[must_use]
    pub fn is_not_given(&self, disagreement: &Disagreement) -> bool {
        let transcript = self.study.transcript(disagreement.transcript);
        self.not_given
            .has(&self.study.codebook, transcript, disagreement.span, disagreement.code)
    }

    /// Why the code is not given: what stands behind its id in the memo on the place, up to the next code.
    fn reason(&self, disagreement: &Disagreement) -> Option<String> {
        let id = &self.study.codebook.code(disagreement.code).id;
        let here = self.near(disagreement.transcript, disagreement.span);
        let here = here.filter(|segment| segment.span == disagreement.span);
        here.filter_map(|segment| segment.memo.as_deref()).find_map(|memo| {
            let mut lines = memo.lines().skip_while(|line| self.headed(line) != Some(id.as_str()));
            let first = lines.next()?.strip_prefix(id.as_str())?.strip_prefix(": ")?;
            let rest = lines.take_while(|line| self.headed(line).is_none());
            Some([first].into_iter().chain(rest).collect::<Vec<_>>().join("\n"))
        })
    }

    /// The code with which a line of a memo begins.
    fn headed<'l>(&self, line: &'l str) -> Option<&'l str> {
        let (head, _) = line.split_once(": ")?;
        self.study.codebook.find(head).map(|_| head)
    }

    /// The codings of the code here that are not shared by all coders.
    fn given(&self, disagreement: &Disagreement) -> Vec<(&'s Segment, Judgement)> {
        let all = self.near(disagreement.transcript, disagreement.span);
        let all = all.flat_map(|segment| segment.judgements.iter().map(move |one| (segment, *one)));
        let own = all.filter(|(_, judgement)| judgement.code == disagreement.code);
        let shared =
            |(segment, one): &(&Segment, Judgement)| disagreement.shared.contains(&(segment.span, one.valence));
        own.filter(|coding| !shared(coding)).collect()
    }

    /// The coder's segments that share a character with a place.
    fn near(&self, transcript: TranscriptIndex, span: Span) -> impl Iterator<Item = &'s Segment> {
        let passages = self.passages.get(&transcript).into_iter();
        passages.flat_map(move |passages| passages.near(span))
    }
}

/// The memo on a coding, or else on its segment.
fn memo(segment: &Segment, judgement: Judgement) -> Option<&str> {
    let own = segment.memos.iter().find(|(of, _)| *of == judgement);
    own.map(|(_, memo)| memo.as_str()).or(segment.memo.as_deref())
}
