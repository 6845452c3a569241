//! Which words are chosen: a caret, and the other end of a selection.

use emic_core::model::{Span, Transcript};

use crate::page::unit::{self, Unit};
use crate::page::{Caret, Reach};

/// The caret on a grapheme, and the grapheme at the other end of the selection. Both belong to the selection.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// Where the caret stands.
    pub caret: Caret,
    /// The other end; none when nothing is selected.
    pub anchor: Option<usize>,
    /// The selections from which this one grew.
    narrower: Vec<(usize, Option<usize>)>,
    /// Whether the words have been coded: the next unit begins a new selection.
    is_done: bool,
}

impl Selection {
    /// The caret alone.
    pub fn caret(at: usize) -> Self {
        Self {
            caret: Caret { at, column: None },
            ..Self::default()
        }
    }

    /// The words selected; none when nothing is.
    pub fn span(&self, body: &str) -> Option<Span> {
        let anchor = self.anchor?;
        let (first, last) = (anchor.min(self.caret.at), anchor.max(self.caret.at));
        Span::new(body, first, unit::grapheme_end(body, last))
    }

    /// The words selected without white space at their ends.
    pub fn words(&self, body: &str) -> Option<Span> {
        self.span(body)?.trimmed(body)
    }

    /// Lets the selection be `span`, the caret at its end.
    pub fn set(&mut self, body: &str, span: Span) {
        self.anchor = Some(span.start());
        self.caret = Caret {
            at: unit::last_grapheme(body, span),
            column: None,
        };
    }

    /// Moves the caret, with the selection or without it.
    pub fn go(&mut self, caret: Caret, reach: Reach) {
        self.narrower.clear();
        self.is_done = false;
        match reach {
            Reach::Go => self.anchor = None,
            Reach::Extend => self.anchor = self.anchor.or(Some(self.caret.at)),
        }
        self.caret = caret;
    }

    /// Notes that the words have been coded.
    pub fn finish(&mut self) {
        self.is_done = true;
    }

    /// Selects the unit at the caret; where whole units are selected already, the next one too, or the next one alone when
    /// these have been coded.
    pub fn select(&mut self, transcript: &Transcript, unit: Unit) {
        let body = transcript.body();
        let new = match self.words(body) {
            Some(known) if unit::hull(transcript, unit, known) == known => {
                let next = unit::after(transcript, unit, unit::last_grapheme(body, known));
                let start = |next: Span| if self.is_done { next.start() } else { known.start() };
                next.and_then(|next| Span::new(body, start(next), next.end()))
            }
            Some(known) => Some(unit::hull(transcript, unit, known)),
            None => unit::around(transcript, unit, self.caret.at),
        };
        if let Some(span) = new {
            self.narrower.clear();
            self.is_done = false;
            self.set(body, span);
        }
    }

    /// Makes the selection wider: to the smallest unit that holds more, then by a turn on either side.
    pub fn grow(&mut self, transcript: &Transcript) {
        let body = transcript.body();
        let before = (self.caret.at, self.anchor);
        let known = self.words(body);
        let wider = match known {
            None => unit::around(transcript, Unit::Word, self.caret.at),
            Some(known) => {
                let mut hulls = Unit::ALL.iter().map(|&unit| unit::hull(transcript, unit, known));
                hulls
                    .find(|hull| *hull != known)
                    .or_else(|| with_question(transcript, known))
            }
        };
        if let Some(span) = wider {
            self.set(body, span);
            self.narrower.push(before);
        }
    }

    /// Goes back to the selection from which this one grew.
    pub fn shrink(&mut self) {
        let (at, anchor) = self.narrower.pop().unwrap_or((self.caret.at, None));
        self.caret = Caret { at, column: None };
        self.anchor = anchor;
    }

    /// Lets the caret stand at the other end.
    pub fn swap(&mut self) {
        if let Some(anchor) = self.anchor {
            self.anchor = Some(self.caret.at);
            self.caret = Caret {
                at: anchor,
                column: None,
            };
        }
    }
}

/// Whole turns with the turn before them; at the start of a transcript with the one behind.
fn with_question(transcript: &Transcript, known: Span) -> Option<Span> {
    let before = unit::before(transcript, Unit::Turn, known.start());
    let after = || unit::after(transcript, Unit::Turn, unit::last_grapheme(transcript.body(), known));
    let other = before.or_else(after)?;
    let (start, end) = (known.start().min(other.start()), known.end().max(other.end()));
    Span::new(transcript.body(), start, end)
}
