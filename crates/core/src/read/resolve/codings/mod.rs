//! Coding files: every segment gets its place, every code its entry in the codebook.

mod judgement;
mod place;
mod placing;
mod reader;

use std::collections::{BTreeMap, BTreeSet};

use super::codebook::ResolvedCodebook;
use super::locate::Locator;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{CoderId, CoderIndex, CodingFile, LeftOut, Settings, Transcript, TranscriptIndex, natural_order};
use crate::read::earlier::EarlierTexts;
use crate::read::parse::CodingSheet;

pub use judgement::{NotGiven, judgement};
use reader::Reader;

/// What codings and memos may name.
pub(super) struct Known<'k> {
    pub codebook: &'k ResolvedCodebook,
    pub transcripts: &'k [Transcript],
    pub coders: &'k [CoderId],
}

impl Known<'_> {
    pub fn transcript(&self, id: &str) -> Option<TranscriptIndex> {
        let found = self
            .transcripts
            .binary_search_by(|transcript| natural_order(transcript.id.as_str(), id));
        found.ok().map(TranscriptIndex)
    }

    pub fn coder(&self, name: &str) -> Option<CoderIndex> {
        self.coders
            .iter()
            .position(|coder| coder.as_str() == name)
            .map(CoderIndex)
    }

    pub fn transcript_ids(&self) -> impl Iterator<Item = &str> {
        self.transcripts.iter().map(|transcript| transcript.id.as_str())
    }
}

/// The coders: those that `emic.yaml` lists; when it lists none, those who have a folder.
pub(super) fn coders(settings: &Settings, sheets: &[CodingSheet]) -> Vec<CoderId> {
    if !settings.coders.is_empty() {
        return settings.coders.clone();
    }
    let names: BTreeSet<&str> = sheets.iter().map(|sheet| sheet.coder.as_str()).collect();
    let mut names: Vec<&str> = names.into_iter().collect();
    names.sort_by(|a, b| natural_order(a, b));
    names.into_iter().filter_map(|name| CoderId::new(name).ok()).collect()
}

pub(super) fn resolve(
    sheets: Vec<CodingSheet>,
    known: &Known<'_>,
    left_out: &mut LeftOut,
    (locator, earlier): (&Locator<'_>, &EarlierTexts<'_>),
    problems: &mut Vec<Diagnostic>,
) -> Vec<CodingFile> {
    let mut files: BTreeMap<(CoderIndex, TranscriptIndex), CodingFile> = BTreeMap::new();
    let mut followers = BTreeMap::new();
    for sheet in &sheets {
        let mut reader = Reader {
            sheet,
            known,
            locator,
            followers: &mut followers,
            earlier,
            left_out,
            problems,
        };
        let Some((coder, transcript)) = reader.whose() else {
            left_out.unresolved += codings_of(sheet);
            continue;
        };
        if let Some(first) = files.get(&(coder, transcript)) {
            left_out.unresolved += codings_of(sheet);
            let message = format!(
                "a second coding file of the same coder and transcript; the first is {}",
                first.path
            );
            let help = "bring both together in one file";
            problems.push(Diagnostic::of_file(&rules::DUPLICATE_ID, &sheet.path, message, help));
            continue;
        }
        files.insert((coder, transcript), reader.file(coder, transcript));
    }
    files.into_values().collect()
}

/// How many codings a file holds, whether or not they stand.
fn codings_of(sheet: &CodingSheet) -> u64 {
    sheet.segments.iter().map(|segment| segment.codes.len() as u64).sum()
}
