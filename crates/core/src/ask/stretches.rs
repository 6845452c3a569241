//! Evaluating expressions.

use super::denoted::Denoted;
use super::interval::{shared, without};
use super::relation::related;
use super::trimming::worded;
use super::turn_filter::saved;
use super::{AskError, CodingTerm, Extent, Finder, Scope, TurnTerm, passages};
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
/// # What expressions mean
///
/// A *stretch* is a transcript t with a half-open interval [s, e) of code points of its body, s < e. An expression denotes a finite
/// set of stretches ⟦x⟧. Let S be the words of the selected turns, each a stretch; an interval is *touched* when it shares a code
/// point with one of S. Intervals of different transcripts share nothing and stand in no relation.
///
/// | expression | ⟦expression⟧ |
/// | --- | --- |
/// | `code:c`, `coder:p`, `valence:v` | the segments, whole, that bear such a coding of a coder in scope (of p, where `coder:p` stands) and touch S |
/// | these in one AND | signs and coders narrow every code beside them: `code:c AND valence:-` asks for one coding that is both |
/// | a text term | its matches that touch S; a match lies within one turn |
/// | `transcript:`, `case:`, an attribute | the whole body where all selected turns of a transcript are meant, else those turns |
/// | `speaker:` | those turns of S |
/// | `@name` | what the saved query denotes |
/// | `a OR b` | ⟦a⟧ ∪ ⟦b⟧ |
/// | `a AND b` | every non-empty x ∩ y of an x of ⟦a⟧ and a y of ⟦b⟧ |
/// | `NOT a` | of a transcript, case, speaker or attribute: as above, of the others; else of each of S the pieces left outside all of ⟦a⟧ |
/// | `a XOR b` | of each x of ⟦a⟧ the pieces left outside all of ⟦b⟧, and the other way round; of more parts from left to right |
/// | `a WITHIN b` | the x = [s, e) of ⟦a⟧ with a y = [u, v) of ⟦b⟧ of which u <= s and e <= v |
/// | `a ENCLOSES b` | … s <= u and v <= e |
/// | `a OVERLAPS b` | … s < v and u < e |
/// | `a BEFORE b` | … e <= u |
/// | `a AFTER b` | … v <= s |
/// | `a NEAR/k b` | … of which the turns that x touches, from f to l, and those that y touches, from g to m, lie at most k apart: g - l <= k and f - m <= k |
///
/// So AND, OR, NOT and XOR are intersection, union, complement and symmetric difference of the characters covered; but stretches keep
/// apart: two segments that overlap stay two, and the relations ask about each of them.
///
/// A piece that AND, NOT or XOR cut out and that holds no word (no letter and no digit) is none: not the blank between two coded
/// sentences, not a full stop that was left over. Stretches are given back without white space at either end.
///
/// # Errors
/// When it names what the study does not have.
pub fn stretches(
    study: &Study,
    scope: &Scope,
    expression: &Expression,
    finder: &dyn Finder,
) -> Result<Vec<Stretch>, AskError> {
    passages(study, scope, expression, finder, Extent::Stretches)
}

/// Which turns of a term are meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meant {
    Those,
    Others,
}

pub(super) struct Evaluation<'e> {
    pub study: &'e Study,
    pub scope: &'e Scope,
    pub finder: &'e dyn Finder,
}

impl Evaluation<'_> {
    pub fn evaluate(&self, expression: &Expression) -> Result<Denoted, AskError> {
        Ok(match expression {
            Expression::Term(term) => self.term(term)?,
            Expression::Text(term) => Denoted::words(self.text(term)),
            Expression::Saved(name) => self.evaluate(saved(self.study, name)?)?,
            Expression::Not(inner) => Denoted::words(self.not(inner)?),
            Expression::And(parts) => self.joined(self.and_parts(parts)?, |left, right| shared(&left, right)),
            Expression::Or(parts) => Denoted::and_all(self.all(parts)?),
            Expression::Xor(parts) => self.joined(self.all(parts)?, |left, right| {
                [without(&left, right.clone()), without(&right, left)].concat()
            }),
            Expression::Relation { relation, left, right } => self.related(*relation, left, right)?,
        })
    }

    fn all(&self, parts: &[Expression]) -> Result<Vec<Denoted>, AskError> {
        parts.iter().map(|part| self.evaluate(part)).collect()
    }

    /// The stretches of all parts combined two by two.
    fn joined(&self, mut parts: Vec<Denoted>, join: impl Fn(Vec<Stretch>, Vec<Stretch>) -> Vec<Stretch>) -> Denoted {
        let stretches = parts.iter_mut().map(|part| std::mem::take(&mut part.stretches));
        let cut = |left, right| worded(self.study, join(left, right));
        let stretches = stretches.reduce(cut).unwrap_or_default();
        Denoted::and_all(parts).cut(stretches)
    }

    fn term(&self, term: &Term) -> Result<Denoted, AskError> {
        let Some(coding) = CodingTerm::resolve(self.study, term)? else {
            return Ok(Denoted::words(
                self.turns(&TurnTerm::resolve(self.study, term)?, Meant::Those),
            ));
        };
        Ok(Denoted::segments(self.segments(&coding)))
    }

    /// The parts of an AND; signs and coders narrow the codes beside them.
    fn and_parts(&self, parts: &[Expression]) -> Result<Vec<Denoted>, AskError> {
        let parts = CodingTerm::of_and(self.study, parts)?;
        let codings = parts
            .codings
            .iter()
            .map(|term| Ok(Denoted::segments(self.segments(term))));
        let others = parts.others.iter().map(|part| self.evaluate(part));
        codings.chain(others).collect()
    }

    fn related(&self, relation: Relation, left: &Expression, right: &Expression) -> Result<Denoted, AskError> {
        let (left, right) = (self.evaluate(left)?, self.evaluate(right)?);
        let kept = related(self.study, relation, left.stretches.clone(), right.stretches);
        Ok(left.kept(kept))
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
        let held = self.evaluate(inner)?.stretches;
        let turns = self.study.transcripts().flat_map(|(transcript, _)| {
            let spans = self
                .selected_turns(transcript)
                .into_iter()
                .filter_map(|turn| turn.extent);
            spans.map(move |span| Stretch { transcript, span })
        });
        Ok(worded(self.study, without(&turns.collect::<Vec<_>>(), held)))
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
