//! From clues to suggestions: weighed, sorted, without what must not be proposed.

use std::collections::BTreeSet;

use super::score::{Weighing, cue_score, together};
use super::signs::sign;
use super::{Clues, Refusals};
use crate::ask::SpeakerWish;
use crate::model::{CodeIndex, CoderId, CoderIndex, Judgement, Span, Status, Study, TranscriptIndex, Use, Valence};
use crate::suggest::{Cue, Neighbour};

/// A score that misses the least by no more than this reaches it: one cue of 0.2 is enough for 0.2.
const ROUNDING: f64 = 1e-9;

/// A code that a turn may deserve. It is no coding: an analyst accepts, changes or refuses it.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The transcript.
    pub transcript: TranscriptIndex,
    /// The words of the turn.
    pub span: Span,
    /// The turn's number, from 1.
    pub turn: usize,
    /// The code; with a sign only where the evidence has one, clearly.
    pub judgement: Judgement,
    /// How strong the evidence is, from 0 to 1: no probability. See [`suggest`](super) for the formula.
    pub score: f64,
    /// What the cue words alone are worth.
    pub cue_score: f64,
    /// What the similar places alone are worth.
    pub neighbour_score: f64,
    /// The cue words of the code in the turn.
    pub cues: Vec<Cue>,
    /// The similar places that bear the code, the most similar first.
    pub neighbours: Vec<Neighbour>,
}

/// A turn that codes are sought for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// The transcript.
    pub transcript: TranscriptIndex,
    /// The words of the turn.
    pub span: Span,
    /// The turn's number, from 1.
    pub turn: usize,
}

/// What is proposed, and how evidence is weighed.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// Whose coded places vote; none: those of the coder that codes are proposed to.
    pub from: Vec<CoderIndex>,
    /// Whose turns get suggestions.
    pub speakers: SpeakerWish,
    /// How similar places vote.
    pub weighing: Weighing,
    /// What scores less is not proposed; from 0 to 1.
    pub min_score: f64,
    /// At most so many codes a turn; none: all.
    pub limit: Option<usize>,
    /// Only these codes; none: all.
    pub codes: Option<BTreeSet<CodeIndex>>,
    /// What the coder does not want to see again.
    pub refused: Refusals,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            from: Vec::new(),
            speakers: SpeakerWish::Respondents,
            weighing: Weighing::default(),
            min_score: 0.25,
            limit: Some(5),
            codes: None,
            refused: Refusals::default(),
        }
    }
}

/// The codes for which `clues` speak at a turn, without the `unwanted`: the best first, equals in the order of the codebook.
#[must_use]
pub fn propose(
    study: &Study,
    subject: Subject,
    clues: &Clues,
    options: &Options,
    unwanted: &BTreeSet<CodeIndex>,
) -> Vec<Suggestion> {
    let wanted = |code: &CodeIndex| {
        let allowed = options.codes.as_ref().is_none_or(|codes| codes.contains(code));
        allowed && !unwanted.contains(code) && may_be_given(study, *code)
    };
    let found = codes_in(clues).into_iter().filter(wanted);
    let mut suggestions: Vec<Suggestion> = found
        .map(|code| weighed(study, subject, code, clues, options.weighing))
        .filter(|suggestion| suggestion.score > 0.0 && suggestion.score + ROUNDING >= options.min_score)
        .collect();
    suggestions.sort_by(|one, other| other.score.total_cmp(&one.score));
    suggestions.truncate(options.limit.unwrap_or(usize::MAX));
    suggestions
}

/// What must not be proposed to `coder` at a turn: what he gave there, and what he refused for these words.
#[must_use]
pub fn unwanted(study: &Study, coder: &CoderId, subject: Subject, refused: &Refusals) -> BTreeSet<CodeIndex> {
    let transcript = study.transcript(subject.transcript);
    let mut codes = codes_given(study, coder, subject);
    codes.extend(refused.of(&study.codebook, &transcript.id, transcript.words(subject.span)));
    codes
}

/// The codes that `coder` gave at segments that touch the turn, with any sign.
#[must_use]
pub fn codes_given(study: &Study, coder: &CoderId, subject: Subject) -> BTreeSet<CodeIndex> {
    let coder = study.find_coder(coder.as_str());
    let file = coder.and_then(|coder| study.file(coder, subject.transcript));
    let segments = file.into_iter().flat_map(|file| &file.segments);
    let touching = segments.filter(|segment| segment.span.overlaps(subject.span));
    touching
        .flat_map(|segment| segment.judgements.iter().map(|judgement| judgement.code))
        .collect()
}

fn codes_in(clues: &Clues) -> BTreeSet<CodeIndex> {
    let near = clues.neighbours.iter().flat_map(|neighbour| &neighbour.given);
    let near = near.map(|given| given.judgement.code);
    clues.cues.keys().copied().chain(near).collect()
}

fn may_be_given(study: &Study, code: CodeIndex) -> bool {
    let code = study.codebook.code(code);
    code.usage == Use::Codable && code.status != Status::Retired
}

fn weighed(study: &Study, subject: Subject, code: CodeIndex, clues: &Clues, weighing: Weighing) -> Suggestion {
    let cues = clues.cues.get(&code).cloned().unwrap_or_default();
    let votes = clues
        .neighbours
        .iter()
        .map(|place| (place.similarity, place.bears(code)));
    let (cue_score, neighbour_score) = (cue_score(cues.len()), weighing.share(&votes.collect::<Vec<_>>()));
    let bearing = clues.neighbours.iter().filter(|place| place.bears(code));
    let valence = match study.codebook.code(code).valence {
        Some(_) => sign(code, &clues.neighbours),
        None => Valence::Neutral,
    };
    Suggestion {
        transcript: subject.transcript,
        span: subject.span,
        turn: subject.turn,
        judgement: Judgement { code, valence },
        score: together(cue_score, neighbour_score),
        cue_score,
        neighbour_score,
        cues,
        neighbours: bearing.cloned().collect(),
    }
}
