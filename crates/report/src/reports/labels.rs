//! The names that people read for codes and for rows and columns of tables.

use emic_core::ask::{Breadth, Entry, Theme};
use emic_core::model::{CodeIndex, Judgement, Study, Valence};

use crate::Language;
use crate::phrase::analysis as phrases;

/// A code's label, or its id when it has none.
pub(super) fn code(study: &Study, code: CodeIndex, language: Language) -> String {
    let code = study.codebook.code(code);
    code.label.get(language).unwrap_or(code.id.as_str()).to_owned()
}

/// A theme's label, with its sign: `Wederzijdse afhankelijkheid +`.
#[must_use]
pub fn theme(study: &Study, theme: &Theme, language: Language) -> String {
    let mut label = code(study, theme.code, language);
    let has_parts = study.codebook.children(theme.code).next().is_some();
    if theme.breadth == Breadth::Alone && has_parts {
        label = phrases::ALONE.fill(language, &[("label", &label)]);
    }
    match theme.valence {
        Some(valence @ (Valence::Plus | Valence::Minus)) => format!("{label} {}", valence.sign()),
        Some(Valence::Neutral) => phrases::NO_SIGN.fill(language, &[("label", &label)]),
        None => label,
    }
}

/// The label of a row or column.
pub(super) fn entry(study: &Study, entry: &Entry, language: Language) -> String {
    match entry {
        Entry::Theme(one) => theme(study, one, language),
        Entry::Valence(Valence::Neutral) => phrases::WITHOUT_SIGN.say(language).to_owned(),
        _ => entry.key(study),
    }
}

/// A coding as it is written: `interdependence+`.
pub(super) fn judgement(study: &Study, judgement: Judgement) -> String {
    format!("{}{}", study.codebook.code(judgement.code).id, judgement.valence.sign())
}
