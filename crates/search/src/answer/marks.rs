//! The exact places of the words that a hit was found by.

use std::borrow::Cow;

use emic_core::analysis::Matching;
use emic_core::ask::{Form, Word, places};
use emic_core::expression::TextTerm;
use emic_core::model::{Span, Transcript};

use crate::document::runs;
use crate::stem::Stems;

/// Where one of `terms` stands within `span`: in order, without overlaps.
pub(super) fn marks(terms: &[&TextTerm], matching: Matching, transcript: &Transcript, span: Span) -> Vec<Span> {
    if terms.is_empty() {
        return Vec::new();
    }
    let runs = runs(transcript, span);
    let stems = Stems::of(transcript.language);
    let stem = stems.form();
    let form: &Form<'_> = match matching {
        Matching::Stemmed => &stem,
        Matching::Exact => &|word| Cow::Borrowed(word),
    };
    let of_run = |run: &Vec<Word>| -> Vec<Span> { terms.iter().flat_map(|term| places(term, run, form)).collect() };
    // A segment may end inside a word that begins in it.
    let mut found: Vec<Span> = runs
        .iter()
        .flat_map(of_run)
        .filter_map(|place| place.shared(span))
        .collect();
    found.sort_unstable();
    united(transcript.body(), found)
}

/// Sorted spans, those that overlap made one.
fn united(body: &str, spans: Vec<Span>) -> Vec<Span> {
    let mut united: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match united.last_mut().filter(|last| last.overlaps(span)) {
            Some(last) => *last = Span::new(body, last.start(), last.end().max(span.end())).unwrap_or(*last),
            None => united.push(span),
        }
    }
    united
}
