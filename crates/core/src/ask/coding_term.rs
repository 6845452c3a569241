//! One field and one value, held against codings.

use super::coders::coder;
use super::{AskError, Theme};
use crate::expression::{Expression, Field, Term};
use crate::model::{CoderIndex, Judgement, Segment, Study, Valence};

/// What is asked of a single coding: its code, its sign, its coder; looked up.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CodingTerm {
    /// A code of one of these themes; without them any.
    themes: Option<Vec<Theme>>,
    /// This sign; several that differ are never met.
    valences: Vec<Valence>,
    /// This coder; several that differ are never met.
    coders: Vec<CoderIndex>,
}

/// The parts of an AND: those about codings, and the others.
pub struct AndParts<'e> {
    /// One term a code, each narrowed by the signs and coders beside it.
    pub codings: Vec<CodingTerm>,
    /// What is about something else.
    pub others: Vec<&'e Expression>,
}

impl CodingTerm {
    /// Looks up what the term names; nothing when its field is not about codings.
    ///
    /// # Errors
    /// When it names what the study does not have.
    pub fn resolve(study: &Study, term: &Term) -> Result<Option<Self>, AskError> {
        let value = term.value.as_str();
        let any = Self::default();
        Ok(Some(match term.field {
            Field::Code => Self {
                themes: Some(themes(study, value)?),
                ..any
            },
            Field::Valence => Self {
                valences: vec![valence(value)?],
                ..any
            },
            Field::Coder => Self {
                coders: vec![coder(study, value)?],
                ..any
            },
            _ => return Ok(None),
        }))
    }

    /// Sorts the parts of an AND. `code:x AND valence:- AND coder:y` speaks of one coding; `code:x AND code:y` of two.
    ///
    /// # Errors
    /// When a part names what the study does not have.
    pub fn of_and<'e>(study: &Study, parts: &'e [Expression]) -> Result<AndParts<'e>, AskError> {
        let (mut codes, mut narrowing, mut others) = (Vec::new(), Self::default(), Vec::new());
        for part in parts {
            let term = if let Expression::Term(term) = part {
                Self::resolve(study, term)?
            } else {
                None
            };
            match term {
                Some(term) if term.themes.is_some() => codes.push(term),
                Some(term) => narrowing = narrowing.and(&term),
                None => others.push(part),
            }
        }
        if codes.is_empty() && narrowing != Self::default() {
            codes.push(Self::default());
        }
        let codings = codes.iter().map(|code| code.and(&narrowing)).collect();
        Ok(AndParts { codings, others })
    }

    fn and(&self, other: &Self) -> Self {
        Self {
            themes: self.themes.clone(),
            valences: [&self.valences[..], &other.valences].concat(),
            coders: [&self.coders[..], &other.coders].concat(),
        }
    }

    /// The coder named, if one is.
    #[must_use]
    pub fn coder(&self) -> Option<CoderIndex> {
        self.coders.first().copied()
    }

    /// Whether `segment`, made by `by`, bears such a coding.
    #[must_use]
    pub fn takes(&self, study: &Study, by: CoderIndex, segment: &Segment) -> bool {
        let of_theme = |j: &Judgement| {
            let themes = self.themes.iter().flatten();
            self.themes.is_none() || themes.clone().any(|theme| theme.takes(study, j.code, j.valence))
        };
        let fits = |j: &&Judgement| of_theme(j) && self.valences.iter().all(|wanted| *wanted == j.valence);
        let anything = self.themes.is_none() && self.valences.is_empty();
        self.coders.iter().all(|wanted| *wanted == by) && (anything || segment.judgements.iter().any(|j| fits(&j)))
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
