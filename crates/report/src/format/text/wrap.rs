//! Word wrap by the width on the screen.

use super::line::{Letter, Line, letters};
use crate::Text;

/// Lines of at most `room` terminal columns. Breaks at spaces, after a hyphen or slash between letters, and inside
/// a word only when the word alone is too wide. Line breaks in the text are kept; the spaces at a break are not.
pub(super) fn wrap(shown: &Text, room: usize) -> Vec<Line<'_>> {
    let letters = letters(shown);
    letters
        .split(|letter| letter.grapheme == "\n")
        .flat_map(|line| wrap_line(line, room))
        .collect()
}

/// The widest part of a text that wrapping keeps together.
pub(super) fn widest_piece(shown: &Text) -> usize {
    let letters = letters(shown);
    letters
        .split(|letter| letter.grapheme == "\n")
        .flat_map(pieces)
        .map(|piece| width(word(piece)))
        .max()
        .unwrap_or(0)
}

fn wrap_line<'a>(letters: &[Letter<'a>], room: usize) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    let mut line = Line::default();
    for piece in pieces(letters) {
        if !line.0.is_empty() && line.width() + width(word(piece)) > room {
            lines.push(std::mem::take(&mut line));
        }
        for letter in piece {
            let is_full = !is_space(letter) && line.width() + letter.width > room;
            if is_full && !line.0.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            line.0.push(*letter);
        }
    }
    lines.push(line);
    lines.into_iter().map(without_trailing_spaces).collect()
}

/// Stretches that stay together: a word, or a part of it up to a hyphen, with the spaces after it.
fn pieces<'s, 'a>(letters: &'s [Letter<'a>]) -> impl Iterator<Item = &'s [Letter<'a>]> {
    let mut rest = letters;
    std::iter::from_fn(move || {
        let end = (1..=rest.len()).find(|at| is_border(rest, *at))?;
        let (piece, after) = rest.split_at_checked(end)?;
        rest = after;
        Some(piece)
    })
}

/// Whether a line may end before the letter at `at`.
fn is_border(letters: &[Letter<'_>], at: usize) -> bool {
    let Some(next) = letters.get(at) else {
        return true;
    };
    let before = |steps: usize| at.checked_sub(steps).and_then(|i| letters.get(i));
    let after_space = before(1).is_some_and(is_space) && !is_space(next);
    let after_hyphen = before(1).is_some_and(|letter| matches!(letter.grapheme, "-" | "/"));
    after_space || (after_hyphen && before(2).is_some_and(is_alphabetic) && is_alphabetic(next))
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

fn is_alphabetic(letter: &Letter<'_>) -> bool {
    letter
        .grapheme
        .chars()
        .next()
        .is_some_and(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        Colour,
        format::text::line::{Tone, shown},
    };

    fn wrapped(words: &str, room: usize) -> Vec<String> {
        let text = shown(&words.into(), Colour::Plain);
        wrap(&text, room)
            .iter()
            .map(|line| line.paint(Tone::Normal, Colour::Plain))
            .collect()
    }

    #[test]
    fn lines_break_at_spaces() {
        assert_eq!(
            wrapped("we hebben elkaar nodig", 10),
            ["we hebben", "elkaar", "nodig"]
        );
        assert_eq!(wrapped("", 10), [""]);
        assert_eq!(wrapped("a\n\nb", 10), ["a", "", "b"]);
    }

    #[test]
    fn spaces_inside_a_line_stay() {
        assert_eq!(wrapped("ja,  maar   nee", 9), ["ja,  maar", "nee"]);
    }

    #[test]
    fn hyphens_between_letters_are_borders_and_others_are_not() {
        assert_eq!(
            wrapped("newly-created-activities", 14),
            ["newly-created-", "activities"]
        );
        assert_eq!(wrapped("op R07@1034-1198", 14), ["op", "R07@1034-1198"]);
    }

    #[test]
    fn a_word_that_is_too_wide_is_broken_between_graphemes() {
        assert_eq!(wrapped("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(
            wrapped("e\u{301}e\u{301}e\u{301}", 2),
            ["e\u{301}e\u{301}", "e\u{301}"]
        );
        assert_eq!(wrapped("👩‍🏫👩‍🏫", 3), ["👩‍🏫", "👩‍🏫"]);
    }

    #[test]
    fn a_grapheme_wider_than_the_room_stands_alone() {
        assert_eq!(wrapped("学校", 1), ["学", "校"]);
    }

    #[test]
    fn the_widest_piece_is_a_word_or_a_part_up_to_a_hyphen() {
        assert_eq!(widest_piece(&"een lange naam".into()), 5);
        assert_eq!(widest_piece(&"sub-competentie".into()), 11);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_the_room_and_no_word_is_lost(words in "[a-zé學👍e\u{301} \n-]{0,80}", room in 2usize..30) {
            let lines = wrapped(&words, room);
            let joined: String = lines.concat();
            let kept = |text: &str| text.chars().filter(|c| !matches!(c, ' ' | '\n')).collect::<String>();
            prop_assert_eq!(kept(&joined), kept(&words));
            for line in lines {
                prop_assert!(super::super::line::width(&line) <= room);
            }
        }
    }
}
