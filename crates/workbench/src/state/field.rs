//! A text that somebody is writing, with a caret.

use unicode_segmentation::UnicodeSegmentation;

/// A text and the byte at which the next letter goes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Field {
    text: String,
    at: usize,
}

impl Field {
    /// A field that holds `text`, the caret behind it.
    pub fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            at: text.len(),
        }
    }

    /// What is written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What stands before the caret.
    pub fn before(&self) -> &str {
        self.text.get(..self.at).unwrap_or_default()
    }

    fn after(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Writes at the caret.
    pub fn write(&mut self, letters: &str) {
        self.text.insert_str(self.at, letters);
        self.at += letters.len();
    }

    /// Takes the letter before the caret away.
    pub fn backspace(&mut self) {
        let end = self.at;
        self.left();
        self.text.replace_range(self.at..end, "");
    }

    /// Takes the letter behind the caret away.
    pub fn delete(&mut self) {
        let end = self.at + first(self.after());
        self.text.replace_range(self.at..end, "");
    }

    /// One letter back.
    pub fn left(&mut self) {
        let last = self.before().graphemes(true).next_back().map_or(0, str::len);
        self.at -= last;
    }

    /// One letter on.
    pub fn right(&mut self) {
        self.at += first(self.after());
    }

    /// Before the first letter.
    pub fn home(&mut self) {
        self.at = 0;
    }

    /// Behind the last letter.
    pub fn end(&mut self) {
        self.at = self.text.len();
    }
}

fn first(text: &str) -> usize {
    text.graphemes(true).next().map_or(0, str::len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_come_and_go_whole() {
        let mut field = Field::new("é");
        field.write("e\u{301}👩‍🏫");
        field.backspace();
        assert_eq!(field.text(), "ée\u{301}");
        field.home();
        field.right();
        field.delete();
        assert_eq!((field.text(), field.before()), ("é", "é"));
        field.left();
        field.write("x");
        assert_eq!(field.text(), "xé");
        field.end();
        field.delete();
        assert_eq!(field.before(), "xé");
    }
}
