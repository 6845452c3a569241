//! Codings without a sign whose code has signs: counted, in one note.

use crate::diagnostic::{Diagnostic, rules};
use crate::model::{Study, Valence};
use crate::read::Locator;

pub(super) fn run(study: &Study, _: &Locator<'_>) -> Vec<Diagnostic> {
    let judgements = study
        .files
        .iter()
        .flat_map(|file| &file.segments)
        .flat_map(|segment| &segment.judgements);
    let bare = judgements
        .filter(|j| j.valence == Valence::Neutral && study.codebook.code(j.code).valence.is_some())
        .count();
    if bare == 0 {
        return Vec::new();
    }
    let message = match bare {
        1 => "1 coding has no sign, though its code has `+` and `-`".to_owned(),
        _ => format!("{bare} codings have no sign, though their codes have `+` and `-`"),
    };
    vec![Diagnostic::of_file(
        &rules::WITHOUT_VALENCE,
        "coding",
        message,
        "fine where the passage leaves the direction open",
    )]
}
