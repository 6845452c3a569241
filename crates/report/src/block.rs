//! Blocks: the parts of which a report's body is built, each one known to every format for people.

use crate::{Quote, Table, Text};

/// One part of the body.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The title of what follows.
    Heading(Level, Text),
    /// Running text.
    Paragraph(Text),
    /// A table.
    Table(Table),
    /// Someone's words.
    Quote(Quote),
    /// Short items below each other.
    List(ListKind, Vec<Text>),
    /// A remark on what stands above it.
    Note(Text),
    /// Lines that keep their layout: never wrapped.
    Preformatted(Text),
}

/// How deep a heading stands below the report's title.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// A part of the report.
    One,
    /// A part of a part.
    Two,
    /// The smallest part with a heading.
    Three,
}

/// How the items of a list are introduced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListKind {
    /// By a dash.
    Bullets,
    /// By a number, from 1.
    Numbers,
}

impl Block {
    /// A heading.
    pub fn heading(level: Level, text: impl Into<Text>) -> Self {
        Block::Heading(level, text.into())
    }

    /// A paragraph.
    pub fn paragraph(text: impl Into<Text>) -> Self {
        Block::Paragraph(text.into())
    }

    /// A note.
    pub fn note(text: impl Into<Text>) -> Self {
        Block::Note(text.into())
    }
}

impl From<Table> for Block {
    fn from(table: Table) -> Self {
        Block::Table(table)
    }
}

impl From<Quote> for Block {
    fn from(quote: Quote) -> Self {
        Block::Quote(quote)
    }
}
