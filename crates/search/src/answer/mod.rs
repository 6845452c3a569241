//! Answering a query: which turns or segments it holds for, the best first.

mod candidate;
mod collect;
mod indexed;
mod limit;
mod marks;
mod matches;
mod text;

use std::cmp::Ordering;

use emic_core::analysis::{Found, Hit, Hits, Matching};
use emic_core::ask::Stretch;
use emic_core::model::{CoderIndex, Judgement, Span, Speaker, TranscriptIndex};

pub(crate) use collect::Collect;
pub use limit::Limit;

use crate::error::SearchError;
use crate::index::Index;
use crate::question::{Query, Question, Related};
use candidate::{Candidate, Subject, candidates};
use indexed::Indexed;
use marks::marks;
use matches::Matches;
use text::TextSearch;

impl<'s> Index<'s> {
    /// The turns or segments that `query` asks for.
    ///
    /// # Errors
    /// When the query names what the study does not have.
    pub fn search(&self, query: &Query, limit: Limit) -> Result<Hits<'s>, SearchError> {
        let finder = Indexed::new(self, query.matching);
        let question = Question::resolve(self.study, &finder, &query.expression)?;
        if let Some(fault) = finder.fault() {
            return Err(fault.into());
        }
        let searched = question.searched();
        let answering = Answering {
            index: self,
            candidates: candidates(self, searched),
            text: TextSearch {
                index: self,
                searched,
                matching: query.matching,
            },
        };
        let matches = answering.matches(&question)?;
        let mut found = answering.by_place(matches);
        found.sort_by(|one, other| one.rank(other));
        let total = found.len();
        if let Limit::First(most) = limit {
            found.truncate(most);
        }
        let hits = found
            .into_iter()
            .map(|place| self.hit(&question, query.matching, place));
        Ok(Hits {
            total,
            searched,
            hits: hits.collect(),
        })
    }

    fn hit(&self, question: &Question, matching: Matching, place: FoundPlace<'_, 's>) -> Hit<'s> {
        let transcript = self.study.transcript(place.transcript);
        let turn = transcript
            .touched(place.span)
            .next()
            .and_then(|turn| transcript.turns.get(turn));
        Hit {
            transcript: place.transcript,
            span: place.span,
            found: place.found(),
            score: place.score,
            marks: marks(&question.sought(), matching, transcript, place.span),
            speaker: turn.and_then(|turn| -> Option<&'s Speaker> { transcript.speaker(turn) }),
            codes: self.codes(&place),
        }
    }

    fn codes(&self, place: &FoundPlace<'_, 's>) -> Vec<Judgement> {
        let mut codes: Vec<Judgement> = Vec::new();
        for candidate in &place.candidates {
            match candidate.subject {
                Subject::Segment { segment, .. } => codes.extend(&segment.judgements),
                Subject::Turn(_) => codes.extend(self.codes_touching(place.transcript, place.span)),
            }
        }
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    fn codes_touching(&self, transcript: TranscriptIndex, span: Span) -> impl Iterator<Item = Judgement> {
        let files = self
            .study
            .files
            .iter()
            .filter(move |file| file.transcript == transcript);
        let segments = files.flat_map(|file| &file.segments);
        let touching = segments.filter(move |segment| segment.span.overlaps(span));
        touching.flat_map(|segment| segment.judgements.iter().copied())
    }
}

/// One place for which a query holds, with the candidates there: one turn, or the segments of several coders.
struct FoundPlace<'a, 's> {
    transcript: TranscriptIndex,
    span: Span,
    score: f32,
    candidates: Vec<&'a Candidate<'s>>,
}

impl FoundPlace<'_, '_> {
    /// The best first, then as they stand in the study.
    fn rank(&self, other: &Self) -> Ordering {
        let by_score = other.score.total_cmp(&self.score);
        by_score.then_with(|| (self.transcript, self.span).cmp(&(other.transcript, other.span)))
    }

    fn found(&self) -> Found {
        let mut coders: Vec<CoderIndex> = Vec::new();
        for candidate in &self.candidates {
            match candidate.subject {
                Subject::Turn(turn) => return Found::Turn(turn.number),
                Subject::Segment { coder, .. } => coders.push(coder),
            }
        }
        coders.sort_unstable();
        coders.dedup();
        Found::Segment(coders)
    }
}

