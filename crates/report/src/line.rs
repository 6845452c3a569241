//! Breaking a turn's words into lines that know their place in the transcript.

use emic_core::model::Span;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::visible;

/// One line of a turn: bytes of the transcript's body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Line {
    /// What stands on it.
    #[must_use]
    pub fn words<'b>(&self, body: &'b str) -> &'b str {
        body.get(self.start..self.end).unwrap_or_default()
    }

    /// Whether it shares a byte with `span`.
    #[must_use]
    pub fn touches(&self, span: Span) -> bool {
        self.start < span.end() && span.start() < self.end
    }
}

/// Columns that a text takes on the screen.
#[must_use]
pub fn columns(text: &str) -> usize {
    visible(text).width()
}

/// The lines of the words at `extent` in `body`, each at most `room` columns wide: broken after blanks and at line breaks,
/// and between graphemes inside a word that is wider than a line. A grapheme wider than the room stands alone.
#[must_use]
pub fn lines(body: &str, extent: Span, room: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut at = extent.start();
    for paragraph in extent.of(body).split('\n') {
        wrap(
            body,
            Line {
                start: at,
                end: at + paragraph.len(),
            },
            room,
            &mut lines,
        );
        at += paragraph.len() + 1;
    }
    lines
}

/// Breaks one paragraph after blanks, and inside what is wider than a line.
fn wrap(body: &str, paragraph: Line, room: usize, lines: &mut Vec<Line>) {
    let mut open = Line {
        start: paragraph.start,
        end: paragraph.start,
    };
    let mut at = paragraph.start;
    for piece in paragraph.words(body).split_inclusive(' ') {
        let word = Line {
            start: at,
            end: at + piece.trim_end_matches(' ').len(),
        };
        at += piece.len();
        let longer = Line {
            start: open.start,
            end: word.end,
        };
        if columns(longer.words(body)) <= room {
            open = longer;
            continue;
        }
        if open.end > open.start {
            lines.push(open);
        }
        open = cut(body, word, room, lines);
    }
    lines.push(open);
}

/// Cuts a word that is wider than a line; what is left over begins the next one.
fn cut(body: &str, word: Line, room: usize, lines: &mut Vec<Line>) -> Line {
    let mut open = Line {
        start: word.start,
        end: word.start,
    };
    for letter in word.words(body).graphemes(true) {
        let longer = Line {
            start: open.start,
            end: open.end + letter.len(),
        };
        if columns(longer.words(body)) > room && open.end > open.start {
            lines.push(open);
            open = Line {
                start: open.end,
                end: longer.end,
            };
        } else {
            open = longer;
        }
    }
    open
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn broken(body: &str, room: usize) -> Vec<&str> {
        let extent = Span::new(body, 0, body.len()).unwrap();
        lines(body, extent, room).iter().map(|line| line.words(body)).collect()
    }

    #[test]
    fn lines_break_at_blanks_and_paragraphs_stay_apart() {
        assert_eq!(broken("een twee drie\n\nvier", 8), ["een twee", "drie", "", "vier"]);
        assert_eq!(broken("abcdefgh ij", 3), ["abc", "def", "gh", "ij"]);
        assert_eq!(broken("e\u{301}e\u{301}e\u{301}", 2), ["e\u{301}e\u{301}", "e\u{301}"]);
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_no_word_is_lost(body in "[a-zé🙂 \n]{1,80}", room in 2usize..20) {
            let lines = broken(&body, room);
            prop_assert!(lines.iter().all(|line| columns(line) <= room));
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&body));
        }
    }
}
