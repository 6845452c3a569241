//! The list of importers, and which of them reads a file.

use super::docx;
use super::foreign::{FOREIGN_FORMATS, contains, is_zip, zip_with};
use super::incoming::Incoming;
use super::markdown;
use super::note::Remark;
use super::plain;
use super::refusal::Refusal;
use super::settle::settle;
use super::source::Source;
use super::wishes::Wishes;

/// A format of transcripts that is read. The command, its help and the tests walk [`IMPORTERS`].
pub struct Importer {
    /// Its name, for help and messages.
    pub name: &'static str,
    /// Endings of file names, lower case, without the dot.
    pub endings: &'static [&'static str],
    /// What is read and what is left out, in one sentence.
    pub about: &'static str,
    pub(super) sniff: fn(&[u8]) -> bool,
    pub(super) read: fn(&[u8], &Wishes) -> Result<Source, Refusal>,
}

/// Every importer. A new format is one file and one line here.
pub static IMPORTERS: &[Importer] = &[
    Importer {
        name: "Word document",
        endings: &["docx", "docm", "dotx"],
        about: "paragraphs as lines; comments become memos; tracked deletions, hidden text, headers, footers and notes are left out",
        sniff: |bytes| zip_with(bytes, b"word/document"),
        read: docx::read,
    },
    Importer {
        name: "Markdown",
        endings: &["md", "markdown"],
        about: "the text as it stands, without front matter, hard breaks, quote marks and emphasis around labels",
        sniff: |_| false,
        read: markdown::read,
    },
    Importer {
        name: "plain text",
        endings: &["txt", "text"],
        about: "the text as it stands, in UTF-8, UTF-16 or windows-1252",
        sniff: |_| false,
        read: plain::read,
    },
];

/// What is sniffed when nothing else fits: a file that is none of the known formats but decodes as text.
const FALLBACK_ENDING: &str = "txt";

/// The largest file that is read, in bytes.
const MAX_FILE: usize = 256 * 1024 * 1024;

/// The magic number of Microsoft's compound files: `.doc`, and Word documents under a password.
const COMPOUND_FILE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Reads a transcript from outside: the format is picked by content first, then by the ending of the name.
///
/// # Errors
///
/// A [`Refusal`], which says what to do, when the file is of a format that is not read, damaged, too large or no text.
pub fn import(file_name: &str, bytes: &[u8], wishes: &Wishes) -> Result<Incoming, Refusal> {
    if bytes.len() > MAX_FILE {
        return Err(Refusal::TooLarge {
            part: file_name.to_owned(),
            limit: MAX_FILE as u64,
        });
    }
    let ending = ending(file_name);
    let by_content = IMPORTERS.iter().find(|importer| (importer.sniff)(bytes));
    if let Some(refusal) = foreign_content(bytes).filter(|_| by_content.is_none()) {
        return Err(refusal);
    }
    let by_ending = || {
        IMPORTERS
            .iter()
            .find(|importer| importer.endings.contains(&ending.as_str()))
    };
    if let Some(importer) = by_content.or_else(by_ending) {
        return Ok(settle((importer.read)(bytes, wishes)?, wishes));
    }
    refuse_by_ending(&ending)?;
    read_as_text(bytes, wishes)
}

fn read_as_text(bytes: &[u8], wishes: &Wishes) -> Result<Incoming, Refusal> {
    if is_zip(bytes) {
        return Err(Refusal::MissingPart {
            part: "word/document.xml".to_owned(),
        });
    }
    let mut source = plain::read(bytes, wishes)?;
    source.notes.insert(
        0,
        Remark::UnknownEnding {
            importer: name_for(FALLBACK_ENDING),
        }
        .overall(),
    );
    Ok(settle(source, wishes))
}

fn foreign_content(bytes: &[u8]) -> Option<Refusal> {
    if bytes.starts_with(COMPOUND_FILE) {
        let sign: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        return Some(if contains(bytes, &sign) {
            Refusal::Encrypted
        } else {
            Refusal::OldWord
        });
    }
    let format = FOREIGN_FORMATS.iter().find(|format| (format.sniff)(bytes))?;
    Some(Refusal::NotReadYet {
        name: format.name,
        mend: format.mend,
    })
}

fn refuse_by_ending(ending: &str) -> Result<(), Refusal> {
    if ["doc", "dot"].contains(&ending) {
        return Err(Refusal::OldWord);
    }
    match FOREIGN_FORMATS.iter().find(|format| format.endings.contains(&ending)) {
        Some(format) => Err(Refusal::NotReadYet {
            name: format.name,
            mend: format.mend,
        }),
        None => Ok(()),
    }
}

fn ending(file_name: &str) -> String {
    file_name
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_lowercase())
        .unwrap_or_default()
}

fn name_for(ending: &str) -> &'static str {
    IMPORTERS
        .iter()
        .find(|importer| importer.endings.contains(&ending))
        .map_or("text", |importer| importer.name)
}

/// The endings that are read, for messages: "`.docx`, `.md`, …".
pub(super) fn readable() -> String {
    let all: Vec<String> = IMPORTERS
        .iter()
        .flat_map(|importer| importer.endings)
        .map(|ending| format!("`.{ending}`"))
        .collect();
    all.join(", ")
}
