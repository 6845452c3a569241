//! A file of the study as text that can point at its own lines.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Mark, rules};

/// The mark that some programs put at the start of a UTF-8 file.
const BOM: &str = "\u{feff}";

/// A file as read: its bytes, and its text without byte order mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The path below the study, with `/`.
    pub path: String,
    /// The text after a byte order mark, line ends as they are.
    pub text: String,
    /// Whether a byte order mark stood before it.
    pub bom: Bom,
}

/// Whether a file begins with a byte order mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bom {
    /// It does; edits keep it.
    Present,
    /// It does not.
    Absent,
}

impl Source {
    /// Takes the bytes of the file at `path` for text.
    ///
    /// # Errors
    /// The diagnostic to show when they are not UTF-8 or hold a NUL.
    pub fn decode(path: &str, bytes: Vec<u8>) -> Result<Self, Diagnostic> {
        let whole = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => return Err(not_utf8(path, error.as_bytes(), error.utf8_error().valid_up_to())),
        };
        let (bom, text) = match whole.strip_prefix(BOM) {
            Some(rest) => (Bom::Present, rest.to_owned()),
            None => (Bom::Absent, whole),
        };
        let source = Self {
            path: path.to_owned(),
            text,
            bom,
        };
        match source.text.find('\0') {
            None => Ok(source),
            Some(at) => {
                let help =
                    "this is no plain text; save it again as plain text in UTF-8, or import it with `emic import`";
                let message = "a NUL byte stands here, which text never holds";
                Err(Diagnostic::of_file(&rules::NUL_BYTE, path, message, help).at(source.mark(at..at + 1)))
            }
        }
    }

    /// The whole file, byte order mark included, with `text` in place of its text.
    #[must_use]
    pub fn whole(&self, text: &str) -> String {
        let bom = match self.bom {
            Bom::Present => BOM,
            Bom::Absent => "",
        };
        format!("{bom}{text}")
    }

    /// Points at `range` (bytes of [`Source::text`]), cut off at the end of its first line.
    #[must_use]
    pub fn mark(&self, range: Range<usize>) -> Option<Mark> {
        let before = self.text.get(..range.start)?;
        let line_start = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
        let excerpt = self
            .text
            .get(line_start..)?
            .split(['\n', '\r'])
            .next()
            .unwrap_or_default();
        let column = self.text.get(line_start..range.start)?.chars().count() + 1;
        let line_end = line_start + excerpt.len();
        let width = self
            .text
            .get(range.start..range.end.min(line_end))
            .map_or(1, |words| words.chars().count().max(1));
        Some(Mark {
            line: line_number(before),
            column,
            width,
            excerpt: excerpt.to_owned(),
        })
    }

    /// Points at `words` on `line` (from 1), where they stand first; else at the whole line.
    #[must_use]
    pub fn mark_words(&self, line: usize, words: &str) -> Option<Mark> {
        let mark = self.mark_line(line, 1)?;
        let found = mark.excerpt.split_once(words).filter(|_| !words.is_empty());
        let (before, meant) = found.map_or(("", mark.excerpt.as_str()), |(before, _)| (before, words));
        Some(Mark {
            column: before.chars().count() + 1,
            width: meant.chars().count().max(1),
            ..mark
        })
    }

    /// The byte of the character in `column` (from 1) of `line` (from 1).
    pub(crate) fn byte_of(&self, line: usize, column: usize) -> Option<usize> {
        let start = line_starts(&self.text).nth(line.checked_sub(1)?)?;
        let rest = self.text.get(start..)?;
        let (inside, _) = rest
            .char_indices()
            .chain([(rest.len(), ' ')])
            .nth(column.saturating_sub(1))?;
        Some(start + inside)
    }

    /// Points at the character in `column` (from 1) of `line` (from 1).
    #[must_use]
    pub fn mark_line(&self, line: usize, column: usize) -> Option<Mark> {
        let at = self.byte_of(line, column)?;
        self.mark(at..at)
    }
}

/// The byte at which a double quote opens that nothing closes: what follows would all be one cell of a table.
#[must_use]
pub fn unclosed_quote(text: &str) -> Option<usize> {
    let mut open = None;
    // A doubled quote inside a cell closes and opens again.
    for (at, _) in text.match_indices('"') {
        open = if open.is_some() { None } else { Some(at) };
    }
    open
}

/// The line (from 1) on which a record of a table that begins at `byte` stands; a reader may stop before the end of the line above.
#[must_use]
pub fn line_of_record(text: &str, byte: usize) -> usize {
    let rest = text.get(byte..).unwrap_or_default();
    let start = byte + rest.len() - rest.trim_start_matches(['\r', '\n']).len();
    line_starts(text).take_while(|&line| line <= start).count().max(1)
}

