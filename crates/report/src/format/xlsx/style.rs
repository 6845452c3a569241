//! How cells look: bold heads, rules above totals, fixed decimals.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

use crate::{Align, Cell, RowStyle};

/// A column's title.
pub(super) fn head(align: Align) -> Format {
    aligned(align)
        .set_text_wrap()
        .set_bold()
        .set_align(FormatAlign::Bottom)
        .set_border_bottom(FormatBorder::Thin)
}

/// A cell of a row.
pub(super) fn body(row: RowStyle, align: Align) -> Format {
    let base = match align {
        Align::Start => words(),
        Align::End => aligned(align).set_align(FormatAlign::Top),
    };
    match row {
        RowStyle::Body => base,
        RowStyle::Heading => base.set_bold(),
        RowStyle::Total => base.set_bold().set_border_top(FormatBorder::Thin),
    }
}

/// Words, wrapped inside their cell.
pub(super) fn words() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

fn aligned(align: Align) -> Format {
    match align {
        Align::Start => Format::new().set_align(FormatAlign::Left),
        Align::End => Format::new().set_align(FormatAlign::Right),
    }
}

/// The number format of a cell, its foot mark included so that the cell stays a number; `None` for what is none.
pub(super) fn number_format(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Count(_) => Some("0".to_owned()),
        Cell::Number { digits, .. } => Some(decimals(*digits)),
        Cell::Share { digits, .. } => Some(format!("{}%", decimals(*digits))),
        Cell::Marked(cell, mark) => number_format(cell).map(|format| format!("{format}\"{}\"", mark.sign())),
        Cell::Text(_) | Cell::Undefined | Cell::Blank => None,
    }
}

fn decimals(digits: u8) -> String {
    match digits {
        0 => "0".to_owned(),
        digits => format!("0.{}", "0".repeat(usize::from(digits))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Mark;

    #[test]
    fn numbers_keep_their_decimals_and_marks() {
        assert_eq!(number_format(&Cell::Count(3)).unwrap(), "0");
        assert_eq!(number_format(&Cell::number(Some(0.5), 2)).unwrap(), "0.00");
        assert_eq!(number_format(&Cell::share(Some(0.5), 1)).unwrap(), "0.0%");
        assert_eq!(
            number_format(&Cell::share(Some(0.5), 0).marked(Mark::Star)).unwrap(),
            "0%\"*\""
        );
        assert_eq!(number_format(&Cell::text("a").marked(Mark::Star)), None);
    }
}
