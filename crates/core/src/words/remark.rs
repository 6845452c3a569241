//! Remarks of the transcriber in brackets: where they stand in a text.

use std::ops::Range;

/// What a transcriber put into a text, as ranges of bytes in it, in order: remarks in `(…)` or `[…]`, brackets included, and time
/// stamps of the form `0:12:01` or `00:12:01`.
///
/// ```
/// use emic_core::words::remarks;
///
/// let text = "Ja (lacht) [00:12:01] om 12:30, 0:12:05 hoor";
/// let found: Vec<_> = remarks(text).into_iter().filter_map(|place| text.get(place)).collect();
/// assert_eq!(found, ["(lacht)", "[00:12:01]", "0:12:05"]);
/// ```
#[must_use]
pub fn remarks(text: &str) -> Vec<Range<usize>> {
    let mut all = closed(text, '[', ']');
    all.extend(closed(text, '(', ')'));
    all.extend(stamps(text));
    all.sort_unstable_by_key(|remark| (remark.start, std::cmp::Reverse(remark.end)));
    let mut reach = 0;
    all.retain(|remark| {
        let outermost = remark.end > reach;
        reach = reach.max(remark.end);
        outermost
    });
    all
}

/// Hours, minutes and seconds with colons between them, and nothing against them.
fn stamps(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let digit = |character: char| character.is_ascii_digit() || character == ':';
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text.get(from..)?.find(digit)?;
        let run = text.get(start..)?;
        let end = start + run.find(|character| !digit(character)).unwrap_or(run.len());
        from = end;
        Some(start..end)
    })
    .filter(|run| {
        let parts: Vec<&str> = text.get(run.clone()).unwrap_or_default().split(':').collect();
        let [hours, minutes, seconds] = parts.as_slice() else {
            return false;
        };
        let against = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
        (1..=2).contains(&hours.len())
            && minutes.len() == 2
            && seconds.len() == 2
            && !against(text.get(..run.start).and_then(|before| before.chars().next_back()))
            && !against(text.get(run.end..).and_then(|after| after.chars().next()))
    })
}

/// The remarks of one text, to be asked about places in rising order.
#[derive(Default)]
pub(super) struct Remarks {
    /// What lies between brackets that close, the brackets included; the last one first.
    ahead: Vec<Range<usize>>,
}

impl Remarks {
    pub fn of(text: &str) -> Self {
        let mut remarks = closed(text, '[', ']');
        remarks.extend(closed(text, '(', ')'));
        remarks.sort_unstable_by_key(|remark| std::cmp::Reverse(remark.start));
        Self { ahead: remarks }
    }

    /// Whether the byte at `place` stands in a remark. Places asked before were not later than this one.
    pub fn hold(&mut self, place: usize) -> bool {
        while self.ahead.last().is_some_and(|remark| remark.end <= place) {
            self.ahead.pop();
        }
        self.ahead.last().is_some_and(|remark| remark.start <= place)
    }
}

/// The outermost stretches from an opening bracket to the bracket that closes it, in the order in which they close.
fn closed(text: &str, open: char, close: char) -> Vec<Range<usize>> {
    let mut opened = Vec::new();
    let mut remarks: Vec<Range<usize>> = Vec::new();
    for (place, character) in text.char_indices() {
        if character == open {
            opened.push(place);
        } else if character == close
            && let Some(start) = opened.pop()
        {
            while remarks.last().is_some_and(|inner| inner.start > start) {
                remarks.pop();
            }
            remarks.push(start..place + close.len_utf8());
        }
    }
    remarks
}
