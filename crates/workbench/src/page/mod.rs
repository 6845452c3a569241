//! A transcript laid out in lines for a width: which bytes stand where on the screen.

mod motion;
mod row;
pub mod unit;

pub use motion::{Caret, Motion, Reach};
pub use row::{Cell, Row};

use emic_core::model::Transcript;
use emic_report::lines;

/// The rows of a transcript, an empty one between two turns.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// From top to bottom.
    pub rows: Vec<Row>,
    width: usize,
    fingerprint: String,
}

impl Page {
    /// Lays `transcript` out, at most `width` columns wide.
    pub fn new(transcript: &Transcript, width: usize) -> Self {
        let mut rows = Vec::new();
        for (turn, said) in transcript.turns.iter().enumerate() {
            if turn > 0 {
                rows.push(Row::between());
            }
            let words = said.extent.map(|extent| lines(transcript.body(), extent, width));
            let words = words.unwrap_or_default();
            if words.is_empty() {
                rows.push(Row::silent(turn, said.start));
            }
            rows.extend(words.into_iter().enumerate().map(|(index, line)| Row {
                turn: Some(turn),
                is_first: index == 0,
                line,
            }));
        }
        Self {
            rows,
            width,
            fingerprint: transcript.fingerprint().to_owned(),
        }
    }

    /// Whether it is the layout of this very text at this width.
    pub fn is_of(&self, transcript: &Transcript, width: usize) -> bool {
        self.width == width && self.fingerprint == transcript.fingerprint()
    }

    /// The row on which the byte `at` stands: the last one that begins at or before it and has words.
    pub fn row_of(&self, at: usize) -> usize {
        let begins = |row: &Row| row.turn.is_some() && row.line.start <= at;
        self.rows.iter().rposition(begins).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
