//! Remarks of the transcriber in brackets: where they stand in a text.

use std::ops::Range;

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
