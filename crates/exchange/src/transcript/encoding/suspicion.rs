//! Bytes that are not UTF-8: what they may be instead.

/// The name of a forbidden kind of UTF-8, when every byte outside ASCII fits that kind.
pub(super) fn forbidden_utf8(bytes: &[u8]) -> Option<&'static str> {
    let mut found = None;
    let mut rest = bytes;
    while let [first, tail @ ..] = rest {
        let length = match first {
            0x00..=0x7F => 0,
            0xC0..=0xDF => 1,
            0xE0..=0xEF => 2,
            0xF0..=0xF7 => 3,
            _ => return None,
        };
        let (continuation, after) = tail.split_at_checked(length)?;
        if !continuation.iter().all(|byte| (0x80..=0xBF).contains(byte)) {
            return None;
        }
        match (first, continuation.first()) {
            (0xED, Some(0xA0..)) => found = Some("CESU-8 (UTF-8 with surrogates)"),
            (0xC0 | 0xC1, _) | (0xE0, Some(..0xA0)) | (0xF0, Some(..0x90)) => found = Some("overlong UTF-8"),
            _ => {}
        }
        rest = after;
    }
    found
}

/// Whether bytes are UTF-8 for the greater part: what does not fit is damage, not another encoding.
pub(super) fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let mut fitting = 0_usize;
    let mut broken = 0_usize;
    for chunk in bytes.utf8_chunks() {
        fitting += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    fitting > 0 && fitting >= broken
}

/// Whether most characters outside ASCII are letters inside words or marks where people type them.
pub(super) fn looks_western(text: &str) -> bool {
    let mut odd = 0_usize;
    let mut high = 0_usize;
    let mut before = ' ';
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if !character.is_ascii() {
            let after = characters.peek().copied().unwrap_or(' ');
            high += 1;
            odd += usize::from(!is_plausible([before, character, after]));
        }
        before = character;
    }
    odd * 2 < high
}

/// Whether a character stands where windows-1252 would have it, between its neighbours.
fn is_plausible([before, character, after]: [char; 3]) -> bool {
    let beside_letter = before.is_ascii_alphabetic() || after.is_ascii_alphabetic();
    let inside_word = before.is_ascii_alphabetic() && after.is_ascii_alphabetic();
    match character {
        '\u{80}'..='\u{9F}' | 'þ' | 'Þ' | 'ÿ' | 'ð' | 'Ð' => false,
        // Whole words of French, Italian, Spanish.
        'à' | 'À' | 'è' | 'È' | 'é' | 'É' | 'á' | 'ó' | 'ô' => true,
        // Letters of the old Macintosh look like these.
        'Š' | 'Ž' | 'Ÿ' => !before.is_ascii_lowercase() && beside_letter,
        'ˆ' | '†' | '‡' | '‰' | '•' | '“' | '„' | '‘' | '‹' | '›' => !inside_word,
        letter if letter.is_alphabetic() => beside_letter,
        _ => true,
    }
}
