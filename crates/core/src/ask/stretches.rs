//! What an expression denotes: stretches of text.
//!
//! Codes denote the segments that bear them, whole; a sign or coder beside a code, in one AND, speaks of the same coding. A text term
//! denotes its matches; transcripts, cases and attributes the whole transcript where all its selected turns are meant, else
//! those turns; speakers their turns. AND gives what stretches share, OR all of them, NOT what is left of the selected turns,
//! XOR what only an odd number of sides have.

use super::turn_filter::saved;
use super::{AskError, CodingTerm, Finder, Scope, TurnTerm};
use crate::expression::{Expression, Relation, Term, TextTerm};
use crate::model::{Span, Study, Transcript, TranscriptIndex, Turn};

/// A stretch of one transcript. Order: by transcript, then by place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stretch {
    /// Where.
    pub transcript: TranscriptIndex,
    /// What.
    pub span: Span,
}

/// What `expression` denotes within `scope`: in order, each stretch once.
///
/// # Errors
/// When it names what the study does not have.
pub fn stretches(
    study: &Study,
    scope: &Scope,
    expression: &Expression,
    finder: &dyn Finder,
) -> Result<Vec<Stretch>, AskError> {
    let mut found = Evaluation { study, scope, finder }.evaluate(expression)?;
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// Which turns of a term are meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meant {
    Those,
    Others,
}

struct Evaluation<'e> {
    study: &'e Study,
    scope: &'e Scope,
    finder: &'e dyn Finder,
}

impl Evaluation<'_> {
    fn evaluate(&self, expression: &Expression) -> Result<Vec<Stretch>, AskError> {
        let all = |parts: &[Expression]| {
            parts
                .iter()
                .map(|part| self.evaluate(part))
                .collect::<Result<Vec<_>, _>>()
        };
        Ok(match expression {
            Expression::Term(term) => self.term(term)?,
            Expression::Text(term) => self.text(term),
            Expression::Saved(name) => self.evaluate(saved(self.study, name)?)?,
            Expression::Not(inner) => self.not(inner)?,
            Expression::And(parts) => self.and(parts)?,
            Expression::Or(parts) => all(parts)?.concat(),
            Expression::Xor(parts) => {
                let either =
                    |left: Vec<Stretch>, right: Vec<Stretch>| [without(&left, &right), without(&right, &left)].concat();
                all(parts)?.into_iter().reduce(either).unwrap_or_default()
            }
            Expression::Relation { relation, left, right } => {
                self.related(*relation, &self.evaluate(left)?, &self.evaluate(right)?)
            }
        })
    }

    fn term(&self, term: &Term) -> Result<Vec<Stretch>, AskError> {
        let Some(coding) = CodingTerm::resolve(self.study, term)? else {
            return Ok(self.turns(&TurnTerm::resolve(self.study, term)?, Meant::Those));
        };
        Ok(self.segments(&coding))
    }

    /// What all parts share; signs and coders narrow the codes beside them.
    fn and(&self, parts: &[Expression]) -> Result<Vec<Stretch>, AskError> {
        let parts = CodingTerm::of_and(self.study, parts)?;
        let codings = parts.codings.iter().map(|term| Ok(self.segments(term)));
        let others = parts.others.iter().map(|part| self.evaluate(part));
        let all = codings.chain(others).collect::<Result<Vec<_>, AskError>>()?;
        Ok(all
            .into_iter()
            .reduce(|left, right| shared(&left, &right))
            .unwrap_or_default())
    }

    /// The segments with such a coding that touch a selected turn: of the coder named, else of those in scope.
    fn segments(&self, wanted: &CodingTerm) -> Vec<Stretch> {
        let coders = wanted
            .coder()
            .map_or_else(|| self.scope.coders.clone(), |coder| vec![coder]);
        let files = self.study.files.iter().filter(|file| coders.contains(&file.coder));
        let segments = files.flat_map(|file| file.segments.iter().map(move |segment| (file, segment)));
        let taken = segments.filter(|(file, segment)| {
            wanted.takes(self.study, file.coder, segment) && self.selected(file.transcript, segment.span)
        });
        taken
            .map(|(file, segment)| Stretch {
                transcript: file.transcript,
                span: segment.span,
            })
            .collect()
    }

    fn selected(&self, transcript: TranscriptIndex, span: Span) -> bool {
        self.study
            .transcript(transcript)
            .touched(span)
            .any(|turn| self.scope.selection.has(transcript, turn))
    }

    fn text(&self, term: &TextTerm) -> Vec<Stretch> {
        let all = self.study.transcripts().flat_map(|(index, transcript)| {
            self.finder.find(term, transcript).into_iter().map(move |span| Stretch {
                transcript: index,
                span,
            })
        });
        all.filter(|stretch| self.selected(stretch.transcript, stretch.span))
            .collect()
    }

    fn turns(&self, term: &TurnTerm, meant: Meant) -> Vec<Stretch> {
        let mut found = Vec::new();
        for (index, transcript) in self.study.transcripts() {
            let selected = self.selected_turns(index);
            let takes = |turn: &&&Turn| term.takes(self.study, index, transcript, turn) == (meant == Meant::Those);
            let taken: Vec<_> = selected.iter().filter(takes).collect();
            let whole = !matches!(term, TurnTerm::Speaker(_)) && taken.len() == selected.len();
            let spans = if whole {
                whole_body(transcript, &selected)
            } else {
                taken.iter().filter_map(|turn| turn.extent).collect()
            };
            found.extend(spans.into_iter().map(|span| Stretch {
                transcript: index,
                span,
            }));
        }
        found
    }

    fn selected_turns(&self, transcript: TranscriptIndex) -> Vec<&Turn> {
        let turns = &self.study.transcript(transcript).turns;
        self.scope
            .selection
            .turns(transcript)
            .filter_map(|turn| turns.get(turn))
            .collect()
    }

    /// What is not meant: of a field of transcripts or cases the others, of all else what is left of the selected turns.
    fn not(&self, inner: &Expression) -> Result<Vec<Stretch>, AskError> {
        if let Expression::Term(term) = inner
            && CodingTerm::resolve(self.study, term)?.is_none()
        {
            return Ok(self.turns(&TurnTerm::resolve(self.study, term)?, Meant::Others));
        }
        let held = self.evaluate(inner)?;
        let turns = self.study.transcripts().flat_map(|(transcript, _)| {
            let spans = self
                .selected_turns(transcript)
                .into_iter()
                .filter_map(|turn| turn.extent);
            spans.map(move |span| Stretch { transcript, span })
        });
        Ok(without(&turns.collect::<Vec<_>>(), &held))
    }

    fn related(&self, relation: Relation, left: &[Stretch], right: &[Stretch]) -> Vec<Stretch> {
        let holds = |a: &Stretch, b: &Stretch| {
            a.transcript == b.transcript
                && match relation {
                    Relation::Within => b.span.encloses(a.span),
                    Relation::Encloses => a.span.encloses(b.span),
                    Relation::Overlaps => a.span.overlaps(b.span),
                    Relation::Before => a.span.end() <= b.span.start(),
                    Relation::After => a.span.start() >= b.span.end(),
                    Relation::Near(most) => self.distance(a, b).is_some_and(|turns| turns <= most as usize),
                }
        };
        left.iter()
            .filter(|a| right.iter().any(|b| holds(a, b)))
            .copied()
            .collect()
    }

    /// How many turns lie between two stretches of one transcript, counting from last to first: 0 when they share a turn.
    fn distance(&self, a: &Stretch, b: &Stretch) -> Option<usize> {
        let transcript = self.study.transcript(a.transcript);
        let (a, b) = (transcript.touched(a.span), transcript.touched(b.span));
        if a.is_empty() || b.is_empty() {
            return None;
        }
        Some(b.start.saturating_sub(a.end - 1).max(a.start.saturating_sub(b.end - 1)))
    }
}

