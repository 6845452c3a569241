//! The line on which a problem stands, safe to show: every character in one column of its own kind.

use std::ops::Range;

use emic_core::diagnostic::Mark;
use emic_report::is_hidden;

/// A line to show, and the bytes of it that are meant.
#[derive(Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The line, hidden characters replaced one by one, so that columns stay true.
    pub line: String,
    /// What is meant.
    pub marked: Range<usize>,
}

impl Excerpt {
    /// The excerpt of a mark.
    pub fn of(mark: &Mark) -> Self {
        let line: String = mark.excerpt.chars().map(shown).collect();
        let byte = |column: usize| line.char_indices().nth(column).map_or(line.len(), |(at, _)| at);
        let start = byte(mark.column.saturating_sub(1));
        let end = byte(mark.column.saturating_sub(1) + mark.width);
        Self {
            marked: start..end.max(start),
            line,
        }
    }

    /// Words that were typed, with the bytes of them that are meant.
    pub fn of_words(words: &str, meant: &Range<usize>) -> Self {
        let columns = |until: usize| words.get(..until).map_or(0, |before| before.chars().count());
        let start = columns(meant.start);
        Self::of(&Mark {
            line: 1,
            column: start + 1,
            width: columns(meant.end).saturating_sub(start),
            excerpt: words.to_owned(),
        })
    }
}

/// A tab as an arrow, a control character as its picture, what turns text around as a box.
fn shown(c: char) -> char {
    match c {
        '\t' => '→',
        '\n' => ' ',
        '\u{7f}' => '\u{2421}',
        c if u32::from(c) < 0x20 => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        c if is_hidden(c) => '\u{fffd}',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt(excerpt: &str, column: usize, width: usize) -> (String, String) {
        let mark = Mark {
            line: 1,
            column,
            width,
            excerpt: excerpt.to_owned(),
        };
        let Excerpt { line, marked } = Excerpt::of(&mark);
        let words = line.get(marked).unwrap().to_owned();
        (line, words)
    }

    #[test]
    fn what_a_terminal_obeys_is_shown_and_columns_stay_true() {
        assert_eq!(
            excerpt("a\u{1b}[31m\u{202e}é x", 8, 1),
            ("a␛[31m\u{fffd}é x".to_owned(), "é".to_owned())
        );
    }

    #[test]
    fn a_mark_beyond_the_line_marks_its_end() {
        assert_eq!(excerpt("ab", 3, 1), ("ab".to_owned(), String::new()));
        assert_eq!(excerpt("", 1, 1), (String::new(), String::new()));
        assert_eq!(excerpt("ab", 9, 4), ("ab".to_owned(), String::new()));
    }
}
