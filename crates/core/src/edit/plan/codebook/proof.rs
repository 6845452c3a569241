//! The proof that the new files say what was meant: they are read as every command reads them, and compared by value.

use std::collections::BTreeMap;

use super::expected::Expected;
use crate::diagnostic::{Diagnostic, Severity, rules};
use crate::edit::plan::proof::with_changes;
use crate::edit::{EditError, FileChange};
use crate::read::{Reading, understand};

impl Expected {
    /// The study with the changes.
    ///
    /// # Errors
    /// When it is not the one expected, or has an error that was not there.
    pub fn prove(&self, before: &Reading, files: &[FileChange]) -> Result<Reading, EditError> {
        let after = understand(with_changes(before, files));
        if let Some(problem) = new_error(before, &after) {
            return Err(unproved(&problem.file, &problem.message));
        }
        let study = after.study.as_ref().ok_or(EditError::NoStudy)?;
        let found = Self::of(study);
        if found.outline != self.outline || found.heads != self.heads {
            let file = files
                .iter()
                .find(|file| self.heads.iter().any(|head| head.name == file.path));
            let file = file.map_or("the codebook", |file| &file.path);
            return Err(unproved(file, "its codes differ from what was meant"));
        }
        for (path, wanted) in &self.files {
            if found.files.get(path) != Some(wanted) {
                return Err(unproved(path, "its codings differ from what was meant"));
            }
        }
        if found.queries != self.queries {
            return Err(unproved("emic.yaml", "a saved query differs from what was meant"));
        }
        if found.memos != self.memos || found.files.len() != self.files.len() || found.rest != self.rest {
            return Err(unproved("the study", "something else changed with it"));
        }
        Ok(after)
    }
}

fn unproved(file: &str, why: &str) -> EditError {
    EditError::Unproved {
        file: file.to_owned(),
        why: why.to_owned(),
    }
}

/// An error of `after` that `before` has less often in that file. What messages say may differ: they name codes.
fn new_error<'a>(before: &Reading, after: &'a Reading) -> Option<&'a Diagnostic> {
    let grave =
        |problem: &&Diagnostic| problem.rule.severity == Severity::Error || problem.rule == &rules::IDENTICAL_CODING;
    let mut known: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for problem in &before.diagnostics {
        *known.entry((problem.rule.name, &problem.file)).or_default() += 1;
    }
    let mut errors = after.diagnostics.iter().filter(grave);
    errors.find(
        |problem| match known.get_mut(&(problem.rule.name, problem.file.as_str())) {
            Some(times) if *times > 0 => {
                *times -= 1;
                false
            }
            _ => true,
        },
    )
}
