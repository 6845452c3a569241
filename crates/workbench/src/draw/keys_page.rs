//! The keys, under their headings.

use emic_report::columns;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::Palette;
use crate::keys::bindings;
use crate::state::Workbench;

/// Draws the keys from a line on; the last page stays full.
pub fn draw(frame: &mut Frame<'_>, area: Rect, workbench: &Workbench, line: usize, palette: Palette) {
    let lines = lines(workbench, palette);
    let room = usize::from(area.height);
    let top = line.min(lines.len().saturating_sub(room));
    let inner = Rect {
        x: area.x + 1,
        width: area.width - 1,
        ..area
    };
    let shown: Vec<Line<'_>> = lines.into_iter().skip(top).take(room).collect();
    frame.render_widget(Paragraph::new(shown), inner);
}

fn lines(workbench: &Workbench, palette: Palette) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    let mut group = None;
    let width = bindings()
        .filter_map(|binding| binding.shown)
        .map(|shown| columns(shown.keys))
        .max();
    for shown in bindings().filter_map(|binding| binding.shown) {
        if group != Some(shown.group) {
            if group.is_some() {
                lines.push(Line::default());
            }
            lines.push(Line::styled(workbench.say(shown.group), palette.strong()));
            group = Some(shown.group);
        }
        let fill = " ".repeat(width.unwrap_or_default().saturating_sub(columns(shown.keys)) + 2);
        lines.push(Line::from(vec![
            Span::raw(format!("  {}{fill}", shown.keys)),
            Span::raw(workbench.say(shown.about)),
        ]));
    }
    lines
}
