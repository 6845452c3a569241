//! Walking through the input by runs of characters.

use std::ops::Range;

/// A place in the input, and what lies ahead of it.
pub(super) struct Scan<'text> {
    input: &'text str,
    place: usize,
}

impl<'text> Scan<'text> {
    pub fn new(input: &'text str) -> Self {
        Self { input, place: 0 }
    }

    /// Where the next character begins, in bytes.
    pub fn place(&self) -> usize {
        self.place
    }

    /// All bytes from `start` up to here.
    pub fn since(&self, start: usize) -> Range<usize> {
        start..self.place
    }

    /// The text from `start` up to here.
    pub fn text_since(&self, start: usize) -> &'text str {
        self.input.get(start..self.place).unwrap_or_default()
    }

    pub fn next_character(&self) -> Option<char> {
        self.ahead().chars().next()
    }

    /// Goes over this text if it is next.
    pub fn take(&mut self, text: &str) -> bool {
        let found = self.ahead().starts_with(text);
        if found {
            self.place += text.len();
        }
        found
    }

    /// Goes on until a character for which `ends` holds, and gives what was passed.
    pub fn take_until(&mut self, ends: impl Fn(char) -> bool) -> &'text str {
        let start = self.place;
        self.place += self.ahead().find(ends).unwrap_or(self.ahead().len());
        self.text_since(start)
    }

    /// Reads a quoted text from its opening quote; `None` where it is not closed, with the rest of the input passed.
    pub fn take_quoted(&mut self) -> Option<String> {
        let mut text = String::new();
        let mut characters = self.ahead().char_indices().skip(1).peekable();
        while let Some((offset, character)) = characters.next() {
            match character {
                '"' => {
                    self.place += offset + 1;
                    return Some(text);
                }
                '\\' => match characters.next_if(|(_, next)| matches!(next, '"' | '\\')) {
                    Some((_, escaped)) => text.push(escaped),
                    None => text.push('\\'),
                },
                other => text.push(other),
            }
        }
        self.place = self.input.len();
        None
    }

    fn ahead(&self) -> &'text str {
        self.input.get(self.place..).unwrap_or_default()
    }
}
