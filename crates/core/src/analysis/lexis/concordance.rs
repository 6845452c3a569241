//! Keyword in context: where words stand, each with what was said around it.

use std::cmp::Reverse;

use super::Cover;
use crate::ask::{Finder, Selection, Stretch, Word, words_of};
use crate::expression::TextTerm;
use crate::model::{CaseIndex, Span, Study, Transcript, TranscriptIndex, Turn};

/// In which order the lines stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LineOrder {
    /// As in the study.
    #[default]
    Place,
    /// By the words to the left, the nearest first; equal ones as in the study.
    Left,
    /// By the words to the right, the nearest first.
    Right,
}

/// What is looked for, and how it is shown.
#[derive(Debug, Clone, Copy)]
pub struct Concordance<'c> {
    /// Words, phrases, beginnings of words: what fits any of them is found.
    pub terms: &'c [TextTerm],
    /// The turns that are looked through.
    pub selection: &'c Selection,
    /// Only what begins under these places; all, where there are none.
    pub cover: Option<&'c Cover>,
    /// At most so many words on either side.
    pub context: usize,
    /// In which order the lines stand.
    pub order: LineOrder,
}

/// One place where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContextLine {
    /// The words that were looked for.
    pub keyword: Stretch,
    /// The number of the turn.
    pub turn: usize,
    /// Whose words they are.
    pub case: CaseIndex,
    /// Who speaks, as a label; nothing in documents without speakers.
    pub speaker: Option<String>,
    /// What the same turn has before them, from the first of at most so many words.
    pub left: Option<Span>,
    /// What it has after them, to the last of at most so many words.
    pub right: Option<Span>,
}

/// Every place where `asked` finds something, with what stands around it in the same turn. Places that overlap each have a line;
/// a place that two terms find has one.
///
/// ```
/// use emic_core::analysis::lexis::{Concordance, LineOrder, concordance};
/// use emic_core::ask::{Scan, Selection, SpeakerWish};
/// use emic_core::expression::TextTerm;
/// use emic_core::read::{Sources, understand};
///
/// let reading = understand(Sources::from_iter([
///     ("emic.yaml", "title: t"),
///     ("transcripts/R1.txt", "I: Tijd?\nR: Er is nooit tijd, zegt men. Wij maken tijd.\n"),
/// ]));
/// let study = reading.study.ok_or("no study")?;
/// let lines = concordance(&study, &Scan, &Concordance {
///     terms: &[TextTerm::Word("tijd".to_owned())],
///     selection: &Selection::of_speakers(&study, &SpeakerWish::Respondents),
///     cover: None,
///     context: 2,
///     order: LineOrder::Left,
/// });
/// let (_, transcript) = study.transcripts().next().ok_or("no transcript")?;
/// let words = |span| transcript.words(span);
/// let shown: Vec<_> = lines.iter().map(|line| (line.left.map_or("", words), line.right.map_or("", words))).collect();
/// // By the word to the left: `maken`, then `nooit`. Two words of context on either side.
/// assert_eq!(shown, [("Wij maken ", "."), ("is nooit ", ", zegt men.")]);
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn concordance(study: &Study, finder: &dyn Finder, asked: &Concordance<'_>) -> Vec<ContextLine> {
    let mut lines: Vec<Keyed> = Vec::new();
    for (index, transcript) in study.transcripts() {
        if asked.selection.touches(index) {
            lines.extend(of_transcript(index, transcript, finder, asked));
        }
    }
    lines.sort_by(|one, other| one.key.cmp(&other.key));
    lines.into_iter().map(|keyed| keyed.line).collect()
}

/// A line with the words by which it is sorted; they stay in the order of the study where there are none.
struct Keyed {
    key: Vec<String>,
    line: ContextLine,
}

fn of_transcript(
    index: TranscriptIndex,
    transcript: &Transcript,
    finder: &dyn Finder,
    asked: &Concordance<'_>,
) -> Vec<Keyed> {
    let mut places: Vec<Span> = asked
        .terms
        .iter()
        .flat_map(|term| finder.find(term, transcript))
        .collect();
    places.sort_unstable_by_key(|place| (place.start(), Reverse(place.end())));
    places.dedup();
    let mut places = places.into_iter().peekable();
    let mut lines = Vec::new();
    for (position, turn) in transcript.turns.iter().enumerate() {
        let Some(extent) = turn.extent else { continue };
        let mut here = Vec::new();
        while let Some(place) = places.next_if(|place| place.start() < extent.end()) {
            here.push(place);
        }
        let is_covered = |place: &Span| asked.cover.is_none_or(|cover| cover.has(index, place.start()));
        if here.is_empty() || !asked.selection.has(index, position) {
            continue;
        }
        let words = words_of(transcript, turn);
        let covered = here.into_iter().filter(is_covered);
        let around = Around {
            turn,
            extent,
            words: &words,
        };
        lines.extend(covered.map(|place| around.line(index, transcript, place, asked)));
    }
    lines
}

/// A turn in which something was found.
struct Around<'t> {
    turn: &'t Turn,
    extent: Span,
    words: &'t [Word],
}

impl Around<'_> {
    fn line(&self, index: TranscriptIndex, transcript: &Transcript, place: Span, asked: &Concordance<'_>) -> Keyed {
        let before = self.words.partition_point(|word| word.span.end() <= place.start());
        let after = self.words.partition_point(|word| word.span.start() < place.end());
        let left = self.words.get(before.saturating_sub(asked.context)..before);
        let right = self.words.get(after..self.words.len().min(after + asked.context));
        let (left, right) = (left.unwrap_or_default(), right.unwrap_or_default());
        let from = if left.len() < asked.context {
            self.extent.start()
        } else {
            left.first().map_or(place.start(), |word| word.span.start())
        };
        let to = if right.len() < asked.context {
            self.extent.end()
        } else {
            let next = self.words.get(after + asked.context);
            let last = next.map_or(self.extent.end(), |word| word.span.start());
            let between = transcript.body().get(place.end()..last).unwrap_or_default();
            place.end() + between.trim_end().len()
        };
        let key = match asked.order {
            LineOrder::Place => Vec::new(),
            LineOrder::Left => left.iter().rev().map(|word| word.folded.clone()).collect(),
            LineOrder::Right => right.iter().map(|word| word.folded.clone()).collect(),
        };
        let line = ContextLine {
            keyword: Stretch {
                transcript: index,
                span: place,
            },
            turn: self.turn.number,
            case: self.turn.case,
            speaker: transcript.speaker(self.turn).map(|speaker| speaker.label.clone()),
            left: Span::between(from, place.start()),
            right: Span::between(place.end(), to),
        };
        Keyed { key, line }
    }
}