/// The byte at which each line begins; `\n`, `\r\n` and a lone `\r` end one.
pub(crate) fn line_starts(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let ends = bytes
        .iter()
        .enumerate()
        .filter(move |&(i, &byte)| byte == b'\n' || (byte == b'\r' && bytes.get(i + 1) != Some(&b'\n')));
    std::iter::once(0).chain(ends.map(|(i, _)| i + 1))
}

fn line_number(before: &str) -> usize {
    // A `\r` at the very end is half of a `\r\n` only when the mark stands on the `\n` itself.
    line_starts(before).count()
}

fn not_utf8(path: &str, bytes: &[u8], at: usize) -> Diagnostic {
    let line = bytes.iter().take(at).filter(|&&byte| byte == b'\n').count() + 1;
    let byte = bytes.get(at).copied().unwrap_or_default();
    let message = format!("the byte 0x{byte:02X} stands here, which is not UTF-8 text");
    let help = if path.ends_with(".csv") {
        "save it again from your spreadsheet as `CSV UTF-8`; in LibreOffice choose the character set Unicode (UTF-8)"
    } else {
        "save the file again as plain text in UTF-8; `emic import` reads other encodings"
    };
    let before = bytes.get(..at).unwrap_or_default();
    let start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1);
    let whole = bytes
        .get(start..)
        .unwrap_or_default()
        .split(|&byte| byte == b'\n')
        .next();
    let mark = Mark {
        line,
        column: String::from_utf8_lossy(before.get(start..).unwrap_or_default())
            .chars()
            .count()
            + 1,
        width: 1,
        excerpt: String::from_utf8_lossy(whole.unwrap_or_default())
            .trim_end_matches('\r')
            .to_owned(),
    };
    Diagnostic::of_file(&rules::NOT_UTF8, path, message, help).at(Some(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Source {
        Source::decode("a.txt", text.as_bytes().to_vec()).expect("text")
    }

    #[test]
    fn marks_count_lines_and_characters_from_one() {
        let source = source("\u{feff}één\r\ntwee 🙂 drie\rvier");
        let at = source.text.find("drie").expect("there");
        let mark = source.mark(at..at + 4).expect("in range");
        assert_eq!(
            (mark.line, mark.column, mark.width, mark.excerpt.as_str()),
            (2, 8, 4, "twee 🙂 drie")
        );
        let at = source.text.find("vier").expect("there");
        assert_eq!(
            source.mark(at..at).map(|mark| (mark.line, mark.column, mark.width)),
            Some((3, 1, 1))
        );
        assert_eq!(
            source.mark_line(2, 8).map(|mark| (mark.line, mark.column)),
            Some((2, 8))
        );
        assert_eq!(source.mark_line(9, 1), None);
    }

    #[test]
    fn invalid_bytes_are_named_with_their_line() {
        let error = Source::decode("a.txt", b"ja\nn\xffee".to_vec()).expect_err("not text");
        assert_eq!(error.rule.name, "not-utf8");
        assert_eq!(error.message, "the byte 0xFF stands here, which is not UTF-8 text");
        let place = error.mark.map(|mark| (mark.line, mark.column, mark.excerpt));
        assert_eq!(place, Some((2, 2, "n\u{fffd}ee".to_owned())));
    }

    #[test]
    fn a_quote_that_stays_open_is_found() {
        assert_eq!(unclosed_quote("a,\"b \"\"c\"\"\"\nd"), None);
        assert_eq!(unclosed_quote("a,\"b\nc,d"), Some(2));
    }

    #[test]
    fn records_are_on_the_line_where_they_begin_whatever_ends_the_line_above() {
        let text = "case\r\nR1\r\nR2\r\n";
        assert_eq!([0, 4, 6, 8, 10].map(|byte| line_of_record(text, byte)), [1, 2, 2, 3, 3]);
    }

    #[test]
    fn an_empty_coding_file_does_not_count_as_read() {
        let files = [
            ("emic.yaml", "title: t\n"),
            ("transcripts/R1.txt", "R: ja\n"),
            ("coding/an/R1.yaml", ""),
        ];
        let reading = crate::read::understand(crate::read::Sources::from_iter(files));
        assert_eq!(
            reading.diagnostics.iter().map(|d| d.rule.name).collect::<Vec<_>>(),
            ["bad-yaml"]
        );
        let study = reading.study.expect("a study");
        assert!(study.files.is_empty() && study.left_out.unreadable == 1);
    }

    #[test]
    fn a_byte_order_mark_survives_an_edit() {
        assert_eq!(source("\u{feff}a").whole("b"), "\u{feff}b");
    }
}
