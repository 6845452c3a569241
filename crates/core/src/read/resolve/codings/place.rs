//! What can be wrong with a position as such.

use crate::anchor::CodedText;
use crate::model::{CharRange, Transcript};
use crate::read::resolve::locate::{Said, said};

/// What is wrong with a position as such. One outside a text that has changed since is not wrong: the quote finds its place.
pub(super) fn wrong_place(at: Option<&str>, coded: CodedText, text: &Transcript) -> Option<Said> {
    let at = at?;
    let help = "write `at: START-END` in characters from the start of the text, END after the last; or remove the line: the quote finds its place";
    let Some(range) = CharRange::parse(at) else {
        return Some(said(format!("`{at}` is no position"), help));
    };
    let length = text.offsets().characters();
    if range.start == range.end {
        Some(said(
            format!("the position `{at}` is empty: it ends where it begins"),
            help,
        ))
    } else if range.start > range.end {
        Some(said(
            format!("the position `{at}` is reversed: it ends before it begins"),
            help,
        ))
    } else if range.end > length && coded == CodedText::Same {
        Some(said(
            format!(
                "the position `{at}` lies outside {}, which has {length} characters",
                text.id
            ),
            help,
        ))
    } else {
        None
    }
}
