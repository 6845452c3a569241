//! Words as HTML shows them: nothing that people wrote is taken for markup.

use crate::visible::visible;
use crate::{SpanStyle, Text};

/// What stands for a line break inside a text.
pub(super) const BREAK: &str = "<br />\n";

/// Words between elements or inside an attribute's quotation marks. Line breaks stay as they are.
pub(super) fn kept(words: &str) -> String {
    let shown = visible(words);
    let mut text = String::with_capacity(shown.len());
    for c in shown.chars() {
        match c {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            '\'' => text.push_str("&#39;"),
            // XML, which some readers use, has no place for these two.
            '\u{fffe}' | '\u{ffff}' => text.push('\u{fffd}'),
            c => text.push(c),
        }
    }
    text
}

/// Words with their line breaks shown.
pub(super) fn escaped(words: &str) -> String {
    kept(words).replace('\n', BREAK)
}

/// Running text with its marks, codes and stress.
pub(super) fn spans(text: &Text) -> String {
    let span = |words: &str, style| {
        let name = match style {
            SpanStyle::Plain => return escaped(words),
            SpanStyle::Marked => "mark",
            SpanStyle::Code => "code",
            SpanStyle::Strong => "strong",
        };
        super::element(name, "", &escaped(words))
    };
    text.spans().iter().map(|part| span(&part.words, part.style)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_html_would_read_is_shown() {
        assert_eq!(
            escaped("<script>alert(\"x\" && 'y')</script>"),
            "&lt;script&gt;alert(&quot;x&quot; &amp;&amp; &#39;y&#39;)&lt;/script&gt;"
        );
        assert_eq!(escaped("&amp;"), "&amp;amp;");
        assert_eq!(escaped("één 👩‍🏫"), "één 👩‍🏫");
    }

    #[test]
    fn line_breaks_are_shown_and_hidden_characters_named() {
        assert_eq!(escaped("een\ntwee"), "een<br />\ntwee");
        assert_eq!(
            escaped("a\u{202e}b\0\u{ffff}"),
            "a&lt;U+202E&gt;b&lt;U+0000&gt;\u{fffd}"
        );
    }

    #[test]
    fn marked_words_stand_in_elements() {
        let text = Text::new().plain("we ").marked("<hebben>").code("a&b").strong("niet");
        assert_eq!(
            spans(&text),
            "we <mark>&lt;hebben&gt;</mark><code>a&amp;b</code><strong>niet</strong>"
        );
        assert_eq!(spans(&Text::new().marked("")), "");
    }
}
