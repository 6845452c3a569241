//! What comes of a disagreement, as somebody writes it down.

use std::fmt;

use super::Disagreement;
use crate::act::CodeMark;
use crate::model::{CharRange, CoderIndex, Study};
use crate::suggestion::did_you_mean;

/// A code with its place, as somebody decided to give it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Given {
    /// Where, in characters of the body.
    pub at: CharRange,
    /// The code with its sign.
    pub mark: CodeMark,
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// As this coder has it; nothing, when the coder did not give the code.
    As(CoderIndex),
    /// The code is not given here.
    None,
    /// These codes, each at its own place or else at the place of the disagreement.
    Codes(Vec<(CodeMark, Option<CharRange>)>),
}

/// Words that are no decision.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is no decision")]
pub struct DecisionError {
    /// What was written.
    pub text: String,
    /// What can be written.
    pub help: String,
}

impl Decision {
    /// Reads `coder-a`, `none`, or codes such as `interdependence+` and `interdependence-@1034-1100`, several with blanks between.
    ///
    /// # Errors
    /// When it is none of these. Whether the codes exist is told when the act is planned.
    pub fn parse(study: &Study, coders: &[CoderIndex], text: &str) -> Result<Self, DecisionError> {
        let text = text.trim();
        if text == "none" {
            return Ok(Self::None);
        }
        if let Some(coder) = coders.iter().find(|coder| study.coder(**coder).as_str() == text) {
            return Ok(Self::As(*coder));
        }
        let words = text.split_whitespace();
        let codes: Option<Vec<_>> = words.map(|word| code(study, word)).collect();
        codes
            .filter(|codes| !codes.is_empty())
            .map(Self::Codes)
            .ok_or_else(|| unknown(study, coders, text))
    }

    /// What is given in the end: each code with its place, each once, by place.
    #[must_use]
    pub fn given(&self, study: &Study, on: &Disagreement) -> Vec<Given> {
        let transcript = study.transcript(on.transcript);
        let range = |span| transcript.offsets().range(transcript.body(), span);
        let mut given: Vec<Given> = match self {
            Self::None => Vec::new(),
            Self::As(coder) => {
                let own = on.versions.iter().filter(|version| version.coder == *coder);
                let id = &study.codebook.code(on.code).id;
                let mark = |valence| CodeMark {
                    code: id.clone(),
                    valence,
                };
                own.flat_map(|version| &version.codings)
                    .map(|(span, valence)| Given {
                        at: range(*span),
                        mark: mark(*valence),
                    })
                    .collect()
            }
            Self::Codes(codes) => {
                let place = range(on.span);
                let given = |(mark, at): &(CodeMark, Option<CharRange>)| Given {
                    at: at.unwrap_or(place),
                    mark: mark.clone(),
                };
                codes.iter().map(given).collect()
            }
        };
        given.sort_unstable();
        given.dedup();
        given
    }

    /// Whether the code of the disagreement is given at its place, besides what all coders share.
    #[must_use]
    pub fn gives(&self, study: &Study, on: &Disagreement) -> bool {
        self.given(study, on).iter().any(|one| answers(study, on, one))
    }
}

/// Whether giving this is an answer to the disagreement: the code itself, at its place, and not what all coders share anyway.
fn answers(study: &Study, on: &Disagreement, given: &Given) -> bool {
    let transcript = study.transcript(on.transcript);
    let Some(span) = transcript.offsets().span(transcript.body(), given.at) else {
        return true; // A place outside the text is told when the act is planned.
    };
    let is_code = study.codebook.find(given.mark.code.as_str()) == Some(on.code);
    is_code && span.overlaps(on.span) && !on.shared.contains(&(span, given.mark.valence))
}

impl fmt::Display for Given {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.mark, self.at)
    }
}

/// A code of the study, with or without a place behind it.
fn code(study: &Study, word: &str) -> Option<(CodeMark, Option<CharRange>)> {
    let (mark, at) = match word.split_once('@') {
        Some((mark, at)) => (mark, Some(CharRange::parse(at)?)),
        None => (word, None),
    };
    let mark = CodeMark::parse(mark).ok()?;
    study.codebook.find(mark.code.as_str())?;
    Some((mark, at))
}

fn unknown(study: &Study, coders: &[CoderIndex], text: &str) -> DecisionError {
    let names: Vec<&str> = coders.iter().map(|coder| study.coder(*coder).as_str()).collect();
    let otherwise = format!(
        "write {}, none, or codes such as `interdependence+` or `interdependence+@1034-1198`",
        names.join(", ")
    );
    let bare = text
        .split(['@', ' '])
        .next()
        .unwrap_or(text)
        .trim_end_matches(['+', '-']);
    let known = || names.iter().copied().chain(["none"]).chain(study.codebook.ids());
    // A known code with a place that is none needs the form, not its own name again.
    let help = match known().any(|name| name == bare) {
        true => otherwise,
        false => did_you_mean(bare, known(), &otherwise),
    };
    DecisionError {
        text: text.to_owned(),
        help,
    }
}
