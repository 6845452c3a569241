//! From parts to a study: every name is looked up, and what it names must exist.

mod builtin;
mod cases;
mod codebook;
mod codings;
mod locate;
mod memos;
mod settings;
mod transcripts;

pub use builtin::{BUILTINS, Builtin};
pub use codings::{NotGiven, judgement};
pub(crate) use locate::{Locator, Part};

use super::earlier::EarlierTexts;
use super::parse::Parts;
use crate::diagnostic::Diagnostic;
use crate::model::{CasesFile, LeftOut, Study, StudyParts};

/// Builds the study; none when `emic.yaml` cannot be used.
pub(super) fn resolve(
    parts: Parts,
    locator: &Locator<'_>,
    earlier: &EarlierTexts<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Study> {
    let settings_file = parts.settings?;
    let mut left_out = LeftOut {
        unreadable: parts.unreadable,
        ..LeftOut::default()
    };
    let mut settings = settings::resolve(&settings_file, locator, problems)?;
    let codebook = codebook::resolve(&settings_file, locator, problems);
    left_out.unreadable += codebook.unreadable;
    let is_unread = parts.cases.is_none() && problems.iter().any(|problem| problem.file == "cases.csv");
    let mut cases = cases::resolve(parts.cases, &settings, locator, problems);
    let transcripts = transcripts::resolve(parts.transcripts, &settings, &mut cases, locator, problems);
    let coders = codings::coders(&settings, &parts.codings);
    let known = codings::Known {
        codebook: &codebook,
        transcripts: &transcripts,
        coders: &coders,
    };
    let files = codings::resolve(parts.codings, &known, &mut left_out, (locator, earlier), problems);
    settings::resolve_main_coder(&settings_file, &mut settings, &coders, locator, problems);
    let case_rows = cases.rows();
    let (attributes, cases) = cases.finish(&settings);
    let memos = memos::resolve(parts.memos, &known, (&cases, &files), locator, problems);
    if left_out.unreadable == 0 {
        settings::check_attribution(&settings, &attributes, locator, problems);
    }
    let codebook = codebook.tree;
    Some(Study::new(StudyParts {
        settings,
        codebook,
        attributes,
        cases_file: if is_unread {
            CasesFile::Unreadable
        } else {
            CasesFile::Known
        },
        cases,
        case_rows,
        transcripts,
        coders,
        files,
        memos,
        left_out,
    }))
}

/// What a name is looked up in.
type Found<T> = Result<T, Diagnostic>;

/// Notes what is wrong and goes on without it.
fn keep<T>(found: Found<T>, problems: &mut Vec<Diagnostic>) -> Option<T> {
    found.map_err(|problem| problems.push(problem)).ok()
}
