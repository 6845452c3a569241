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
pub(crate) use codebook::codebook_fault;
pub(super) use codebook::{CodeEntry, CodebookFile, ValenceEntry, parse_codebook};
pub(crate) use coding::{CodingEntry, CodingSheet, parse_faultless_coding};
pub(crate) use front_matter::split_front_matter;
pub(super) use front_matter::yaml_source;
pub(super) use memo::MemoFile;
pub(crate) use memo::memo_body;
pub(crate) use settings::codebook_paths;
pub(super) use settings::{AttributeEntry, SettingsFile, Speakers};
pub(super) use transcript::{TranscriptFile, body};
pub(super) use turns::{Cut, Voice, cut};

use super::{Source, Sources};
use crate::diagnostic::Diagnostic;
use crate::hands::shared_out;

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
    let mut reader = Reader::default();
    let settings = sources
        .get("emic.yaml")
        .and_then(|source| reader.take(source, settings::parse_settings));
    let cases = sources
        .get("cases.csv")
        .and_then(|source| reader.take(source, |source, _| cases::parse_cases(source)));
    let under = |folder| sources.under(folder).collect::<Vec<_>>();
    let mut parts = Parts {
        settings,
        cases,
        ..Parts::default()
    };
    parts.transcripts = reader.take_all(&under("transcripts/"), transcript::parse_transcript);
    parts.codings = reader.take_all(&under("coding/"), coding::parse_coding);
    for source in sources.under("memos/") {
        parts.memos.extend(reader.take(source, memo::parse_memo));
    }
    parts.unreadable = sources.unreadable() + reader.unreadable;
    (parts, reader.problems)
}

/// Fewer files than these are not worth a thread of their own.
const FEWEST: usize = 16;

/// What goes wrong while files are understood.
#[derive(Default)]
struct Reader {
    problems: Vec<Diagnostic>,
    unreadable: u64,
}

impl Reader {
    /// The parts of many files, in their order; several are understood at the same time.
    fn take_all<T: Send>(
        &mut self,
        sources: &[&Source],
        parse: impl Fn(&Source, &mut Vec<Diagnostic>) -> Result<T, Diagnostic> + Sync,
    ) -> Vec<T> {
        let shares = shared_out(sources, FEWEST, |sources| {
            let mut reader = Self::default();
            let parts = sources.iter().filter_map(|source| reader.take(source, &parse));
            (parts.collect::<Vec<T>>(), reader)
        });
        let mut all = Vec::with_capacity(sources.len());
        for (parts, reader) in shares {
            all.extend(parts);
            self.problems.extend(reader.problems);
            self.unreadable += reader.unreadable;
        }
        all
    }

    /// A file's part; none when the file cannot be used.
    fn take<T>(
        &mut self,
        source: &Source,
        parse: impl FnOnce(&Source, &mut Vec<Diagnostic>) -> Result<T, Diagnostic>,
    ) -> Option<T> {
        parse(source, &mut self.problems)
            .map_err(|problem| {
                self.unreadable += 1;
                self.problems.push(problem);
            })
            .ok()
    }
}
