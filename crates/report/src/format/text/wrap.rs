//! Word wrap by the width on the screen.

use super::line::{Letter, Line, letters};
use crate::Text;

/// The measure to which text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Measure {
    /// The terminal columns of a line.
    pub(super) room: usize,
    /// How many of them the lines after the first lack.
    pub(super) hanging: usize,
    /// Where a line may end.
    pub(super) breaks: Breaks,
}

/// Where a line may end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Breaks {
    /// At spaces: for prose, in which ids stay whole.
    AtSpaces,
    /// Also after a hyphen or a slash between letters: for narrow columns.
    AtHyphens,
}

impl Measure {
    /// The measure of running text.
    pub(super) fn prose(room: usize) -> Self {
        Measure {
            room,
            hanging: 0,
            breaks: Breaks::AtSpaces,
        }
    }

    /// The measure of a column.
    pub(super) fn column(room: usize) -> Self {
        Measure {
            room,
            hanging: 0,
            breaks: Breaks::AtHyphens,
        }
    }

    fn room_of(&self, line: usize) -> usize {
        if line == 0 {
            self.room
        } else {
            self.room.saturating_sub(self.hanging).max(1)
        }
    }
}

/// Lines that fit in the measure. A word is broken only when it is too wide for a line of its own. Line breaks in the
/// text are kept; the spaces at a break are not.
pub(super) fn wrap(shown: &Text, measure: Measure) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    for stretch in letters(shown).split(|letter| letter.grapheme == "\n") {
        wrap_stretch(&mut lines, stretch, measure);
    }
    lines
}

/// The widest part of a text that a column keeps together.
pub(super) fn widest_piece(shown: &Text) -> usize {
    let letters = letters(shown);
    let stretches = letters.split(|letter| letter.grapheme == "\n");
    stretches
        .flat_map(|stretch| pieces(stretch, Breaks::AtHyphens))
        .map(|piece| width(word(piece)))
        .max()
        .unwrap_or(0)
}

fn wrap_stretch<'a>(lines: &mut Vec<Line<'a>>, stretch: &[Letter<'a>], measure: Measure) {
    let mut line = Line::default();
    let mut used = 0;
    for piece in pieces(stretch, measure.breaks) {
        let mut is_full = used + width(word(piece)) > measure.room_of(lines.len());
        for letter in piece {
            is_full |= !is_space(letter) && used + letter.width > measure.room_of(lines.len());
            if is_full && !line.0.is_empty() {
                lines.push(without_trailing_spaces(std::mem::take(&mut line)));
                used = 0;
            }
            is_full = false;
            line.0.push(*letter);
            used += letter.width;
        }
    }
    lines.push(without_trailing_spaces(line));
}

/// Stretches that stay together, each with the spaces after it.
fn pieces<'s, 'a>(letters: &'s [Letter<'a>], breaks: Breaks) -> impl Iterator<Item = &'s [Letter<'a>]> {
    let mut rest = letters;
    std::iter::from_fn(move || {
        let end = (1..=rest.len()).find(|at| is_border(rest, *at, breaks))?;
        let (piece, after) = rest.split_at_checked(end)?;
        rest = after;
        Some(piece)
    })
}

/// Whether a line may end before the letter at `at`.
fn is_border(letters: &[Letter<'_>], at: usize, breaks: Breaks) -> bool {
    let Some(next) = letters.get(at) else {
        return true;
    };
    let before = |steps: usize| at.checked_sub(steps).and_then(|i| letters.get(i));
    let after_space = before(1).is_some_and(is_space) && !is_space(next);
    let after_hyphen = before(1).is_some_and(|letter| matches!(letter.grapheme, "-" | "/"));
    let inside_word = before(2).is_some_and(is_alphabetic) && is_alphabetic(next);
    after_space || (breaks == Breaks::AtHyphens && after_hyphen && inside_word)
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
    letter.grapheme.chars().next().is_some_and(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        Colour,
        format::text::line::{self, Tone, shown},
    };

    fn set(words: &str, measure: Measure) -> Vec<String> {
        let text = shown(&words.into(), Colour::Plain);
        wrap(&text, measure)
            .iter()
            .map(|line| line.paint(Tone::Normal, Colour::Plain))
            .collect()
    }

    fn prose(words: &str, room: usize) -> Vec<String> {
        set(words, Measure::prose(room))
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
    fn ids_stay_whole_in_prose_and_break_at_hyphens_in_columns() {
        let words = "op newly-created R07@10-20";
        assert_eq!(prose(words, 14), ["op", "newly-created", "R07@10-20"]);
        assert_eq!(set(words, Measure::column(14)), ["op newly-", "created", "R07@10-20"]);
    }

    #[test]
    fn lines_after_the_first_may_be_shorter() {
        let measure = Measure {
            hanging: 4,
            ..Measure::column(10)
        };
        assert_eq!(set("een twee drie vier", measure), ["een twee", "drie", "vier"]);
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

    #[test]
    fn the_widest_piece_is_a_word_or_a_part_up_to_a_hyphen() {
        assert_eq!(widest_piece(&"een lange naam".into()), 5);
        assert_eq!(widest_piece(&"sub-competentie".into()), 11);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_the_room_and_no_word_is_lost(
            words in "[a-zé學👍e\u{301} \n-]{0,80}", room in 6usize..30, hanging in 0usize..4,
        ) {
            let lines = set(&words, Measure { hanging, ..Measure::column(room) });
            let kept = |text: &str| text.chars().filter(|c| !matches!(c, ' ' | '\n')).collect::<String>();
            prop_assert_eq!(kept(&lines.concat()), kept(&words));
            for (at, line) in lines.iter().enumerate() {
                let limit = if at == 0 { room } else { room - hanging };
                prop_assert!(line::width(line) <= limit);
            }
        }
    }
}
