//! A sheet being filled: words whole or cut with a mark, and never written as anything else.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr;

use super::style;
use crate::{Align, Canvas, format::tidy::Scalar, phrase::rendering};

/// What a cell can hold, in UTF-16 units.
const LONGEST: usize = 32_767;
/// What a cell with formatted runs can hold with each character escaped.
const LONGEST_RUN: usize = 5_000;
/// The narrowest and the widest column, in characters.
const WIDTHS: std::ops::RangeInclusive<usize> = 6..=60;

/// A sheet being filled.
pub(super) struct Sheet {
    worksheet: Worksheet,
    /// Ends words that were cut.
    mark: &'static str,
}

/// A cell of a sheet, counted from 0.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    row: u32,
    column: u16,
}

/// The place in a row and a column that were counted elsewhere.
pub(super) fn place(row: usize, column: usize) -> Result<Place, XlsxError> {
    let row = u32::try_from(row).map_err(|_| XlsxError::RowColumnLimitError)?;
    let column = u16::try_from(column).map_err(|_| XlsxError::RowColumnLimitError)?;
    Ok(Place { row, column })
}

impl Sheet {
    /// An empty sheet.
    pub(super) fn new(canvas: &Canvas) -> Self {
        Sheet {
            worksheet: Worksheet::new(),
            mark: rendering::CUT.say(canvas.language),
        }
    }

    /// The sheet as the workbook takes it.
    pub(super) fn finished(self) -> Worksheet {
        self.worksheet
    }

    /// Writes a row of titles and keeps it in sight.
    pub(super) fn write_head(&mut self, titles: &[(&str, Align)]) -> Result<(), XlsxError> {
        for (column, (title, align)) in titles.iter().enumerate() {
            self.write_words(place(0, column)?, title, &style::head(*align))?;
        }
        self.worksheet.set_freeze_panes(1, u16::from(titles.len() > 1))?;
        Ok(())
    }

    /// Writes words as words.
    pub(super) fn write_words(&mut self, at: Place, words: &str, format: &Format) -> Result<(), XlsxError> {
        let Place { row, column } = at;
        if is_taken_for_runs(words) && words.len() <= LONGEST_RUN {
            let runs = [(&Format::default(), words)];
            self.worksheet
                .write_rich_string_with_format(row, column, &runs, format)?;
        } else {
            let longest = if is_taken_for_runs(words) { LONGEST_RUN } else { LONGEST };
            self.worksheet
                .write_string_with_format(row, column, cut(words, longest, self.mark), format)?;
        }
        Ok(())
    }

    /// Writes a number as a number.
    pub(super) fn write_number(&mut self, at: Place, number: f64, format: &Format) -> Result<(), XlsxError> {
        self.worksheet
            .write_number_with_format(at.row, at.column, number, format)?;
        Ok(())
    }

    /// Writes a number as a number, words as words, and nothing where a value is missing.
    pub(super) fn write_scalar(&mut self, at: Place, value: &Scalar, format: &Format) -> Result<(), XlsxError> {
        match value {
            Scalar::Missing => Ok(()),
            Scalar::Number(number) => number
                .as_f64()
                .map_or(Ok(()), |number| self.write_number(at, number, format)),
            Scalar::Words(words) => self.write_words(at, words, format),
        }
    }

    /// Makes a column wide enough for its longest line, within reason.
    pub(super) fn widen<'a>(
        &mut self,
        column: usize,
        contents: impl Iterator<Item = &'a str>,
    ) -> Result<(), XlsxError> {
        let longest = contents
            .flat_map(str::lines)
            .map(UnicodeWidthStr::width)
            .max()
            .unwrap_or(0);
        let width = (longest + 2).clamp(*WIDTHS.start(), *WIDTHS.end());
        let width = u32::try_from(width).map_err(|_| XlsxError::RowColumnLimitError)?;
        self.worksheet.set_column_width(place(0, column)?.column, width)?;
        Ok(())
    }
}

/// The writer takes such words for formatted runs of its own making and would not escape them.
fn is_taken_for_runs(words: &str) -> bool {
    words.starts_with("<r>") && words.ends_with("</r>")
}

/// Words of at most `longest` UTF-16 units; longer ones end in the mark.
fn cut(words: &str, longest: usize, mark: &str) -> String {
    if words.encode_utf16().count() <= longest {
        return words.to_owned();
    }
    let room = longest.saturating_sub(mark.encode_utf16().count());
    let mut units = 0;
    let kept = words.chars().take_while(|c| {
        units += c.len_utf16();
        units <= room
    });
    kept.chain(mark.chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_fit_are_whole() {
        let words = "a".repeat(LONGEST);
        assert_eq!(cut(&words, LONGEST, "[cut]"), words);
    }

    #[test]
    fn longer_words_end_in_the_mark() {
        assert_eq!(cut("abcdefgh", 7, "[x]"), "abcd[x]");
        // An emoji outside the basic plane is two units.
        assert_eq!(cut("a👍👍👍👍", 8, "[x]"), "a👍👍[x]");
    }
}
