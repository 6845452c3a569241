//! What may stand bare in an expression, and what needs quotes: shared by reading and printing.

use unicode_normalization::char::is_combining_mark;

/// Quotes of word processors, which are not the straight one.
pub(super) const CURLY_QUOTES: &[char] = &['“', '”', '„', '‟', '«', '»'];

/// Whether a run of characters that belong together ends before this one.
pub(super) fn ends_a_run(character: char) -> bool {
    character.is_whitespace() || matches!(character, '(' | ')' | '"')
}

/// Whether a field's name ends before this character.
pub(super) fn compares(character: char) -> bool {
    matches!(character, ':' | '<' | '>' | '=')
}

/// A word that needs no quotes: letters and digits, with apostrophes, hyphens and dots inside.
pub(super) fn is_bare_word(word: &str) -> bool {
    let inside = |c| belongs_to_word(c) || matches!(c, '\'' | '’' | '-' | '‐' | '\u{2011}' | '.');
    word.starts_with(char::is_alphanumeric) && word.ends_with(belongs_to_word) && word.chars().all(inside)
}

fn belongs_to_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_' || is_combining_mark(character)
}

/// A name of a field or a saved query that needs no quotes.
pub(super) fn is_bare_name(name: &str) -> bool {
    let inside = |c| belongs_to_word(c) || matches!(c, '\'' | '’' | '-' | '.');
    name.starts_with(|c: char| c.is_alphanumeric() || c == '_') && name.chars().all(inside)
}

/// A value that needs no quotes.
pub(super) fn is_bare_value(value: &str) -> bool {
    !value.is_empty()
        && !value.contains(ends_a_run)
        && !value.starts_with(['<', '>'])
        && !value.starts_with(CURLY_QUOTES)
}

/// A number as people write it: digits, perhaps with a minus before them and a point or a comma inside.
pub(super) fn number(written: &str) -> Option<f64> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = written.strip_prefix('-').unwrap_or(written);
    let readable = match unsigned.split_once(['.', ',']) {
        Some((whole, fraction)) => digits(whole) && digits(fraction),
        None => digits(unsigned),
    };
    readable.then(|| written.replace(',', ".").parse().ok()).flatten()
}
