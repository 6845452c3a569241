//! Memos written out under the turns that they are about.

use emic_core::analysis::{Noted, NotedOn, memos};
use emic_core::model::{Judgement, Span, Study, TranscriptIndex};

use crate::line::lines;
use crate::reports::labels;
use crate::{Block, Text};

/// The memos on a transcript and on what is coded in it.
pub(super) fn of_transcript(study: &Study, transcript: TranscriptIndex) -> Vec<Noted<'_>> {
    let here = |on: &NotedOn<'_>| match on {
        NotedOn::Transcript(of) => *of == transcript,
        other => other.segment().is_some_and(|segment| segment.transcript == transcript),
    };
    memos(study).into_iter().filter(|memo| here(&memo.on)).collect()
}

/// The memos on the transcript as a whole, to stand above its turns.
pub(super) fn on_the_whole(notes: &[Noted<'_>]) -> Vec<Block> {
    let whole = notes.iter().filter(|note| matches!(note.on, NotedOn::Transcript(_)));
    whole
        .map(|note| Block::Paragraph(Text::new().plain(format!("memo: {}", note.text))))
        .collect()
}

/// The lines of a memo on the passage with this letter, each at most `room` columns wide.
pub(super) fn written_out(study: &Study, letter: char, note: &Noted<'_>, room: usize) -> Vec<String> {
    let said = match note.on {
        NotedOn::Coding(_, judgement) => {
            format!("memo {letter} {}: {}", labels::judgement(study, judgement), note.text)
        }
        _ => format!("memo {letter}: {}", note.text),
    };
    let Some(whole) = Span::new(&said, 0, said.len()) else {
        return Vec::new();
    };
    let lines = lines(&said, whole, room);
    lines.iter().map(|line| line.words(&said).to_owned()).collect()
}

/// What was noted on one coding; else on its segment.
pub(super) fn of_coding<'s>(notes: &[Noted<'s>], judgement: Judgement) -> Option<&'s str> {
    let own = |on: &NotedOn<'_>| matches!(on, NotedOn::Coding(_, of) if *of == judgement);
    let shared = |on: &NotedOn<'_>| matches!(on, NotedOn::Segment(_));
    let find = |wanted: &dyn Fn(&NotedOn<'_>) -> bool| notes.iter().find(|note| wanted(&note.on));
    find(&own).or_else(|| find(&shared)).map(|note| note.text)
}
