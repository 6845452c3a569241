//! What a search found.

use emic_core::model::{CoderIndex, Judgement, Span, Speaker, TranscriptIndex};

use crate::document::Searched;

/// How many hits to give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// The best ones, at most this many.
    First(usize),
    /// Every one.
    All,
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
