//! One field and one value, held against codings.

use super::coders::coder;
use super::{AskError, Theme};
use crate::expression::{Field, Term};
use crate::model::{CoderIndex, Segment, Study, Valence};

/// A term about codes, signs or coders, looked up.
#[derive(Debug, Clone, PartialEq)]
pub enum CodingTerm {
    /// A code of one of these themes.
    Themes(Vec<Theme>),
    /// Any code with this sign.
    Valence(Valence),
    /// Coded by this coder.
    Coder(CoderIndex),
}

impl CodingTerm {
    /// Looks up what the term names; nothing when its field is not about codings.
    ///
    /// # Errors
    /// When it names what the study does not have.
    pub fn resolve(study: &Study, term: &Term) -> Result<Option<Self>, AskError> {
        let value = term.value.as_str();
        Ok(Some(match term.field {
            Field::Code => Self::Themes(themes(study, value)?),
            Field::Valence => Self::Valence(valence(value)?),
            Field::Coder => Self::Coder(coder(study, value)?),
            _ => return Ok(None),
        }))
    }

    /// Whether `segment`, made by `by`, is meant.
    #[must_use]
    pub fn takes(&self, study: &Study, by: CoderIndex, segment: &Segment) -> bool {
        let mut judgements = segment.judgements.iter();
        match self {
            Self::Themes(themes) => {
                judgements.any(|j| themes.iter().any(|theme| theme.takes(study, j.code, j.valence)))
            }
            Self::Valence(wanted) => judgements.any(|j| j.valence == *wanted),
            Self::Coder(wanted) => *wanted == by,
        }
    }
}

fn themes(study: &Study, value: &str) -> Result<Vec<Theme>, AskError> {
    let ids = study.codebook.ids();
    Theme::parse(study, value)?.ok_or_else(|| AskError::unknown("code", value, ids, "`emic codebook` lists the codes"))
}

fn valence(value: &str) -> Result<Valence, AskError> {
    let name = |valence: Valence| match valence {
        Valence::Neutral => "none",
        signed => signed.sign(),
    };
    let wanted = Valence::ALL.into_iter().find(|valence| name(*valence) == value);
    wanted.ok_or_else(|| {
        AskError::new(
            format!("`{value}` is no valence"),
            "write `valence:+`, `valence:-` or `valence:none`",
        )
    })
}
