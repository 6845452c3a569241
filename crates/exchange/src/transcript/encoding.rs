//! Bytes to text, strictly: a replacement character is never made, what cannot be read is refused by name.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::note::{Note, Remark};
use super::refusal::Refusal;

/// An encoding of text that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Encoding(&'static encoding_rs::Encoding);

impl Encoding {
    /// The encoding of that name (`utf-8`, `utf-16le`, `windows-1252`, `latin1`, …), without regard to case.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        encoding_rs::Encoding::for_label_no_replacement(name.as_bytes()).map(Self)
    }

    /// The encoding's usual name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name()
    }
}

/// Text with LF line ends and without byte order marks at line starts.
#[derive(Debug)]
pub(super) struct Decoded {
    pub text: String,
    pub notes: Vec<Note>,
}

/// Reads bytes as text, in the encoding that the user named or else in the one that they show.
pub(super) fn decode(bytes: &[u8], wish: Option<Encoding>) -> Result<Decoded, Refusal> {
    let mut notes = Vec::new();
    let text = match wish {
        Some(encoding) => strictly(encoding.0, bytes)?,
        None => guess(bytes, &mut notes)?,
    };
    if let Some(offset) = text.find('\0') {
        return Err(Refusal::Binary { offset });
    }
    let replaced = text.matches('\u{FFFD}').count();
    if replaced > 0 {
        notes.push(Remark::ReplacementCharacters { count: replaced }.overall());
    }
    let text = without_marks(line_ends(&text, &mut notes), &mut notes);
    Ok(Decoded { text, notes })
}

fn guess(bytes: &[u8], notes: &mut Vec<Note>) -> Result<String, Refusal> {
    if bytes.starts_with(&[0xFF, 0xFE, 0, 0]) || bytes.starts_with(&[0, 0, 0xFE, 0xFF]) {
        return Err(Refusal::Encoding { name: "UTF-32" });
    }
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => strictly(UTF_8, bytes),
        [0xFF, 0xFE, ..] if bytes.len().is_multiple_of(2) => strictly(UTF_16LE, bytes),
        [0xFE, 0xFF, ..] if bytes.len().is_multiple_of(2) => strictly(UTF_16BE, bytes),
        _ => match (
            bytes.iter().position(|&byte| byte == 0),
            std::str::from_utf8(bytes),
        ) {
            (Some(offset), _) => with_nuls(bytes, offset, notes),
            (None, Ok(text)) => Ok(text.to_owned()),
            (None, Err(error)) => not_utf8(bytes, error.valid_up_to(), notes),
        },
    }
}

/// Text of which every other byte is NUL is UTF-16 of western text, of which three in four are is UTF-32.
fn with_nuls(bytes: &[u8], offset: usize, notes: &mut Vec<Note>) -> Result<String, Refusal> {
    let nuls = |lane: usize| {
        bytes
            .iter()
            .skip(lane)
            .step_by(4)
            .filter(|&&byte| byte == 0)
            .count()
    };
    let often = |lane: usize| nuls(lane) * 8 > bytes.len() / 4 * 5;
    let never = |lane: usize| nuls(lane) == 0;
    let encoding = match [often(0), often(1), often(2), often(3)] {
        [true, true, true, false] | [false, true, true, true] => {
            return Err(Refusal::Encoding { name: "UTF-32" });
        }
        [false, true, false, true] if never(0) && never(2) => UTF_16LE,
        [true, false, true, false] if never(1) && never(3) => UTF_16BE,
        _ => return Err(Refusal::Binary { offset }),
    };
    let text = strictly(encoding, bytes)?;
    let characters = text.chars().count();
    notes.push(
        Remark::Decoded {
            encoding: encoding.name().to_owned(),
            characters,
        }
        .overall(),
    );
    Ok(text)
}

