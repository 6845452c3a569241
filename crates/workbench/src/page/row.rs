//! One line of the page, and the cells that its graphemes take.

use emic_report::{Line, columns};
use unicode_segmentation::UnicodeSegmentation;

/// A line on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The turn's place among the turns, from 0; none between two turns.
    pub turn: Option<usize>,
    /// Whether the turn begins here.
    pub is_first: bool,
    /// The bytes that stand on it.
    pub line: Line,
}

/// One grapheme on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Its first byte in the body.
    pub at: usize,
    /// The byte after its last.
    pub end: usize,
    /// The column at which it begins, from 0.
    pub column: usize,
    /// How many columns it takes; 0 for what has no width.
    pub width: usize,
}

impl Row {
    /// The row between two turns.
    pub(super) fn between() -> Self {
        Self {
            turn: None,
            is_first: false,
            line: Line { start: 0, end: 0 },
        }
    }

    /// The row of a turn in which nothing is said.
    pub(super) fn silent(turn: usize, start: usize) -> Self {
        Self {
            turn: Some(turn),
            is_first: true,
            line: Line { start, end: start },
        }
    }

    /// The graphemes of the row in `body`, from left to right.
    pub fn cells(&self, body: &str) -> Vec<Cell> {
        let mut column = 0;
        let mut at = self.line.start;
        let graphemes = self.line.words(body).graphemes(true);
        let cells = graphemes.map(|grapheme| {
            let width = columns(grapheme);
            let cell = Cell {
                at,
                end: at + grapheme.len(),
                column,
                width,
            };
            column += width;
            at = cell.end;
            cell
        });
        cells.collect()
    }

    /// Whether words stand on it.
    pub fn is_spoken(&self) -> bool {
        self.turn.is_some() && self.line.end > self.line.start
    }
}
