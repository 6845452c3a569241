//! Finding words where the index says that they are.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use emic_core::analysis::{Matching, Searched};
use emic_core::ask::{Finder, places, words_of};
use emic_core::expression::TextTerm;
use emic_core::model::{Span, Transcript, TranscriptIndex, Turn};
use tantivy::TantivyError;

use super::text::TextSearch;
use crate::index::Index;
use crate::stem::Stemmed;

/// Gives the places that [`Scan`](emic_core::ask::Scan) or [`Stemmed`] would, and reads only the turns that hold the words.
pub(super) struct Indexed<'i> {
    text: TextSearch<'i>,
    stems: Stemmed,
    /// What the index was asked already.
    known: RefCell<Vec<(TextTerm, Turns)>>,
    fault: RefCell<Option<TantivyError>>,
}

/// The positions of turns, by transcript.
type Turns = BTreeMap<TranscriptIndex, BTreeSet<usize>>;

impl<'i> Indexed<'i> {
    pub fn new(index: &'i Index<'i>, matching: Matching) -> Self {
        let text = TextSearch {
            index,
            searched: Searched::Turns,
            matching,
        };
        Self {
            text,
            stems: Stemmed::default(),
            known: RefCell::default(),
            fault: RefCell::default(),
        }
    }

    /// What went wrong with the index, if anything did: words were then not found.
    pub fn fault(self) -> Option<TantivyError> {
        self.fault.into_inner()
    }

    /// The turns of one transcript that hold `term`.
    fn holding(&self, term: &TextTerm, transcript: TranscriptIndex) -> Vec<usize> {
        let mut known = self.known.borrow_mut();
        if !known.iter().any(|(asked, _)| asked == term) {
            known.push((term.clone(), self.asked(term)));
        }
        let asked = known.iter().find(|(asked, _)| asked == term);
        let turns = asked.and_then(|(_, turns)| turns.get(&transcript));
        turns.into_iter().flatten().copied().collect()
    }

    fn asked(&self, term: &TextTerm) -> Turns {
        let scores = self.text.scores(term).unwrap_or_else(|fault| {
            self.fault.replace(Some(fault));
            Default::default()
        });
        let mut turns = Turns::new();
        for (transcript, turn) in scores.into_keys() {
            turns.entry(transcript).or_default().insert(turn);
        }
        turns
    }

    fn in_turn(&self, term: &TextTerm, transcript: &Transcript, turn: &Turn) -> Vec<Span> {
        let words = words_of(transcript, turn);
        match self.text.matching {
            Matching::Stemmed => places(term, &words, &self.stems.of(transcript.language).form()),
            Matching::Exact => places(term, &words, &|word| Cow::Borrowed(word)),
        }
    }
}

impl Finder for Indexed<'_> {
    fn find(&self, term: &TextTerm, transcript: &Transcript) -> Vec<Span> {
        let index = self.text.index.study.find_transcript(transcript.id.as_str());
        let turns = index.map_or_else(Vec::new, |index| self.holding(term, index));
        let turns = turns.into_iter().filter_map(|turn| transcript.turns.get(turn));
        turns.flat_map(|turn| self.in_turn(term, transcript, turn)).collect()
    }
}
