//! What a document's properties say about the interview: title and language. Who wrote it is left out on purpose.

use super::super::incoming::{FrontMatter, FrontMatterKey};
use super::super::refusal::Refusal;
use super::xml::{Piece, Xml};

pub(super) fn read(part: &str, text: &str) -> Result<Vec<FrontMatter>, Refusal> {
    let mut xml = Xml::new(part, text);
    let mut key = None;
    let mut found: Vec<FrontMatter> = Vec::new();
    while let Some(piece) = xml.next()? {
        match (piece, key) {
            (Piece::Open(element), _) => {
                key = match element.name().as_str() {
                    "title" => Some(FrontMatterKey::Title),
                    "language" => Some(FrontMatterKey::Language),
                    _ => None,
                };
            }
            (Piece::Close, _) => key = None,
            (Piece::Text(text), Some(key)) => match found.iter_mut().find(|entry| entry.key == key) {
                Some(entry) => entry.value.push_str(&text),
                None => found.push(FrontMatter { key, value: text }),
            },
            (Piece::Text(_), None) => {}
        }
    }
    for entry in &mut found {
        entry.value = entry.value.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    found.retain(|entry| !entry.value.is_empty());
    Ok(found)
}
