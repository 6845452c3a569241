//! Long quotes made shorter, every omission marked.

use std::fmt;
use std::ops::Range;

use crate::words::{remarks, sentences, words};

/// What stands for words that were left out.
pub const MARK: &str = "[…]";

/// Whether remarks of the transcriber are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Remarks {
    /// They are.
    #[default]
    Shown,
    /// What stands in `(…)` or `[…]`, and time stamps such as 00:12:01, are left out.
    LeftOut,
}

/// What may be left out of a quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cut {
    /// Show at most so many words; none: all.
    pub most_words: Option<usize>,
    /// Remarks.
    pub remarks: Remarks,
}

/// A quote with words left out: what is shown stands in the text, letter for letter and in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortened<'t> {
    /// The parts that are shown, without white space around them.
    pub pieces: Vec<&'t str>,
    /// Whether words before the first part were left out.
    pub opens_cut: bool,
    /// Whether words after the last part were left out.
    pub ends_cut: bool,
}

impl Shortened<'_> {
    /// Whether all is shown.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.pieces.len() == 1 && !self.opens_cut && !self.ends_cut
    }
}

/// The parts with a mark for each omission. A comma or another sign that ends follows a mark directly.
impl fmt::Display for Shortened<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.opens_cut || self.pieces.is_empty() {
            f.write_str(MARK)?;
        }
        for (position, piece) in self.pieces.iter().enumerate() {
            if position > 0 {
                write!(f, " {MARK}")?;
            }
            let against = piece.starts_with([',', '.', ';', ':', '!', '?', '…', ')']);
            if (position > 0 || self.opens_cut) && !against {
                f.write_str(" ")?;
            }
            f.write_str(piece)?;
        }
        if self.ends_cut && !self.pieces.is_empty() {
            write!(f, " {MARK}")?;
        }
        Ok(())
    }
}

/// Leaves out of `text` what `cut` says.
///
/// *Which words stay.* Words are counted as everywhere (remarks hold none). A text with no more than `most_words` stays whole.
/// Else whole sentences are kept: the first, and those after it, as long as they fit. `focus`, a range of bytes, asks for other words
/// in the middle: then the sentence in which it begins is kept first, those after it as long as they fit, and then those before it. A
/// sentence that is too long by itself is cut behind the last word that fits; where the focus would be cut off, the words around it
/// are kept.
///
/// ```
/// use emic_core::analysis::{Cut, Remarks, shortened};
///
/// let text = "Wij bellen (lacht), altijd. Elke week. En dan komt er niets van terecht.";
/// let at_most = |words| Cut { most_words: Some(words), ..Cut::default() };
/// assert_eq!(shortened(text, &at_most(6), None).to_string(), "Wij bellen (lacht), altijd. Elke week. […]");
/// assert_eq!(shortened(text, &at_most(2), None).to_string(), "Wij bellen […]");
/// assert_eq!(shortened(text, &at_most(2), Some(28..32)).to_string(), "[…] Elke week. […]");
/// assert_eq!(shortened(text, &at_most(4), Some(54..59)).to_string(), "[…] komt er niets van […]");
/// let bare = Cut { remarks: Remarks::LeftOut, ..Cut::default() };
/// assert_eq!(shortened("Wij bellen (lacht), altijd.", &bare, None).to_string(), "Wij bellen […], altijd.");
/// ```
#[must_use]
pub fn shortened<'t>(text: &'t str, cut: &Cut, focus: Option<Range<usize>>) -> Shortened<'t> {
    let window = match cut.most_words {
        Some(most) => window(text, most, focus.map_or(0, |focus| focus.start)),
        None => 0..text.len(),
    };
    let left_out = match cut.remarks {
        Remarks::Shown => Vec::new(),
        Remarks::LeftOut => remarks(text),
    };
    let mut pieces: Vec<Range<usize>> = Vec::new();
    let mut from = window.start;
    for hole in left_out {
        pieces.extend(piece(text, from, hole.start.min(window.end)));
        from = from.max(hole.end);
    }
    pieces.extend(piece(text, from, window.end));
    let blank = |range: Range<usize>| text.get(range).is_none_or(|left| left.trim().is_empty());
    Shortened {
        opens_cut: pieces.first().is_some_and(|first| !blank(0..first.start)),
        ends_cut: pieces.last().is_some_and(|last| !blank(last.end..text.len())),
        pieces: pieces.into_iter().filter_map(|range| text.get(range)).collect(),
    }
}

/// What stands between two bytes, without white space around it; nothing when that is all.
fn piece(text: &str, from: usize, till: usize) -> Option<Range<usize>> {
    let words = text.get(from..till.max(from))?;
    let start = from + (words.len() - words.trim_start().len());
    let end = start + words.trim().len();
    (start < end).then_some(start..end)
}

/// The stretch of a text with at most so many words.
fn window(text: &str, most: usize, focus: usize) -> Range<usize> {
    let words: Vec<Range<usize>> = words(text).collect();
    if words.len() <= most {
        return 0..text.len();
    }
    let sentences = unbroken(text);
    let count = |range: &Range<usize>| words.iter().filter(|word| range.contains(&word.start)).count();
    let middle = sentences.partition_point(|sentence| sentence.end <= focus);
    let Some(first) = sentences.get(middle).or(sentences.last()) else {
        return 0..text.len();
    };
    let mut held = count(first);
    if held > most {
        return part(first, &words, most, focus);
    }
    let mut window = first.clone();
    let after = sentences.iter().skip(middle + 1);
    let before = sentences.get(..middle).unwrap_or_default().iter().rev();
    for next in after {
        if held + count(next) > most {
            break;
        }
        held += count(next);
        window.end = next.end;
    }
    for next in before {
        if held + count(next) > most {
            break;
        }
        held += count(next);
        window.start = next.start;
    }
    window
}

/// The sentences of a text; where one ends inside a remark, as in `ja?(lacht. lang) en`, the next one belongs to it.
fn unbroken(text: &str) -> Vec<Range<usize>> {
    let remarks = remarks(text);
    let mut whole: Vec<Range<usize>> = Vec::new();
    for sentence in sentences(text) {
        let is_inside = remarks
            .iter()
            .any(|remark| remark.start < sentence.start && sentence.start < remark.end);
        match whole.last_mut() {
            Some(last) if is_inside => last.end = sentence.end,
            _ => whole.push(sentence),
        }
    }
    whole
}

/// So many words of a sentence that is too long: the first, unless the focus lies further on; then those around it.
fn part(sentence: &Range<usize>, words: &[Range<usize>], most: usize, focus: usize) -> Range<usize> {
    let inside: Vec<&Range<usize>> = words.iter().filter(|word| sentence.contains(&word.start)).collect();
    let at = inside.partition_point(|word| word.end <= focus);
    let first = if at < most {
        0
    } else {
        at.saturating_sub(most / 2).min(inside.len().saturating_sub(most))
    };
    let start = if first == 0 {
        sentence.start
    } else {
        inside.get(first).map_or(sentence.start, |word| word.start)
    };
    let last = inside.get((first + most).saturating_sub(1)).or(inside.last());
    start..last.map_or(start, |word| word.end)
}
