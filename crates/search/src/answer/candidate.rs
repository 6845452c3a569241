//! What can be a hit: the turns with words, or the segments of each coder.

use emic_core::analysis::Searched;
use emic_core::model::{CoderIndex, Segment, Span, TranscriptIndex, Turn};

use crate::index::Index;

/// One turn, or one coder's segment.
pub(super) struct Candidate<'s> {
    pub transcript: TranscriptIndex,
    pub span: Span,
    /// The number of the document that holds its words.
    pub number: usize,
    pub subject: Subject<'s>,
}

pub(super) enum Subject<'s> {
    Turn(&'s Turn),
    Segment { coder: CoderIndex, segment: &'s Segment },
}

/// All that can be a hit.
pub(super) fn candidates<'s>(index: &Index<'s>, searched: Searched) -> Vec<Candidate<'s>> {
    match searched {
        Searched::Turns => turns(index),
        Searched::Segments => segments(index),
    }
}

fn turns<'s>(index: &Index<'s>) -> Vec<Candidate<'s>> {
    let transcripts = index.study.transcripts();
    let of_one = |(transcript, words): (_, &'s emic_core::model::Transcript)| {
        let turns = words.turns.iter().enumerate();
        turns.filter_map(move |(number, turn)| {
            Some(Candidate {
                transcript,
                span: turn.extent?,
                number,
                subject: Subject::Turn(turn),
            })
        })
    };
    transcripts.flat_map(of_one).collect()
}

fn segments<'s>(index: &Index<'s>) -> Vec<Candidate<'s>> {
    let files = index.study.files.iter();
    let all = files.flat_map(|file| file.segments.iter().map(move |segment| (file, segment)));
    let candidate = |(file, segment): (&'s emic_core::model::CodingFile, &'s Segment)| {
        let source = index.sources.get(file.transcript.position())?;
        Some(Candidate {
            transcript: file.transcript,
            span: segment.span,
            number: source.passages.binary_search(&segment.span).ok()?,
            subject: Subject::Segment {
                coder: file.coder,
                segment,
            },
        })
    };
    all.filter_map(candidate).collect()
}
