//! A codebook alone, as it stands in a file.

use super::{BUILTINS, Sources, understand};
use crate::diagnostic::{Diagnostic, Severity, rules};
use crate::model::Codebook;

/// The codebook in the bytes of a file called `name`. A code below one that stands elsewhere stands at the top.
///
/// # Errors
/// What is wrong in the file.
pub fn codebook_of(name: &str, bytes: Vec<u8>) -> Result<Codebook, Vec<Diagnostic>> {
    let mut sources = Sources::from_iter([("emic.yaml", "title: none\ncodebooks: [codebook.yaml]\n")]);
    sources.insert("codebook.yaml", bytes);
    alone(sources, name)
}

/// The codebook that comes with the program under this name, without `builtin:`.
#[must_use]
pub fn builtin_codebook(name: &str) -> Option<Codebook> {
    let builtin = BUILTINS.iter().find(|builtin| builtin.name == name)?;
    codebook_of(name, builtin.text.as_bytes().to_vec()).ok()
}

fn alone(sources: Sources, name: &str) -> Result<Codebook, Vec<Diagnostic>> {
    let reading = understand(sources);
    let grave =
        |problem: &Diagnostic| problem.rule.severity == Severity::Error && problem.rule != &rules::UNKNOWN_PARENT;
    let mut problems: Vec<Diagnostic> = reading.diagnostics.into_iter().filter(grave).collect();
    for problem in &mut problems {
        name.clone_into(&mut problem.file);
    }
    match reading.study {
        Some(study) if problems.is_empty() => Ok(study.codebook.clone()),
        _ => Err(problems),
    }
}
