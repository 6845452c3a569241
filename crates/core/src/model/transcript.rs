//! One interview or another document as text, cut into turns.

use super::{CaseIndex, Language, Offsets, Role, Span, Speaker, TranscriptId, Turn};

/// Everything a [`Transcript`] is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranscriptParts {
    /// Its file's stem.
    pub id: TranscriptId,
    /// The path below the study.
    pub path: String,
    /// The front matter's title.
    pub title: Option<String>,
    /// The front matter's date, as written.
    pub date: Option<String>,
    /// The front matter's language, else the study's.
    pub language: Language,
    /// Its case.
    pub case: CaseIndex,
    /// The words, with `\n` line ends.
    pub body: String,
    /// The labels that may stand in it; empty for a document without speakers.
    pub speakers: Vec<Speaker>,
    /// The turns, in order.
    pub turns: Vec<Turn>,
}

/// A transcript; its words never change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transcript {
    parts: TranscriptParts,
    offsets: Offsets,
    fingerprint: String,
}

impl Transcript {
    pub(crate) fn new(parts: TranscriptParts) -> Self {
        let offsets = Offsets::new(&parts.body);
        let fingerprint = fingerprint(&parts.body);
        Self {
            parts,
            offsets,
            fingerprint,
        }
    }

    /// The words, after the front matter, with `\n` line ends.
    #[must_use]
    pub fn body(&self) -> &str {
        &self.parts.body
    }

    /// Bytes to characters and back.
    #[must_use]
    pub fn offsets(&self) -> &Offsets {
        &self.offsets
    }

    /// `b3-` and 12 hexadecimal digits of BLAKE3 over the body.
    #[must_use]
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// The words at `span`.
    #[must_use]
    pub fn words(&self, span: Span) -> &str {
        span.of(&self.parts.body)
    }

    /// A place as commands write and take it: `R07@1034-1198`, in characters.
    #[must_use]
    pub fn place(&self, span: Span) -> String {
        format!("{}@{}", self.parts.id, self.offsets.range(&self.parts.body, span))
    }

    /// Whether the document has speakers.
    #[must_use]
    pub fn has_speakers(&self) -> bool {
        self.parts.turns.iter().any(|turn| turn.speaker.is_some())
    }

    /// Who speaks in `turn`.
    #[must_use]
    pub fn speaker(&self, turn: &Turn) -> Option<&Speaker> {
        self.parts.speakers.get(turn.speaker?)
    }

    /// The role of who speaks in `turn`.
    #[must_use]
    pub fn role(&self, turn: &Turn) -> Option<&Role> {
        self.speaker(turn).map(|speaker| &speaker.role)
    }

    /// The positions in [`TranscriptParts::turns`] of the turns whose words share a character with `span`.
    #[must_use]
    pub fn touched(&self, span: Span) -> std::ops::Range<usize> {
        let turns = &self.parts.turns;
        // Empty turns have no words; where they stand is their place in the order.
        let ends = |turn: &Turn| turn.extent.map_or(turn.start, Span::end);
        let first = turns.partition_point(|turn| ends(turn) <= span.start());
        let last = turns.partition_point(|turn| turn.extent.map_or(turn.start, Span::start) < span.end());
        let touches = |index: &usize| {
            turns
                .get(*index)
                .and_then(|turn| turn.extent)
                .is_some_and(|extent| extent.overlaps(span))
        };
        let first = (first..last).find(touches);
        let last = (first.unwrap_or(last)..last).rev().find(touches);
        match (first, last) {
            (Some(first), Some(last)) => first..last + 1,
            _ => 0..0,
        }
    }
}

impl std::ops::Deref for Transcript {
    type Target = TranscriptParts;

    fn deref(&self) -> &TranscriptParts {
        &self.parts
    }
}

/// `b3-` and the first 12 hexadecimal digits of BLAKE3 over `body`.
pub(crate) fn fingerprint(body: &str) -> String {
    let hex = blake3::hash(body.as_bytes()).to_hex();
    format!("b3-{}", hex.get(..12).unwrap_or_default())
}
