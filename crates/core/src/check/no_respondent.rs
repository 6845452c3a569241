//! Transcripts with speakers of whom none answers.

use crate::diagnostic::{Diagnostic, rules};
use crate::model::{Role, Study, Transcript};
use crate::read::Locator;

pub(super) fn run(study: &Study, locator: &Locator<'_>) -> Vec<Diagnostic> {
    let silent = study
        .transcripts()
        .filter(|(_, transcript)| transcript.has_speakers() && !answers(transcript));
    let warn = |transcript: &Transcript| {
        let message = "no respondent says anything in it, so none of its words are counted";
        let help = "if a label was overlooked, declare it at the head of the transcript: speakers: {LABEL: respondent}";
        let mark = locator
            .sources()
            .get(&transcript.path)
            .and_then(|source| source.mark_line(1, 1));
        Diagnostic::of_file(&rules::NO_RESPONDENT, &transcript.path, message, help).at(mark)
    };
    silent.map(|(_, transcript)| warn(transcript)).collect()
}

fn answers(transcript: &Transcript) -> bool {
    let mut spoken = transcript.turns.iter().filter(|turn| turn.extent.is_some());
    spoken.any(|turn| transcript.role(turn) == Some(&Role::Respondent))
}
