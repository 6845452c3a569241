//! The zip archive of a Word document: members by name, with caps that are counted on inflated bytes.

use std::io::{Cursor, Read};

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE};
use zip::ZipArchive;
use zip::result::ZipError;

use super::super::foreign::is_zip;
use super::super::refusal::Refusal;
use super::xml::{Piece, Xml};

/// The most bytes of one member.
const MAX_MEMBER: u64 = 64 * 1024 * 1024;

/// The most bytes of all members that are read.
const MAX_TOTAL: u64 = 512 * 1024 * 1024;

/// The most inflated bytes a packed byte, for members above [`SMALL`].
const MAX_RATIO: u64 = 200;

/// Below this size a member may be packed as densely as it likes.
const SMALL: u64 = 1024 * 1024;

/// The most members of an archive.
const MAX_ENTRIES: usize = 10_000;

/// Where the main part stands unless the package says otherwise.
const MAIN_PART: &str = "word/document.xml";

pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    inflated: u64,
}

impl<'a> Package<'a> {
    pub fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        if !is_zip(bytes) {
            return Err(Refusal::NotAZip);
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        if archive.len() > MAX_ENTRIES {
            return Err(Refusal::TooManyEntries {
                entries: archive.len(),
                limit: MAX_ENTRIES,
            });
        }
        Ok(Self { archive, inflated: 0 })
    }

    /// The name of the part that holds the words: what the package says, or the usual name.
    pub fn main_part(&mut self) -> Result<String, Refusal> {
        let Some(xml) = self.optional_text("_rels/.rels")? else {
            return Ok(MAIN_PART.to_owned());
        };
        let mut reader = Xml::new("_rels/.rels", &xml);
        while let Some(piece) = reader.next()? {
            let Piece::Open(element) = piece else {
                continue;
            };
            let is_main = element
                .attribute("Type")
                .is_some_and(|kind| kind.ends_with("/officeDocument"));
            if let Some(target) = element.attribute("Target").filter(|_| is_main) {
                let name = target.trim_start_matches('/').to_owned();
                if self.archive.index_for_name(&name).is_some() {
                    return Ok(name);
                }
            }
        }
        Ok(MAIN_PART.to_owned())
    }

    /// The text of a part that must be there.
    pub fn text(&mut self, name: &str) -> Result<String, Refusal> {
        self.optional_text(name)?
            .ok_or_else(|| Refusal::MissingPart { part: name.to_owned() })
    }

    /// A part in the folder of another: its name and its text.
    pub fn part_beside(&mut self, part: &str, name: &str) -> Result<Option<(String, String)>, Refusal> {
        let beside = match part.rsplit_once('/') {
            Some((folder, _)) => format!("{folder}/{name}"),
            None => name.to_owned(),
        };
        let text = self.optional_text(&beside)?;
        Ok(text.map(|text| (beside, text)))
    }

    /// The text of a part, none when the archive has no such member.
    pub fn optional_text(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        match self.archive.index_for_name(name) {
            Some(index) => self
                .inflate(index, name)
                .and_then(|bytes| decoded(&bytes, name))
                .map(Some),
            None => Ok(None),
        }
    }

    /// How many headers and footers the document has.
    pub fn headers_and_footers(&self) -> usize {
        let is_one = |name: &str| {
            ["word/header", "word/footer"]
                .iter()
                .any(|start| name.starts_with(start))
        };
        self.archive.file_names().flatten().filter(|name| is_one(name)).count()
    }

    fn inflate(&mut self, index: usize, name: &str) -> Result<Vec<u8>, Refusal> {
        let left = MAX_TOTAL.saturating_sub(self.inflated).min(MAX_MEMBER);
        let member = self.archive.by_index(index).map_err(damaged)?;
        let packed = member.compressed_size().max(1);
        let dense = SMALL.max(packed.saturating_mul(MAX_RATIO));
        let mut bytes = Vec::new();
        member
            .take(left.min(dense) + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| damaged(error.into()))?;
        let size = bytes.len() as u64;
        if size > left {
            return Err(Refusal::TooLarge {
                part: name.to_owned(),
                limit: left,
            });
        }
        if size > dense {
            return Err(Refusal::TooDense {
                part: name.to_owned(),
                limit: MAX_RATIO,
            });
        }
        self.inflated += size;
        Ok(bytes)
    }
}

fn damaged(error: ZipError) -> Refusal {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => Refusal::Encrypted,
        other => Refusal::DamagedZip {
            detail: other.to_string().to_lowercase(),
        },
    }
}

fn decoded(bytes: &[u8], name: &str) -> Result<String, Refusal> {
    let (encoding, mark) = encoding_rs::Encoding::for_bom(bytes).unwrap_or((UTF_8, 0));
    let known = [UTF_8, UTF_16LE, UTF_16BE].contains(&encoding);
    let body = bytes.get(mark..).unwrap_or_default();
    let text = encoding
        .decode_without_bom_handling_and_without_replacement(body)
        .filter(|_| known);
    text.map(std::borrow::Cow::into_owned)
        .ok_or_else(|| Refusal::Undecodable {
            encoding: format!("{} in `{name}`", encoding.name()),
            offset: mark + std::str::from_utf8(body).err().map_or(0, |error| error.valid_up_to()),
        })
}
