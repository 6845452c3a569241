//! Plain text: decoded, cut into lines, front matter taken off; nothing else is touched.

use super::encoding::decode;
use super::front_matter;
use super::refusal::Refusal;
use super::source::{Source, lines};
use super::wishes::Wishes;

/// Reads a text file.
pub(super) fn read(bytes: &[u8], wishes: &Wishes) -> Result<Source, Refusal> {
    let decoded = decode(bytes, wishes.encoding)?;
    let (lines, end) = lines(&decoded.text, 1);
    let mut source = Source {
        lines,
        end,
        notes: decoded.notes,
        ..Source::default()
    };
    front_matter::take_off(&mut source);
    Ok(source)
}
