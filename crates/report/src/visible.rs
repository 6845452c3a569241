//! Characters that a terminal obeys instead of showing them, made visible.

/// Whether a terminal obeys this character, or turns the text around it: C0, DEL, C1 and bidi controls.
/// The line break and the tab are hidden too; who wants them keeps them.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The text with hidden characters as `<U+202E>`, tabs as one space, and line breaks kept.
pub fn visible(text: &str) -> String {
    // Hardly any text holds one; the last ASCII one that is shown as it stands is `~`.
    let plain = |byte: u8| byte == b'\n' || (b' '..=b'~').contains(&byte);
    if text.bytes().fold(true, |all, byte| all & plain(byte)) {
        return text.to_owned();
    }
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => shown.push(c),
            '\t' => shown.push(' '),
            c if is_hidden(c) => shown.push_str(&format!("<U+{:04X}>", u32::from(c))),
            c => shown.push(c),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn hidden_characters_are_named() {
        assert_eq!(visible("a\u{1b}[31mb"), "a<U+001B>[31mb");
        assert_eq!(visible("\u{202e}cba\u{202c}"), "<U+202E>cba<U+202C>");
        assert_eq!(visible("\0\u{7f}\u{9b}"), "<U+0000><U+007F><U+009B>");
        assert_eq!(visible("\r\u{2028}"), "<U+000D><U+2028>");
    }

    #[test]
    fn what_people_write_stays() {
        let words = "één 👩‍🏫 e\u{301}\nnieuw\u{a0}woord";
        assert_eq!(visible(words), words);
        assert_eq!(visible("a\tb"), "a b");
    }

    proptest! {
        #[test]
        fn nothing_hidden_comes_out(text in any::<String>()) {
            prop_assert!(visible(&text).chars().all(|c| c == '\n' || !is_hidden(c)));
        }
    }
}
