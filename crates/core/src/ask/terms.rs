//! One field and one value, held against turns.

use super::AskError;
use crate::expression::{Comparison, Field, Term};
use crate::model::{CaseId, CaseIndex, NO_VALUE, Span, Study, Transcript, TranscriptIndex, Turn};

/// A term about transcripts, cases or speakers, looked up.
#[derive(Debug, Clone, PartialEq)]
pub enum TurnTerm {
    /// This transcript.
    Transcript(TranscriptIndex),
    /// The turns of this case.
    Case(CaseIndex),
    /// The turns of speakers with this label or role.
    Speaker(String),
    /// The turns of cases of which an attribute has this value; none: cases without one.
    Value(usize, Option<String>),
    /// The turns of cases of which an attribute is a number that compares so.
    Number(usize, Comparison, f64),
}

impl TurnTerm {
    /// Looks up what the term names.
    ///
    /// # Errors
    /// When the study does not have it, or the field is about codings or cannot be compared.
    pub fn resolve(study: &Study, term: &Term) -> Result<Self, AskError> {
        let value = term.value.as_str();
        if term.comparison != Comparison::Is && !matches!(term.field, Field::Attribute(_)) {
            let message = format!(
                "`{}` cannot be compared with `{}`",
                term.field.name(),
                term.comparison.sign()
            );
            return Err(AskError::new(
                message,
                format!("write `{}:{value}`; only numbers are compared", term.field.name()),
            ));
        }
        match &term.field {
            Field::Transcript => transcript(study, value).map(Self::Transcript),
            Field::Case => case(study, value).map(Self::Case),
            Field::Speaker => speaker(study, value).map(Self::Speaker),
            Field::Attribute(name) => attribute_value(study, name, term),
            Field::Code | Field::Coder | Field::Valence => {
                let message = format!("`{}:` picks codings, and cannot pick turns", term.field.name());
                Err(AskError::new(
                    message,
                    "put the code on a row or column of the table, or ask for it with `emic quotes`; coders are chosen with `--coder`",
                ))
            }
        }
    }

    /// Whether the turn is meant.
    #[must_use]
    pub fn takes(&self, study: &Study, index: TranscriptIndex, transcript: &Transcript, turn: &Turn) -> bool {
        match self {
            Self::Transcript(wanted) => *wanted == index,
            Self::Speaker(name) => transcript
                .speaker(turn)
                .is_some_and(|s| s.label == *name || s.role.name() == name),
            Self::Case(_) | Self::Value(..) | Self::Number(..) => self.takes_case(study, turn.case),
        }
    }

    /// Whether a passage is meant: the transcript it stands in, or any turn that it touches.
    #[must_use]
    pub fn takes_passage(&self, study: &Study, index: TranscriptIndex, span: Span) -> bool {
        if let Self::Transcript(wanted) = self {
            return *wanted == index;
        }
        let transcript = study.transcript(index);
        let mut touched = transcript.touched(span).filter_map(|turn| transcript.turns.get(turn));
        touched.any(|turn| self.takes(study, index, transcript, turn))
    }

    /// Whether the case is meant; never for terms about something else.
    #[must_use]
    pub fn takes_case(&self, study: &Study, case: CaseIndex) -> bool {
        match self {
            Self::Case(wanted) => *wanted == case,
            Self::Value(attribute, wanted) => {
                study.value(case, *attribute).map(|value| value.text.as_str()) == wanted.as_deref()
            }
            Self::Number(attribute, comparison, bound) => {
                let number = study.value(case, *attribute).and_then(|value| value.number);
                number.is_some_and(|number| holds(number, *comparison, *bound))
            }
            Self::Transcript(_) | Self::Speaker(_) => false,
        }
    }
}

#[expect(clippy::float_cmp, reason = "both numbers are read from text in the same way")]
fn holds(number: f64, comparison: Comparison, bound: f64) -> bool {
    match comparison {
        Comparison::Is => number == bound,
        Comparison::Less => number < bound,
        Comparison::AtMost => number <= bound,
        Comparison::More => number > bound,
        Comparison::AtLeast => number >= bound,
    }
}

/// The transcript of this id.
pub(super) fn transcript(study: &Study, id: &str) -> Result<TranscriptIndex, AskError> {
    let known = study.transcripts.iter().map(|transcript| transcript.id.as_str());
    study.find_transcript(id).ok_or_else(|| {
        AskError::unknown(
            "transcript",
            id,
            known,
            "`emic` shows how the study stands; transcripts are named after their files",
        )
    })
}

fn case(study: &Study, id: &str) -> Result<CaseIndex, AskError> {
    let known = study.cases.iter().map(|case| CaseId::as_str(&case.id));
    study
        .find_case(id)
        .ok_or_else(|| AskError::unknown("case", id, known, "cases stand in `cases.csv`"))
}

/// The label or role of this name, if any transcript has it.
pub(super) fn speaker(study: &Study, name: &str) -> Result<String, AskError> {
    let mut known: Vec<&str> = study
        .transcripts
        .iter()
        .flat_map(|t| &t.speakers)
        .flat_map(|s| [s.label.as_str(), s.role.name()])
        .collect();
    known.sort_unstable();
    known.dedup();
    if known.contains(&name) {
        return Ok(name.to_owned());
    }
    let list = format!("speakers of this study: {}", known.join(", "));
    Err(AskError::unknown("speaker", name, known, &list))
}

/// The attribute of this name.
pub(super) fn attribute(study: &Study, name: &str) -> Result<usize, AskError> {
    let fields = crate::expression::FIELDS.iter().map(|field| field.name);
    let known: Vec<&str> = study
        .attributes
        .iter()
        .map(|attribute| attribute.name.as_str())
        .chain(fields)
        .collect();
    let list = format!("fields of this study: {}", known.join(", "));
    study
        .find_attribute(name)
        .ok_or_else(|| AskError::unknown("field", name, known, &list).or_unread_cases(study))
}

fn attribute_value(study: &Study, name: &str, term: &Term) -> Result<TurnTerm, AskError> {
    let index = attribute(study, name)?;
    if term.comparison != Comparison::Is {
        let number = term.number().ok_or_else(|| {
            AskError::new(
                format!("`{}` is no number", term.value),
                format!("write `{name}{}10`", term.comparison.sign()),
            )
        })?;
        return Ok(TurnTerm::Number(index, term.comparison, number));
    }
    if term.value == NO_VALUE {
        return Ok(TurnTerm::Value(index, None));
    }
    let values = study
        .attributes
        .get(index)
        .map(|attribute| attribute.values.as_slice())
        .unwrap_or_default();
    if values.contains(&term.value) {
        return Ok(TurnTerm::Value(index, Some(term.value.clone())));
    }
    let numbers = study.cases.iter().any(|case| {
        case.values
            .get(index)
            .is_some_and(|v| v.as_ref().is_some_and(|v| v.number.is_some()))
    });
    if let (Some(number), true) = (term.number(), numbers) {
        return Ok(TurnTerm::Number(index, Comparison::Is, number));
    }
    let list = format!("values of `{name}`: {}", values.join(", "));
    Err(AskError::unknown(
        &format!("{name}:"),
        &term.value,
        values.iter().map(String::as_str),
        &list,
    ))
}
