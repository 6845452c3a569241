//! The guard against formulas: what keeps a spreadsheet from running someone's words.

use std::borrow::Cow;

/// The first characters of a cell that spreadsheets take for a formula or strip to find one, with their
/// full-width twins.
const TRIGGERS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠'];

/// Puts an apostrophe before text that a spreadsheet would run: text longer than one character that begins, after
/// apostrophes if any, with `=`, `+`, `-`, `@`, a tab, a CR, a NUL or a full-width twin. [`unguarded`] takes it away again.
///
/// ```
/// use emic_report::{guarded, unguarded};
/// assert_eq!(guarded("=1+1"), "'=1+1");
/// assert_eq!(guarded("-"), "-");
/// assert_eq!(unguarded("'=1+1"), "=1+1");
/// ```
pub fn guarded(text: &str) -> Cow<'_, str> {
    if is_risky(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Takes away the apostrophe that [`guarded`] put there, and no other.
pub fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| is_risky(rest)).unwrap_or(text)
}

/// Text that already has the apostrophe counts too: else it could not be told from guarded text.
fn is_risky(text: &str) -> bool {
    text.chars().nth(1).is_some() && text.trim_start_matches('\'').starts_with(TRIGGERS)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn text_that_a_spreadsheet_would_run_gets_an_apostrophe() {
        for text in ["=1+1", "+32 9 123", "-x", "@SUM(A1)", "\t=1", "\r=1", "＝1", "\0=1"] {
            assert_eq!(guarded(text), format!("'{text}"), "{text:?}");
        }
    }

    #[test]
    fn other_text_stays() {
        for text in ["", "+", "-", "=", "a=1", "'t is zo", "'", "1-2", "—R07"] {
            assert_eq!(guarded(text), text);
            assert_eq!(unguarded(text), text);
        }
    }

    #[test]
    fn text_that_looks_guarded_is_guarded_again() {
        assert_eq!(guarded("'=1"), "''=1");
        assert_eq!(unguarded("''=1"), "'=1");
    }

    proptest! {
        #[test]
        fn the_guard_can_be_taken_away(text in "['=+@＝\t\ra-z-]{0,5}") {
            let guarded = guarded(&text);
            prop_assert_eq!(unguarded(&guarded), text.as_str());
            prop_assert!(guarded.chars().count() < 2 || !guarded.starts_with(TRIGGERS));
        }
    }
}
