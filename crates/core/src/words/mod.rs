//! What a word and a sentence are, and when two words are the same.

mod fold;
mod remark;
mod sentence;
mod stop_words;
#[cfg(test)]
mod tests;

use std::iter::Peekable;
use std::ops::Range;

use unicode_segmentation::{UWordBoundIndices, UnicodeSegmentation};

pub use fold::folded;
use remark::Remarks;
pub use remark::remarks;
pub use sentence::sentences;
pub use stop_words::is_stop_word;

/// The words of a text, as ranges of bytes in it.
///
/// A word is a UAX #29 word with a letter or a digit in it. An apostrophe (' or ’) or a hyphen (-, ‐ or ‑) directly between
/// two of these joins them. Remarks in `[…]` or `(…)` hold no words; a bracket that does not close in this text is no remark.
///
/// ```
/// use emic_core::words::words;
///
/// let text = "Die collega's (lacht) doen aan re-integratie.";
/// let words: Vec<_> = words(text).filter_map(|place| text.get(place)).collect();
/// assert_eq!(words, ["Die", "collega's", "doen", "aan", "re-integratie"]);
/// ```
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    Words {
        pieces: text.split_word_bound_indices().peekable(),
        remarks: Remarks::of(text),
    }
}

/// The words of `text` as [`words`] finds them, those inside remarks too: what searching looks at.
pub fn tokens(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    Words {
        pieces: text.split_word_bound_indices().peekable(),
        remarks: Remarks::default(),
    }
}

struct Words<'text> {
    pieces: Peekable<UWordBoundIndices<'text>>,
    remarks: Remarks,
}

impl Iterator for Words<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let (start, piece) = self.pieces.next()?;
            if !self.remarks.hold(start) && has_letter_or_digit(piece) {
                return Some(start..self.joined_from(start + piece.len()));
            }
        }
    }
}

impl Words<'_> {
    /// The end of a word whose first piece ends at `end`, after all that a joiner joins to it.
    fn joined_from(&mut self, mut end: usize) -> usize {
        while self.pieces.peek().is_some_and(|(_, piece)| is_joiner(piece)) {
            let mut ahead = self.pieces.clone();
            ahead.next();
            let Some((start, piece)) = ahead.next().filter(|(_, piece)| has_letter_or_digit(piece)) else {
                return end;
            };
            end = start + piece.len();
            self.pieces = ahead;
        }
        end
    }
}

fn has_letter_or_digit(piece: &str) -> bool {
    piece.chars().any(char::is_alphanumeric)
}

fn is_joiner(piece: &str) -> bool {
    matches!(piece, "'" | "\u{2019}" | "-" | "\u{2010}" | "\u{2011}")
}
