//! Where the text of an expression names codes: asked when a code gets another name.

use std::ops::Range;

use super::lex::{Kind, lex};
use super::{Expression, Field, Term};
use crate::model::Valence;

/// A code that an expression names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedCode {
    /// The id as written.
    pub id: String,
    /// The bytes of the id in the text of the expression.
    pub span: Range<usize>,
    /// The sign asked for.
    pub valence: Valence,
}

/// The codes that the text of an expression names, in order.
///
/// ```
/// use emic_core::expression::named_codes;
///
/// let found = named_codes("code:=contact OR NOT code:\"trust-\"");
/// assert_eq!((found[0].id.as_str(), found[0].span.clone()), ("contact", 6..13));
/// assert_eq!((found[1].id.as_str(), found[1].span.clone()), ("trust", 27..32));
/// ```
#[must_use]
pub fn named_codes(input: &str) -> Vec<NamedCode> {
    let (tokens, _) = lex(input);
    let found = tokens.into_iter().filter_map(|token| {
        let Kind::Operand(Expression::Term(term)) = token.kind else {
            return None;
        };
        let (id, valence) = id_of(&term)?;
        let written = input.get(token.span.clone())?;
        let colon = written.find(':')?;
        let at = token.span.start + colon + written.get(colon..)?.find(id)?;
        Some(NamedCode {
            id: id.to_owned(),
            span: at..at + id.len(),
            valence,
        })
    });
    found.collect()
}

/// The id and sign in the value of `code:=contact/*+`.
fn id_of(term: &Term) -> Option<(&str, Valence)> {
    if term.field != Field::Code {
        return None;
    }
    let (bare, valence) = Valence::split(&term.value);
    let bare = bare.strip_prefix('=').unwrap_or(bare);
    let bare = bare.strip_suffix("/**").unwrap_or(bare).trim_end_matches("/*");
    Some((bare, valence))
}

impl Expression {
    /// The same expression with other ids where `rename` gives one.
    #[must_use]
    pub fn with_codes(&self, rename: &dyn Fn(&str) -> Option<String>) -> Self {
        let all = |parts: &[Self]| parts.iter().map(|part| part.with_codes(rename)).collect();
        match self {
            Self::Term(term) => Self::Term(renamed(term, rename)),
            Self::Text(_) | Self::Saved(_) => self.clone(),
            Self::Not(inner) => Self::Not(Box::new(inner.with_codes(rename))),
            Self::And(parts) => Self::And(all(parts)),
            Self::Xor(parts) => Self::Xor(all(parts)),
            Self::Or(parts) => Self::Or(all(parts)),
            Self::Relation { relation, left, right } => Self::Relation {
                relation: *relation,
                left: Box::new(left.with_codes(rename)),
                right: Box::new(right.with_codes(rename)),
            },
        }
    }
}

fn renamed(term: &Term, rename: &dyn Fn(&str) -> Option<String>) -> Term {
    let new = id_of(term).and_then(|(id, _)| Some((id, rename(id)?)));
    Term {
        value: new.map_or_else(|| term.value.clone(), |(id, new)| term.value.replacen(id, &new, 1)),
        ..term.clone()
    }
}
