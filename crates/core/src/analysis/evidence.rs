//! The codings that an analysis counts, and the turns it counts them in.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ops::Range;

use super::Unit;
use crate::ask::{Scope, Stretch};
use crate::model::{CaseIndex, CodeIndex, CoderIndex, Segment, Span, Study, TranscriptIndex, Valence};
use crate::words::words;

/// One coding, when counted.
#[derive(Debug, Clone)]
pub struct Reference<'s> {
    /// Where: transcript and place.
    pub stretch: Stretch,
    /// The code.
    pub code: CodeIndex,
    /// Its sign.
    pub valence: Valence,
    /// Who gave it.
    pub coder: CoderIndex,
    /// The segment that bears it.
    pub segment: &'s Segment,
}

/// A selected turn with words in a transcript that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TurnUnit {
    pub transcript: TranscriptIndex,
    /// Its position among the transcript's turns, from 0.
    pub position: usize,
    pub words: Span,
    pub case: CaseIndex,
}

/// Everything that is counted for one scope.
#[derive(Debug, Clone)]
pub struct Evidence<'s> {
    /// The study.
    pub study: &'s Study,
    /// Whose codings, of which turns.
    pub scope: Scope,
    /// The codings that touch a selected turn: by place, code, sign, coder.
    pub references: Vec<Reference<'s>>,
    /// Transcripts with a selected turn that one of the coders has read.
    pub read: Vec<TranscriptIndex>,
    /// Transcripts with a selected turn that none of the coders has read: in no base.
    pub unread: Vec<TranscriptIndex>,
    /// Coded places that touch no selected turn, in order.
    pub unselected: Vec<Stretch>,
    /// The turns, in order.
    pub(super) turns: Vec<TurnUnit>,
    /// The distinct places of the references, in order.
    pub(super) places: Vec<Stretch>,
    /// For each reference the references of the same code stand together here, by code.
    by_code: Vec<Vec<usize>>,
    /// For each transcript its turns in `turns`.
    turns_of: Vec<Range<usize>>,
    /// For each turn the bytes at which its words begin; found when first asked for.
    word_starts: OnceCell<Vec<Vec<usize>>>,
}

impl<'s> Evidence<'s> {
    /// Gathers what `scope` counts.
    #[must_use]
    pub fn gather(study: &'s Study, scope: Scope) -> Self {
        let is_read = |index: &TranscriptIndex| scope.coders.iter().any(|&coder| study.file(coder, *index).is_some());
        let selected = study
            .transcripts()
            .map(|(index, _)| index)
            .filter(|&index| scope.selection.touches(index));
        let (read, unread): (Vec<_>, Vec<_>) = selected.partition(is_read);
        let turns: Vec<TurnUnit> = read
            .iter()
            .flat_map(|&transcript| turn_units(study, &scope, transcript))
            .collect();
        let mut turns_of = vec![0..0; study.transcripts.len()];
        for (index, turn) in turns.iter().enumerate() {
            if let Some(range) = turns_of.get_mut(turn.transcript.0) {
                *range = if range.start == range.end {
                    index..index + 1
                } else {
                    range.start..index + 1
                };
            }
        }
        let mut evidence = Self {
            study,
            scope,
            references: Vec::new(),
            read,
            unread,
            unselected: Vec::new(),
            turns,
            places: Vec::new(),
            by_code: Vec::new(),
            turns_of,
            word_starts: OnceCell::new(),
        };
        evidence.collect();
        evidence
    }

    fn collect(&mut self) {
        let mut outside: BTreeSet<Stretch> = BTreeSet::new();
        let files = self
            .study
            .files
            .iter()
            .filter(|file| self.scope.coders.contains(&file.coder));
        let mut references = Vec::new();
        for (file, segment) in files.flat_map(|file| file.segments.iter().map(move |segment| (file, segment))) {
            let stretch = Stretch {
                transcript: file.transcript,
                span: segment.span,
            };
            if segment.judgements.is_empty() {
                continue;
            }
            if self.touched(stretch).is_empty() {
                outside.insert(stretch);
                continue;
            }
            references.extend(segment.judgements.iter().map(|judgement| Reference {
                stretch,
                code: judgement.code,
                valence: judgement.valence,
                coder: file.coder,
                segment,
            }));
        }
        references.sort_by_key(|r| (r.stretch, r.code, r.valence, r.coder));
        self.unselected = outside.into_iter().collect();
        self.places = references.iter().map(|reference| reference.stretch).collect();
        self.places.dedup();
        self.by_code = vec![Vec::new(); self.study.codebook.len()];
        for (position, reference) in references.iter().enumerate() {
            if let Some(list) = self.by_code.get_mut(reference.code.0) {
                list.push(position);
            }
        }
        self.references = references;
    }

