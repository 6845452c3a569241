//! Everything that the codebook says of a code, in the place of the transcript.

use emic_core::model::CodeIndex;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::Palette;
use super::code_lines::whole;
use super::wrapped::wrapped;
use crate::state::Workbench;

/// Draws the page from a line on; the last screenful stays full.
pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    workbench: &Workbench,
    (code, line): (CodeIndex, usize),
    palette: Palette,
) {
    let inner = Rect {
        x: area.x + 1,
        width: area.width - 2,
        ..area
    };
    let mut lines = whole(workbench, code, inner.width, palette);
    let found = workbench.study().codebook.code(code);
    for example in found.examples.get(workbench.language()) {
        lines.push(Line::default());
        lines.extend(wrapped(example, inner.width, 2, palette.quiet()));
    }
    let room = usize::from(inner.height);
    let top = line.min(lines.len().saturating_sub(room));
    let shown: Vec<Line<'_>> = lines.into_iter().skip(top).take(room).collect();
    frame.render_widget(Paragraph::new(shown), inner);
}
