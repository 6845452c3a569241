//! Transcripts that declare speakers and use none.

use crate::diagnostic::{Diagnostic, rules};
use crate::model::Study;
use crate::read::Locator;

use super::undeclared_speaker::seems_labelled;

pub(super) fn run(study: &Study, locator: &Locator<'_>) -> Vec<Diagnostic> {
    let silent = study
        .transcripts()
        .filter(|(_, t)| !t.speakers.is_empty() && !t.has_speakers() && !t.turns.is_empty())
        // Labels that nobody declared are news enough.
        .filter(|(_, t)| !seems_labelled(t));
    let warn = |transcript: &crate::model::Transcript| {
        let labels: Vec<String> = transcript
            .speakers
            .iter()
            .map(|speaker| format!("`{}:`", speaker.label))
            .collect();
        let message = format!(
            "no line begins with {}, so its paragraphs are its turns",
            labels.join(" or ")
        );
        let mark = locator
            .sources()
            .get(&transcript.path)
            .and_then(|source| source.mark_line(1, 1));
        Diagnostic::of_file(
            &rules::NO_SPEAKERS,
            &transcript.path,
            message,
            "if nobody speaks in it, add `speakers: none` at its head or in emic.yaml",
        )
        .at(mark)
    };
    silent.map(|(_, transcript)| warn(transcript)).collect()
}
