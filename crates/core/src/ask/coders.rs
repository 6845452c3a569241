//! Whose codings are meant.

use super::AskError;
use crate::model::{CoderId, CoderIndex, Study};

/// The coders of these names; the main coder when none is named.
///
/// # Errors
/// When a name is unknown, or nothing was coded and nobody is named.
pub fn coders_named(study: &Study, names: &[String]) -> Result<Vec<CoderIndex>, AskError> {
    if names.is_empty() {
        let main = study.main_coder().ok_or_else(|| {
            AskError::new(
                "nothing has been coded in this study yet",
                "code a passage with `emic code add`, or bring codings in with `emic code import`",
            )
        })?;
        return Ok(vec![main]);
    }
    let mut coders: Vec<CoderIndex> = names.iter().map(|name| coder(study, name)).collect::<Result<_, _>>()?;
    coders.sort_unstable();
    coders.dedup();
    Ok(coders)
}

/// The coder of this name.
pub(super) fn coder(study: &Study, name: &str) -> Result<CoderIndex, AskError> {
    let known = || study.coders.iter().map(CoderId::as_str);
    let list = || format!("coders of this study: {}", known().collect::<Vec<_>>().join(", "));
    study
        .find_coder(name)
        .ok_or_else(|| AskError::unknown_of_few("coder", name, known(), &list()))
}

/// Every coder who has read something.
#[must_use]
pub fn coders_with_files(study: &Study) -> Vec<CoderIndex> {
    let mut coders: Vec<CoderIndex> = study.files.iter().map(|file| file.coder).collect();
    coders.dedup();
    coders
}
