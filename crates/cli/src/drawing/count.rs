//! How many problems there are, in one line.

use emic_core::diagnostic::{Diagnostic, Severity};
use emic_report::Language;
use emic_report::phrase::noun::{self, Noun};

/// `3 errors, 1 warning`; what there is none of is not told.
pub fn said(found: &[Diagnostic]) -> String {
    let kinds: [(Severity, &Noun); 3] = [
        (Severity::Error, &noun::ERROR),
        (Severity::Warning, &noun::WARNING),
        (Severity::Note, &noun::NOTE),
    ];
    let count = |severity| {
        found
            .iter()
            .filter(|diagnostic| diagnostic.rule.severity == severity)
            .count() as u64
    };
    let counted: Vec<String> = kinds
        .into_iter()
        .map(|(severity, noun)| (count(severity), noun))
        .filter(|(count, _)| *count > 0)
        .map(|(count, noun)| noun.counted(count, Language::En))
        .collect();
    if counted.is_empty() {
        "no problems found".to_owned()
    } else {
        counted.join(", ")
    }
}
