//! The transcript: numbers, speakers, stripes and words.

use emic_core::model::{Role, Span};
use emic_report::visible;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::Palette;
use super::areas::{Gutter, gutter};
use super::stripes::{Stripe, stripes};
use crate::page::Row;
use crate::state::{Mode, Workbench};

/// Draws the rows that are in sight.
pub fn draw(frame: &mut Frame<'_>, area: Rect, workbench: &Workbench, palette: Palette) {
    let gutter = gutter(workbench.text(), area.width);
    let drawing = Drawing {
        workbench,
        palette,
        gutter,
        stripes: stripes(workbench, gutter.stripes),
        selected: workbench.selection.span(workbench.text().body()),
        focus: workbench.beneath().first().map(|here| here.segment.span),
    };
    let rows = workbench.page.rows.iter().skip(workbench.top);
    let mut caret = None;
    for (y, row) in (area.y..area.bottom()).zip(rows) {
        let line = Rect { y, height: 1, ..area };
        let found = drawing.row(frame.buffer_mut(), line, row);
        caret = caret.or(found);
    }
    if let (Some(at), Mode::Reading | Mode::Resizing(_)) = (caret, &workbench.mode) {
        frame.set_cursor_position(at);
    }
}

struct Drawing<'w> {
    workbench: &'w Workbench,
    palette: Palette,
    gutter: Gutter,
    stripes: Vec<Stripe>,
    selected: Option<Span>,
    /// The segment under the caret that details begin with.
    focus: Option<Span>,
}

impl Drawing<'_> {
    /// Draws a row; gives where the caret stands, if on it.
    fn row(&self, buffer: &mut Buffer, line: Rect, row: &Row) -> Option<Position> {
        let text = self.workbench.text();
        let turn = text.turns.get(row.turn?)?;
        if row.is_first {
            let label = text
                .speaker(turn)
                .map(|speaker| speaker.label.as_str())
                .unwrap_or_default();
            let head = format!("{:>width$} {label}", turn.number, width = self.gutter.number);
            let room = self.gutter.number + 1 + self.gutter.label;
            buffer.set_stringn(line.x, line.y, head, room, self.palette.quiet());
        }
        self.stripes(buffer, line, row);
        let base = match text.role(turn) {
            Some(Role::Interviewer) => self.palette.quiet(),
            _ => Style::new(),
        };
        let left = line.x + u16::try_from(self.gutter.width()).unwrap_or_default();
        let mut caret = None;
        for cell in row.cells(text.body()) {
            let x = left.saturating_add(u16::try_from(cell.column).unwrap_or(u16::MAX));
            if x >= line.right() {
                break;
            }
            let grapheme = text.body().get(cell.at..cell.end).unwrap_or_default();
            let room = usize::from(line.right() - x);
            buffer.set_stringn(x, line.y, visible(grapheme), room, self.style(base, cell.at));
            if cell.at == self.workbench.selection.caret.at {
                caret = Some(Position { x, y: line.y });
            }
        }
        caret
    }

    fn style(&self, base: Style, at: usize) -> Style {
        let holds = |span: Option<Span>| span.is_some_and(|span| span.start() <= at && at < span.end());
        if holds(self.selected) {
            return base.add_modifier(Modifier::REVERSED);
        }
        if self.selected.is_none() && holds(self.focus) {
            return base.add_modifier(Modifier::UNDERLINED);
        }
        base
    }

    fn stripes(&self, buffer: &mut Buffer, line: Rect, row: &Row) {
        let left = line.x + u16::try_from(self.gutter.number + self.gutter.label + 2).unwrap_or_default();
        let book = &self.workbench.study().codebook;
        for stripe in self.stripes.iter().filter(|stripe| row.line.touches(stripe.span)) {
            let x = left + u16::try_from(stripe.lane).unwrap_or_default();
            let style = stripe
                .code
                .map_or_else(Style::new, |code| self.palette.code(book, code));
            buffer.set_stringn(x, line.y, stripe.sign(row.line).to_string(), 1, style);
        }
    }
}
