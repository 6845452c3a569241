//! The canvas: what a format may know about the place where its output goes.

use crate::Language;

/// How to render; made by the caller, never read from the environment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Canvas {
    /// Room in terminal columns. Without it, prose is wrapped at 72 and tables are as wide as they like.
    pub width: Option<u16>,
    /// Whether text may be coloured.
    pub colour: Colour,
    /// The language of the words that a format adds, and of its decimal sign.
    pub language: Language,
}

/// Whether text may be coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// No escape sequences at all.
    Plain,
    /// ANSI escape sequences.
    Ansi,
}

impl Canvas {
    /// A canvas without a width and without colours, as for a file.
    pub fn file(language: Language) -> Self {
        Canvas {
            width: None,
            colour: Colour::Plain,
            language,
        }
    }
}
