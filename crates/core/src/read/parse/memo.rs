//! A memo file as written.

use std::ops::Range;

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
        let help = "begin it with three lines: `---`, `about: study` (or code:ID, cell:CASE/CODE, transcript:ID, segment:CODER/TRANSCRIPT/ID), `---`";
        return Err(Diagnostic::of_file(
            &rules::BAD_MEMO,
            &source.path,
            "this memo does not say what it is about",
            help,
        )
        .at(source.mark(0..0)));
    };
    let head: Head = decode(&yaml_source(source, range), problems)?;
    let text = source
        .text
        .get(words(source, parts.body))
        .unwrap_or_default()
        .to_owned();
    Ok(MemoFile {
        path: source.path.clone(),
        about: head.about,
        text,
    })
}

/// Where the words of a memo stand in its text, without white space around them; none when it has no front matter.
pub(crate) fn memo_body(source: &Source) -> Option<Range<usize>> {
    let parts = split_front_matter(source).ok()?;
    parts.yaml.map(|_| words(source, parts.body))
}

/// The words after byte `from`, without white space around them.
fn words(source: &Source, from: usize) -> Range<usize> {
    let body = source.text.get(from..).unwrap_or_default();
    let start = from + body.len() - body.trim_start().len();
    start..start + body.trim().len()
}
