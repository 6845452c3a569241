//! The quotes behind a cell.

use super::behind;
use super::held::Filling;
use crate::analysis::{Evidence, Extract, Limit, QuoteTheme, quotes};
use crate::ask::{AskError, Entry, Finder, Stretch};
use crate::expression::{Expression, TextTerm};
use crate::model::{Span, Study, Transcript};

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
    let known = Known {
        study: evidence.study,
        places: behind(evidence, cell, filling, finder)?,
    };
    let anything = QuoteTheme::Expression(Expression::Text(TextTerm::Word(String::new())));
    quotes(evidence, &anything, limit, &known)
}

/// Finds passages that are known already, whatever words are asked for.
struct Known<'k> {
    study: &'k Study,
    places: Vec<Stretch>,
}

impl Finder for Known<'_> {
    fn find(&self, _: &TextTerm, transcript: &Transcript) -> Vec<Span> {
        let here = |place: &&Stretch| self.study.transcript(place.transcript).id == transcript.id;
        self.places.iter().filter(here).map(|place| place.span).collect()
    }
}
