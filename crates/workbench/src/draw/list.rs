//! A list over the whole screen.

use emic_report::{columns, visible};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::Palette;
use super::codes::cut;
use crate::state::Listing;

/// Draws the list, the line under the caret in sight.
pub fn draw(frame: &mut Frame<'_>, area: Rect, listing: &Listing, palette: Palette) {
    let room = usize::from(area.height).saturating_sub(2).max(1);
    let names = listing.items.iter().map(|item| columns(&item.name));
    let width = names.max().unwrap_or_default();
    let top = top(listing, room);
    let mut lines = vec![Line::styled(listing.title.clone(), palette.strong()), Line::default()];
    let items = listing.items.iter().enumerate().skip(top).take(room);
    lines.extend(items.map(|(index, item)| {
        let style = if index == listing.at {
            palette.selected()
        } else {
            Style::new()
        };
        let fill = " ".repeat(width.saturating_sub(columns(&item.name)) + 2);
        let about = cut(&visible(&item.about), usize::from(area.width).saturating_sub(width + 4));
        Line::from(vec![
            Span::styled(item.name.clone(), style),
            Span::raw(fill),
            Span::raw(about),
        ])
    }));
    let inner = Rect {
        x: area.x + 1,
        width: area.width - 1,
        ..area
    };
    frame.render_widget(Paragraph::new(lines), inner);
}

/// How many items stand above the first that is shown.
pub fn top(listing: &Listing, room: usize) -> usize {
    let last = listing.items.len().saturating_sub(room);
    listing.at.saturating_sub(room / 2).min(last)
}
