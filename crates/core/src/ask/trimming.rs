//! Stretches without what nobody would read: blanks around them, and pieces that hold no word.

use super::Stretch;
use crate::model::{Span, Study};

/// Those that hold a letter or a digit.
pub(super) fn worded(study: &Study, mut stretches: Vec<Stretch>) -> Vec<Stretch> {
    stretches.retain(|stretch| words(study, *stretch).contains(char::is_alphanumeric));
    stretches
}

/// The stretch without white space at either end; none when that is all.
pub(super) fn trimmed(study: &Study, stretch: Stretch) -> Option<Stretch> {
    let words = words(study, stretch);
    let start = stretch.span.start() + (words.len() - words.trim_start().len());
    let body = study.transcript(stretch.transcript).body();
    let span = Span::new(body, start, start + words.trim().len())?;
    Some(Stretch { span, ..stretch })
}

fn words(study: &Study, stretch: Stretch) -> &str {
    study.transcript(stretch.transcript).words(stretch.span)
}
