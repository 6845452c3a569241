//! The proof of a plan: the new files, read as every command reads them, bring no new error.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Rule, Severity, rules};
use crate::edit::{EditError, FileChange};
use crate::read::{Reading, Sources, understand};

/// The study with the changes, when reading it finds no error that was not there before; those of `allowed` rules are told later.
pub(in crate::edit) fn prove(
    before: &Reading,
    files: &[FileChange],
    allowed: &[&'static Rule],
) -> Result<Reading, EditError> {
    let after = understand(with_changes(before, files));
    match new_error(before, &after, allowed) {
        Some(problem) => Err(EditError::Unproved {
            file: problem.file.clone(),
            why: problem.message.clone(),
        }),
        None => Ok(after),
    }
}

/// The files with the changes.
pub(super) fn with_changes(before: &Reading, files: &[FileChange]) -> Sources {
    let mut sources = before.sources.clone();
    for change in files {
        match &change.after {
            Some(text) => sources.insert(&change.path, text.clone().into_bytes()),
            None => sources.remove(&change.path),
        }
    }
    sources
}

/// The first error of `after` that `before` does not have as often.
fn new_error<'a>(before: &'a Reading, after: &'a Reading, allowed: &[&'static Rule]) -> Option<&'a Diagnostic> {
    let grave = |problem: &&Diagnostic| {
        let counts = problem.rule.severity == Severity::Error || problem.rule == &rules::IDENTICAL_CODING;
        counts && !allowed.contains(&problem.rule)
    };
    let key = |problem: &'a Diagnostic| (problem.rule.name, problem.file.as_str(), problem.message.as_str());
    let mut known: BTreeMap<_, usize> = BTreeMap::new();
    for problem in &before.diagnostics {
        *known.entry(key(problem)).or_default() += 1;
    }
    // Each error that was there before is taken off; the first one left over is new.
    let mut errors = after.diagnostics.iter().filter(grave);
    errors.find(|problem| match known.get_mut(&key(problem)) {
        Some(times) if *times > 0 => {
            *times -= 1;
            false
        }
        _ => true,
    })
}
