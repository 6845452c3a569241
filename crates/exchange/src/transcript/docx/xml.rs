//! XML as plain pieces: a DOCTYPE and too deep a nesting are refused, character references are resolved.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::super::refusal::Refusal;

/// The deepest nesting of elements.
const MAX_DEPTH: usize = 512;

/// One piece of a part.
pub(super) enum Piece<'a> {
    /// An element begins; its [`Piece::Close`] always follows, also for an empty element.
    Open(Element<'a>),
    /// The innermost open element ends.
    Close,
    /// Text between tags.
    Text(String),
}

/// The start of an element.
pub(super) struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// The name without prefix.
    pub fn name(&self) -> String {
        self.0.local_name().as_ref().to_owned()
    }

    /// The prefix of the name, empty when there is none.
    pub fn prefix(&self) -> String {
        self.0
            .name()
            .prefix()
            .map_or_else(String::new, |prefix| prefix.as_ref().to_owned())
    }

    /// The value of the attribute of that name, prefix aside.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let found = attributes
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().as_ref() == name)?;
        found
            .normalized_value(quick_xml::XmlVersion::Implicit1_0)
            .ok()
            .map(std::borrow::Cow::into_owned)
    }

    /// Whether a switch such as `w:b` is on: it is, unless its value says no.
    pub fn is_on(&self) -> bool {
        !self
            .attribute("val")
            .is_some_and(|value| ["0", "false", "off", "none"].contains(&value.as_str()))
    }
}

/// A part as a stream of pieces.
pub(super) struct Xml<'a> {
    part: &'a str,
    reader: Reader<&'a [u8]>,
    depth: usize,
}

impl<'a> Xml<'a> {
    pub fn new(part: &'a str, text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { part, reader, depth: 0 }
    }

    /// The next piece, none at the end of the part.
    pub fn next(&mut self) -> Result<Option<Piece<'a>>, Refusal> {
        loop {
            let event = self
                .reader
                .read_event()
                .map_err(|error| self.damaged(&error.to_string()))?;
            let piece = match event {
                Event::Start(start) => Piece::Open(self.descend(start)?),
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    Piece::Close
                }
                Event::Text(text) => Piece::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Piece::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(reference) => Piece::Text(self.resolved(&reference)?.to_string()),
                Event::DocType(_) => {
                    return Err(Refusal::Doctype {
                        part: self.part.to_owned(),
                    });
                }
                Event::Eof if self.depth > 0 => return Err(self.damaged("it breaks off")),
                Event::Eof => return Ok(None),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
            };
            return Ok(Some(piece));
        }
    }

    fn descend(&mut self, start: BytesStart<'a>) -> Result<Element<'a>, Refusal> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Refusal::TooDeep {
                part: self.part.to_owned(),
                limit: MAX_DEPTH,
            });
        }
        Ok(Element(start))
    }

    fn resolved(&self, reference: &BytesRef) -> Result<char, Refusal> {
        if reference.is_char_ref() {
            let character = reference.resolve_char_ref().ok().flatten().filter(|&c| is_allowed(c));
            return character.ok_or_else(|| self.damaged("a character reference that XML does not allow"));
        }
        match reference.xml10_content().as_ref() {
            "amp" => Ok('&'),
            "lt" => Ok('<'),
            "gt" => Ok('>'),
            "quot" => Ok('"'),
            "apos" => Ok('\''),
            other => Err(self.damaged(&format!("the entity `{other}` is not declared"))),
        }
    }

    fn damaged(&self, detail: &str) -> Refusal {
        Refusal::Malformed {
            part: self.part.to_owned(),
            offset: self.reader.buffer_position(),
            detail: detail.to_owned(),
        }
    }
}

fn is_allowed(character: char) -> bool {
    !character.is_control() || matches!(character, '\t' | '\n' | '\r' | '\u{7F}'..='\u{9F}')
}
