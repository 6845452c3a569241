//! The cells of a table as words that can be shown.

use super::{
    drawing::wrapped,
    words::{natural, parted},
};
use crate::{Align, Canvas, Cell, Row, RowStyle, Table, visible};

/// The blanks before a deeper name, and before the second line of a wrapped one.
const STEP: usize = 2;

/// A row of words.
pub(super) struct Shown {
    cells: Vec<String>,
    pub(super) style: RowStyle,
    indent: usize,
}

impl Shown {
    /// A row as words. Where some cells of a column bear a mark, the numbers of the others stand one place inwards,
    /// so that digits stay below digits.
    pub(super) fn new(row: &Row, marked: &[bool], canvas: &Canvas) -> Self {
        let cells = row.cells.iter().zip(marked).map(|(cell, marked)| {
            let tail = if *marked && is_unmarked_number(cell) { " " } else { "" };
            visible(&cell.said(canvas.language)) + tail
        });
        Shown {
            cells: cells.collect(),
            style: row.style,
            indent: STEP * usize::from(row.indent),
        }
    }

    /// The size of a cell, measured by `size`, with the blanks before it: only the first one stands inwards.
    pub(super) fn extent(&self, at: usize, size: impl Fn(&str) -> usize) -> usize {
        let indent = if at == 0 { self.indent } else { 0 };
        self.cells.get(at).map_or(0, |cell| indent + size(cell))
    }

    /// The words of a cell, ready to be drawn in a column of this width.
    pub(super) fn set(&self, at: usize, room: usize) -> String {
        let words = self.cells.get(at).map_or("", String::as_str);
        if at > 0 {
            return parted(words, room);
        }
        let indent = self.indent.min(room / 2);
        inset(hanging(words, room.saturating_sub(indent).max(1)), indent).join("\n")
    }

    /// Whether the row is a name alone, which may run on over the columns.
    pub(super) fn is_name_alone(&self) -> bool {
        self.style == RowStyle::Heading && self.cells.iter().skip(1).all(String::is_empty)
    }
}

/// A name as lines. Those after the first stand inwards, so that they are not taken for rows.
fn hanging(name: &str, room: usize) -> Vec<String> {
    if natural(name) <= room {
        return name.split('\n').map(str::to_owned).collect();
    }
    let name = name.trim();
    let mut lines = wrapped(name, room);
    let rest = lines.first().and_then(|first| name.strip_prefix(first.as_str()));
    if let Some(rest) = rest.map(str::trim_start).filter(|rest| !rest.is_empty()) {
        let step = STEP.min(room / 4);
        lines.truncate(1);
        lines.extend(inset(wrapped(rest, room - step), step));
    }
    lines
}

fn inset(lines: Vec<String>, blanks: usize) -> Vec<String> {
    let blanks = " ".repeat(blanks);
    lines.iter().map(|line| format!("{blanks}{line}")).collect()
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::format::text::line::width;

    #[test]
    fn lines_after_the_first_are_shorter() {
        assert_eq!(hanging("een twee drie vier", 8), ["een twee", "  drie", "  vier"]);
        assert_eq!(hanging("een twee", 8), ["een twee"]);
        assert_eq!(hanging("een twee   ", 8), ["een twee"]);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_the_room_and_no_word_is_lost(
            words in "[a-zé学👍e\u{301} \n-]{0,80}", room in 6usize..30,
        ) {
            let lines = hanging(&words, room);
            let kept = |text: &str| text.chars().filter(|c| !matches!(c, ' ' | '\n')).collect::<String>();
            prop_assert_eq!(kept(&lines.concat()), kept(&words));
            for line in &lines {
                prop_assert!(width(line) <= room, "{:?}", lines);
            }
        }
    }
}
