//! Passages that were followed into edited transcripts, told in one line by the commands that count them.

use emic_core::model::{Anchoring, Study};

use super::Question;
use crate::{drawing, output};

/// Tells how many passages of `study` have other words now than when they were coded; nothing when none have.
pub fn tell(study: &Study, question: &Question<'_>) {
    let segments = || study.files.iter().flat_map(|file| &file.segments);
    let count = |kind| segments().filter(|segment| segment.anchoring == kind).count();
    let (followed, likely) = (count(Anchoring::Followed), count(Anchoring::Likely));
    let passages = |number: usize| format!("{number} passage{}", if number == 1 { "" } else { "s" });
    let told = match (followed, likely) {
        (0, 0) => return,
        (_, 0) => format!("{} with words that changed since", passages(followed)),
        (0, _) => format!("{} at the likeliest place only", passages(likely)),
        _ => format!(
            "{} with words that changed since, {likely} more at the likeliest place only",
            passages(followed)
        ),
    };
    let note = format!("{told}; `emic reanchor --dry-run` shows old words and new");
    output::tell(&drawing::remark("note: ", &note, &question.surroundings.terminal));
}
