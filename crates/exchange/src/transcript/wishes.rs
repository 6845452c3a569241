//! What the user wants of an import; without wishes the importer decides and says so.

use super::encoding::Encoding;
use super::incoming::Role;

/// The user's choices for one import.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wishes {
    /// Whether turns are looked for at all.
    pub speakers: Speakers,
    /// The labels that the user names: when there are any, these and no others begin turns.
    pub labels: Vec<NamedLabel>,
    /// The encoding of a text file; guessed when not given.
    pub encoding: Option<Encoding>,
}

/// Whether the document has speakers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Speakers {
    /// The importer looks for labels.
    #[default]
    Find,
    /// A document without speakers: a paragraph is a turn.
    None,
}

/// A label that the user names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedLabel {
    /// The label as it stands in the file, without colon.
    pub text: String,
    /// Its role, when the user says so; guessed otherwise.
    pub role: Option<Role>,
}
