//! A memo file as written.

use serde::Deserialize;

use super::front_matter::{split_front_matter, yaml_source};
use crate::diagnostic::{Diagnostic, rules};
use crate::read::Source;
use crate::yaml::decode;

/// A memo with the words of its `about`.
#[derive(Debug, Clone)]
pub(in crate::read) struct MemoFile {
    /// The path below the study.
    pub path: String,
    /// What stands behind `about:`.
    pub about: String,
    /// The text after the front matter.
    pub text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    about: String,
}

pub(super) fn parse_memo(source: &Source, problems: &mut Vec<Diagnostic>) -> Result<MemoFile, Diagnostic> {
    let parts = split_front_matter(source)?;
    let Some(range) = parts.yaml else {
        let help = "begin it with three lines: `---`, `about: study` (or code:ID, transcript:ID, segment:CODER/TRANSCRIPT/ID), `---`";
        return Err(Diagnostic::of_file(
            &rules::BAD_MEMO,
            &source.path,
            "this memo does not say what it is about",
            help,
        )
        .at(source.mark(0..0)));
    };
    let head: Head = decode(&yaml_source(source, range), problems)?;
    let text = source.text.get(parts.body..).unwrap_or_default().trim().to_owned();
    Ok(MemoFile {
        path: source.path.clone(),
        about: head.about,
        text,
    })
}