/// Bytes without NULs that are not UTF-8: windows-1252 (and with it latin-1), when the result looks like words.
fn not_utf8(bytes: &[u8], offset: usize, notes: &mut Vec<Note>) -> Result<String, Refusal> {
    if let Some(name) = forbidden_utf8(bytes) {
        return Err(Refusal::Encoding { name });
    }
    let text = strictly(WINDOWS_1252, bytes)?;
    if !looks_western(&text) {
        return Err(Refusal::Undecodable {
            encoding: UTF_8.name().to_owned(),
            offset,
        });
    }
    let characters = text
        .chars()
        .filter(|character| !character.is_ascii())
        .count();
    notes.push(
        Remark::Decoded {
            encoding: WINDOWS_1252.name().to_owned(),
            characters,
        }
        .overall(),
    );
    Ok(text)
}

fn strictly(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> Result<String, Refusal> {
    let (bytes, start) = match encoding_rs::Encoding::for_bom(bytes) {
        Some((marked, length)) if marked == encoding => {
            (bytes.get(length..).unwrap_or_default(), length)
        }
        _ => (bytes, 0),
    };
    match encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => Ok(text.into_owned()),
        None => Err(Refusal::Undecodable {
            encoding: encoding.name().to_owned(),
            offset: start + first_error(encoding, bytes),
        }),
    }
}

