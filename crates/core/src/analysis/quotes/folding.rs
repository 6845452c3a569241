//! Passages that overlap, or that say the same words again.

use std::collections::BTreeMap;

use super::Quote;
use crate::model::{CaseIndex, Study};

/// What becomes of passages that overlap or say the same again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Repeats {
    /// Each passage is shown by itself.
    #[default]
    Each,
    /// Each word is shown once: passages that share a character are joined into one, from the start of the first to the end of
    /// the last, with the codes of all; and the same words (white space aside) of the same case elsewhere are named behind the
    /// first of them, again with the codes of all. Nothing is lost: every place is still told, and counts stay counts of places.
    Once,
}

/// The passages as they are shown; `found` stands in order.
pub(super) fn folded(study: &Study, found: Vec<Quote>, repeats: Repeats) -> Vec<Quote> {
    match repeats {
        Repeats::Each => found,
        Repeats::Once => said_once(study, joined(found)),
    }
}

/// Passages that share a character as one.
fn joined(found: Vec<Quote>) -> Vec<Quote> {
    let mut all: Vec<Quote> = Vec::with_capacity(found.len());
    for next in found {
        let last = all.last_mut().filter(|last| {
            last.stretch.transcript == next.stretch.transcript && last.stretch.span.overlaps(next.stretch.span)
        });
        let Some(last) = last else {
            all.push(next);
            continue;
        };
        if next.stretch.span.end() > last.stretch.span.end() {
            last.stretch.span = last.stretch.span.to(next.stretch.span).unwrap_or(last.stretch.span);
        }
        last.places.push(next.stretch);
        last.absorb(next);
    }
    all
}

/// The same words of one case once.
fn said_once(study: &Study, found: Vec<Quote>) -> Vec<Quote> {
    let mut known: BTreeMap<(CaseIndex, String), usize> = BTreeMap::new();
    let mut all: Vec<Quote> = Vec::with_capacity(found.len());
    for next in found {
        let words: Vec<&str> = next.words(study).split_whitespace().collect();
        let key = (next.case, words.join(" "));
        match known.get(&key).and_then(|position| all.get_mut(*position)) {
            Some(first) => {
                first.also_at.extend(next.places.iter().copied());
                first.absorb(next);
            }
            None => {
                known.insert(key, all.len());
                all.push(next);
            }
        }
    }
    all
}
