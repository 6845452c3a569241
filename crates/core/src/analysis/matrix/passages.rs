//! Passages of an entry, and what of them lies in some turns.

use std::cell::OnceCell;
use std::ops::Range;

use super::under_both::under_both;
use crate::analysis::{Evidence, Unit};
use crate::ask::{Stretch, merged};
use crate::model::{CodeIndex, TranscriptIndex, Valence};
use crate::sets::in_both;

/// A coding, whoever gave it.
pub(super) type Coding = (Stretch, CodeIndex, Valence);

/// Passages, wholly or only as far as they lie in some turns.
#[derive(Clone)]
pub(super) struct Passages {
    /// The codings, in order, each once; none of a query.
    pub codings: Vec<Coding>,
    /// The places, in order, each once: those that touch the turns.
    pub places: Vec<Stretch>,
    /// The turns that count; none: all.
    within: Option<Vec<usize>>,
    /// The turns touched of those that count, in order; found when first asked for.
    turns: OnceCell<Vec<usize>>,
    /// What the places cover; found when first asked for.
    covers: OnceCell<Vec<Stretch>>,
}

impl Passages {
    pub fn new(codings: Vec<Coding>, places: Vec<Stretch>, within: Option<Vec<usize>>) -> Self {
        Self {
            codings,
            places,
            within,
            turns: OnceCell::new(),
            covers: OnceCell::new(),
        }
    }

    /// The same passages as far as they lie in these turns, which are in order.
    pub fn within(&self, evidence: &Evidence<'_>, turns: &[usize]) -> Self {
        // A column is often one transcript of hundreds: the others are not looked through.
        let transcripts = evidence.transcripts_of(turns);
        let inside = |place: &Stretch| evidence.touches(*place, turns);
        let codings = between(&self.codings, &transcripts, |(place, ..)| place.transcript);
        let codings = codings.iter().filter(|(place, ..)| inside(place)).copied();
        let places = between(&self.places, &transcripts, |place| place.transcript);
        let places = places.iter().filter(|place| inside(place)).copied();
        Self::new(codings.collect(), places.collect(), Some(turns.to_vec()))
    }

    /// The turns touched of those that count, in order.
    pub fn turns(&self, evidence: &Evidence<'_>) -> &[usize] {
        self.turns.get_or_init(|| {
            let touched = evidence.units_of(Unit::Turn, self.places.iter().copied());
            self.within
                .as_ref()
                .map_or_else(|| touched.clone(), |turns| in_both(&touched, turns))
        })
    }

    /// The stretches under which words are counted.
    pub fn covered(&self, evidence: &Evidence<'_>) -> Vec<Stretch> {
        match &self.within {
            None => self.places.clone(),
            Some(turns) => under_both(self.covers(), &evidence.extents(turns)),
        }
    }

    /// What the places cover, as stretches in order that do not meet.
    pub fn covers(&self) -> &[Stretch] {
        self.covers.get_or_init(|| merged(self.places.clone()))
    }
}

impl Evidence<'_> {
    /// Whether a place touches one of these turns, which are in order.
    pub(super) fn touches(&self, place: Stretch, turns: &[usize]) -> bool {
        self.touched(place).iter().any(|turn| turns.binary_search(turn).is_ok())
    }

    /// From the first transcript of these turns, which are in order, up to the one after the last.
    pub(super) fn transcripts_of(&self, turns: &[usize]) -> Range<usize> {
        let transcript = |turn: Option<&usize>| Some(self.turns.get(*turn?)?.transcript.0);
        match (transcript(turns.first()), transcript(turns.last())) {
            (Some(first), Some(last)) => first..last + 1,
            _ => 0..0,
        }
    }

    /// The words of these turns as stretches.
    pub(super) fn extents(&self, turns: &[usize]) -> Vec<Stretch> {
        let turns = turns.iter().filter_map(|&turn| self.turns.get(turn));
        turns
            .map(|turn| Stretch {
                transcript: turn.transcript,
                span: turn.words,
            })
            .collect()
    }
}

/// The part of a list in order that stands in these transcripts.
pub(super) fn between<'l, T>(list: &'l [T], transcripts: &Range<usize>, of: impl Fn(&T) -> TranscriptIndex) -> &'l [T] {
    let first = list.partition_point(|one| of(one).0 < transcripts.start);
    let last = list.partition_point(|one| of(one).0 < transcripts.end);
    list.get(first..last).unwrap_or_default()
}
