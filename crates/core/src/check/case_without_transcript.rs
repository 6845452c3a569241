//! Rows of `cases.csv` that nothing was said by.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, rules};
use crate::model::{CaseIndex, Study};
use crate::read::Locator;

pub(super) fn run(study: &Study, locator: &Locator<'_>) -> Vec<Diagnostic> {
    // The transcript may be among the files that could not be read.
    if study.left_out.unreadable > 0 {
        return Vec::new();
    }
    let used: BTreeSet<CaseIndex> = study
        .transcripts()
        .flat_map(|(_, t)| t.turns.iter().map(|turn| turn.case).chain([t.case]))
        .collect();
    let unused = study.cases().filter(|(index, _)| !used.contains(index));
    let warn = |id: &str| {
        let help = "remove the row, or name the case with `case:` at the head of its transcript";
        Diagnostic::of_file(
            &rules::CASE_WITHOUT_TRANSCRIPT,
            "cases.csv",
            format!("no transcript is about the case `{id}`"),
            help,
        )
        .at(locator.case_row(id))
    };
    unused.map(|(_, case)| warn(case.id.as_str())).collect()
}
