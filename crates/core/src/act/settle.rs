//! Settling what coders disagree on.

use serde_json::json;

use super::{CodedPassage, Details, RefuseSuggestion, count};
use crate::model::{CharRange, CodeId, CoderId, TranscriptId};

/// A code that is not given at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedCode {
    /// The transcript.
    pub transcript: TranscriptId,
    /// The place, in characters of the body, end exclusive.
    pub at: CharRange,
    /// The code, with any sign.
    pub code: CodeId,
}

/// Writes what was decided on disagreements, all or none: the codings in the coding files of the coder who settles, and in the log
/// which codes are not given, as with a refused suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settle {
    /// Whose coding the decisions make.
    pub coder: CoderId,
    /// How many disagreements are settled.
    pub disagreements: usize,
    /// What is given, and memos where nothing is.
    pub passages: Vec<CodedPassage>,
    /// What is not given.
    pub refused: Vec<RefusedCode>,
}

impl Settle {
    /// The refusals, one a code that is not given.
    pub(crate) fn refusals(&self) -> impl Iterator<Item = RefuseSuggestion> + '_ {
        self.refused.iter().map(|one| RefuseSuggestion {
            coder: self.coder.clone(),
            transcript: one.transcript.clone(),
            at: one.at,
            code: one.code.clone(),
        })
    }

    pub(super) fn line(&self) -> String {
        format!("settle {}", count(self.disagreements, "disagreement", "disagreements"))
    }

    pub(super) fn details(&self) -> Details {
        let places = self.passages.iter().map(CodedPassage::place);
        vec![
            ("coder", self.coder.as_str().into()),
            ("places", json!(places.collect::<Vec<_>>())),
        ]
    }
}
