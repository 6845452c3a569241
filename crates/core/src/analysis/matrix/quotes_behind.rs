//! The quotes behind a cell.

use super::behind;
use super::held::Filling;
use crate::analysis::{Evidence, Extract, Limit, QuoteTheme, Unit, quotes};
use crate::ask::{AskError, Entry, Finder, Selection, TurnTerm};

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
    let places = behind(evidence, cell, filling, finder)?;
    let [row, column] = [cell.0, cell.1].map(|entry| turns_of(evidence, entry, filling.unit));
    let within = evidence.scope.selection.and(&row).and(&column);
    quotes(evidence, &QuoteTheme::Places { places, within }, limit, finder)
}

/// The turns that an entry is about: those of a value, a case or a transcript, else all; of whole transcripts, where these go together.
fn turns_of(evidence: &Evidence<'_>, entry: &Entry, unit: Unit) -> Selection {
    let study = evidence.study;
    let term = match entry {
        Entry::Value { attribute, value } => TurnTerm::Value(*attribute, value.clone()),
        Entry::Transcript(transcript) => TurnTerm::Transcript(*transcript),
        Entry::Case(case) => TurnTerm::Case(*case),
        Entry::Theme(_) | Entry::Valence(_) | Entry::Coder(_) | Entry::Saved(_) => {
            return evidence.scope.selection.clone();
        }
    };
    let own = Selection::of(study, |index, transcript, turn| {
        term.takes(study, index, transcript, turn)
    });
    match unit {
        Unit::Transcript => Selection::of(study, |index, _, _| own.touches(index)),
        _ => own,
    }
}
