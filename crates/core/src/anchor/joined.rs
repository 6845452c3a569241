//! Passages that were found by likeness and whose first words or last stand a little further.

use std::ops::Range;

use super::tokens::WORDS;
use super::tokens::{Lexicon, Token};

/// So near, in words and signs, the first words and the last stand by the rest, whatever was added between.
const NEAR: usize = 12;

/// With the first words and the last that stand near the rest, when more was taken or added between them than they weigh.
pub(super) fn joined(
    lexicon: &Lexicon,
    (sought, cut): (&[Token], Range<usize>),
    (text, found): (&[Token], Range<usize>),
) -> (Range<usize>, Range<usize>) {
    let many = |run: &Run| lexicon.words(sought.get(run.sought.clone()).unwrap_or_default()) >= WORDS;
    let near = found.start.saturating_sub(NEAR + cut.start)..found.start;
    let head = longest((sought, 0..cut.start), (text, near))
        .filter(|run| run.text.end + NEAR >= found.start)
        .filter(many);
    let near = found.end..text.len().min(found.end + NEAR + sought.len() - cut.end);
    let tail = longest((sought, cut.end..sought.len()), (text, near))
        .filter(|run| run.text.start <= found.end + NEAR)
        .filter(many);
    let (first, last) = (head.as_ref(), tail.as_ref());
    (
        first.map_or(cut.start, |run| run.sought.start)..last.map_or(cut.end, |run| run.sought.end),
        first.map_or(found.start, |run| run.text.start)..last.map_or(found.end, |run| run.text.end),
    )
}

/// Words that stand in the text as they were sought.
struct Run {
    sought: Range<usize>,
    text: Range<usize>,
}

/// The longest run of one stretch in another.
fn longest((sought, part): (&[Token], Range<usize>), (text, near): (&[Token], Range<usize>)) -> Option<Run> {
    let (words, there) = (sought.get(part.clone())?, text.get(near.clone())?);
    let mut row = vec![0; there.len() + 1];
    let mut best = (0, 0, 0);
    for (line, word) in (1..).zip(words) {
        let mut above = 0;
        for (column, token) in (1..).zip(there) {
            let cell = row.get_mut(column)?;
            let run = if word.key == token.key { above + 1 } else { 0 };
            above = std::mem::replace(cell, run);
            best = best.max((run, line, column));
        }
    }
    let (run, line, column) = best;
    Some(Run {
        sought: part.start + line - run..part.start + line,
        text: near.start + column - run..near.start + column,
    })
}
