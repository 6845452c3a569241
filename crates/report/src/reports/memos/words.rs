//! The words of a memo, as they are shown.

use emic_core::analysis::FoundMemo;
use emic_core::model::Span;

use crate::Text;
use crate::reports::flowing::flowing;

/// The words of a memo with those that were found marked; an empty line ends a paragraph.
pub(super) fn paragraphs(found: &FoundMemo<'_>) -> Vec<Text> {
    let mut from = 0;
    let mut paragraphs = Vec::new();
    for piece in found.memo.text.split("\n\n") {
        let range = from..from + piece.len();
        from = range.end + 2;
        if !piece.trim().is_empty() {
            paragraphs.push(marked(found, range));
        }
    }
    paragraphs
}

fn marked(found: &FoundMemo<'_>, range: std::ops::Range<usize>) -> Text {
    let words = |from, to| flowing(found.memo.text, from..to);
    let mut text = Text::new();
    let mut from = range.start;
    let inside = |mark: &&Span| range.start <= mark.start() && mark.end() <= range.end;
    for mark in found.marks.iter().filter(inside) {
        text = text
            .plain(words(from, mark.start()))
            .marked(words(mark.start(), mark.end()));
        from = mark.end();
    }
    text.plain(words(from, range.end))
}
