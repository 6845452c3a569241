//! Lines of styled graphemes: what wrapping makes and what painting writes.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::{Colour, Span, SpanStyle, Text, visible};

/// One grapheme with its style and its width in terminal columns.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letter<'a> {
    pub(super) grapheme: &'a str,
    pub(super) width: usize,
    style: SpanStyle,
}

/// One line as it stands on the screen.
#[derive(Debug, Clone, Default)]
pub(super) struct Line<'a>(pub(super) Vec<Letter<'a>>);

/// How a whole line stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    Normal,
    Bold,
    Faint,
}

/// The text with hidden characters made visible and code between backticks. Without colours a hit stands between
/// `[[` and `]]`: speakers' words hold quotation marks and asterisks, and transcripts single brackets, but not these.
pub(super) fn shown(text: &Text, colour: Colour) -> Text {
    text.spans().iter().fold(Text::new(), |shown, Span { style, words }| {
        let words = visible(words);
        match (style, colour) {
            (SpanStyle::Marked, Colour::Plain) => shown.plain(format!("[[{words}]]")),
            (SpanStyle::Code, _) => shown.plain(format!("`{words}`")),
            _ => shown.span(*style, words),
        }
    })
}

/// The graphemes of a text that was made visible.
pub(super) fn letters(shown: &Text) -> Vec<Letter<'_>> {
    let spans = shown.spans();
    let mut letters = Vec::with_capacity(spans.iter().map(|span| span.words.len()).sum());
    for Span { style, words } in spans {
        let letter = |grapheme| Letter {
            grapheme,
            width: width(grapheme),
            style: *style,
        };
        // Most words are ASCII, where every byte is a grapheme: that is found much faster.
        for word in words.split_inclusive(' ') {
            if word.is_ascii() {
                letters.extend((0..word.len()).filter_map(|at| word.get(at..=at)).map(letter));
            } else {
                letters.extend(word.graphemes(true).map(letter));
            }
        }
    }
    letters
}

/// The width of text in terminal columns; line breaks have none.
pub(super) fn width(text: &str) -> usize {
    if text.len() == 1 && text != "\n" {
        return 1;
    }
    text.split('\n').map(UnicodeWidthStr::width).sum()
}

impl Line<'_> {
    /// Its width in terminal columns.
    pub(super) fn width(&self) -> usize {
        self.0.iter().map(|letter| letter.width).sum()
    }

    /// The line as a string, with escape sequences when colours are wanted.
    pub(super) fn paint(&self, tone: Tone, colour: Colour) -> String {
        let runs = self.0.chunk_by(|a, b| a.style == b.style);
        runs.map(|run| {
            let mut words = String::with_capacity(run.len());
            words.extend(run.iter().map(|letter| letter.grapheme));
            let style = run.first().map_or(SpanStyle::Plain, |letter| letter.style);
            painted(&words, codes(style, tone), colour)
        })
        .collect()
    }
}

/// A plain string in one tone.
pub(super) fn toned(words: &str, tone: Tone, colour: Colour) -> String {
    painted(words, codes(SpanStyle::Plain, tone), colour)
}

fn painted(words: &str, codes: &str, colour: Colour) -> String {
    match colour {
        Colour::Ansi if !codes.is_empty() && !words.is_empty() => {
            format!("\u{1b}[{codes}m{words}\u{1b}[0m")
        }
        _ => words.to_owned(),
    }
}

/// Bold, faint and reversed only: they are readable on every background.
fn codes(style: SpanStyle, tone: Tone) -> &'static str {
    match (style, tone) {
        (SpanStyle::Marked, _) => "7",
        (SpanStyle::Strong, _) | (_, Tone::Bold) => "1",
        (_, Tone::Faint) => "2",
        (_, Tone::Normal) => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn painted_line(text: &Text, tone: Tone, colour: Colour) -> String {
        let shown = shown(text, colour);
        Line(letters(&shown)).paint(tone, colour)
    }

    #[test]
    fn hits_stand_out_with_and_without_colours() {
        let text = Text::new().plain("we ").marked("hebben").plain(" elkaar");
        assert_eq!(painted_line(&text, Tone::Normal, Colour::Plain), "we [[hebben]] elkaar");
        assert_eq!(
            painted_line(&text, Tone::Normal, Colour::Ansi),
            "we \u{1b}[7mhebben\u{1b}[0m elkaar"
        );
    }

    #[test]
    fn code_stands_between_backticks() {
        let text = Text::new().plain("see ").code("emic check");
        assert_eq!(painted_line(&text, Tone::Normal, Colour::Plain), "see `emic check`");
        assert_eq!(painted_line(&text, Tone::Normal, Colour::Ansi), "see `emic check`");
    }

    #[test]
    fn tones_need_colours() {
        assert_eq!(toned("a", Tone::Bold, Colour::Plain), "a");
        assert_eq!(toned("a", Tone::Bold, Colour::Ansi), "\u{1b}[1ma\u{1b}[0m");
        assert_eq!(toned("a", Tone::Faint, Colour::Ansi), "\u{1b}[2ma\u{1b}[0m");
    }

    #[test]
    fn widths_are_those_of_the_screen() {
        assert_eq!(width("één"), 3);
        assert_eq!(width("e\u{301}e\u{301}n"), 3);
        assert_eq!(width("👩‍🏫"), 2);
        assert_eq!(width("学校"), 4);
    }
}
