//! Markdown as GitHub reads it: nothing that people wrote is taken for markup.

mod escape;

use escape::{escaped, escaped_cell, fenced, spans};

use super::{
    Content, Format, RenderError,
    text::{memo_said, quoted, signed},
};
use crate::left_out;
use crate::{
    Align, Block, Canvas, Level, ListKind, Quote, Report, Row, RowStyle, Setting, Table, Text, phrase::rendering,
};

pub(super) const FORMAT: Format = Format {
    name: "markdown",
    endings: &["md", "markdown"],
    about: "for GitHub, wikis and pandoc",
    content: Content::Text,
    render,
};

fn render(report: &Report, canvas: &Canvas) -> Result<Vec<u8>, RenderError> {
    let mut parts = vec![heading("#", &report.title.as_str().into()), settings(&report.settings)];
    parts.extend(report.body.iter().map(|part| block(part, canvas)));
    parts.extend(report.notes.iter().map(spans));
    parts.extend(left_out::said(report.left_out, canvas.language).map(|said| spans(&said)));
    parts.retain(|part| !part.is_empty());
    Ok(format!("{}\n", parts.join("\n\n")).into_bytes())
}

fn settings(settings: &[Setting]) -> String {
    let said = settings.iter().filter(|setting| !setting.said.is_empty());
    said.map(|setting| format!("- {}", continued(&escaped(&setting.said), "  ")))
        .collect::<Vec<_>>()
        .join("\n")
}

fn block(block: &Block, canvas: &Canvas) -> String {
    match block {
        Block::Heading(Level::One, text) => heading("##", text),
        Block::Heading(Level::Two, text) => heading("###", text),
        Block::Heading(Level::Three, text) => heading("####", text),
        Block::Paragraph(text) | Block::Note(text) => spans(text),
        Block::Table(table) => self::table(table, canvas),
        Block::Quote(quote) => self::quote(quote, canvas),
        Block::List(kind, items) => list(*kind, items),
        Block::Preformatted(text) => fenced(&text.words()),
    }
}

fn heading(sign: &str, text: &Text) -> String {
    let words = spans(text).replace("\\\n", " ");
    if words.is_empty() {
        words
    } else {
        format!("{sign} {words}")
    }
}

fn list(kind: ListKind, items: &[Text]) -> String {
    let signed = items.iter().enumerate().map(|(at, item)| {
        let sign = match kind {
            ListKind::Bullets => "- ".to_owned(),
            ListKind::Numbers => format!("{}. ", at + 1),
        };
        format!("{sign}{}", continued(&spans(item), &" ".repeat(sign.len())))
    });
    signed.collect::<Vec<_>>().join("\n")
}

/// A quote as one block: turns before, words, turns after, then who, what else and the memo, each a paragraph.
fn quote(quote: &Quote, canvas: &Canvas) -> String {
    let mut parts: Vec<String> = quote.before.iter().map(spans).collect();
    parts.push(spans(&quoted(&quote.text)));
    parts.extend(quote.after.iter().map(spans));
    parts.push(match signed(quote) {
        name if name.is_empty() => name,
        name => format!("— {}", escaped(&name)),
    });
    parts.push(escaped(&quote.remarks.join("; ")));
    if !quote.memo.is_empty() {
        parts.push(spans(&memo_said(&quote.memo, canvas.language)));
    }
    parts.retain(|part| !part.is_empty());
    format!("> {}", continued(&parts.join("\n\n"), "> ")).replace("> \n", ">\n")
}

/// The lines after the first, each behind a sign.
fn continued(text: &str, sign: &str) -> String {
    text.replace('\n', &format!("\n{sign}"))
}

fn table(table: &Table, canvas: &Canvas) -> String {
    let mut lines = Vec::new();
    if !table.caption.is_empty() {
        lines.extend([format!("**{}**", escaped_cell(&table.caption)), String::new()]);
    }
    lines.push(line(table.head.iter().map(|column| escaped_cell(&column.title))));
    lines.push(line(table.head.iter().map(|column| match column.align {
        Align::Start => "---".to_owned(),
        Align::End => "---:".to_owned(),
    })));
    match table.rows.as_slice() {
        [] => lines.push(line([rendering::NO_ROWS.say(canvas.language).to_owned()])),
        rows => lines.extend(rows.iter().map(|row| self::row(row, table.head.len(), canvas))),
    }
    let notes = table.notes.iter().flat_map(|note| [String::new(), spans(note)]);
    lines.into_iter().chain(notes).collect::<Vec<_>>().join("\n")
}

/// One row with as many cells as the head; the first stands inwards by spaces that do not break.
fn row(row: &Row, columns: usize, canvas: &Canvas) -> String {
    let cells = (0..columns).map(|at| {
        let words = row
            .cells
            .get(at)
            .map(|cell| escaped_cell(&cell.said(canvas.language)))
            .unwrap_or_default();
        let words = match row.style {
            RowStyle::Heading | RowStyle::Total if !words.is_empty() => format!("**{words}**"),
            _ => words,
        };
        let indent = if at == 0 { 2 * usize::from(row.indent) } else { 0 };
        "\u{a0}".repeat(indent) + &words
    });
    line(cells)
}

fn line(cells: impl IntoIterator<Item = String>) -> String {
    let cells: Vec<String> = cells
        .into_iter()
        .map(|cell| if cell.is_empty() { cell } else { format!("{cell} ") })
        .collect();
    format!("| {}|", cells.join("| "))
}

#[cfg(test)]
mod tests;
