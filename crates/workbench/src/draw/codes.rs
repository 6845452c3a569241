//! The codes: a tree with counts; while one is picked, what is typed above it.

use emic_core::model::{CodeIndex, Use};
use emic_report::phrase::workbench as phrases;
use emic_report::{columns, visible};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::Palette;
use crate::state::{Mode, Picking, Workbench, shown_codes};

/// Draws the pane.
pub fn draw(frame: &mut Frame<'_>, area: Rect, workbench: &Workbench, palette: Palette) {
    for y in area.y..area.bottom() {
        frame.buffer_mut().set_string(area.x, y, "│", palette.quiet());
    }
    let inner = Rect {
        x: area.x + 2,
        width: area.width - 2,
        ..area
    };
    let picking = match &workbench.mode {
        Mode::Picking(picking) => Some(picking),
        _ => None,
    };
    head(frame, inner, workbench, picking, palette);
    let below = Rect {
        y: inner.y + 1,
        height: inner.height - 1,
        ..inner
    };
    let codes = visible_codes(workbench);
    if codes.is_empty() {
        let words = phrases::NO_CODE.fill(workbench.language(), &[("text", &filter(workbench))]);
        frame.render_widget(
            Paragraph::new(super::wrapped::wrapped(&words, below.width, 0, palette.quiet())),
            below,
        );
        return;
    }
    let top = top(workbench, usize::from(below.height));
    let rows = (below.y..below.bottom()).zip(codes.iter().skip(top));
    for (y, &code) in rows {
        let line = Rect { y, height: 1, ..below };
        frame.render_widget(Paragraph::new(row(workbench, picking, code, line.width, palette)), line);
    }
}

/// The codes that are shown, from top to bottom.
pub fn visible_codes(workbench: &Workbench) -> Vec<CodeIndex> {
    shown_codes(&workbench.study().codebook, &filter(workbench), workbench.language())
}

/// How many of them stand above the pane, which has so many rows for them.
pub fn top(workbench: &Workbench, height: usize) -> usize {
    let Mode::Picking(picking) = &workbench.mode else {
        return 0;
    };
    let codes = visible_codes(workbench);
    let at = codes
        .iter()
        .position(|&code| Some(code) == picking.at)
        .unwrap_or_default();
    let last = codes.len().saturating_sub(height);
    at.saturating_sub(height / 2).min(last)
}

fn filter(workbench: &Workbench) -> String {
    match &workbench.mode {
        Mode::Picking(picking) => picking.filter.text().to_owned(),
        _ => String::new(),
    }
}

fn head(frame: &mut Frame<'_>, area: Rect, workbench: &Workbench, picking: Option<&Picking>, palette: Palette) {
    let line = Rect { height: 1, ..area };
    let Some(picking) = picking else {
        let words = format!("{} ({})", workbench.say(&phrases::CODES), workbench.whose());
        frame.render_widget(Paragraph::new(words).style(palette.quiet()), line);
        return;
    };
    let language = workbench.language();
    let words = phrases::FILTER.fill(language, &[("text", &picking.filter.text())]);
    let before = phrases::FILTER.fill(language, &[("text", &picking.filter.before())]);
    frame.render_widget(Paragraph::new(words).style(palette.strong()), line);
    let x = area.x + u16::try_from(columns(&before)).unwrap_or_default();
    frame.set_cursor_position(Position {
        x: x.min(area.right().saturating_sub(1)),
        y: area.y,
    });
}

/// One code: how it is marked, its label under those above it, how often it was given.
fn row(
    workbench: &Workbench,
    picking: Option<&Picking>,
    index: CodeIndex,
    width: u16,
    palette: Palette,
) -> Line<'static> {
    let book = &workbench.study().codebook;
    let code = book.code(index);
    let label = code.label.get(workbench.language()).unwrap_or(code.id.as_str());
    let count = match (code.usage, workbench.counts.of(index)) {
        (Use::Heading, 0) => String::new(),
        (_, count) => count.to_string(),
    };
    let marked = picking.and_then(|picking| picking.marked.iter().find(|marked| marked.code == index));
    let mark = marked.map_or(" ", |marked| match marked.valence.sign() {
        "" => "•",
        sign => sign,
    });
    let indent = " ".repeat(code.depth.min(4));
    let used = columns(&indent) + 3 + count.len();
    let room = usize::from(width).saturating_sub(used + 1);
    let label = cut(&visible(label), room);
    let fill = " ".repeat((room + 1).saturating_sub(columns(&label)));
    let is_at = picking.is_some_and(|picking| picking.at == Some(index));
    let style = match (is_at, code.usage) {
        (true, _) => palette.selected(),
        (false, Use::Heading) => palette.strong(),
        _ => Style::new(),
    };
    let sign = if code.usage == Use::Heading { "  " } else { "▪ " };
    Line::from(vec![
        Span::styled(mark.to_owned(), palette.strong()),
        Span::raw(indent),
        Span::styled(sign, palette.code(book, index)),
        Span::styled(label, style),
        Span::styled(format!("{fill}{count}"), palette.quiet()),
    ])
}

/// The first so many columns of a text, with `…` where something is cut.
pub fn cut(text: &str, room: usize) -> String {
    if columns(text) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    for letter in unicode_segmentation::UnicodeSegmentation::graphemes(text, true) {
        if columns(&kept) + columns(letter) + 1 > room {
            break;
        }
        kept.push_str(letter);
    }
    kept + "…"
}
