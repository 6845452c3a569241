//! One version of a coding file: its text, what it says, and which text each of its positions was written for.

use super::MergeError;
use super::layout::Layout;
use crate::read::{CodingEntry, CodingSheet, Source, parse_faultless_coding};

/// One version of a coding file.
pub(super) struct Side {
    pub source: Source,
    pub sheet: CodingSheet,
    /// The segments, each with the fingerprint of the text that its position was written for, be it the file's.
    pub entries: Vec<CodingEntry>,
    /// Where the segments stand in the text; none where they do not stand in blocks of lines.
    pub layout: Option<Layout>,
}

impl Side {
    /// Reads `text`; an empty one is a file without segments.
    pub fn read(path: &str, side: &'static str, text: &str) -> Result<Self, MergeError> {
        let unreadable = |why: String| MergeError::Unreadable { side, why };
        let empty = text.trim().is_empty();
        let text = if empty { "segments: []\n" } else { text };
        let source = Source::decode(path, text.as_bytes().to_vec()).map_err(|problem| unreadable(problem.message))?;
        let sheet = parse_faultless_coding(&source).map_err(|problem| {
            let line = problem.mark.map(|mark| format!("line {}: ", mark.line));
            unreadable(format!("{}{}", line.unwrap_or_default(), problem.message))
        })?;
        let entries = sheet.segments.iter().map(|entry| CodingEntry {
            fingerprint: entry.fingerprint.clone().or_else(|| sheet.fingerprint.clone()),
            ..entry.clone()
        });
        Ok(Self {
            entries: entries.collect(),
            layout: Layout::of(&source.text),
            sheet,
            source,
        })
    }

    /// The lines of a segment as they are written.
    pub fn block(&self, index: usize) -> Option<&str> {
        self.layout.as_ref()?.block(&self.source.text, index)
    }
}
