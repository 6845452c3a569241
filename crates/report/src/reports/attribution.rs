//! How quotes are signed.

use std::collections::BTreeMap;

use emic_core::model::{CaseIndex, Study, Transcript};

/// How cases are signed.
pub(super) struct Signatures<'s> {
    study: &'s Study,
    /// The first transcript of each case.
    first: BTreeMap<CaseIndex, &'s Transcript>,
}

impl<'s> Signatures<'s> {
    /// Those of all cases.
    pub fn of(study: &'s Study) -> Self {
        let mut first = BTreeMap::new();
        for (_, transcript) in study.transcripts() {
            let voices = transcript.turns.iter().map(|turn| turn.case);
            for case in voices.chain([transcript.case]) {
                first.entry(case).or_insert(transcript);
            }
        }
        Self { study, first }
    }

    /// A case as its quotes are signed, with its name in front where the signature does not tell it.
    pub fn of_case(&self, case: CaseIndex) -> String {
        let id = self.study.case(case).id.as_str();
        let said = self
            .first
            .get(&case)
            .map(|transcript| attribution(self.study, transcript, case));
        match said.filter(|said| !said.is_empty()) {
            Some(said) if said.split(", ").any(|part| part == id) => said,
            Some(said) => format!("{id}: {said}"),
            None => id.to_owned(),
        }
    }
}

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
