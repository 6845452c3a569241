//! A transcript file as written.

use serde::Deserialize;

use super::front_matter::{split_front_matter, yaml_source};
use super::settings::Speakers;
use crate::diagnostic::Diagnostic;
use crate::read::Source;
use crate::yaml::{conflict, decode};

/// A transcript before its turns are cut.
#[derive(Debug, Clone)]
pub(in crate::read) struct TranscriptFile {
    /// The path below the study.
    pub path: String,
    /// The stem of the file's name.
    pub stem: String,
    /// What the front matter says.
    pub head: Head,
    /// The words, with `\n` line ends.
    pub body: String,
}

/// Every key of a front matter.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in crate::read) struct Head {
    pub case: Option<String>,
    pub title: Option<String>,
    pub date: Option<String>,
    pub language: Option<String>,
    pub speakers: Option<Speakers>,
}

pub(super) fn parse_transcript(source: &Source, problems: &mut Vec<Diagnostic>) -> Result<TranscriptFile, Diagnostic> {
    // One line like these may be words; git leaves both.
    let both = ["<<<<<<< ", ">>>>>>> "]
        .iter()
        .all(|mark| source.text.lines().any(|line| line.starts_with(mark)));
    if let Some(found) = conflict(source).filter(|_| both) {
        return Err(found);
    }
    let parts = split_front_matter(source)?;
    let head = match parts.yaml {
        Some(range)
            if source
                .text
                .get(range.clone())
                .is_some_and(|yaml| !yaml.trim().is_empty()) =>
        {
            decode(&yaml_source(source, range), problems)?
        }
        _ => Head::default(),
    };
    let name = source.path.rsplit('/').next().unwrap_or(&source.path);
    Ok(TranscriptFile {
        path: source.path.clone(),
        stem: name.trim_end_matches(".txt").to_owned(),
        head,
        body: unified(source.text.get(parts.body..).unwrap_or_default()),
    })
}

/// The words of a transcript file alone; none when its front matter is never closed.
pub(in crate::read) fn body(source: &Source) -> Option<String> {
    let parts = split_front_matter(source).ok()?;
    source.text.get(parts.body..).map(unified)
}

/// The text with every line end as `\n`.
fn unified(text: &str) -> String {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text.to_owned()
    }
}
