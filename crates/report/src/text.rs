//! Running text with marked stretches: search hits, codes, words with stress.

/// Running text: spans that follow each other. Line breaks inside a span are kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text(Vec<Span>);

/// One stretch of text in one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// How the stretch stands out.
    pub style: SpanStyle,
    /// Its words.
    pub words: String,
}

/// How a stretch of text stands out from the text around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpanStyle {
    /// Not at all.
    Plain,
    /// Something that was looked for: a search hit.
    Marked,
    /// A name as one types it: a code, a command.
    Code,
    /// A word with stress.
    Strong,
}

impl Text {
    /// No text yet.
    pub fn new() -> Self {
        Text::default()
    }

    /// Plain text in which the words between two backticks are code: ``see `emic check` ``. For the program's
    /// own phrases, never for the words of others.
    pub fn with_code(phrase: &str) -> Self {
        let styles = [SpanStyle::Plain, SpanStyle::Code].into_iter().cycle();
        let parts = phrase.split('`').zip(styles).filter(|(words, _)| !words.is_empty());
        parts.fold(Text::new(), |text, (words, style)| text.span(style, words))
    }

    /// Adds plain text.
    #[must_use]
    pub fn plain(self, words: impl Into<String>) -> Self {
        self.span(SpanStyle::Plain, words)
    }

    /// Adds a search hit.
    #[must_use]
    pub fn marked(self, words: impl Into<String>) -> Self {
        self.span(SpanStyle::Marked, words)
    }

    /// Adds a name as one types it.
    #[must_use]
    pub fn code(self, words: impl Into<String>) -> Self {
        self.span(SpanStyle::Code, words)
    }

    /// Adds words with stress.
    #[must_use]
    pub fn strong(self, words: impl Into<String>) -> Self {
        self.span(SpanStyle::Strong, words)
    }

    /// Adds a stretch in the given style.
    #[must_use]
    pub fn span(mut self, style: SpanStyle, words: impl Into<String>) -> Self {
        self.0.push(Span {
            style,
            words: words.into(),
        });
        self
    }

    /// The stretches, in order.
    pub fn spans(&self) -> &[Span] {
        &self.0
    }

    /// The words alone.
    pub fn words(&self) -> String {
        self.0.iter().map(|span| span.words.as_str()).collect()
    }

    /// Whether there are no words at all.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|span| span.words.is_empty())
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Self {
        Text::new().plain(words)
    }
}

impl From<String> for Text {
    fn from(words: String) -> Self {
        Text::new().plain(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_the_spans_put_together() {
        let text = Text::new().plain("we ").marked("hebben").plain(" elkaar");
        assert_eq!(text.words(), "we hebben elkaar");
        assert_eq!(text.spans().len(), 3);
    }

    #[test]
    fn words_between_backticks_are_code() {
        assert_eq!(
            Text::with_code("see `emic check`."),
            Text::new().plain("see ").code("emic check").plain(".")
        );
    }

    #[test]
    fn text_without_words_is_empty() {
        assert!(Text::new().is_empty());
        assert!(Text::from("").is_empty());
        assert!(!Text::from(" ").is_empty());
    }
}
