//! Bytes to text, strictly: a replacement character is never made, what cannot be read is refused by name.

mod line_ends;
mod suspicion;
#[cfg(test)]
mod tests;

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::note::{Note, Remark};
use super::refusal::Refusal;
use suspicion::{forbidden_utf8, is_damaged_utf8, looks_western};

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
    let text = line_ends::without_marks(line_ends::unified(&text, &mut notes), &mut notes);
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
        _ => match (bytes.iter().position(|&byte| byte == 0), std::str::from_utf8(bytes)) {
            (Some(offset), _) => with_nuls(bytes, offset, notes),
            (None, Ok(text)) => Ok(text.to_owned()),
            (None, Err(error)) => not_utf8(bytes, error.valid_up_to(), notes),
        },
    }
}

/// Text of which every other byte is NUL is UTF-16 of western text, of which three in four are is UTF-32.
fn with_nuls(bytes: &[u8], offset: usize, notes: &mut Vec<Note>) -> Result<String, Refusal> {
    let nuls = |lane: usize| bytes.iter().skip(lane).step_by(4).filter(|&&byte| byte == 0).count();
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
    if is_damaged_utf8(bytes) || !looks_western(&text) {
        return Err(Refusal::Undecodable {
            encoding: UTF_8.name().to_owned(),
            offset,
        });
    }
    let characters = text.chars().filter(|character| !character.is_ascii()).count();
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
        Some((marked, length)) if marked == encoding => (bytes.get(length..).unwrap_or_default(), length),
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
