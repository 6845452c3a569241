//! How quotes are signed.

use emic_core::model::{CaseIndex, Study, Transcript};

/// Fills the study's `attribution` for a case: `{case}`, `{transcript}` and attributes. What a case lacks leaves no trace.
pub(super) fn attribution(study: &Study, transcript: &Transcript, case: CaseIndex) -> String {
    let value = |name: &str| match name {
        "case" => study.case(case).id.to_string(),
        "transcript" => transcript.id.to_string(),
        _ => {
            let attribute = study.find_attribute(name);
            attribute
                .and_then(|attribute| study.value(case, attribute))
                .map(|value| value.text.clone())
                .unwrap_or_default()
        }
    };
    let mut parts = study.settings.attribution.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}').unwrap_or((part, ""));
        filled.push_str(&value(name));
        filled.push_str(rest);
    }
    let parts = filled.split(',').map(str::trim).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}
