//! A relation between passages, looked up.

use std::collections::BTreeMap;

use emic_core::ask::{
    AskError, CodingTerm, Extent, Finder, Scope, Selection, Sorted, SpeakerWish, Stretch, coders_with_files, passages,
};
use emic_core::expression::{Expression, TextTerm};
use emic_core::model::{CoderIndex, Segment, Study};

use super::Question;

/// Where `a NEAR b`, or another relation, holds in everybody's words: asked of the codings of each coder by themselves, so that no
/// coder's passage is near one of somebody else.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Related {
    /// The words of either side.
    words: Vec<TextTerm>,
    /// The codings of which the left side speaks; without any it speaks of words or turns.
    codings: Vec<CodingTerm>,
    /// By the coder of whom it was asked, or of nobody's codings: the whole segments of which the left side speaks, else what it
    /// denotes.
    places: BTreeMap<Option<CoderIndex>, Sorted>,
}

impl Related {
    /// Looks up where `relation`, between these sides, holds.
    pub fn resolve(
        study: &Study,
        finder: &dyn Finder,
        relation: &Expression,
        [left, right]: [&Expression; 2],
    ) -> Result<Self, AskError> {
        let sides = [left, right].map(|side| Question::resolve(study, finder, side));
        let [left, right] = sides;
        let (left, right) = (left?, right?);
        let codings: Vec<CodingTerm> = left.codings().into_iter().cloned().collect();
        let extent = if codings.is_empty() {
            Extent::Stretches
        } else {
            Extent::Segments
        };
        let mut coders: Vec<Option<CoderIndex>> = vec![None];
        if left.is_about_codings() || right.is_about_codings() {
            coders = coders_with_files(study).into_iter().map(Some).collect();
        }
        let selection = Selection::of_speakers(study, &SpeakerWish::All);
        let of_coder = |coder: Option<CoderIndex>| {
            let scope = Scope {
                coders: coder.into_iter().collect(),
                selection: selection.clone(),
            };
            let found = passages(study, &scope, relation, finder, extent)?;
            Ok((coder, Sorted::new(found)))
        };
        let places = coders.into_iter().map(of_coder).collect::<Result<_, AskError>>()?;
        let words = [&left, &right].into_iter().flat_map(Question::sought);
        Ok(Self {
            words: words.cloned().collect(),
            codings,
            places,
        })
    }

    /// The codings that it finds.
    pub fn codings(&self) -> &[CodingTerm] {
        &self.codings
    }

    /// The words of either side.
    pub fn words(&self) -> Vec<&TextTerm> {
        self.words.iter().collect()
    }

    /// Whether it holds for anything in this turn.
    pub fn takes_turn(&self, turn: Stretch) -> bool {
        self.places.values().any(|places| places.any_overlaps(turn))
    }

    /// Whether it holds for this segment, or for words in it.
    pub fn takes_segment(&self, study: &Study, coder: CoderIndex, segment: &Segment, stretch: Stretch) -> bool {
        let of_nobody = || self.places.get(&None);
        let Some(places) = self.places.get(&Some(coder)).or_else(of_nobody) else {
            return false;
        };
        if self.codings.is_empty() {
            return places.any_overlaps(stretch);
        }
        places.has(stretch) && self.codings.iter().any(|term| term.takes(study, coder, segment))
    }
}
