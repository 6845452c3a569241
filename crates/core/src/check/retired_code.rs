//! Codings with a code that is no longer to be given.

use crate::diagnostic::{Diagnostic, rules};
use crate::model::{CodingFile, Status, Study};
use crate::read::Locator;
use crate::yaml::Step;

pub(super) fn run(study: &Study, locator: &Locator<'_>) -> Vec<Diagnostic> {
    study
        .files
        .iter()
        .flat_map(|file| of_file(study, file, locator))
        .collect()
}

fn of_file(study: &Study, file: &CodingFile, locator: &Locator<'_>) -> Vec<Diagnostic> {
    let codings = file.segments.iter().flat_map(|segment| {
        segment
            .judgements
            .iter()
            .map(move |judgement| (segment.entry, judgement.code))
    });
    let retired = codings.filter(|(_, code)| study.codebook.code(*code).status == Status::Retired);
    let warn = |(entry, code)| {
        let path = [Step::Key("segments"), Step::Item(entry), Step::Key("codes")];
        let message = format!("the code `{}` is retired", study.codebook.code(code).id);
        let help = "give the passage another code, or make the code active again in its codebook";
        Diagnostic::of_file(&rules::RETIRED_CODE, &file.path, message, help).at(locator.mark(
            &file.path,
            &path,
            crate::read::Part::Value,
        ))
    };
    retired.map(warn).collect()
}
