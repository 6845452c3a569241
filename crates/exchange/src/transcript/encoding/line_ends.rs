//! Line ends and byte order marks of decoded text.

use super::super::note::{Note, Remark};

/// All line ends as LF; told when there are several kinds.
pub(super) fn unified(text: &str, notes: &mut Vec<Note>) -> String {
    let crlf = text.matches("\r\n").count();
    let lone_cr = text.matches('\r').count() - crlf;
    let lone_lf = text.matches('\n').count() - crlf;
    if [crlf, lone_cr, lone_lf].iter().filter(|&&kind| kind > 0).count() > 1 {
        notes.push(Remark::MixedLineEnds.overall());
    }
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// A byte order mark at a line's start hides the label behind it; elsewhere U+FEFF is text.
pub(super) fn without_marks(text: String, notes: &mut Vec<Note>) -> String {
    let text = text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text);
    let count = text.matches("\n\u{FEFF}").count();
    if count == 0 {
        return text;
    }
    notes.push(Remark::ByteOrderMarks { count }.overall());
    text.replace("\n\u{FEFF}", "\n")
}
