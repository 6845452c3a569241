//! The units in which people select: words, sentences, paragraphs, turns.

use emic_core::model::{Span, Transcript};
use emic_core::words::{sentences, tokens};
use unicode_segmentation::UnicodeSegmentation;

/// A unit of selection, the smallest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// A word.
    Word,
    /// A sentence, UAX #29.
    Sentence,
    /// A stretch of a turn between line breaks.
    Paragraph,
    /// What somebody says until another speaks.
    Turn,
}

impl Unit {
    /// All units, the smallest first.
    pub const ALL: [Self; 4] = [Self::Word, Self::Sentence, Self::Paragraph, Self::Turn];
}

/// The unit that holds the byte `at`; between two, the one that comes next in this turn, else the last one of it.
pub fn around(transcript: &Transcript, unit: Unit, at: usize) -> Option<Span> {
    let turn = turn_at(transcript, at)?;
    let units = within(transcript, turn, unit);
    let next = units.iter().find(|span| span.end() > at);
    next.or_else(|| units.last()).copied()
}

/// The first unit that begins after `at`, in this turn or a later one.
pub fn after(transcript: &Transcript, unit: Unit, at: usize) -> Option<Span> {
    let turns = turns(transcript).filter(|turn| turn.end() > at);
    let mut units = turns.flat_map(|turn| within(transcript, turn, unit));
    units.find(|span| span.start() > at)
}

/// The last unit that begins before `at`.
pub fn before(transcript: &Transcript, unit: Unit, at: usize) -> Option<Span> {
    let turns: Vec<Span> = turns(transcript).filter(|turn| turn.start() < at).collect();
    let mut units = turns.into_iter().rev().filter_map(|turn| {
        let units = within(transcript, turn, unit);
        units.into_iter().rev().find(|span| span.start() < at)
    });
    units.next()
}

/// From the start of the unit in which `span` begins to the end of the one in which it ends; never less than `span`.
pub fn hull(transcript: &Transcript, unit: Unit, span: Span) -> Span {
    let last = last_grapheme(transcript.body(), span);
    // Between two units, as on a full stop after a word, there is nothing to add.
    let holding = |at: usize| around(transcript, unit, at).filter(|unit| unit.start() <= at && at < unit.end());
    let start = holding(span.start()).map_or(span.start(), Span::start);
    let end = holding(last).map_or(span.end(), Span::end);
    Span::new(transcript.body(), start.min(span.start()), end.max(span.end())).unwrap_or(span)
}

/// The first byte of the last grapheme of `span`.
pub fn last_grapheme(body: &str, span: Span) -> usize {
    let last = span.of(body).grapheme_indices(true).next_back();
    span.start() + last.map_or(0, |(at, _)| at)
}

/// The byte after the grapheme that begins at `at`.
pub fn grapheme_end(body: &str, at: usize) -> usize {
    let rest = body.get(at..).unwrap_or_default();
    at + rest.graphemes(true).next().map_or(0, str::len)
}

fn turns(transcript: &Transcript) -> impl Iterator<Item = Span> {
    transcript.turns.iter().filter_map(|turn| turn.extent)
}

/// The turn that holds `at`, else the last one that begins before it, else the first.
fn turn_at(transcript: &Transcript, at: usize) -> Option<Span> {
    let mut before = turns(transcript).take_while(|turn| turn.start() <= at);
    before.by_ref().last().or_else(|| turns(transcript).next())
}

fn within(transcript: &Transcript, turn: Span, unit: Unit) -> Vec<Span> {
    let body = transcript.body();
    let words = turn.of(body);
    let ranges: Vec<std::ops::Range<usize>> = match unit {
        Unit::Word => tokens(words).collect(),
        Unit::Sentence => sentences(words).collect(),
        Unit::Paragraph => paragraphs(words),
        Unit::Turn => return vec![turn],
    };
    let spans = ranges.into_iter().filter_map(|range| {
        let (start, end) = (turn.start() + range.start, turn.start() + range.end);
        Span::new(body, start, end)
    });
    spans.collect()
}

fn paragraphs(words: &str) -> Vec<std::ops::Range<usize>> {
    let mut from = 0;
    let mut found = Vec::new();
    for line in words.split_inclusive('\n') {
        let lead = line.len() - line.trim_start().len();
        let inner = line.trim();
        if !inner.is_empty() {
            found.push(from + lead..from + lead + inner.len());
        }
        from += line.len();
    }
    found
}
