//! The width of words, and the places inside them where a line may end.

use unicode_segmentation::UnicodeSegmentation;

use crate::format::text::line::width;

const BLANKS: [char; 2] = [' ', '\n'];

/// A hyphen with fewer characters before it, or no more behind it, is no place to break a word.
const NEAR: usize = 2;

/// The width of words that are not wrapped.
pub(super) fn natural(words: &str) -> usize {
    words.split('\n').map(width).max().unwrap_or(0)
}

/// The widest part that a column keeps together: a word, or a part of it up to a hyphen. A blank at the very end
/// counts: it keeps a number in line with those that bear a mark.
pub(super) fn widest_piece(words: &str) -> usize {
    let last = pieces(words).last().map_or(0, width);
    pieces(words).map(bare).max().unwrap_or(0).max(last)
}

/// The words, with blanks inside those that are too wide for the room, where they are broken: after a hyphen, or
/// anywhere if that is not enough. These blanks are never seen: what stands beside one does not fit on one line.
pub(super) fn parted(words: &str, room: usize) -> String {
    let mut parted = String::with_capacity(words.len());
    let mut used = 0;
    for part in pieces(words).flat_map(|piece| fitting(piece, room)) {
        if used > 0 && used + bare(part) > room {
            parted.push(' ');
            used = 0;
        }
        parted.push_str(part);
        used = if part.ends_with(BLANKS) { 0 } else { used + bare(part) };
    }
    parted
}

/// Parts of words up to a hyphen, each with the blank after it. A sign, as in `-0,35`, and a hyphen near the end of its word, as in
/// `coder-a`, keep it together.
fn pieces(words: &str) -> impl Iterator<Item = &str> {
    let words = words.split_inclusive(BLANKS);
    words.flat_map(|word| {
        let mut from = 0;
        let mut borders: Vec<usize> = word
            .match_indices(['-', '/'])
            .filter(|(place, _)| joins(word.split_at(*place)))
            .map(|(place, sign)| place + sign.len())
            .collect();
        borders.push(word.len());
        borders.into_iter().filter_map(move |border| {
            let piece = word.get(from..border);
            from = border;
            piece
        })
    })
}

/// Whether a hyphen between these stands inside a word, and far enough from both ends.
fn joins((before, behind): (&str, &str)) -> bool {
    before.ends_with(char::is_alphanumeric) && width(before) >= NEAR && bare(behind) > NEAR + 1
}

/// A piece, or its graphemes if it is too wide.
fn fitting(piece: &str, room: usize) -> Vec<&str> {
    if bare(piece) <= room {
        vec![piece]
    } else {
        piece.graphemes(true).collect()
    }
}

fn bare(piece: &str) -> usize {
    width(piece.trim_end_matches(BLANKS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_widest_piece_is_a_word_or_a_part_up_to_a_hyphen() {
        assert_eq!(widest_piece("een lange naam"), 5);
        assert_eq!(widest_piece("sub-competentie"), 11);
        assert_eq!(widest_piece("cafe\u{301}\nhuis/tuin"), 5);
        assert_eq!(widest_piece("coder-a"), 7);
        assert_eq!(widest_piece("[-0,35;\u{a0}-0,12]"), 14);
        assert_eq!(widest_piece("0,15 "), 5);
    }

    #[test]
    fn only_words_that_are_too_wide_are_parted() {
        assert_eq!(parted("newly-created a-b", 9), "newly- created a-b");
        assert_eq!(parted("coder-a terug", 8), "coder-a terug");
        assert_eq!(parted("newly-created", 13), "newly-created");
        assert_eq!(parted("abc-def-ghi-jkl", 8), "abc-def- ghi-jkl");
        assert_eq!(parted("abc  \ndef ghi", 3), "abc  \ndef ghi");
    }

    #[test]
    fn a_piece_that_is_too_wide_is_broken_between_graphemes() {
        assert_eq!(parted("ab-abcdefgh-cd", 6), "ab-abc defgh- cd");
        assert_eq!(parted("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}e\u{301} e\u{301}");
        assert_eq!(parted("学校", 1), "学 校");
    }
}
