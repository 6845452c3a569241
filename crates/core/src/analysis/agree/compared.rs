//! The transcripts that all coders have read, and what each gave there.

use std::cell::OnceCell;

use crate::ask::{Scope, Selection, Theme};
use crate::model::{CodeIndex, CoderIndex, Span, Study, TranscriptIndex, Valence};
use crate::words::sentences;

/// Coders side by side on the transcripts that all of them have read.
#[derive(Debug, Clone)]
pub struct Compared<'s> {
    /// The study.
    pub study: &'s Study,
    /// Who is compared, in the order asked.
    pub coders: Vec<CoderIndex>,
    /// The turns looked at.
    pub selection: Selection,
    /// The transcripts with a selected turn that all have read.
    pub transcripts: Vec<TranscriptIndex>,
    /// Those with a selected turn that somebody has not read: not compared.
    pub unread: Vec<TranscriptIndex>,
    /// The sentences of each transcript compared; found when first asked for.
    sentences: OnceCell<Vec<Vec<Span>>>,
}

impl<'s> Compared<'s> {
    /// The coders of `scope`, on its selection.
    #[must_use]
    pub fn new(study: &'s Study, scope: Scope) -> Self {
        let Scope { coders, selection } = scope;
        let selected = study
            .transcripts()
            .map(|(index, _)| index)
            .filter(|&index| selection.touches(index));
        let read = |index: &TranscriptIndex| coders.iter().all(|&coder| study.file(coder, *index).is_some());
        let (transcripts, unread) = selected.partition(read);
        Self {
            study,
            coders,
            selection,
            transcripts,
            unread,
            sentences: OnceCell::new(),
        }
    }

    /// The same coders on one of the transcripts alone; the others that somebody has not read are still named.
    #[must_use]
    pub fn on(&self, transcript: TranscriptIndex) -> Self {
        Self {
            study: self.study,
            coders: self.coders.clone(),
            selection: self.selection.clone(),
            transcripts: vec![transcript],
            unread: self.unread.clone(),
            sentences: OnceCell::new(),
        }
    }

    /// The sentences (UAX #29) of the selected turns of the transcript at `place` among those compared, in order.
    pub(super) fn sentences(&self, place: usize) -> &[Span] {
        let all = self.sentences.get_or_init(|| {
            let transcripts = self.transcripts.iter();
            transcripts.map(|&transcript| self.sentences_of(transcript)).collect()
        });
        all.get(place).map(Vec::as_slice).unwrap_or_default()
    }

    fn sentences_of(&self, transcript: TranscriptIndex) -> Vec<Span> {
        let body = self.study.transcript(transcript).body();
        let extents = self.selection.extents(self.study, transcript);
        let within = |extent: Span| {
            let places = sentences(extent.of(body));
            places.filter_map(move |place| Span::new(body, extent.start() + place.start, extent.start() + place.end))
        };
        extents.flat_map(within).collect()
    }

    /// The places to which `coder` gave the theme in a transcript: by place, each once.
    pub(super) fn places(&self, theme: &Codes, coder: CoderIndex, transcript: TranscriptIndex) -> Vec<Span> {
        let file = self.study.file(coder, transcript);
        let segments = file.into_iter().flat_map(|file| &file.segments);
        let bears = segments.filter(|segment| {
            let mut judgements = segment.judgements.iter();
            judgements.any(|judgement| theme.takes(judgement.code, judgement.valence))
        });
        let mut places: Vec<Span> = bears.map(|segment| segment.span).collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// The same as stretches that do not touch each other: what any of the places covers.
    pub(super) fn covered(&self, theme: &Codes, coder: CoderIndex, transcript: TranscriptIndex) -> Vec<(usize, usize)> {
        let mut covered: Vec<(usize, usize)> = Vec::new();
        for place in self.places(theme, coder, transcript) {
            match covered.last_mut() {
                Some((_, end)) if place.start() <= *end => *end = place.end().max(*end),
                _ => covered.push((place.start(), place.end())),
            }
        }
        covered
    }
}

/// A theme with its codes looked up once.
#[derive(Debug, Clone)]
pub(super) struct Codes {
    codes: Vec<CodeIndex>,
    valence: Option<Valence>,
}

impl Codes {
    pub fn of(study: &Study, theme: &Theme) -> Self {
        Self {
            codes: theme.codes(study),
            valence: theme.valence,
        }
    }

    /// No code at all.
    pub fn none() -> Self {
        Self {
            codes: Vec::new(),
            valence: None,
        }
    }

    fn takes(&self, code: CodeIndex, valence: Valence) -> bool {
        self.valence.is_none_or(|wanted| wanted == valence) && self.codes.contains(&code)
    }
}
