//! A codebook file as written.

use serde::Deserialize;

use crate::diagnostic::Diagnostic;
use crate::read::Source;
use crate::yaml::{Listed, Local, decode};

/// Every key at the head of a codebook file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(in crate::read) struct CodebookFile {
    pub id: String,
    #[serde(default)]
    pub title: Local,
    pub version: Option<String>,
    #[serde(default)]
    pub source: Local,
    #[serde(default)]
    pub codes: Vec<CodeEntry>,
}

/// Every key of a code.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(in crate::read) struct CodeEntry {
    pub id: String,
    #[serde(default)]
    pub label: Local,
    pub codable: Option<bool>,
    pub valence: Option<ValenceEntry>,
    #[serde(default)]
    pub brief: Local,
    #[serde(default)]
    pub definition: Local,
    #[serde(default)]
    pub use_when: Local,
    #[serde(default)]
    pub not_when: Local,
    #[serde(default)]
    pub examples: Listed,
    #[serde(default)]
    pub cues: Listed,
    pub origin: Option<String>,
    #[serde(default)]
    pub source: Local,
    pub color: Option<String>,
    pub status: Option<String>,
    #[serde(default)]
    pub replaces: Vec<String>,
    /// For codebooks written flat, and for a code below another codebook's heading.
    pub parent: Option<String>,
    #[serde(default)]
    pub children: Vec<CodeEntry>,
}

/// What the signs mean.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::read) struct ValenceEntry {
    pub plus: Local,
    pub minus: Local,
}

pub(in crate::read) fn parse_codebook(
    source: &Source,
    problems: &mut Vec<Diagnostic>,
) -> Result<CodebookFile, Diagnostic> {
    decode(source, problems)
}

/// What stands wrongly in a codebook file by itself; one with faults is not edited.
pub(crate) fn codebook_fault(source: &Source) -> Option<Diagnostic> {
    let mut problems = Vec::new();
    let file = parse_codebook(source, &mut problems);
    file.err().or_else(|| problems.into_iter().next())
}
