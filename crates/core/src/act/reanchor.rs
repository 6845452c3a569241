//! Writing where quotes stand now, and the words of those that were changed.

use super::Details;
use crate::model::{CoderId, TranscriptId};

/// Writes the positions at which quotes stand now, and the quotes of passages that were changed in the transcript. A lost segment keeps its quote,
/// its old position and the fingerprint of its text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reanchor {
    /// Only this coder's files.
    pub coder: Option<CoderId>,
    /// Only files of this transcript.
    pub transcript: Option<TranscriptId>,
}

impl Reanchor {
    pub(super) fn line(&self) -> String {
        let transcript = self
            .transcript
            .as_ref()
            .map(|id| format!(" in {id}"))
            .unwrap_or_default();
        let coder = self.coder.as_ref().map(|id| format!(" of {id}")).unwrap_or_default();
        format!("write the positions of segments{transcript}{coder} anew")
    }

    pub(super) fn details(&self) -> Details {
        vec![
            ("coder", self.coder.as_ref().map(CoderId::as_str).into()),
            ("transcript", self.transcript.as_ref().map(TranscriptId::as_str).into()),
        ]
    }
}
