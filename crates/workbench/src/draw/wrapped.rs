//! Styled words broken into lines of a width.

use emic_core::model;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// `words` in lines at most `width` columns wide, all in one style, each after `indent` blanks.
pub fn wrapped(words: &str, width: u16, indent: usize, style: Style) -> Vec<Line<'static>> {
    let room = usize::from(width).saturating_sub(indent).max(4);
    let Some(whole) = model::Span::new(words, 0, words.len()) else {
        return Vec::new();
    };
    let lines = emic_report::lines(words, whole, room).into_iter();
    lines
        .map(|line| {
            let shown = emic_report::visible(line.words(words));
            Line::from(Span::styled(format!("{}{shown}", " ".repeat(indent)), style))
        })
        .collect()
}
