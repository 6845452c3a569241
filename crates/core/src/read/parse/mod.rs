//! From files to parts: each file understood for itself, nothing looked up elsewhere.

mod cases;
mod codebook;
mod coding;
mod front_matter;
mod memo;
mod settings;
mod transcript;
mod turns;

pub(super) use cases::CaseRow;
pub(super) use cases::{CaseTable, parse_cases};
pub use cases::{separator, unclosed};
pub(super) use codebook::{CodeEntry, CodebookFile, ValenceEntry, parse_codebook};
pub(crate) use coding::{CodingEntry, CodingSheet, parse_coding};
pub(crate) use front_matter::split_front_matter;
pub(super) use front_matter::yaml_source;
pub(super) use memo::MemoFile;
pub(crate) use settings::codebook_paths;
pub(super) use settings::{AttributeEntry, SettingsFile, Speakers};
pub(super) use transcript::TranscriptFile;
pub(super) use turns::{Cut, Voice, cut};

use super::Sources;
use crate::diagnostic::Diagnostic;

/// The parts of a study, each with the path it came from.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// `emic.yaml`; none when it cannot be used.
    pub settings: Option<SettingsFile>,
    /// `cases.csv`, if there is one.
    pub cases: Option<CaseTable>,
    /// The transcripts.
    pub transcripts: Vec<TranscriptFile>,
    /// The coding files.
    pub codings: Vec<CodingSheet>,
    /// The memos.
    pub memos: Vec<MemoFile>,
    /// How many files could not be understood.
    pub unreadable: u64,
}

/// Understands every file.
pub(super) fn parse(sources: &Sources) -> (Parts, Vec<Diagnostic>) {
    let mut parts = Parts {
        unreadable: sources.unreadable(),
        ..Parts::default()
    };
    let mut problems = Vec::new();
    parts.settings = sources
        .get("emic.yaml")
        .and_then(|source| keep(settings::parse_settings(source), &mut problems));
    parts.cases = sources
        .get("cases.csv")
        .and_then(|source| keep(cases::parse_cases(source), &mut problems));
    for source in sources.under("transcripts/") {
        parts
            .transcripts
            .extend(keep(transcript::parse_transcript(source), &mut problems));
    }
    for source in sources.under("coding/") {
        parts.codings.extend(keep(coding::parse_coding(source), &mut problems));
    }
    for source in sources.under("memos/") {
        parts.memos.extend(keep(memo::parse_memo(source), &mut problems));
    }
    parts.unreadable += problems.len() as u64;
    (parts, problems)
}

fn keep<T>(part: Result<T, Diagnostic>, problems: &mut Vec<Diagnostic>) -> Option<T> {
    part.map_err(|problem| problems.push(problem)).ok()
}
