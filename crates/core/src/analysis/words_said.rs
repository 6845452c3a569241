//! How much is said in a transcript.

use crate::model::Transcript;
use crate::words::words;

/// The words of all turns, whoever speaks; labels, time stamps and remarks are none.
///
/// ```
/// use emic_core::analysis::words_said;
/// use emic_core::read::{Sources, understand};
///
/// let study = understand(Sources::from_iter([
///     ("emic.yaml", "title: t"),
///     ("transcripts/R1.txt", "I: Hoe gaat het?\nR: Goed (lacht).\n"),
/// ])).study.ok_or("no study")?;
/// // hoe gaat het / goed
/// assert_eq!(words_said(&study.transcripts[0]), 4);
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn words_said(transcript: &Transcript) -> u64 {
    let turns = transcript.turns.iter().filter_map(|turn| turn.extent);
    turns.map(|turn| words(turn.of(transcript.body())).count() as u64).sum()
}
