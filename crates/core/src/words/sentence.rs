//! What a sentence is.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// The sentences of a text, as ranges of bytes in it, without the white space around them.
///
/// A sentence is one of UAX #29; a line break ends it. What holds white space alone is none.
///
/// ```
/// use emic_core::words::sentences;
///
/// let text = "We bellen wel. Maar nooit\nop tijd.";
/// let found: Vec<_> = sentences(text).filter_map(|place| text.get(place)).collect();
/// assert_eq!(found, ["We bellen wel.", "Maar nooit", "op tijd."]);
/// ```
pub fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    text.split_sentence_bound_indices().filter_map(|(start, piece)| {
        let lead = piece.len() - piece.trim_start().len();
        let words = piece.trim();
        (!words.is_empty()).then_some(start + lead..start + lead + words.len())
    })
}
