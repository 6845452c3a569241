//! Formats: each one file and one line in [`FORMATS`], which the command line, its help and the tests walk.

mod csv;
mod guard;
mod html;
mod json;
mod markdown;
mod text;
mod tidy;
mod xlsx;

pub use guard::{guarded, unguarded};

use crate::{Canvas, Report};

/// A way to render a report.
#[derive(Debug, Clone, Copy)]
pub struct Format {
    /// What one types: `markdown`.
    pub name: &'static str,
    /// The endings of file names that mean this format, without the dot, the usual one first.
    pub endings: &'static [&'static str],
    /// One line for the help.
    pub about: &'static str,
    /// Whether the bytes can be shown on a terminal.
    pub content: Content,
    /// Renders a report.
    pub render: fn(&Report, &Canvas) -> Result<Vec<u8>, RenderError>,
}

/// Whether bytes can be shown on a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// UTF-8 text.
    Text,
    /// Bytes that only a program can read.
    Binary,
}

/// Why a report could not be rendered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RenderError {
    /// A table format was asked for a report that has no records.
    #[error("`{report}` has no records to write as `{format}`: choose the format `text` or `markdown`")]
    NoRecords {
        /// The report's name.
        report: &'static str,
        /// The format's name.
        format: &'static str,
    },
    /// A NUL character, which csv cannot carry.
    #[error(
        "column `{column}` of record {record} holds a NUL character (U+0000), which csv cannot carry: remove it from the text, or choose the format `json`"
    )]
    Nul {
        /// The column's name.
        column: String,
        /// The record's number, from 1.
        record: usize,
    },
    /// A workbook that its own rules do not allow, such as one with too many rows.
    #[error("the result does not fit in a workbook ({why}): choose the format `csv`, or select less")]
    Workbook {
        /// What did not fit.
        why: String,
    },
    /// The bytes could not be put together.
    #[error("could not write the result as `{format}` ({why}): choose another format")]
    Written {
        /// The format's name.
        format: &'static str,
        /// What went wrong.
        why: String,
    },
}

/// All formats, in the order in which the help names them.
pub static FORMATS: &[Format] = &[
    text::FORMAT,
    markdown::FORMAT,
    html::FORMAT,
    csv::FORMAT,
    json::FORMAT,
    xlsx::FORMAT,
];

impl Format {
    /// The format with this name.
    pub fn named(name: &str) -> Option<&'static Format> {
        FORMATS.iter().find(|format| format.name == name)
    }

    /// The format that a file's ending means, whatever its case and without the dot.
    pub fn for_ending(ending: &str) -> Option<&'static Format> {
        let ending = ending.to_lowercase();
        FORMATS.iter().find(|format| format.endings.contains(&ending.as_str()))
    }

    /// Renders a report.
    ///
    /// # Errors
    /// When the format cannot hold the report; the message says what to choose instead.
    pub fn render(&self, report: &Report, canvas: &Canvas) -> Result<Vec<u8>, RenderError> {
        (self.render)(report, canvas)
    }
}

#[cfg(test)]
mod tests;
