//! The block between two `---` lines at the start of a file.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, rules};
use crate::read::Source;
use crate::read::source::line_starts;

/// Where front matter and body stand in a text, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FrontMatter {
    /// The YAML between the two lines; none when the first line is not `---`.
    pub yaml: Option<Range<usize>>,
    /// The byte at which the body begins.
    pub body: usize,
}

/// Splits `text` after the newline of the closing `---`.
///
/// # Errors
/// When the front matter is opened and never closed.
pub(crate) fn split_front_matter(source: &Source) -> Result<FrontMatter, Diagnostic> {
    let text = &source.text;
    let mut starts: Vec<usize> = line_starts(text).collect();
    starts.push(text.len());
    let line = |start: usize, end: usize| text.get(start..end).unwrap_or_default().trim_end_matches(['\r', '\n']);
    let mut lines = starts
        .iter()
        .zip(starts.iter().skip(1))
        .map(|(&start, &end)| (start, end, line(start, end).trim_end()));
    let Some((_, first, "---")) = lines.next() else {
        return Ok(FrontMatter { yaml: None, body: 0 });
    };
    match lines.find(|(.., line)| *line == "---") {
        Some((start, end, _)) => Ok(FrontMatter {
            yaml: Some(first..start),
            body: end,
        }),
        None => {
            let message = "the front matter that begins here is never closed";
            let help = "close it with a line `---` before the first words";
            Err(Diagnostic::of_file(&rules::BAD_YAML, &source.path, message, help).at(source.mark(0..3)))
        }
    }
}

/// The front matter as a source of its own, whose lines keep their numbers in the file.
pub(in crate::read) fn yaml_source(source: &Source, range: Range<usize>) -> Source {
    let yaml = source.text.get(range.clone()).unwrap_or_default();
    let before = source.text.get(..range.start).unwrap_or_default();
    // An empty line for each line above keeps line numbers true.
    let above = line_starts(before).count() - 1;
    Source {
        path: source.path.clone(),
        text: format!("{}{yaml}", "\n".repeat(above)),
        bom: source.bom,
    }
}
