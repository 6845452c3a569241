//! The quotes behind a cell.

use super::behind;
use super::held::Filling;
use crate::analysis::{Evidence, Extract, Limit, QuoteTheme, quotes};
use crate::ask::{AskError, Entry, Finder};

/// The passages that [`behind`] tells, as quotes: chosen, attributed and weighed as [`quotes`] does.
///
/// # Errors
/// As [`behind`].
pub fn quotes_behind(
    evidence: &Evidence<'_>,
    cell: (&Entry, &Entry),
    filling: Filling,
    limit: Limit,
    finder: &dyn Finder,
) -> Result<Extract, AskError> {
    let places = QuoteTheme::Places(behind(evidence, cell, filling, finder)?);
    quotes(evidence, &places, limit, finder)
}
