//! What every importer hands to the search for labels: lines of text with what the layout of the file says about them.

use std::ops::Range;

use super::incoming::FrontMatter;
use super::note::Note;

/// A document as its format gave it, before turns are looked for.
#[derive(Debug, Default)]
pub(super) struct Source {
    pub lines: Vec<SourceLine>,
    pub end: FinalBreak,
    pub front_matter: Vec<FrontMatter>,
    pub comments: Vec<SourceComment>,
    pub notes: Vec<Note>,
}

/// Whether a line break closes the last line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum FinalBreak {
    #[default]
    Present,
    Absent,
}

/// One line, without its line break.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct SourceLine {
    /// Line of the file or paragraph of the document, from 1.
    pub number: usize,
    pub text: String,
    pub opens: Opens,
    /// A label that the file sets apart by its looks: bold, emphasis, a table's cell.
    pub lead: Option<Lead>,
}

/// What begins with a line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Opens {
    /// Only a line: paragraphs are parted by empty lines.
    #[default]
    Line,
    /// A paragraph, though no empty line may stand before it.
    Paragraph,
}

/// The parts of a line that begins a turn, as byte ranges of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lead {
    pub stamp: Option<Range<usize>>,
    pub label: Range<usize>,
    /// The byte at which the words begin; the length of the text when they stand on the next lines.
    pub words: usize,
}

/// A remark on the stretch from one point to another, end exclusive.
#[derive(Debug, Clone)]
pub(super) struct SourceComment {
    pub text: String,
    pub author: String,
    pub start: Point,
    pub end: Point,
}

/// A place before the body is written: index of the line, byte in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Point {
    pub line: usize,
    pub byte: usize,
}

impl SourceLine {
    /// Whether the line is empty but for white space.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// Cuts text with LF line ends into numbered lines; `first` is the number of the first.
pub(super) fn lines(text: &str, first: usize) -> (Vec<SourceLine>, FinalBreak) {
    if text.is_empty() {
        return (Vec::new(), FinalBreak::Absent);
    }
    let (text, end) = match text.strip_suffix('\n') {
        Some(rest) => (rest, FinalBreak::Present),
        None => (text, FinalBreak::Absent),
    };
    let line = |(index, text): (usize, &str)| SourceLine {
        number: first + index,
        text: text.to_owned(),
        ..SourceLine::default()
    };
    (text.split('\n').enumerate().map(line).collect(), end)
}
