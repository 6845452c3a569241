//! Refusing a code that was proposed, so that it is not proposed again.

use serde_json::{Map, Value};

use super::Details;
use crate::model::{CharRange, CodeId, CoderId, TranscriptId};

/// Refuses a code that was proposed for a passage. It stands in the coder's log and in no other file: whoever reads the codings sees
/// nothing of it, and undo makes the code be proposed again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefuseSuggestion {
    /// Who refuses.
    pub coder: CoderId,
    /// The transcript.
    pub transcript: TranscriptId,
    /// The passage, in characters of the body, end exclusive.
    pub at: CharRange,
    /// The code, with any sign.
    pub code: CodeId,
}

impl RefuseSuggestion {
    /// The place as commands take it: `R07@1034-1198`.
    #[must_use]
    pub fn place(&self) -> String {
        format!("{}@{}", self.transcript, self.at)
    }

    pub(super) fn line(&self) -> String {
        format!("refuse {} at {}", self.code, self.place())
    }

    /// What the log says of it, besides the words.
    pub(crate) fn record(&self) -> Map<String, Value> {
        let details = self.details().into_iter();
        details.map(|(key, value)| (key.to_owned(), value)).collect()
    }

    pub(super) fn details(&self) -> Details {
        vec![
            ("coder", self.coder.as_str().into()),
            ("place", self.place().into()),
            ("transcript", self.transcript.as_str().into()),
            ("code", self.code.as_str().into()),
        ]
    }
}
