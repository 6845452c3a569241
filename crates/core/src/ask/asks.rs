//! What an expression asks about: codings, or turns alone.

use std::collections::BTreeSet;

use super::turn_filter::saved;
use super::{AskError, CodingTerm};
use crate::expression::Expression;
use crate::model::{CoderIndex, Study};

/// Whether an expression names a code, a sign or a coder anywhere, also through saved queries: what it denotes depends on whose codings
/// are asked.
///
/// # Errors
/// When it names what the study does not have.
pub fn names_codings(study: &Study, expression: &Expression) -> Result<bool, AskError> {
    let any = |parts: &[&Expression]| -> Result<bool, AskError> {
        parts
            .iter()
            .try_fold(false, |found, part| Ok(found || names_codings(study, part)?))
    };
    match expression {
        Expression::Term(term) => Ok(CodingTerm::resolve(study, term)?.is_some()),
        Expression::Text(_) => Ok(false),
        Expression::Saved(name) => names_codings(study, saved(study, name)?),
        Expression::Not(inner) => names_codings(study, inner),
        Expression::And(parts) | Expression::Or(parts) | Expression::Xor(parts) => {
            any(&parts.iter().collect::<Vec<_>>())
        }
        Expression::Relation { left, right, .. } => any(&[left, right]),
    }
}

/// The coders that an expression names by `coder:`, also through saved queries, in the study's order: there their codings are meant,
/// whoever is counted otherwise.
///
/// # Errors
/// When it names what the study does not have.
pub fn coders_of(study: &Study, expression: &Expression) -> Result<BTreeSet<CoderIndex>, AskError> {
    let all = |parts: &[&Expression]| -> Result<BTreeSet<CoderIndex>, AskError> {
        let each = parts.iter().map(|part| coders_of(study, part));
        Ok(each
            .collect::<Result<Vec<_>, AskError>>()?
            .into_iter()
            .flatten()
            .collect())
    };
    match expression {
        Expression::Term(term) => Ok(CodingTerm::resolve(study, term)?
            .and_then(|term| term.coder())
            .into_iter()
            .collect()),
        Expression::Text(_) => Ok(BTreeSet::new()),
        Expression::Saved(name) => coders_of(study, saved(study, name)?),
        Expression::Not(inner) => coders_of(study, inner),
        Expression::And(parts) | Expression::Or(parts) | Expression::Xor(parts) => {
            all(&parts.iter().collect::<Vec<_>>())
        }
        Expression::Relation { left, right, .. } => all(&[left, right]),
    }
}

/// Whether an expression may denote whole turns or whole transcripts, not passages: of a transcript, a case, a speaker or an attribute
/// alone, or of these as one of several things in OR or XOR.
///
/// ```
/// use emic_core::ask::picks_turns;
/// use emic_core::expression::parse;
/// use emic_core::read::{Sources, understand};
///
/// let study = understand(Sources::from_iter([("emic.yaml", "title: t\nqueries: {schools: \"sector:school\"}")]))
///     .study
///     .ok_or("no study")?;
/// let picks = |text| -> Result<bool, Box<dyn std::error::Error>> { Ok(picks_turns(&study, &parse(text)?)?) };
/// assert!(picks("sector:school")? && picks("@schools")? && picks("tijd OR sector:school")?);
/// assert!(!picks("tijd")? && !picks("tijd AND sector:school")? && !picks("tijd NEAR/2 @schools")?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When it names a saved query that the study does not have.
pub fn picks_turns(study: &Study, expression: &Expression) -> Result<bool, AskError> {
    let picks = |part| picks_turns(study, part);
    match expression {
        Expression::Term(term) => Ok(!term.field.is_about_codings()),
        Expression::Text(_) => Ok(false),
        Expression::Saved(name) => picks(saved(study, name)?),
        Expression::Not(inner) | Expression::Relation { left: inner, .. } => picks(inner),
        Expression::And(parts) => parts.iter().try_fold(true, |all, part| Ok(all && picks(part)?)),
        Expression::Or(parts) | Expression::Xor(parts) => {
            parts.iter().try_fold(false, |any, part| Ok(any || picks(part)?))
        }
    }
}
