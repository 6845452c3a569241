//! The door to comfy-table: it wraps words, sets them in columns of fixed widths and fills the blanks.

use comfy_table::{CellAlignment, ColumnConstraint, Table, TableStyle, Width};

use super::{columns::GAP, words::parted};
use crate::Align;

/// A column of fixed width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// In terminal columns, without the gap after it.
    pub(super) width: usize,
    /// The side at which its words stand.
    pub(super) align: Align,
}

/// Rows of cells as lines, without blanks at the end.
pub(super) fn drawn(places: &[Place], rows: impl IntoIterator<Item = Vec<String>>) -> Vec<String> {
    let mut table = Table::new();
    table.load_style(TableStyle::new()).add_rows(rows);
    for (column, place) in table.column_iter_mut().zip(places) {
        let width = terminal_columns(place.width + GAP);
        column
            .set_padding((0, terminal_columns(GAP)))
            .set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)))
            .set_cell_alignment(match place.align {
                Align::Start => CellAlignment::Left,
                Align::End => CellAlignment::Right,
            });
    }
    table.lines().map(|line| line.trim_end().to_owned()).collect()
}

/// Words as lines that fit in the room.
pub(super) fn wrapped(words: &str, room: usize) -> Vec<String> {
    let column = Place {
        width: room,
        align: Align::Start,
    };
    drawn(&[column], [vec![parted(words, room)]])
}

fn terminal_columns(width: usize) -> u16 {
    u16::try_from(width).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(width: usize, align: Align) -> Place {
        Place { width, align }
    }

    fn row(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn words_stand_at_their_side_of_a_column_and_are_wrapped_in_it() {
        let places = [place(8, Align::Start), place(4, Align::End), place(3, Align::Start)];
        assert_eq!(
            drawn(&places, [row(&["een twee", "1", "a"]), row(&["drie vier", "12,5", ""])]),
            ["een twee     1  a", "drie      12,5", "vier"]
        );
    }

    #[test]
    fn columns_keep_their_width_whatever_stands_in_them() {
        assert_eq!(
            drawn(&[place(6, Align::Start), place(2, Align::End)], [row(&["", "7"])]),
            ["         7"]
        );
    }

    #[test]
    fn lines_break_at_spaces_and_words_that_fit_stay_whole() {
        let words = "op newly-created R07@10-20";
        assert_eq!(wrapped(words, 14), ["op", "newly-created", "R07@10-20"]);
        assert_eq!(wrapped(words, 9), ["op newly-", "created", "R07@10-20"]);
        assert_eq!(wrapped("a\n\nb", 10), ["a", "", "b"]);
        assert_eq!(wrapped("", 10), [""]);
    }

    #[test]
    fn a_word_that_is_too_wide_starts_on_a_line_of_its_own_and_is_broken_between_graphemes() {
        assert_eq!(wrapped("een abcdefghijk", 8), ["een", "abcdefgh", "ijk"]);
        assert_eq!(wrapped("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(wrapped("e\u{301}e\u{301}e\u{301}", 2), ["e\u{301}e\u{301}", "e\u{301}"]);
        assert_eq!(wrapped("👩‍🏫👩‍🏫", 3), ["👩‍🏫", "👩‍🏫"]);
        assert_eq!(wrapped("学校", 1), ["学", "校"]);
    }
}
