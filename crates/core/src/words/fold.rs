//! Folding a word, so that it can be compared with another.

use unicode_normalization::UnicodeNormalization;

/// The word in the form in which words are compared: Unicode NFC, lower case, with one apostrophe (') and one hyphen (-).
///
/// ```
/// use emic_core::words::folded;
///
/// assert_eq!(folded("Collega\u{2019}s"), folded("collega's"));
/// assert_eq!(folded("E\u{301}E\u{301}N"), "één");
/// ```
#[must_use]
pub fn folded(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let composed: String = word.nfc().map(plain_joiner).collect();
    // Lower case may leave a form that composes further, so it is composed again.
    composed.to_lowercase().nfc().collect()
}

fn plain_joiner(character: char) -> char {
    match character {
        '\u{2019}' => '\'',
        '\u{2010}' | '\u{2011}' => '-',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn folding() {
        for (word, expected) in [
            ("Samen", "samen"),
            ("cafe\u{301}", "caf\u{e9}"),
            ("RE\u{2011}INTEGRATIE", "re-integratie"),
            ("Straße", "straße"),
            ("", ""),
        ] {
            assert_eq!(folded(word), expected);
        }
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(word in "\\PC{0,12}") {
            prop_assert_eq!(folded(&folded(&word)), folded(&word));
        }
    }
}
