//! The comments of a document: who said what; the places stand in the document itself.

use super::super::refusal::Refusal;
use super::document::{self, Document};
use super::xml::{Piece, Xml};

/// A comment without its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Remarked {
    pub id: String,
    pub author: String,
    pub text: String,
}

/// Reads the part that holds the comments.
pub(super) fn read(part: &str, text: &str) -> Result<Vec<Remarked>, Refusal> {
    let mut xml = Xml::new(part, text);
    let mut comments = Vec::new();
    while let Some(piece) = xml.next()? {
        let Piece::Open(element) = piece else {
            continue;
        };
        if element.name() != "comment" {
            continue;
        }
        let id = element.attribute("id").unwrap_or_default();
        let author = element.attribute("author").unwrap_or_default();
        let Document { flows, .. } = document::read_inside(&mut xml)?;
        let lines: Vec<String> = flows.into_iter().map(|flow| flow.text).collect();
        comments.push(Remarked {
            id,
            author,
            text: lines.join("\n").trim().to_owned(),
        });
    }
    Ok(comments)
}
