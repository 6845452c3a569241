//! The cells of a table as words that can be shown.

use crate::{
    Align, Canvas, Cell, Colour, Row, RowStyle, Table, Text,
    format::text::{
        line::{Tone, shown, width},
        wrap::{Measure, wrap},
    },
};

/// The blanks before a deeper name, and before the second line of a wrapped one.
const STEP: usize = 2;

/// A row of words.
pub(super) struct Shown {
    cells: Vec<Said>,
    pub(super) style: RowStyle,
    indent: usize,
}

/// The words of one cell, and the blanks after them.
struct Said {
    words: Text,
    tail: usize,
}

impl Shown {
    /// A row as words. Where some cells of a column bear a mark, the numbers of the others stand one place inwards,
    /// so that digits stay below digits.
    pub(super) fn new(row: &Row, marked: &[bool], canvas: &Canvas) -> Self {
        let cells = row.cells.iter().zip(marked).map(|(cell, marked)| Said {
            words: plain(&cell.said(canvas.language)),
            tail: usize::from(*marked && is_unmarked_number(cell)),
        });
        Shown {
            cells: cells.collect(),
            style: row.style,
            indent: STEP * usize::from(row.indent),
        }
    }

    /// The blanks before a cell: only the first one stands inwards.
    fn indent_of(&self, at: usize) -> usize {
        if at == 0 { self.indent } else { 0 }
    }

    /// The size of a cell, measured by `size`, with the blanks before it.
    pub(super) fn extent(&self, at: usize, size: impl Fn(&Text) -> usize) -> usize {
        self.cells
            .get(at)
            .map_or(0, |cell| self.indent_of(at) + size(&cell.words) + cell.tail)
    }

    /// The lines of a cell. The second line of a row's name stands inwards, so that it is not taken for a row.
    pub(super) fn cell_lines(&self, at: usize, room: usize) -> Vec<String> {
        let Some(cell) = self.cells.get(at) else {
            return Vec::new();
        };
        let indent = self.indent_of(at).min(room / 2);
        let room = room.saturating_sub(indent + cell.tail).max(1);
        let hanging = if at == 0 && natural(&cell.words) > room {
            STEP.min(room / 4)
        } else {
            0
        };
        let lines = lines_of(
            &cell.words,
            Measure {
                hanging,
                ..Measure::column(room)
            },
        );
        let blanks = |line: usize| " ".repeat(if line == 0 { indent } else { indent + hanging });
        let tail = " ".repeat(cell.tail);
        lines
            .iter()
            .enumerate()
            .map(|(line, words)| blanks(line) + words + &tail)
            .collect()
    }

    /// Whether the row is a name alone, which may run on over the columns.
    pub(super) fn is_name_alone(&self) -> bool {
        self.style == RowStyle::Heading && self.cells.iter().skip(1).all(|cell| cell.words.is_empty())
    }
}

/// Whether a column of numbers holds a mark.
pub(super) fn has_marks(table: &Table, at: usize) -> bool {
    let is_number = table.head.get(at).is_some_and(|column| column.align == Align::End);
    is_number
        && table
            .rows
            .iter()
            .any(|row| matches!(row.cells.get(at), Some(Cell::Marked(..))))
}

fn is_unmarked_number(cell: &Cell) -> bool {
    matches!(
        cell,
        Cell::Count(_) | Cell::Number { .. } | Cell::Share { .. } | Cell::Undefined
    )
}

/// Words in which nothing is hidden.
pub(super) fn plain(words: &str) -> Text {
    shown(&words.into(), Colour::Plain)
}

/// The width of words that are not wrapped.
pub(super) fn natural(text: &Text) -> usize {
    text.words().lines().map(width).max().unwrap_or(0)
}

/// Words set to a measure.
pub(super) fn lines_of(text: &Text, measure: Measure) -> Vec<String> {
    wrap(text, measure)
        .iter()
        .map(|line| line.paint(Tone::Normal, Colour::Plain))
        .collect()
}
