//! What is looked for in a study that reads well: one file a check, one list of all.

mod case_without_transcript;
mod front_matter_in_body;
mod moved_segment;
mod no_respondent;
mod no_speakers;
mod retired_code;
mod saved_query;
mod undeclared_speaker;
mod without_valence;

use crate::diagnostic::{self, Diagnostic, Rule, rules};
use crate::model::Study;
use crate::read::{Locator, Reading};

/// A check: the rule it stands for and how it looks.
pub struct Check {
    /// The rule of the diagnostics it gives.
    pub rule: &'static Rule,
    run: fn(&Study, &Locator<'_>) -> Vec<Diagnostic>,
}

/// Every check of a whole study. What single files cannot say is found while they are read.
pub static CHECKS: &[Check] = &[
    Check {
        rule: &rules::UNDECLARED_SPEAKER,
        run: undeclared_speaker::run,
    },
    Check {
        rule: &rules::NO_SPEAKERS,
        run: no_speakers::run,
    },
    Check {
        rule: &rules::DOUBTFUL_LABEL,
        run: undeclared_speaker::doubtful,
    },
    Check {
        rule: &rules::NO_RESPONDENT,
        run: no_respondent::run,
    },
    Check {
        rule: &rules::BAD_QUERY,
        run: saved_query::run,
    },
    Check {
        rule: &rules::FRONT_MATTER_IN_BODY,
        run: front_matter_in_body::run,
    },
    Check {
        rule: &rules::CASE_WITHOUT_TRANSCRIPT,
        run: case_without_transcript::run,
    },
    Check {
        rule: &rules::RETIRED_CODE,
        run: retired_code::run,
    },
    Check {
        rule: &rules::MOVED_SEGMENT,
        run: moved_segment::run,
    },
    Check {
        rule: &rules::REWORDED_SEGMENT,
        run: moved_segment::reworded,
    },
    Check {
        rule: &rules::WITHOUT_VALENCE,
        run: without_valence::run,
    },
];

/// All diagnostics of a study: those of reading it and those of [`CHECKS`], by file and place.
#[must_use]
pub fn check(reading: &Reading) -> Vec<Diagnostic> {
    let locator = Locator::new(&reading.sources);
    let mut diagnostics = reading.diagnostics.clone();
    if let Some(study) = &reading.study {
        diagnostics.extend(CHECKS.iter().flat_map(|check| (check.run)(study, &locator)));
    }
    diagnostic::sort(&mut diagnostics);
    diagnostics
}
