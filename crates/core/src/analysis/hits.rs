//! What a search found, as a value: made by the search index, told by reports.

use crate::model::{CoderIndex, Judgement, Span, Speaker, TranscriptIndex};

/// When two words are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Matching {
    /// When their stems are, in the language of the transcript.
    #[default]
    Stemmed,
    /// When their letters are, capitals and ways of composing accents aside.
    Exact,
}

/// What a query looks through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Searched {
    /// Every turn with words, of all speakers.
    Turns,
    /// Every coded segment, of all coders.
    Segments,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hits<'s> {
    /// How many hits there are, those beyond the limit counted.
    pub total: usize,
    /// What was looked through.
    pub searched: Searched,
    /// The hits: the best first, equally good ones in the order of the study.
    pub hits: Vec<Hit<'s>>,
}

/// One turn or one coded place that a query found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit<'s> {
    /// Where.
    pub transcript: TranscriptIndex,
    /// All words of the turn, or the whole segment.
    pub span: Span,
    /// What it is.
    pub found: Found,
    /// How well it fits (BM25): comparable within one answer only; 0 where no words were sought.
    pub score: f32,
    /// Where the words sought stand in the transcript's body: inside `span`, in order, without overlaps.
    pub marks: Vec<Span>,
    /// Who speaks; of a segment in several turns, who speaks first.
    pub speaker: Option<&'s Speaker>,
    /// Of a turn: all codes of segments that touch it, whoever gave them. Of a segment: its codes. In the codebook's order.
    pub codes: Vec<Judgement>,
}

/// What a hit is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// The turn of this number, counted from 1.
    Turn(usize),
    /// A segment that these coders made, in the study's order; those whose segment the query asks for.
    Segment(Vec<CoderIndex>),
}
