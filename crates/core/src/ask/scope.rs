//! Whose codings of which turns: what every analysis starts from.

use super::terms::{speaker, transcript};
use super::turn_filter::turns_where;
use super::{AskError, Finder, Selection, SpeakerWish, coders_named};
use crate::expression::Expression;
use crate::model::{CoderIndex, Study};

/// What a user wishes, names not yet looked up.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// Coders by name; none: the main coder.
    pub coders: Vec<String>,
    /// Whose turns.
    pub speakers: SpeakerWish,
    /// Transcripts by id; none: all.
    pub transcripts: Vec<String>,
    /// Which turns.
    pub condition: Option<Expression>,
}

/// Wishes looked up.
#[derive(Debug, Clone, PartialEq)]
pub struct Scope {
    /// Whose codings, pooled.
    pub coders: Vec<CoderIndex>,
    /// The turns looked at.
    pub selection: Selection,
}

impl Scope {
    /// Looks the wishes up in `study`; `finder` finds words for text terms.
    ///
    /// # Errors
    /// When a wish names what the study does not have.
    pub fn resolve(study: &Study, wishes: &Wishes, finder: &dyn Finder) -> Result<Self, AskError> {
        Ok(Self {
            coders: coders_named(study, &wishes.coders)?,
            selection: selection(study, wishes, finder)?,
        })
    }

    /// The turns wished for and nobody's codings: for what is asked of the words alone.
    ///
    /// # Errors
    /// When a wish names what the study does not have.
    pub fn of_turns(study: &Study, wishes: &Wishes, finder: &dyn Finder) -> Result<Self, AskError> {
        Self::of_coder(study, None, wishes, finder)
    }

    /// The turns wished for, with the codings of one coder; without any where he has none yet.
    ///
    /// # Errors
    /// When a wish names what the study does not have.
    pub fn of_coder(
        study: &Study,
        coder: Option<CoderIndex>,
        wishes: &Wishes,
        finder: &dyn Finder,
    ) -> Result<Self, AskError> {
        Ok(Self {
            coders: coder.into_iter().collect(),
            selection: selection(study, wishes, finder)?,
        })
    }
}

/// The turns wished for.
pub(super) fn selection(study: &Study, wishes: &Wishes, finder: &dyn Finder) -> Result<Selection, AskError> {
    if let SpeakerWish::Named(names) = &wishes.speakers {
        names.iter().try_for_each(|name| speaker(study, name).map(drop))?;
    }
    let mut selection = Selection::of_speakers(study, &wishes.speakers);
    if !wishes.transcripts.is_empty() {
        let named = wishes
            .transcripts
            .iter()
            .map(|id| transcript(study, id))
            .collect::<Result<Vec<_>, _>>()?;
        selection = selection.and(&Selection::of(study, |index, _, _| named.contains(&index)));
    }
    if let Some(condition) = &wishes.condition {
        selection = selection.and(&turns_where(study, condition, finder)?);
    }
    Ok(selection)
}
