//! Which turns an expression can say anything of.

use super::turn_filter::saved;
use super::{AskError, CodingTerm, Selection, SpeakerWish, TurnTerm};
use crate::expression::{Expression, Relation, Term};
use crate::model::Study;

/// The turns in which something of `expression` may be found, whatever was said and coded there: of `text:x AND sector:care` those
/// of the cases in care. A case of which no turn is among them was never asked.
///
/// ```
/// use emic_core::ask::reachable;
/// use emic_core::expression::parse;
/// use emic_core::read::{Sources, understand};
///
/// let study = understand(Sources::from_iter([
///     ("emic.yaml", "title: t"),
///     ("cases.csv", "case,sector\nR1,school\nR2,care\n"),
///     ("transcripts/R1.txt", "R: een\n"),
///     ("transcripts/R2.txt", "R: twee\n"),
/// ])).study.ok_or("no study")?;
/// let reached = |text| -> Result<Vec<bool>, Box<dyn std::error::Error>> {
///     let turns = reachable(&study, &parse(text)?)?;
///     Ok(study.transcripts().map(|(index, _)| turns.touches(index)).collect())
/// };
/// assert_eq!(reached("drie AND sector:care")?, [false, true]);
/// assert_eq!(reached("drie NOT sector:care")?, [true, false]);
/// assert_eq!(reached("drie OR sector:care")?, [true, true]);
/// assert_eq!(reached("drie WITHIN sector:care")?, [false, true]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When it names what the study does not have.
pub fn reachable(study: &Study, expression: &Expression) -> Result<Selection, AskError> {
    Ok(Reach::of(study, expression)?.possible)
}

/// In which turns something may be found, and which are found as a whole.
struct Reach {
    possible: Selection,
    certain: Selection,
}

impl Reach {
    fn of(study: &Study, expression: &Expression) -> Result<Self, AskError> {
        let of = |part: &Expression| Self::of(study, part);
        let joined = |parts: &[Expression], join: fn(&Selection, &Selection) -> Selection| {
            let mut parts = parts.iter().map(of);
            let first = parts.next().unwrap_or_else(|| Ok(Self::maybe(study)))?;
            parts.try_fold(first, |one, other| Ok::<_, AskError>(one.joined(&other?, join)))
        };
        Ok(match expression {
            Expression::Term(term) => Self::of_term(study, term)?,
            Expression::Text(_) => Self::maybe(study),
            Expression::Saved(name) => of(saved(study, name)?)?,
            Expression::Not(inner) => of(inner)?.turned(study),
            Expression::And(parts) => joined(parts, Selection::and)?,
            Expression::Or(parts) => joined(parts, Selection::or)?,
            Expression::Xor(parts) => joined(parts, Selection::or)?.never_whole(study),
            Expression::Relation { relation, left, right } => {
                let (left, right) = (of(left)?, of(right)?);
                let possible = beside(study, *relation, &left.possible, &right.possible);
                Self { possible, ..left }.never_whole(study)
            }
        })
    }

    fn joined(&self, other: &Self, join: fn(&Selection, &Selection) -> Selection) -> Self {
        Self {
            possible: join(&self.possible, &other.possible),
            certain: join(&self.certain, &other.certain),
        }
    }

    fn turned(&self, study: &Study) -> Self {
        let all = Self::maybe(study).possible;
        Self {
            possible: all.without(&self.certain),
            certain: all.without(&self.possible),
        }
    }

    fn never_whole(self, study: &Study) -> Self {
        Self {
            certain: Self::maybe(study).certain,
            ..self
        }
    }

    /// What depends on the words and the codings.
    fn maybe(study: &Study) -> Self {
        Self {
            possible: Selection::of_speakers(study, &SpeakerWish::All),
            certain: Selection::of(study, |_, _, _| false),
        }
    }

    fn of_term(study: &Study, term: &Term) -> Result<Self, AskError> {
        if CodingTerm::resolve(study, term)?.is_some() {
            return Ok(Self::maybe(study));
        }
        let term = TurnTerm::resolve(study, term)?;
        let taken = Selection::of(study, |index, transcript, turn| {
            term.takes(study, index, transcript, turn)
        });
        Ok(Self {
            possible: taken.clone(),
            certain: taken,
        })
    }
}

/// The turns of the left side in which something may stand so to what may be found in those of the right side: in the same turns,
/// where the relation is one of shared characters, else anywhere in the same transcript.
fn beside(study: &Study, relation: Relation, left: &Selection, right: &Selection) -> Selection {
    match relation {
        Relation::Within | Relation::Encloses | Relation::Overlaps | Relation::Near(0) => left.and(right),
        Relation::Near(_) | Relation::Before | Relation::After => {
            let together = Selection::of(study, |transcript, _, _| right.touches(transcript));
            left.and(&together)
        }
    }
}
