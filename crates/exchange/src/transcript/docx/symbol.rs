//! Characters of symbol fonts that people use in transcripts, as Unicode.

/// The character for a code (`F04A`) in a symbol font; none when it is not known.
pub(super) fn character(font: &str, code: &str) -> Option<char> {
    let value = u32::from_str_radix(code, 16).ok()?;
    let known = char::from_u32(value).filter(|_| !(0xE000..=0xF8FF).contains(&value));
    match (known.filter(|character| !character.is_control()), value & 0xFF) {
        (Some(character), _) if !font.starts_with("Wingdings") && font != "Symbol" => Some(character),
        (_, low) if font == "Wingdings" => wingdings(low),
        (_, low) if font == "Symbol" => symbol(low),
        _ => None,
    }
}

fn wingdings(low: u32) -> Option<char> {
    Some(match low {
        0x4A => '☺',
        0x4B => '😐',
        0x4C => '☹',
        0xA7 => '▪',
        0xA8 => '◻',
        0x6F => '□',
        0xDF => '←',
        0xE0 => '→',
        0xE1 => '↑',
        0xE2 => '↓',
        0xF0 => '⇨',
        0xFB => '✗',
        0xFC => '✓',
        0xFD => '☒',
        0xFE => '☑',
        _ => return None,
    })
}

fn symbol(low: u32) -> Option<char> {
    Some(match low {
        0xAB => '↔',
        0xAC => '←',
        0xAD => '↑',
        0xAE => '→',
        0xAF => '↓',
        0xB1 => '±',
        0xB3 => '≥',
        0xB7 => '•',
        0xB9 => '≠',
        0xA3 => '≤',
        0xDE => '⇒',
        _ => return None,
    })
}