/// The whole body, when anything of it is selected at all.
fn whole_body(transcript: &Transcript, selected: &[&Turn]) -> Vec<Span> {
    let body = transcript.body();
    if selected.is_empty() {
        Vec::new()
    } else {
        Span::new(body, 0, body.len()).into_iter().collect()
    }
}

/// Every stretch that one of `left` shares with one of `right`.
fn shared(left: &[Stretch], right: &[Stretch]) -> Vec<Stretch> {
    let mut right = right.to_vec();
    right.sort_unstable();
    let mut found: Vec<Stretch> = Vec::new();
    for a in left {
        for b in of_transcript(&right, a.transcript)
            .iter()
            .take_while(|b| b.span.start() < a.span.end())
        {
            found.extend(a.span.shared(b.span).map(|span| Stretch { span, ..*a }));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The part of sorted stretches that stands in one transcript.
fn of_transcript(sorted: &[Stretch], transcript: TranscriptIndex) -> &[Stretch] {
    let first = sorted.partition_point(|stretch| stretch.transcript < transcript);
    let last = sorted.partition_point(|stretch| stretch.transcript <= transcript);
    sorted.get(first..last).unwrap_or_default()
}

/// What is left of each of `left` outside all of `right`.
fn without(left: &[Stretch], right: &[Stretch]) -> Vec<Stretch> {
    let mut holes = right.to_vec();
    holes.sort_unstable();
    let mut found = Vec::new();
    for stretch in left {
        let mut from = stretch.span.start();
        let here = of_transcript(&holes, stretch.transcript).iter();
        for hole in here.filter(|hole| hole.span.overlaps(stretch.span)) {
            found.extend(Span::between(from, hole.span.start()).map(|span| Stretch { span, ..*stretch }));
            from = from.max(hole.span.end());
        }
        found.extend(Span::between(from, stretch.span.end()).map(|span| Stretch { span, ..*stretch }));
    }
    found
}