struct Answering<'i, 's> {
    index: &'i Index<'s>,
    candidates: Vec<Candidate<'s>>,
    text: TextSearch<'i>,
}

impl<'i, 's: 'i> Answering<'i, 's> {
    fn matches(&self, question: &Question) -> Result<Matches, SearchError> {
        let all = |parts: &[Question]| {
            let each = parts.iter().map(|part| self.matches(part));
            each.collect::<Result<Vec<_>, SearchError>>()
        };
        Ok(match question {
            Question::Turn(term) => self.holding(|candidate| match candidate.subject {
                Subject::Turn(turn) => {
                    let transcript = self.index.study.transcript(candidate.transcript);
                    term.takes(self.index.study, candidate.transcript, transcript, turn)
                }
                Subject::Segment { .. } => term.takes_passage(self.index.study, candidate.transcript, candidate.span),
            }),
            Question::Coding(term) => self.holding(|candidate| match candidate.subject {
                Subject::Turn(_) => false,
                Subject::Segment { coder, segment } => term.takes(self.index.study, coder, segment),
            }),
            Question::Text(term) => {
                let scores = self.text.scores(term)?;
                self.scored(|candidate| scores.get(&(candidate.transcript, candidate.number)).copied())
            }
            Question::Not(inner) => self.matches(inner)?.not(),
            Question::And(parts) => Matches::of_parts(all(parts)?, |held| held == parts.len()),
            Question::Or(parts) => Matches::of_parts(all(parts)?, |held| held > 0),
            Question::Xor(parts) => Matches::of_parts(all(parts)?, |held| held % 2 == 1),
            Question::Related(related) => self.related(related)?,
        })
    }

    /// Where a relation holds; the words of both its sides say how well it fits.
    fn related(&self, related: &Related) -> Result<Matches, SearchError> {
        let words = related.words().into_iter();
        let scores = words
            .map(|term| self.text.scores(term))
            .collect::<Result<Vec<_>, _>>()?;
        let score = |candidate: &Candidate<'s>| {
            let place = (candidate.transcript, candidate.number);
            let found = scores.iter().filter_map(|scores| scores.get(&place));
            found.fold(0.0, |sum, score| sum + score)
        };
        let holds = |candidate: &Candidate<'s>| {
            let stretch = Stretch {
                transcript: candidate.transcript,
                span: candidate.span,
            };
            match candidate.subject {
                Subject::Turn(_) => related.takes_turn(stretch),
                Subject::Segment { coder, segment } => related.takes_segment(self.index.study, coder, segment, stretch),
            }
        };
        Ok(self.scored(|candidate| holds(candidate).then(|| score(candidate))))
    }

    fn holding(&self, holds: impl Fn(&Candidate<'s>) -> bool) -> Matches {
        self.scored(|candidate| holds(candidate).then_some(0.0))
    }

    fn scored(&self, score: impl Fn(&Candidate<'s>) -> Option<f32>) -> Matches {
        Matches(self.candidates.iter().map(score).collect())
    }

    /// The candidates that match, those at the same place together.
    fn by_place(&self, matches: Matches) -> Vec<FoundPlace<'_, 's>> {
        let scored = self.candidates.iter().zip(matches.0);
        let mut matching: Vec<(&Candidate<'s>, f32)> = scored.filter_map(|(one, score)| Some((one, score?))).collect();
        matching.sort_by_key(|(candidate, _)| (candidate.transcript, candidate.span));
        let mut found: Vec<FoundPlace<'_, 's>> = Vec::new();
        for (candidate, score) in matching {
            match found.last_mut().filter(|last| last.is_place_of(candidate)) {
                Some(place) => {
                    place.score = place.score.max(score);
                    place.candidates.push(candidate);
                }
                None => found.push(FoundPlace {
                    transcript: candidate.transcript,
                    span: candidate.span,
                    score,
                    candidates: vec![candidate],
                }),
            }
        }
        found
    }
}

impl FoundPlace<'_, '_> {
    fn is_place_of(&self, candidate: &Candidate<'_>) -> bool {
        (self.transcript, self.span) == (candidate.transcript, candidate.span)
    }
}
