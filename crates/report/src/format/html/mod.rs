//! HTML: one page that needs nothing beside it, to read in a browser, to mail or to print.

mod escape;
mod page;
mod table;

use escape::{escaped, spans};

use super::{
    Content, Format, RenderError,
    text::{memo_said, quoted, signed},
};
use crate::left_out;
use crate::{Block, Canvas, Level, ListKind, Quote, Report, Setting, Text};

pub(super) const FORMAT: Format = Format {
    name: "html",
    endings: &["html", "htm"],
    about: "one page for a browser: to read, to mail, to print",
    content: Content::Text,
    render,
};

fn render(report: &Report, canvas: &Canvas) -> Result<Vec<u8>, RenderError> {
    let mut parts = vec![heading("h1", &report.title.as_str().into()), settings(&report.settings)];
    parts.extend(report.body.iter().map(|part| block(part, canvas)));
    parts.extend(report.notes.iter().map(note));
    parts.extend(left_out::said(report.left_out, canvas.language).map(|said| note(&said)));
    parts.retain(|part| !part.is_empty());
    let title = match report.title.as_str() {
        "" => report.name,
        title => title,
    };
    Ok(page::around(title, &parts.join("\n"), canvas.language).into_bytes())
}

/// What people are told of the choices that made the result, in one paragraph.
fn settings(settings: &[Setting]) -> String {
    let said = settings.iter().filter(|setting| !setting.said.is_empty());
    let said: Vec<String> = said.map(|setting| escaped(&setting.said)).collect();
    element("p", "settings", &said.join("; "))
}

fn block(block: &Block, canvas: &Canvas) -> String {
    match block {
        Block::Heading(Level::One, text) => heading("h2", text),
        Block::Heading(Level::Two, text) => heading("h3", text),
        Block::Heading(Level::Three, text) => heading("h4", text),
        Block::Paragraph(text) => element("p", "", &spans(text)),
        Block::Table(table) => table::table(table, canvas),
        Block::Quote(quote) => self::quote(quote, canvas),
        Block::List(kind, items) => list(*kind, items),
        Block::Note(text) => note(text),
        Block::Preformatted(text) => preformatted(text),
    }
}

fn heading(name: &str, text: &Text) -> String {
    element(name, "", &spans(text).replace(escape::BREAK, " "))
}

fn note(text: &Text) -> String {
    element("p", "note", &spans(text))
}

fn list(kind: ListKind, items: &[Text]) -> String {
    let name = match kind {
        ListKind::Bullets => "ul",
        ListKind::Numbers => "ol",
    };
    let items: String = items.iter().map(|item| format!("<li>{}</li>\n", spans(item))).collect();
    element(name, "", &items)
}

/// A line break that follows the start of the element would be dropped.
fn preformatted(text: &Text) -> String {
    let words = spans(text).replace(escape::BREAK, "\n");
    let lead = if words.starts_with('\n') { "\n" } else { "" };
    element("pre", "", &format!("{lead}{words}"))
}

/// The words and the turns around them as a quotation; who, what else and the memo below it.
fn quote(quote: &Quote, canvas: &Canvas) -> String {
    let around = |turns: &[Text]| -> Vec<String> {
        let turns = turns.iter().map(|turn| element("p", "around", &spans(turn)));
        turns.collect()
    };
    let words = element("p", "", &spans(&quoted(&quote.text)));
    let said = [around(&quote.before), vec![words], around(&quote.after)].concat();
    let name = match signed(quote) {
        name if name.is_empty() => name,
        name => element("cite", "", &format!("— {}", escaped(&name))),
    };
    let remarks = element("span", "remark", &escaped(&quote.remarks.join("; ")));
    let memo = match quote.memo.as_str() {
        "" => String::new(),
        memo => element("span", "remark", &spans(&memo_said(memo, canvas.language))),
    };
    let below = element("figcaption", "", &[name, remarks, memo].concat());
    format!(
        "<figure class=\"quote\">\n<blockquote>\n{}\n</blockquote>\n{below}</figure>",
        said.join("\n")
    )
}

/// An element around content that is escaped already; nothing around nothing.
fn element(name: &str, class: &str, content: &str) -> String {
    match (content, class) {
        ("", _) => String::new(),
        (_, "") => format!("<{name}>{content}</{name}>"),
        _ => format!("<{name} class=\"{class}\">{content}</{name}>"),
    }
}

#[cfg(test)]
mod tests;
