//! Words that fit in the room beside a keyword.

use unicode_segmentation::UnicodeSegmentation;

use crate::columns;

/// On one line: each run of white space is one blank.
pub(super) fn flat(text: &str) -> String {
    let mut flat = String::with_capacity(text.len());
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let has_space = word.len() < piece.len();
        flat.push_str(word);
        if has_space && !flat.ends_with(' ') {
            flat.push(' ');
        }
    }
    flat
}

/// The last whole words of `text` that fit in `room` columns, blanks at its end included; of a word that is too wide, its end.
pub(super) fn ending(text: &str, room: usize) -> &str {
    let mut start = text.len();
    let mut whole = None;
    for (at, _) in text.grapheme_indices(true).rev() {
        if columns(text.get(at..).unwrap_or_default()) > room {
            break;
        }
        start = at;
        if text
            .get(..at)
            .is_none_or(|before| before.is_empty() || before.ends_with(' '))
        {
            whole = Some(at);
        }
    }
    let kept = whole.filter(|&at| text.get(at..).is_some_and(|words| !words.trim().is_empty()));
    text.get(kept.unwrap_or(start)..).unwrap_or_default()
}

/// The first whole words of `text` that fit in `room` columns, blanks at its start included; of a word that is too wide, its
/// beginning.
pub(super) fn beginning(text: &str, room: usize) -> &str {
    let mut end = 0;
    let mut whole = None;
    for (at, grapheme) in text.grapheme_indices(true) {
        let after = at + grapheme.len();
        if columns(text.get(..after).unwrap_or_default()) > room {
            break;
        }
        end = after;
        if text
            .get(after..)
            .is_none_or(|rest| rest.is_empty() || rest.starts_with(' '))
        {
            whole = Some(after);
        }
    }
    let kept = whole.filter(|&at| text.get(..at).is_some_and(|words| !words.trim().is_empty()));
    text.get(..kept.unwrap_or(end)).unwrap_or_default().trim_end()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn whole_words_beside_the_keyword() {
        assert_eq!(ending("er is nooit ", 12), "er is nooit ");
        assert_eq!(ending("er is nooit ", 11), "is nooit ");
        assert_eq!(ending("er is nooit ", 6), "nooit ");
        assert_eq!(ending("er is nooit ", 4), "oit ");
        assert_eq!(beginning(", zegt men. Ja", 11), ", zegt men.");
        assert_eq!(beginning(", zegt men. Ja", 10), ", zegt");
        assert_eq!(beginning(" wachtlijst", 6), " wacht");
        assert_eq!((ending("ja ", 0), beginning(" ja", 0)), ("", ""));
    }

    #[test]
    fn line_breaks_are_blanks() {
        assert_eq!(flat(" een\n\n twee \tdrie"), " een twee drie");
    }

    proptest! {
        #[test]
        fn no_more_than_the_room(text in "[a-zé🙂 ]{0,30}", room in 0usize..20) {
            let text = flat(&text);
            prop_assert!(columns(ending(&text, room)) <= room && columns(beginning(&text, room)) <= room);
            prop_assert!(text.ends_with(ending(&text, room)) && text.starts_with(beginning(&text, room)));
        }
    }
}
