//! Tables: numbers at the right, the head in sight while one scrolls.

use super::element;
use super::escape::{escaped, kept, spans};
use crate::{Align, Canvas, Cell, Column, Row, RowStyle, Table, phrase::rendering};

/// The table in a frame of its own that scrolls, with its remarks below it.
pub(super) fn table(table: &Table, canvas: &Canvas) -> String {
    let caption = element("caption", "", &escaped(&table.caption));
    let head: String = table.head.iter().map(title).collect();
    let rows: String = match table.rows.as_slice() {
        [] => no_rows(table.head.len(), canvas),
        rows => rows.iter().map(|row| self::row(row, &table.head, canvas)).collect(),
    };
    let notes: String = table
        .notes
        .iter()
        .map(|note| format!("\n{}", element("p", "note", &spans(note))))
        .collect();
    format!(
        "<div class=\"table\" tabindex=\"0\"{}>\n<table>\n{caption}<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>{notes}",
        region(&table.caption)
    )
}

/// A frame that one reaches with the keyboard has a name.
fn region(caption: &str) -> String {
    match caption {
        "" => String::new(),
        caption => format!(" role=\"region\" aria-label=\"{}\"", kept(&caption.replace('\n', " "))),
    }
}

fn title(column: &Column) -> String {
    format!(
        "<th scope=\"col\"{}>{}</th>",
        side(column.align, 0),
        escaped(&column.title)
    )
}

fn no_rows(columns: usize, canvas: &Canvas) -> String {
    let said = escaped(rendering::NO_ROWS.say(canvas.language));
    format!("<tr><td colspan=\"{}\">{said}</td></tr>\n", columns.max(1))
}

/// One row with as many cells as the head; the first names it. The name of a group of rows takes the cells that it leaves blank.
fn row(row: &Row, head: &[Column], canvas: &Canvas) -> String {
    let is_alone = row.cells.iter().skip(1).all(|cell| *cell == Cell::Blank);
    if row.style == RowStyle::Heading && is_alone {
        let name = row.cells.first().map(|cell| escaped(&cell.said(canvas.language)));
        return format!(
            "<tr class=\"heading\"><th scope=\"rowgroup\" colspan=\"{}\"{}>{}</th></tr>\n",
            head.len().max(1),
            side(Align::Start, row.indent),
            name.unwrap_or_default()
        );
    }
    let cells = head.iter().enumerate().map(|(at, column)| {
        let words = row.cells.get(at).map(|cell| escaped(&cell.said(canvas.language)));
        let words = words.unwrap_or_default();
        match at {
            0 => format!("<th scope=\"row\"{}>{words}</th>", side(column.align, row.indent)),
            _ => format!("<td{}>{words}</td>", side(column.align, 0)),
        }
    });
    let class = match row.style {
        RowStyle::Body => "",
        RowStyle::Total => " class=\"total\"",
        RowStyle::Heading => " class=\"heading\"",
    };
    format!("<tr{class}>{}</tr>\n", cells.collect::<String>())
}

/// The attributes that put a cell at its side, some steps inwards.
fn side(align: Align, indent: u8) -> String {
    match (align, indent) {
        (Align::End, _) => " class=\"number\"".to_owned(),
        (Align::Start, 0) => String::new(),
        (Align::Start, steps) => format!(" style=\"padding-left: {}em\"", u16::from(steps) + 1),
    }
}
