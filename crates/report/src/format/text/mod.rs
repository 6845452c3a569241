//! Text for people: readable aloud, in any terminal and in a mail.

mod line;
mod quote;
mod table;
mod wrap;

use line::{Tone, shown, width};
pub(super) use quote::{memo_said, quoted, signed};
use wrap::wrap;

use super::{Content, Format, RenderError};
use crate::left_out;
use crate::{Block, Canvas, Level, ListKind, Report, Setting, Table, Text};

pub(super) const FORMAT: Format = Format {
    name: "text",
    endings: &["txt"],
    about: "plain text for people, as on the terminal",
    content: Content::Text,
    render,
};

/// The width of prose when the canvas has none.
const PROSE: u16 = 72;
/// Nothing is readable in less.
const LEAST: u16 = 20;

fn render(report: &Report, canvas: &Canvas) -> Result<Vec<u8>, RenderError> {
    let page = Page {
        canvas: Canvas {
            width: canvas.width.map(|width| width.max(LEAST)),
            ..*canvas
        },
    };
    let mut parts = vec![page.title(&report.title), page.settings(&report.settings)];
    parts.extend(report.body.iter().map(|block| page.block(block)));
    parts.extend(report.notes.iter().map(|note| page.paragraph(note)));
    parts.extend(left_out::said(report.left_out, canvas.language).map(|said| page.paragraph(&said)));
    parts.retain(|lines| lines.iter().any(|line| !line.is_empty()));
    let text = parts
        .iter()
        .map(|lines| lines.join("\n"))
        .collect::<Vec<_>>()
        .join("\n\n");
    Ok(format!("{text}\n").into_bytes())
}

/// Where blocks become lines.
struct Page {
    canvas: Canvas,
}

impl Page {
    fn prose(&self) -> usize {
        usize::from(self.canvas.width.unwrap_or(PROSE))
    }

    fn title(&self, title: &str) -> Vec<String> {
        match title {
            "" => Vec::new(),
            _ => self.underlined(&title.into(), "═"),
        }
    }

    /// What people are told of the choices that made the result, in one paragraph.
    fn settings(&self, settings: &[Setting]) -> Vec<String> {
        let said: Vec<&str> = settings
            .iter()
            .map(|s| s.said.as_str())
            .filter(|said| !said.is_empty())
            .collect();
        if said.is_empty() {
            Vec::new()
        } else {
            self.toned(&said.join("; ").into(), Tone::Faint)
        }
    }

    fn block(&self, block: &Block) -> Vec<String> {
        match block {
            Block::Heading(Level::One, text) => self.underlined(text, "─"),
            Block::Heading(Level::Two | Level::Three, text) => self.toned(text, Tone::Bold),
            Block::Paragraph(text) => self.paragraph(text),
            Block::Table(table) => self.table(table),
            Block::Quote(quote) => self.quote(quote),
            Block::List(kind, items) => self.list(*kind, items),
            Block::Note(text) => self.toned(text, Tone::Faint),
            Block::Preformatted(text) => self.preformatted(text),
        }
    }

    fn paragraph(&self, text: &Text) -> Vec<String> {
        self.toned(text, Tone::Normal)
    }

    fn toned(&self, text: &Text, tone: Tone) -> Vec<String> {
        self.wrapped(text, self.prose(), tone)
    }

    fn wrapped(&self, text: &Text, room: usize, tone: Tone) -> Vec<String> {
        let shown = shown(text, self.canvas.colour);
        wrap(&shown, room)
            .iter()
            .map(|line| line.paint(tone, self.canvas.colour))
            .collect()
    }

    fn underlined(&self, text: &Text, rule: &str) -> Vec<String> {
        let shown = shown(text, self.canvas.colour);
        let lines = wrap(&shown, self.prose());
        let widest = lines.iter().map(line::Line::width).max().unwrap_or(0);
        let painted = lines.iter().map(|line| line.paint(Tone::Bold, self.canvas.colour));
        painted.chain([rule.repeat(widest)]).collect()
    }

    fn table(&self, table: &Table) -> Vec<String> {
        let caption = match table.caption.as_str() {
            "" => Vec::new(),
            caption => self.toned(&caption.into(), Tone::Bold),
        };
        let notes = table.notes.iter().flat_map(|note| self.toned(note, Tone::Faint));
        caption
            .into_iter()
            .chain(table::lines(table, &self.canvas))
            .chain(notes)
            .collect()
    }

    fn list(&self, kind: ListKind, items: &[Text]) -> Vec<String> {
        let numbered = items.iter().enumerate().flat_map(|(at, item)| {
            let sign = match kind {
                ListKind::Bullets => "- ".to_owned(),
                ListKind::Numbers => format!("{}. ", at + 1),
            };
            let room = self.prose().saturating_sub(width(&sign));
            hanging(&sign, &self.wrapped(item, room, Tone::Normal))
        });
        numbered.collect()
    }

    /// Lines as they are, however wide.
    fn preformatted(&self, text: &Text) -> Vec<String> {
        let shown = shown(text, self.canvas.colour);
        wrap(&shown, usize::MAX)
            .iter()
            .map(|line| line.paint(Tone::Normal, self.canvas.colour))
            .collect()
    }
}

/// The first line after a sign, the others below it.
fn hanging(sign: &str, lines: &[String]) -> Vec<String> {
    let blanks = " ".repeat(width(sign));
    let signs = std::iter::once(sign).chain(std::iter::repeat(blanks.as_str()));
    lines
        .iter()
        .zip(signs)
        .map(|(line, sign)| format!("{sign}{line}").trim_end_matches(' ').to_owned())
        .collect()
}

#[cfg(test)]
mod tests;
