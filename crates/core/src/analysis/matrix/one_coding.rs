//! What an entry asks of a single coding: its code, its sign, its coder.

use crate::analysis::{Evidence, Reference};
use crate::ask::{Entry, Theme};
use crate::model::{CoderIndex, Valence};

/// What is asked of a coding. A code and a sign, or a coder, speak of one and the same coding; two codes speak of two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct OneCoding {
    theme: Option<Theme>,
    valence: Option<Valence>,
    coder: Option<CoderIndex>,
}

impl OneCoding {
    /// What the entry asks; nothing where it is about turns or passages.
    pub fn of(entry: &Entry) -> Option<Self> {
        let any = Self::default();
        match entry {
            Entry::Theme(theme) => Some(Self {
                theme: Some(*theme),
                ..any
            }),
            Entry::Valence(valence) => Some(Self {
                valence: Some(*valence),
                ..any
            }),
            Entry::Coder(coder) => Some(Self {
                coder: Some(*coder),
                ..any
            }),
            _ => None,
        }
    }

    /// Both asked of one coding; nothing when both ask for a code, both for a sign or both for a coder.
    pub fn and(self, other: Self) -> Option<Self> {
        Some(Self {
            theme: either(self.theme, other.theme)?,
            valence: either(self.valence, other.valence)?,
            coder: either(self.coder, other.coder)?,
        })
    }

    /// The codings that are as asked: of a theme code by code, each code's by place; else all by place.
    pub fn references<'e, 's>(self, evidence: &'e Evidence<'s>) -> Vec<&'e Reference<'s>> {
        let fits = |reference: &&Reference<'_>| {
            self.valence.is_none_or(|wanted| wanted == reference.valence)
                && self.coder.is_none_or(|wanted| wanted == reference.coder)
        };
        match self.theme {
            Some(theme) => {
                let codes = theme.codes(evidence.study);
                evidence.with(&codes, theme.valence).filter(fits).collect()
            }
            None => evidence.references.iter().filter(fits).collect(),
        }
    }
}

/// The one that is there; nothing when both are.
#[expect(clippy::option_option, reason = "whether it can be asked, and what is asked")]
fn either<T>(one: Option<T>, other: Option<T>) -> Option<Option<T>> {
    match (one, other) {
        (Some(_), Some(_)) => None,
        (one, other) => Some(one.or(other)),
    }
}
