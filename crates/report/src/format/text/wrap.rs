//! Word wrap by the width on the screen.

use super::line::{Letter, Line, letters};
use crate::Text;

/// Lines that fit in the room, broken at spaces: ids stay whole. A word is broken only when it is too wide for a line
/// of its own. Line breaks in the text are kept; the spaces at a break are not.
pub(super) fn wrap(shown: &Text, room: usize) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    for stretch in letters(shown).split(|letter| letter.grapheme == "\n") {
        wrap_stretch(&mut lines, stretch, room);
    }
    lines
}

fn wrap_stretch<'a>(lines: &mut Vec<Line<'a>>, stretch: &[Letter<'a>], room: usize) {
    let empty = || Line(Vec::with_capacity(stretch.len().min(room)));
    let mut line = empty();
    let mut used = 0;
    for piece in pieces(stretch) {
        let mut is_full = used + width(word(piece)) > room;
        for letter in piece {
            is_full |= !is_space(letter) && used + letter.width > room;
            if is_full && !line.0.is_empty() {
                lines.push(without_trailing_spaces(std::mem::replace(&mut line, empty())));
                used = 0;
            }
            is_full = false;
            line.0.push(*letter);
            used += letter.width;
        }
    }
    lines.push(without_trailing_spaces(line));
}

/// Words, each with the spaces after it.
fn pieces<'s, 'a>(letters: &'s [Letter<'a>]) -> impl Iterator<Item = &'s [Letter<'a>]> {
    letters.chunk_by(|letter, next| !is_space(letter) || is_space(next))
}

fn word<'s, 'a>(piece: &'s [Letter<'a>]) -> &'s [Letter<'a>] {
    let end = piece
        .iter()
        .rposition(|letter| !is_space(letter))
        .map_or(0, |last| last + 1);
    piece.get(..end).unwrap_or(piece)
}

fn without_trailing_spaces(mut line: Line<'_>) -> Line<'_> {
    line.0.truncate(word(&line.0).len());
    line
}

fn width(letters: &[Letter<'_>]) -> usize {
    letters.iter().map(|letter| letter.width).sum()
}

fn is_space(letter: &Letter<'_>) -> bool {
    letter.grapheme == " "
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        Colour,
        format::text::line::{self, Tone, shown},
    };

    fn prose(words: &str, room: usize) -> Vec<String> {
        let text = shown(&words.into(), Colour::Plain);
        wrap(&text, room)
            .iter()
            .map(|line| line.paint(Tone::Normal, Colour::Plain))
            .collect()
    }

    #[test]
    fn lines_break_at_spaces() {
        assert_eq!(prose("we hebben elkaar nodig", 10), ["we hebben", "elkaar", "nodig"]);
        assert_eq!(prose("", 10), [""]);
        assert_eq!(prose("a\n\nb", 10), ["a", "", "b"]);
    }

    #[test]
    fn spaces_inside_a_line_stay() {
        assert_eq!(prose("ja,  maar   nee", 9), ["ja,  maar", "nee"]);
    }

    #[test]
    fn ids_stay_whole() {
        assert_eq!(
            prose("op newly-created R07@10-20", 14),
            ["op", "newly-created", "R07@10-20"]
        );
    }

    #[test]
    fn a_word_that_is_too_wide_is_broken_between_graphemes() {
        assert_eq!(prose("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(prose("e\u{301}e\u{301}e\u{301}", 2), ["e\u{301}e\u{301}", "e\u{301}"]);
        assert_eq!(prose("👩‍🏫👩‍🏫", 3), ["👩‍🏫", "👩‍🏫"]);
    }

    #[test]
    fn a_grapheme_wider_than_the_room_stands_alone() {
        assert_eq!(prose("学校", 1), ["学", "校"]);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_the_room_and_no_word_is_lost(
            words in "[a-zé學👍e\u{301} \n-]{0,80}", room in 6usize..30,
        ) {
            let lines = prose(&words, room);
            let kept = |text: &str| text.chars().filter(|c| !matches!(c, ' ' | '\n')).collect::<String>();
            prop_assert_eq!(kept(&lines.concat()), kept(&words));
            for line in &lines {
                prop_assert!(line::width(line) <= room);
            }
        }
    }
}
