//! Segments whose words were found elsewhere than where the file says, or changed.

use crate::diagnostic::{Diagnostic, rules};
use crate::model::{Anchoring, Segment, Study};
use crate::read::Locator;

pub(super) fn run(study: &Study, _: &Locator<'_>) -> Vec<Diagnostic> {
    let moved = counted(study, |segment| matches!(segment.anchoring, Anchoring::Moved(_)));
    moved
        .map(|found| {
            let (segments, transcript) = (found.segments(), found.transcript);
            let message = format!(
                "the words of {segments} stand elsewhere in {transcript} than the file says; they were found again"
            );
            Diagnostic::of_file(
                &rules::MOVED_SEGMENT,
                found.path,
                message,
                "`emic reanchor` writes the new positions",
            )
        })
        .collect()
}

pub(super) fn reworded(study: &Study, _: &Locator<'_>) -> Vec<Diagnostic> {
    let followed = counted(study, |segment| segment.anchoring == Anchoring::Followed);
    followed
        .map(|found| {
            let (segments, transcript) = (found.segments(), found.transcript);
            let message =
                format!("the words of {segments} were changed in {transcript}; its earlier text led to those of today");
            let help = "`emic reanchor --dry-run` shows old words and new; `emic reanchor` writes the new ones";
            Diagnostic::of_file(&rules::REWORDED_SEGMENT, found.path, message, help)
        })
        .collect()
}

/// Some segments of a coding file.
struct Found<'s> {
    count: usize,
    transcript: &'s str,
    path: &'s str,
}

impl Found<'_> {
    fn segments(&self) -> String {
        format!("{} segment{}", self.count, if self.count == 1 { "" } else { "s" })
    }
}

/// The files that hold such segments.
fn counted(study: &Study, such: impl Fn(&Segment) -> bool) -> impl Iterator<Item = Found<'_>> {
    study.files.iter().filter_map(move |file| {
        let count = file.segments.iter().filter(|segment| such(segment)).count();
        (count > 0).then(|| Found {
            count,
            transcript: study.transcript(file.transcript).id.as_str(),
            path: &file.path,
        })
    })
}
