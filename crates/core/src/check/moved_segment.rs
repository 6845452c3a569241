//! Segments whose words were found elsewhere than where the file says.

use crate::diagnostic::{Diagnostic, rules};
use crate::model::{Anchoring, Study};
use crate::read::Locator;

pub(super) fn run(study: &Study, _: &Locator<'_>) -> Vec<Diagnostic> {
    let moved = study.files.iter().filter_map(|file| {
        let count = file.segments.iter().filter(|segment| matches!(segment.anchoring, Anchoring::Moved(_))).count();
        (count > 0).then(|| {
            let transcript = &study.transcript(file.transcript).id;
            let message = match count {
                1 => format!("the words of 1 segment stand elsewhere in {transcript} than the file says; they were found again"),
                _ => format!("the words of {count} segments stand elsewhere in {transcript} than the file says; they were found again"),
            };
            Diagnostic::of_file(&rules::MOVED_SEGMENT, &file.path, message, "`emic reanchor` writes the new positions")
        })
    });
    moved.collect()
}
