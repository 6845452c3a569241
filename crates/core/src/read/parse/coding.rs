//! A coding file as written.

use serde::Deserialize;

use crate::diagnostic::{Diagnostic, rules};
use crate::read::Source;
use crate::yaml::{UniqueMap, decode};

/// A coding file with the coder and transcript that its path names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CodingSheet {
    /// The path below the study.
    pub path: String,
    /// The folder below `coding/`.
    pub coder: String,
    /// The stem of the file's name.
    pub stem: String,
    /// The key `transcript`.
    pub transcript: Option<String>,
    /// The fingerprint of the text that positions refer to.
    pub fingerprint: Option<String>,
    /// The segments, as written.
    pub segments: Vec<CodingEntry>,
}

/// Every key of a coding file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CodingText {
    transcript: Option<String>,
    fingerprint: Option<String>,
    segments: Option<Vec<CodingEntry>>,
}

/// Every key of a segment.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CodingEntry {
    pub id: Option<String>,
    pub at: Option<String>,
    /// Where this one segment's position refers to another text than the file's.
    pub fingerprint: Option<String>,
    pub quote: Option<String>,
    pub before: Option<String>,
    pub after: Option<String>,
    #[serde(default)]
    pub codes: Vec<String>,
    pub memo: Option<String>,
    #[serde(default)]
    pub memos: UniqueMap<String>,
    pub created: Option<String>,
}

/// Reads a coding file.
pub(in crate::read) fn parse_coding(
    source: &Source,
    problems: &mut Vec<Diagnostic>,
) -> Result<CodingSheet, Diagnostic> {
    if source.text.trim().is_empty() {
        let message = "the file is empty; whether the transcript was read cannot be told";
        let help = "remove it, or write `segments: []` into it: read, nothing found";
        return Err(Diagnostic::of_file(&rules::BAD_YAML, &source.path, message, help));
    }
    let text: CodingText = decode(source, problems)?;
    let below = source.path.strip_prefix("coding/").unwrap_or(&source.path);
    let (coder, name) = below.split_once('/').unwrap_or(("", below));
    let stem = name.rsplit('/').next().unwrap_or(name).trim_end_matches(".yaml");
    Ok(CodingSheet {
        path: source.path.clone(),
        coder: coder.to_owned(),
        stem: stem.to_owned(),
        transcript: text.transcript,
        fingerprint: text.fingerprint,
        segments: text.segments.unwrap_or_default(),
    })
}

/// A coding file without any fault of form; one with faults is not edited.
pub(crate) fn parse_faultless_coding(source: &Source) -> Result<CodingSheet, Diagnostic> {
    let mut problems = Vec::new();
    let sheet = parse_coding(source, &mut problems)?;
    problems.into_iter().next().map_or(Ok(sheet), Err)
}
