//! The turns around a quote.

use emic_core::analysis::Said;
use emic_core::model::Transcript;

/// Each turn with who speaks: `I: Hoe gaat het?`.
pub(super) fn lines(transcript: &Transcript, said: &[Said]) -> Vec<String> {
    said.iter().map(|said| line(transcript, said)).collect()
}

fn line(transcript: &Transcript, said: &Said) -> String {
    let words = transcript.words(said.span);
    let turn = transcript.turns.get(said.turn);
    match turn.and_then(|turn| transcript.speaker(turn)) {
        Some(speaker) => format!("{}: {words}", speaker.label),
        None => words.to_owned(),
    }
}