    /// The selected turns that share a character with `stretch`.
    pub(super) fn touched(&self, stretch: Stretch) -> Vec<usize> {
        let range = self.turns_of.get(stretch.transcript.0).cloned().unwrap_or_default();
        let turns = self.turns.get(range.clone()).unwrap_or_default();
        let first = turns.partition_point(|turn| turn.words.end() <= stretch.span.start());
        let last = turns.partition_point(|turn| turn.words.start() < stretch.span.end());
        (range.start + first..range.start + last.max(first)).collect()
    }

    /// The bytes of the transcript's body at which the words of a turn begin.
    pub(super) fn word_starts(&self, turn: usize) -> &[usize] {
        let all = self
            .word_starts
            .get_or_init(|| self.turns.iter().map(|turn| self.starts(turn)).collect());
        all.get(turn).map(Vec::as_slice).unwrap_or_default()
    }

    /// Remarks are told from words in the whole turn: a place may begin inside one.
    fn starts(&self, turn: &TurnUnit) -> Vec<usize> {
        let body = self.study.transcript(turn.transcript).body();
        words(turn.words.of(body))
            .map(|range| turn.words.start() + range.start)
            .collect()
    }

    /// The references with one of `codes` and, where one is asked, this sign: code by code, each code's by place.
    pub(super) fn with(&self, codes: &[CodeIndex], valence: Option<Valence>) -> impl Iterator<Item = &Reference<'s>> {
        let positions = codes.iter().filter_map(|code| self.by_code.get(code.0)).flatten();
        let references = positions.filter_map(|&position| self.references.get(position));
        references.filter(move |reference| valence.is_none_or(|wanted| wanted == reference.valence))
    }

    /// How many units there are in all; none where pairs of places are counted.
    #[must_use]
    pub fn units(&self, unit: Unit) -> Option<u64> {
        let count = match unit {
            Unit::Turn => self.turns.len(),
            Unit::Segment => self.places.len(),
            Unit::Transcript => self.read.len(),
            Unit::Case => self.cases().len(),
            Unit::Overlap | Unit::Near(_) => return None,
        };
        Some(count as u64)
    }

    /// The cases with a selected turn in a transcript that was read.
    #[must_use]
    pub fn cases(&self) -> BTreeSet<CaseIndex> {
        self.turns.iter().map(|turn| turn.case).collect()
    }

    /// The units that the turns at `turns` belong to: sorted, each once.
    pub(super) fn units_of_turns(&self, unit: Unit, turns: impl IntoIterator<Item = usize>) -> Vec<usize> {
        let turns: BTreeSet<usize> = turns.into_iter().collect();
        let known = turns.iter().filter_map(|&turn| self.turns.get(turn));
        let found: BTreeSet<usize> = match unit {
            Unit::Turn => return turns.into_iter().collect(),
            Unit::Transcript => known.map(|turn| turn.transcript.0).collect(),
            Unit::Case => known.map(|turn| turn.case.0).collect(),
            Unit::Segment => self
                .places
                .iter()
                .enumerate()
                .filter(|(_, place)| self.touched(**place).iter().any(|turn| turns.contains(turn)))
                .map(|(i, _)| i)
                .collect(),
            Unit::Overlap | Unit::Near(_) => BTreeSet::new(),
        };
        found.into_iter().collect()
    }

    /// The units that `stretches` are in: sorted, each once.
    pub(super) fn units_of(&self, unit: Unit, stretches: impl IntoIterator<Item = Stretch>) -> Vec<usize> {
        if unit == Unit::Segment {
            let found: BTreeSet<usize> = stretches
                .into_iter()
                .filter_map(|stretch| self.places.binary_search(&stretch).ok())
                .collect();
            return found.into_iter().collect();
        }
        let turns: BTreeSet<usize> = stretches
            .into_iter()
            .flat_map(|stretch| self.touched(stretch))
            .collect();
        self.units_of_turns(unit, turns)
    }
}

fn turn_units(study: &Study, scope: &Scope, transcript: TranscriptIndex) -> Vec<TurnUnit> {
    let turns = &study.transcript(transcript).turns;
    let unit = |position| {
        let turn = turns.get(position)?;
        Some(TurnUnit {
            transcript,
            position,
            words: turn.extent?,
            case: turn.case,
        })
    };
    scope.selection.turns(transcript).filter_map(unit).collect()
}