fn first_error(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> usize {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::new();
    text.reserve(
        decoder
            .max_utf8_buffer_length_without_replacement(bytes.len())
            .unwrap_or(0),
    );
    match decoder.decode_to_string_without_replacement(bytes, &mut text, true) {
        (encoding_rs::DecoderResult::Malformed(length, after), read) => {
            read.saturating_sub(usize::from(length) + usize::from(after))
        }
        (_, read) => read,
    }
}

/// The name of a forbidden kind of UTF-8, when every byte outside ASCII fits that kind.
fn forbidden_utf8(bytes: &[u8]) -> Option<&'static str> {
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
fn looks_western(text: &str) -> bool {
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

fn line_ends(text: &str, notes: &mut Vec<Note>) -> String {
    let crlf = text.matches("\r\n").count();
    let lone_cr = text.matches('\r').count() - crlf;
    let lone_lf = text.matches('\n').count() - crlf;
    if [crlf, lone_cr, lone_lf]
        .iter()
        .filter(|&&kind| kind > 0)
        .count()
        > 1
    {
        notes.push(Remark::MixedLineEnds.overall());
    }
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// A byte order mark at a line's start hides the label behind it; elsewhere U+FEFF is text.
fn without_marks(text: String, notes: &mut Vec<Note>) -> String {
    let text = text
        .strip_prefix('\u{FEFF}')
        .map(str::to_owned)
        .unwrap_or(text);
    let count = text.matches("\n\u{FEFF}").count();
    if count == 0 {
        return text;
    }
    notes.push(Remark::ByteOrderMarks { count }.overall());
    text.replace("\n\u{FEFF}", "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> String {
        decode(bytes, None).unwrap().text
    }

    #[test]
    fn utf8_with_and_without_mark() {
        assert_eq!(text("\u{FEFF}I: één".as_bytes()), "I: één");
        assert_eq!(text("I: één".as_bytes()), "I: één");
    }

    #[test]
    fn utf16_with_mark_and_without() {
        let little: Vec<u8> = "I: één\nR: ja"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let big: Vec<u8> = "I: één\nR: ja"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        assert_eq!(
            text(&[&[0xFF, 0xFE], little.as_slice()].concat()),
            "I: één\nR: ja"
        );
        assert_eq!(
            text(&[&[0xFE, 0xFF], big.as_slice()].concat()),
            "I: één\nR: ja"
        );
        let decoded = decode(&little, None).unwrap();
        assert_eq!(decoded.text, "I: één\nR: ja");
        assert_eq!(
            decoded.notes,
            [Remark::Decoded {
                encoding: "UTF-16LE".into(),
                characters: 12
            }
            .overall()]
        );
        assert_eq!(text(&big), "I: één\nR: ja");
    }

    #[test]
    fn lone_surrogate_is_refused() {
        let refusal = decode(&[0xFF, 0xFE, b'a', 0, 0x00, 0xD8], None).unwrap_err();
        assert!(
            matches!(refusal, Refusal::Undecodable { .. }),
            "{refusal:?}"
        );
    }

    #[test]
    fn utf32_is_refused_by_name() {
        let bytes: Vec<u8> = "I: hello"
            .chars()
            .flat_map(|c| u32::from(c).to_le_bytes())
            .collect();
        let refusal = Refusal::Encoding { name: "UTF-32" };
        assert_eq!(decode(&bytes, None).unwrap_err(), refusal);
        assert_eq!(
            decode(&[&[0xFF, 0xFE, 0, 0], bytes.as_slice()].concat(), None).unwrap_err(),
            refusal
        );
    }

    #[test]
    fn windows_1252_is_noted_with_its_characters() {
        let decoded = decode(b"R: \x93Ja\x94, co\xEBffici\xEBnt", None).unwrap();
        assert_eq!(decoded.text, "R: “Ja”, coëfficiënt");
        assert_eq!(
            decoded.notes,
            [Remark::Decoded {
                encoding: "windows-1252".into(),
                characters: 4
            }
            .overall()]
        );
    }

    #[test]
    fn broken_utf8_is_refused_with_its_place() {
        let refusal = decode(b"ab\n\xFF\xFE\xC3(\xE2\x82", None).unwrap_err();
        assert_eq!(
            refusal,
            Refusal::Undecodable {
                encoding: "UTF-8".into(),
                offset: 3
            }
        );
    }

    #[test]
    fn overlong_and_cesu8_are_refused_by_name() {
        assert_eq!(
            decode(b"R: \xC0\xAF", None).unwrap_err(),
            Refusal::Encoding {
                name: "overlong UTF-8"
            }
        );
        assert_eq!(
            decode(b"R: \xED\xA0\xBD\xED\xB8\x80", None).unwrap_err(),
            Refusal::Encoding {
                name: "CESU-8 (UTF-8 with surrogates)"
            }
        );
    }

    #[test]
    fn nul_is_refused_with_its_place() {
        assert_eq!(
            decode(b"I: a\0b", None).unwrap_err(),
            Refusal::Binary { offset: 4 }
        );
    }

    #[test]
    fn line_ends_become_one_and_other_breaks_stay() {
        let decoded = decode("a\r\nb\nc\rd\u{2028}e\u{85}f\u{b}g".as_bytes(), None).unwrap();
        assert_eq!(decoded.text, "a\nb\nc\nd\u{2028}e\u{85}f\u{b}g");
        assert_eq!(decoded.notes, [Remark::MixedLineEnds.overall()]);
        assert!(decode(b"a\r\nb\r\n", None).unwrap().notes.is_empty());
    }

    #[test]
    fn mark_at_a_line_start_goes_and_inside_a_word_stays() {
        assert_eq!(
            text("I: a\n\u{FEFF}I: n\u{FEFF}b".as_bytes()),
            "I: a\nI: n\u{FEFF}b"
        );
    }

    #[test]
    fn a_named_encoding_is_taken_strictly() {
        let utf8 = Encoding::named("UTF-8");
        assert_eq!(utf8.map(Encoding::name), Some("UTF-8"));
        let refusal = decode(b"caf\xE9 ja", utf8).unwrap_err();
        assert_eq!(
            refusal,
            Refusal::Undecodable {
                encoding: "UTF-8".into(),
                offset: 3
            }
        );
        assert_eq!(
            decode(b"\xFF\xFE", Encoding::named("latin1")).unwrap().text,
            "ÿþ"
        );
        assert_eq!(Encoding::named("klingon"), None);
    }
}
