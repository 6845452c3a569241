//! Patches of YAML that people wrote: values are replaced, added and taken out where they stand, and nothing else moves.

mod list;
mod map;

pub(super) use list::Added;

use std::ops::Range;

use super::Patch;
use crate::yaml::{Entry, Kind, Node};

/// Collects changes of one YAML text.
pub(super) struct Patcher<'t> {
    text: &'t str,
    eol: &'static str,
    changes: Vec<(Range<usize>, String)>,
}

impl<'t> Patcher<'t> {
    pub fn new(text: &'t str) -> Self {
        Self {
            text,
            eol: line_end_of(text),
            changes: Vec::new(),
        }
    }

    /// The line end that the file uses.
    pub fn eol(&self) -> &'static str {
        self.eol
    }

    /// The patch; none when changes overlap.
    pub fn finish(self) -> Option<Patch> {
        Patch::new(self.text, self.changes)
    }

    pub fn insert(&mut self, at: usize, text: String) {
        self.replace(at..at, text);
    }

    pub fn replace(&mut self, range: Range<usize>, text: String) {
        self.changes.push((range, text));
    }

    /// Puts `value` behind the key of `entry` in place of what stands there.
    pub fn set(&mut self, entry: &Entry, value: &str) {
        let from = self.colon(entry);
        self.replace(from..self.value_end(entry).max(from), format!(" {value}"));
    }

    /// Whether nothing stands behind the key: no value, `~` or `null`.
    pub fn is_null(&self, node: &Node) -> bool {
        let written = self.text.get(node.range.clone()).unwrap_or_default();
        matches!(node.kind, Kind::Scalar) && matches!(written, "" | "~" | "null" | "Null" | "NULL")
    }

    /// The byte after the colon of `entry`.
    pub fn colon(&self, entry: &Entry) -> usize {
        let rest = self.text.get(entry.key_range.end..).unwrap_or_default();
        entry.key_range.end + rest.find(':').map_or(0, |at| at + 1)
    }

    /// The byte after the last that belongs to the value of `entry`; after the colon when there is none.
    pub fn value_end(&self, entry: &Entry) -> usize {
        self.content_end(&entry.value.range).max(self.colon(entry))
    }

    /// The end of `range` without the white space and line ends that a block of text takes with it.
    pub fn content_end(&self, range: &Range<usize>) -> usize {
        let text = self.text.get(..range.end).unwrap_or_default();
        text.trim_end().len().max(range.start)
    }

    /// The byte at which the line that holds `at` ends, before its line end.
    pub fn line_end(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        at + rest.find(['\n', '\r']).unwrap_or(rest.len())
    }

    /// The byte at which the line above the one that holds `at` ends; the start of the text when there is none.
    pub fn line_above(&self, at: usize) -> usize {
        let before = self.text.get(..self.line_start(at)).unwrap_or_default();
        let before = before.strip_suffix('\n').unwrap_or(before);
        before.strip_suffix('\r').unwrap_or(before).len()
    }

    /// How many characters stand before `at` on its line.
    pub fn column(&self, at: usize) -> usize {
        let line = self.text.get(self.line_start(at)..at).unwrap_or_default();
        line.chars().count()
    }

    /// The first byte of the line that holds `at`.
    pub fn line_start(&self, at: usize) -> usize {
        let before = self.text.get(..at).unwrap_or_default();
        before.rfind(['\n', '\r']).map_or(0, |end| end + 1)
    }
}

/// The line end that `text` uses first; `\n` when it has a single line.
pub(super) fn line_end_of(text: &str) -> &'static str {
    match text.find(['\n', '\r']).and_then(|at| text.get(at..)) {
        Some(rest) if rest.starts_with("\r\n") => "\r\n",
        Some(rest) if rest.starts_with('\r') => "\r",
        _ => "\n",
    }
}
