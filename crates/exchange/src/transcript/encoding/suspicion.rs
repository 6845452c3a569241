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
            (0xC0 | 0xC1, _) | (0xE0, Some(..0xA0)) | (0xF0, Some(..0x90)) => {
                found = Some("overlong UTF-8")
            }
            _ => {}
        }
        rest = after;
    }
    found
}

/// Whether most characters outside ASCII are letters inside words or marks that people type.
pub(super) fn looks_western(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    let mut odd = 0_usize;
    let mut high = 0_usize;
    for (place, &character) in characters
        .iter()
        .enumerate()
        .filter(|(_, character)| !character.is_ascii())
    {
        high += 1;
        let neighbours = [place.checked_sub(1), place.checked_add(1)];
        let in_word = neighbours
            .iter()
            .flatten()
            .filter_map(|&at| characters.get(at))
            .any(char::is_ascii_alphabetic);
        let plausible = match character {
            '\u{80}'..='\u{9F}' => return false,
            'þ' | 'Þ' | 'ÿ' | 'ð' | 'Ð' => false,
            letter if letter.is_alphabetic() => in_word,
            _ => true,
        };
        odd += usize::from(!plausible);
    }
    odd * 2 < high
}
