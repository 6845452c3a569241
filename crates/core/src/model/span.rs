//! Places in a text: byte ranges in memory, Unicode scalar values on disk.

/// A half-open range `[start, end)` of bytes in a transcript's body, on character borders, never empty.
///
/// Order: by start, then by end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    start: usize,
    end: usize,
}

impl Span {
    /// The span `[start, end)` of `text`, or nothing when it is empty, reversed, out of range or cuts a character.
    #[must_use]
    pub fn new(text: &str, start: usize, end: usize) -> Option<Self> {
        let stands = start < end && text.is_char_boundary(start) && text.is_char_boundary(end);
        stands.then_some(Self { start, end })
    }

    /// The span `[start, end)` between borders of other spans of the same text; nothing when it is empty or reversed.
    pub(crate) fn between(start: usize, end: usize) -> Option<Self> {
        (start < end).then_some(Self { start, end })
    }

    /// The first byte.
    #[must_use]
    pub fn start(self) -> usize {
        self.start
    }

    /// The byte after the last.
    #[must_use]
    pub fn end(self) -> usize {
        self.end
    }

    /// The words there. Empty for a text that this span was not made for.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// The span without white space at its ends; nothing where `text` holds nothing else there.
    ///
    /// ```
    /// use emic_core::model::Span;
    ///
    /// let text = "Ja.  Wij bellen. ";
    /// let trimmed = |start, end| Span::new(text, start, end)?.trimmed(text);
    /// assert_eq!(trimmed(3, 17), Span::new(text, 5, 16));
    /// assert_eq!(trimmed(3, 5), None);
    /// ```
    #[must_use]
    pub fn trimmed(self, text: &str) -> Option<Self> {
        let words = self.of(text);
        let start = self.start + (words.len() - words.trim_start().len());
        Self::between(start, start + words.trim().len())
    }

    /// Whether the two share at least one byte; spans that merely touch do not.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The stretch that both cover.
    #[must_use]
    pub fn shared(self, other: Self) -> Option<Self> {
        let (start, end) = (self.start.max(other.start), self.end.min(other.end));
        (start < end).then_some(Self { start, end })
    }

    /// From the start of this span to the end of `other`, which is of the same text; nothing when that is empty or reversed.
    #[must_use]
    pub fn to(self, other: Self) -> Option<Self> {
        Self::between(self.start, other.end)
    }

    /// Whether `other` lies inside this span; equal ranges do.
    #[must_use]
    pub fn encloses(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// A half-open range of Unicode scalar values from the start of a body: what files hold.
///
/// Nothing is promised but that it was written as `start-end`; only [`Offsets::span`] tells whether it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CharRange {
    /// The first character, counted from 0.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
}

impl CharRange {
    /// Reads `1034-1198`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (start, end) = text.trim().split_once('-')?;
        let number = |digits: &str| {
            let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
            if plain { digits.parse().ok() } else { None }
        };
        Some(Self {
            start: number(start)?,
            end: number(end)?,
        })
    }
}

impl std::fmt::Display for CharRange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.start, self.end)
    }
}

/// How many characters stand between two marks of [`Offsets`].
const STEP: usize = 128;

/// Translates between bytes and characters of one text, in constant time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offsets {
    /// The byte at which every [`STEP`]th character begins; empty when all characters are one byte.
    marks: Vec<usize>,
    bytes: usize,
    characters: usize,
}

impl Offsets {
    /// Measures `text`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        if text.is_ascii() {
            return Self {
                marks: Vec::new(),
                bytes: text.len(),
                characters: text.len(),
            };
        }
        let mut characters = 0;
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        for (byte, _) in text.char_indices() {
            if characters % STEP == 0 {
                marks.push(byte);
            }
            characters += 1;
        }
        Self {
            marks,
            bytes: text.len(),
            characters,
        }
    }

    /// How many characters the text has.
    #[must_use]
    pub fn characters(&self) -> usize {
        self.characters
    }

    /// The byte at which character number `character` begins; the text's length for the character after the last.
    #[must_use]
    pub fn byte(&self, text: &str, character: usize) -> Option<usize> {
        if character >= self.characters {
            return (character == self.characters).then_some(self.bytes);
        }
        if self.marks.is_empty() {
            return Some(character);
        }
        let mark = *self.marks.get(character / STEP)?;
        let (inside, _) = text.get(mark..)?.char_indices().nth(character % STEP)?;
        Some(mark + inside)
    }

    /// The number of the character that begins at `byte` (or holds it).
    #[must_use]
    pub fn character(&self, text: &str, byte: usize) -> usize {
        if self.marks.is_empty() || byte >= self.bytes {
            return byte.min(self.characters);
        }
        let block = self.marks.partition_point(|&mark| mark <= byte).saturating_sub(1);
        let mark = self.marks.get(block).copied().unwrap_or_default();
        let before = match text.get(mark..byte) {
            Some(before) => before.chars().count(),
            // Inside a character: the one that holds it begins before.
            None => text
                .get(mark..)
                .unwrap_or_default()
                .char_indices()
                .take_while(|(i, _)| mark + i < byte)
                .count(),
        };
        block * STEP + before
    }

    /// The span of `range`, or nothing when it is empty, reversed or out of range.
    #[must_use]
    pub fn span(&self, text: &str, range: CharRange) -> Option<Span> {
        Span::new(text, self.byte(text, range.start)?, self.byte(text, range.end)?)
    }

    /// The characters of `span`.
    #[must_use]
    pub fn range(&self, text: &str, span: Span) -> CharRange {
        CharRange {
            start: self.character(text, span.start),
            end: self.character(text, span.end),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ranges_are_two_plain_numbers() {
        assert_eq!(
            CharRange::parse("1034-1198"),
            Some(CharRange { start: 1034, end: 1198 })
        );
        for bad in [
            "",
            "-",
            "1-",
            "-1",
            "+1-2",
            "1-2-3",
            "a-b",
            "1–2",
            "99999999999999999999999-1",
        ] {
            assert_eq!(CharRange::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn reversed_empty_and_out_of_range_spans_do_not_stand() {
        let text = "é🙂";
        let offsets = Offsets::new(text);
        let span = |start, end| offsets.span(text, CharRange { start, end });
        assert_eq!(span(0, 2).map(|s| s.of(text)), Some("é🙂"));
        assert_eq!(span(1, 2).map(|s| s.of(text)), Some("🙂"));
        assert_eq!(span(1, 1), None);
        assert_eq!(span(2, 1), None);
        assert_eq!(span(0, 3), None);
    }

    proptest! {
        #[test]
        fn characters_and_bytes_agree_with_counting(text in "(\\PC|\r\n|e\u{301}|👩‍👧){0,400}", a in 0usize..500, b in 0usize..500) {
            let offsets = Offsets::new(&text);
            let letters: Vec<char> = text.chars().collect();
            prop_assert_eq!(offsets.characters(), letters.len());
            let found = offsets.span(&text, CharRange { start: a, end: b });
            let wanted = letters.get(a..b.max(a)).filter(|slice| !slice.is_empty()).map(|slice| slice.iter().collect::<String>());
            prop_assert_eq!(found.map(|s| s.of(&text).to_owned()), wanted.filter(|_| a < b));
            if let Some(span) = found {
                prop_assert_eq!(offsets.range(&text, span), CharRange { start: a, end: b });
            }
        }
    }
}
