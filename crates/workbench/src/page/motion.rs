//! Ways of moving through a transcript: from one grapheme to another.

use emic_core::model::Transcript;

use super::unit::{self, Unit};
use super::{Cell, Page};

/// Where to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// One grapheme back.
    Left,
    /// One grapheme on.
    Right,
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// To the start of this word or the one before.
    WordLeft,
    /// To the next word.
    WordRight,
    /// To the start of the row.
    RowStart,
    /// To the end of the row.
    RowEnd,
    /// So many rows up as the pane shows.
    PageUp,
    /// So many rows down.
    PageDown,
    /// To the start of this turn or the one before.
    TurnUp,
    /// To the next turn.
    TurnDown,
    /// To the first grapheme.
    Start,
    /// To the last.
    End,
}

/// Whether moving selects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// The selection is given up.
    Go,
    /// The selection reaches to the new place.
    Extend,
}

/// Where the caret stands: a grapheme, and the column that it would like to keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Caret {
    /// The grapheme's first byte.
    pub at: usize,
    /// The column from which it went up or down.
    pub column: Option<usize>,
}

impl Page {
    /// Where `motion` leads from `caret`; `height` rows are shown at once.
    pub fn moved(&self, transcript: &Transcript, caret: Caret, motion: Motion, reach: Reach, height: usize) -> Caret {
        let body = transcript.body();
        let still = |at: Option<usize>| Caret {
            at: at.unwrap_or(caret.at),
            column: None,
        };
        match motion {
            Motion::Left => still(self.before(body, caret.at)),
            Motion::Right => still(self.after(body, caret.at)),
            Motion::Up => self.vertical(body, caret, -1),
            Motion::Down => self.vertical(body, caret, 1),
            Motion::PageUp => self.vertical(body, caret, -offset(height)),
            Motion::PageDown => self.vertical(body, caret, offset(height)),
            Motion::WordLeft => still(unit::before(transcript, Unit::Word, caret.at).map(|word| word.start())),
            Motion::WordRight => still(word_on(transcript, caret.at, reach)),
            Motion::RowStart => still(self.edge(body, caret.at, <[Cell]>::first)),
            Motion::RowEnd => still(self.edge(body, caret.at, <[Cell]>::last)),
            Motion::TurnUp => still(unit::before(transcript, Unit::Turn, caret.at).map(|turn| turn.start())),
            Motion::TurnDown => still(unit::after(transcript, Unit::Turn, caret.at).map(|turn| turn.start())),
            Motion::Start => still(self.cells(body, 0, 1).first().map(|cell| cell.at)),
            Motion::End => {
                let last = self.rows.len().saturating_sub(1);
                still(self.cells(body, last, -1).last().map(|cell| cell.at))
            }
        }
    }

    /// The grapheme at `column` of `row`, or the nearest one.
    pub fn at(&self, body: &str, row: usize, column: usize) -> Option<usize> {
        let cells = self.rows.get(row)?.cells(body);
        let here = cells.iter().rev().find(|cell| cell.column <= column);
        here.or_else(|| cells.first()).map(|cell| cell.at)
    }

    fn before(&self, body: &str, at: usize) -> Option<usize> {
        let row = self.row_of(at);
        let cells = self.rows.get(row)?.cells(body);
        let here = cells.iter().rev().find(|cell| cell.at < at);
        let above = || self.cells(body, row.checked_sub(1)?, -1).last().map(|cell| cell.at);
        here.map(|cell| cell.at).or_else(above)
    }

    fn after(&self, body: &str, at: usize) -> Option<usize> {
        let row = self.row_of(at);
        let cells = self.rows.get(row)?.cells(body);
        let here = cells.iter().find(|cell| cell.at > at);
        let below = || self.cells(body, row + 1, 1).first().map(|cell| cell.at);
        here.map(|cell| cell.at).or_else(below)
    }

    fn edge(&self, body: &str, at: usize, edge: impl Fn(&[Cell]) -> Option<&Cell>) -> Option<usize> {
        let cells = self.rows.get(self.row_of(at))?.cells(body);
        edge(&cells).map(|cell| cell.at)
    }

    /// The cells of the first row from `row` on, in the given direction, that has any.
    fn cells(&self, body: &str, row: usize, step: isize) -> Vec<Cell> {
        let mut row = Some(row);
        while let Some(found) = row.and_then(|row| self.rows.get(row)) {
            if found.is_spoken() {
                return found.cells(body);
            }
            row = row.and_then(|row| row.checked_add_signed(step));
        }
        Vec::new()
    }

    /// So many rows up or down, over those without words.
    fn vertical(&self, body: &str, caret: Caret, rows: isize) -> Caret {
        let from = self.row_of(caret.at);
        let column = caret.column.unwrap_or_else(|| self.column(body, caret.at));
        let last = self.rows.len().saturating_sub(1);
        let wanted = from.saturating_add_signed(rows).min(last);
        let step = rows.signum();
        let cells = self.cells(body, wanted, step);
        let back = || self.cells(body, wanted, -step);
        let cells = if cells.is_empty() { back() } else { cells };
        let here = cells.iter().rev().find(|cell| cell.column <= column);
        Caret {
            at: here.or_else(|| cells.first()).map_or(caret.at, |cell| cell.at),
            column: Some(column),
        }
    }

    /// The column at which the grapheme at `at` begins.
    pub fn column(&self, body: &str, at: usize) -> usize {
        let cells = self.rows.get(self.row_of(at)).map(|row| row.cells(body));
        let cells = cells.unwrap_or_default();
        let here = cells.iter().rev().find(|cell| cell.at <= at);
        here.map_or(0, |cell| cell.column)
    }
}

/// To the next word; while selecting, to the end of this one or the next.
fn word_on(transcript: &Transcript, at: usize, reach: Reach) -> Option<usize> {
    match reach {
        Reach::Go => unit::after(transcript, Unit::Word, at).map(|word| word.start()),
        Reach::Extend => {
            let here = unit::around(transcript, Unit::Word, at)?;
            let end = |span| unit::last_grapheme(transcript.body(), span);
            if end(here) > at {
                return Some(end(here));
            }
            unit::after(transcript, Unit::Word, at).map(end)
        }
    }
}

fn offset(height: usize) -> isize {
    isize::try_from(height.saturating_sub(2).max(1)).unwrap_or(1)
}
