//! Tables: a head of columns and rows of typed cells.

use crate::{Cell, Text};

/// A table. Its first column names the rows: a format that splits a wide table repeats it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// What the table shows; empty for a table that needs no name.
    pub caption: String,
    /// The columns, the names of the rows first.
    pub head: Vec<Column>,
    /// The rows. A row may be shorter than the head: what is missing is blank.
    pub rows: Vec<Row>,
    /// Remarks below the table, such as what a mark in a cell means.
    pub notes: Vec<Text>,
}

/// One column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The words above it; may be empty.
    pub title: String,
    /// The side at which its cells stand.
    pub align: Align,
}

/// The side at which a column's cells stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Left: for words.
    Start,
    /// Right: for numbers.
    End,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The cells, one a column.
    pub cells: Vec<Cell>,
    /// What the row is to its neighbours.
    pub style: RowStyle,
    /// How many steps its first cell stands inwards: the depth of a code below its theme.
    pub indent: u8,
}

/// What a row is to its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowStyle {
    /// One row among others.
    Body,
    /// The sum of others, or the numbers on which they rest.
    Total,
    /// The name of the rows that follow, in the first cell; the other cells are mostly blank.
    Heading,
}

impl Table {
    /// A table without rows.
    pub fn new(caption: impl Into<String>, head: Vec<Column>) -> Self {
        Table {
            caption: caption.into(),
            head,
            ..Table::default()
        }
    }

    /// Adds a row below the others.
    #[must_use]
    pub fn with_row(mut self, row: Row) -> Self {
        self.rows.push(row);
        self
    }

    /// Adds a remark below the table.
    #[must_use]
    pub fn with_note(mut self, note: impl Into<Text>) -> Self {
        self.notes.push(note.into());
        self
    }
}

impl Column {
    /// A column of words.
    pub fn words(title: impl Into<String>) -> Self {
        Column {
            title: title.into(),
            align: Align::Start,
        }
    }

    /// A column of numbers.
    pub fn numbers(title: impl Into<String>) -> Self {
        Column {
            title: title.into(),
            align: Align::End,
        }
    }
}

impl Row {
    /// A row among others.
    pub fn body(cells: Vec<Cell>) -> Self {
        Row {
            cells,
            style: RowStyle::Body,
            indent: 0,
        }
    }

    /// A row of totals.
    pub fn total(cells: Vec<Cell>) -> Self {
        Row {
            cells,
            style: RowStyle::Total,
            indent: 0,
        }
    }

    /// The name of the rows that follow.
    pub fn heading(title: impl Into<String>) -> Self {
        Row {
            cells: vec![Cell::text(title)],
            style: RowStyle::Heading,
            indent: 0,
        }
    }

    /// The same row, this many steps inwards.
    #[must_use]
    pub fn indented(mut self, steps: u8) -> Self {
        self.indent = steps;
        self
    }
}
