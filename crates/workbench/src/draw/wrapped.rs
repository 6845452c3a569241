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

/// Pieces side by side, in lines at most `width` columns wide where the pieces are no wider; none is broken.
pub fn packed(pieces: Vec<Vec<Span<'static>>>, width: u16) -> Vec<Line<'static>> {
    let mut lines: Vec<Line<'static>> = Vec::new();
    for piece in pieces {
        let piece = Line::from(piece);
        // Blanks behind the last piece may hang over.
        let blanks = piece
            .spans
            .last()
            .map_or(0, |last| last.content.len() - last.content.trim_end().len());
        match lines.last_mut() {
            Some(line) if line.width() + piece.width() - blanks <= usize::from(width) => line.spans.extend(piece.spans),
            _ => lines.push(piece),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_go_to_the_next_line_whole() {
        let piece = |words: &'static str| vec![Span::raw("▪ "), Span::raw(words)];
        let lines = packed(vec![piece("een  "), piece("twee  "), piece("drie")], 11);
        let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
        assert_eq!(lines, ["▪ een  ", "▪ twee  ", "▪ drie"]);
        let lines = packed(vec![piece("een  "), piece("twee  "), piece("drie")], 13);
        let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
        assert_eq!(lines, ["▪ een  ▪ twee  ", "▪ drie"]);
    }
}
