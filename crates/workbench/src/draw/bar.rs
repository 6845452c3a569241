//! The first line, which says what is open, and the last one, which says what happened or what comes next.

use emic_report::phrase::workbench as phrases;
use emic_report::{columns, visible};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::widgets::Paragraph;

use super::Palette;
use super::codes::cut;
use crate::state::{Mode, Tone, Workbench};

/// Draws the first line.
pub fn title(frame: &mut Frame<'_>, area: Rect, workbench: &Workbench, palette: Palette) {
    let text = workbench.text();
    let values: [(&str, &dyn std::fmt::Display); 3] = [
        ("coder", &workbench.coder),
        ("turn", &workbench.turn()),
        ("turns", &text.turns.len()),
    ];
    let end = phrases::TITLE_END.fill(workbench.language(), &values);
    let title = text
        .title
        .as_deref()
        .map(|title| format!(" · {title}"))
        .unwrap_or_default();
    let room = usize::from(area.width).saturating_sub(columns(&end) + 4);
    let start = cut(&visible(&format!("{}{title}", text.id)), room);
    let fill = " ".repeat(usize::from(area.width).saturating_sub(columns(&start) + columns(&end) + 2));
    let line = format!(" {start}{fill}{end} ");
    frame.render_widget(Paragraph::new(line).style(palette.selected()), area);
}

/// Draws the last line.
pub fn bottom(frame: &mut Frame<'_>, area: Rect, workbench: &Workbench, palette: Palette) {
    let (words, style) = match &workbench.told {
        Some(told) => {
            let style = match told.tone {
                Tone::Plain => palette.strong(),
                Tone::Refused => palette.refused(),
            };
            (visible(&told.words).replace('\n', " "), style)
        }
        None => (workbench.say(hint(workbench)).to_owned(), palette.quiet()),
    };
    let words = format!(" {}", cut(&words, usize::from(area.width).saturating_sub(2)));
    frame.render_widget(Paragraph::new(words).style(style), area);
}

fn hint(workbench: &Workbench) -> &'static emic_report::phrase::Phrase {
    match &workbench.mode {
        Mode::Reading if !workbench.between.is_empty() => &phrases::HINT_SETTLING,
        Mode::Reading => &phrases::HINT_READING,
        Mode::Picking(_) => &phrases::HINT_PICKING,
        Mode::Suggesting(_) => &phrases::HINT_SUGGESTING,
        Mode::Resizing(_) => &phrases::HINT_RESIZING,
        Mode::Choosing(_) => &phrases::HINT_CHOOSING,
        Mode::Writing(_) => &phrases::HINT_WRITING,
        Mode::Listing(_) => &phrases::HINT_LISTING,
        Mode::Helping(_) => &phrases::HINT_HELPING,
    }
}
