//! What someone searches for, with every name looked up.

mod related;

use emic_core::analysis::{Matching, Searched};
use emic_core::ask::{AskError, CodingTerm, Finder, TurnTerm, saved};
use emic_core::expression::{Expression, Term, TextTerm};
use emic_core::model::Study;

pub(crate) use related::Related;

/// What to search for.
#[derive(Debug, Clone, PartialEq)]
pub struct Query {
    /// Words, fields and relations.
    pub expression: Expression,
    /// When two words are the same.
    pub matching: Matching,
}

impl Query {
    /// A query for words with the same stems.
    #[must_use]
    pub fn stemmed(expression: Expression) -> Self {
        let matching = Matching::Stemmed;
        Self { expression, matching }
    }

    /// A query for the very words.
    #[must_use]
    pub fn exact(expression: Expression) -> Self {
        let matching = Matching::Exact;
        Self { expression, matching }
    }
}

/// An expression with its names looked up and its saved queries filled in.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Question {
    Turn(TurnTerm),
    Coding(CodingTerm),
    Text(TextTerm),
    Not(Box<Question>),
    And(Vec<Question>),
    Or(Vec<Question>),
    Xor(Vec<Question>),
    Related(Box<Related>),
}

impl Question {
    /// Looks up what `expression` names in `study`; `finder` finds the words that a relation is about.
    pub fn resolve(study: &Study, finder: &dyn Finder, expression: &Expression) -> Result<Self, AskError> {
        let all = |parts: &[Expression]| -> Result<Vec<Self>, AskError> {
            parts.iter().map(|part| Self::resolve(study, finder, part)).collect()
        };
        Ok(match expression {
            Expression::Term(term) => Self::term(study, term)?,
            Expression::Text(term) => Self::Text(term.clone()),
            Expression::Saved(name) => Self::resolve(study, finder, saved(study, name)?)?,
            Expression::Not(inner) => Self::Not(Box::new(Self::resolve(study, finder, inner)?)),
            Expression::And(parts) => {
                let parts = CodingTerm::of_and(study, parts)?;
                let others = parts.others.iter().map(|part| Self::resolve(study, finder, part));
                Self::And(
                    parts
                        .codings
                        .into_iter()
                        .map(|term| Ok(Self::Coding(term)))
                        .chain(others)
                        .collect::<Result<_, AskError>>()?,
                )
            }
            Expression::Or(parts) => Self::Or(all(parts)?),
            Expression::Xor(parts) => Self::Xor(all(parts)?),
            Expression::Relation { left, right, .. } => {
                Self::Related(Box::new(Related::resolve(study, finder, expression, [left, right])?))
            }
        })
    }

    fn term(study: &Study, term: &Term) -> Result<Self, AskError> {
        match CodingTerm::resolve(study, term)? {
            Some(coding) => Ok(Self::Coding(coding)),
            None => TurnTerm::resolve(study, term).map(Self::Turn),
        }
    }

    /// What has to be looked through.
    pub fn searched(&self) -> Searched {
        if self.is_about_codings() {
            Searched::Segments
        } else {
            Searched::Turns
        }
    }

    /// Whether it asks for words alone, not for fields.
    pub fn is_of_words(&self) -> bool {
        match self {
            Self::Text(_) => true,
            Self::Turn(_) | Self::Coding(_) | Self::Related(_) => false,
            Self::Not(inner) => inner.is_of_words(),
            Self::And(parts) | Self::Or(parts) | Self::Xor(parts) => parts.iter().all(Self::is_of_words),
        }
    }

    /// Whether segments are found, not turns.
    pub fn is_about_codings(&self) -> bool {
        match self {
            Self::Coding(_) => true,
            Self::Turn(_) | Self::Text(_) => false,
            Self::Not(inner) => inner.is_about_codings(),
            Self::And(parts) | Self::Or(parts) | Self::Xor(parts) => parts.iter().any(Self::is_about_codings),
            Self::Related(related) => !related.codings().is_empty(),
        }
    }

    /// The codings that it finds: those under no NOT, and of a relation those on the left.
    pub fn codings(&self) -> Vec<&CodingTerm> {
        match self {
            Self::Coding(term) => vec![term],
            Self::Turn(_) | Self::Text(_) | Self::Not(_) => Vec::new(),
            Self::And(parts) | Self::Or(parts) | Self::Xor(parts) => parts.iter().flat_map(Self::codings).collect(),
            Self::Related(related) => related.codings().iter().collect(),
        }
    }

    /// The words that a hit has been found by: those under no NOT, or under two.
    pub fn sought(&self) -> Vec<&TextTerm> {
        match self {
            Self::Text(term) => vec![term],
            Self::Turn(_) | Self::Coding(_) => Vec::new(),
            Self::Not(inner) => inner.shunned(),
            Self::And(parts) | Self::Or(parts) | Self::Xor(parts) => parts.iter().flat_map(Self::sought).collect(),
            Self::Related(related) => related.words(),
        }
    }

    fn shunned(&self) -> Vec<&TextTerm> {
        match self {
            Self::Text(_) | Self::Turn(_) | Self::Coding(_) | Self::Related(_) => Vec::new(),
            Self::Not(inner) => inner.sought(),
            Self::And(parts) | Self::Or(parts) | Self::Xor(parts) => parts.iter().flat_map(Self::shunned).collect(),
        }
    }
}
