//! Why a file is not imported, and what to do about it.

use thiserror::Error;

/// A file that is not imported. Nothing of it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    /// The ending promises a Word document, the content is none.
    #[error("no Word document, whatever its ending says; open it in the program that made it and save it as `.docx`")]
    NotAZip,
    /// A zip archive that breaks off or contradicts itself.
    #[error("a damaged zip archive ({detail}); copy the file again, or open it in Word and save it again")]
    DamagedZip {
        /// What the archive reader said.
        detail: String,
    },
    /// A zip archive in which the text of a Word document is missing.
    #[error(
        "a zip archive without `{part}`: no Word document; open it in the program that made it and save it as `.docx`"
    )]
    MissingPart {
        /// The member that is missing.
        part: String,
    },
    /// An archive or document under a password.
    #[error("protected by a password; open it, take the password off and save it as `.docx`")]
    Encrypted,
    /// The binary format of Word before 2007.
    #[error("an old Word document (`.doc`); open it and save it as `.docx`")]
    OldWord,
    /// A format that is known and not read yet.
    #[error("not read yet: {name}; {mend} (read are {read})", read = super::importer::readable())]
    NotReadYet {
        /// The format's name.
        name: &'static str,
        /// What the user can do.
        mend: &'static str,
    },
    /// More bytes than the cap allows, counted after inflating.
    #[error("`{part}` holds more than {limit} bytes; split the document into smaller files")]
    TooLarge {
        /// The file or the member of the archive.
        part: String,
        /// The cap in bytes.
        limit: u64,
    },
    /// A member that inflates to suspiciously many bytes.
    #[error("`{part}` is packed more than {limit} to 1, which no transcript is; save the document again from Word")]
    TooDense {
        /// The member of the archive.
        part: String,
        /// The cap on inflated bytes a packed byte.
        limit: u64,
    },
    /// An archive with too many members.
    #[error("an archive of {entries} members (at most {limit}); save the document again from Word")]
    TooManyEntries {
        /// How many there are.
        entries: usize,
        /// The cap.
        limit: usize,
    },
    /// A document type declaration, which can pull in other files.
    #[error("`{part}` has a DOCTYPE, which a Word document never has; save the document again from Word")]
    Doctype {
        /// The member of the archive.
        part: String,
    },
    /// Elements nested too deep.
    #[error("`{part}` nests deeper than {limit} levels; copy the text into a new document and save it as `.docx`")]
    TooDeep {
        /// The member of the archive.
        part: String,
        /// The cap.
        limit: usize,
    },
    /// XML that breaks off or contradicts itself.
    #[error("`{part}` is damaged at byte {offset}: {detail}; open it in Word and save it again")]
    Malformed {
        /// The member of the archive.
        part: String,
        /// Bytes from the start of the part.
        offset: u64,
        /// What the XML reader said.
        detail: String,
    },
    /// Bytes that are no text.
    #[error(
        "a NUL byte at byte {offset}: this is no text file; export the transcript as `.txt` in UTF-8 or as `.docx`"
    )]
    Binary {
        /// Bytes from the start of the file.
        offset: usize,
    },
    /// Text in an encoding that is not read, by its name.
    #[error("text in {name}, which is not read; save it as UTF-8")]
    Encoding {
        /// The encoding's name.
        name: &'static str,
    },
    /// Bytes that do not fit the encoding.
    #[error("byte {offset} is no {encoding}; save the file as UTF-8, or name its encoding (`--encoding windows-1252`)")]
    Undecodable {
        /// The encoding that was tried.
        encoding: String,
        /// Bytes from the start of the file.
        offset: usize,
    },
}
