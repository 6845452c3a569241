//! Which acts of a history are meant.

use super::PastAct;

/// Which acts are meant; what is empty leaves all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ActFilter {
    /// By this coder.
    pub coder: Option<String>,
    /// About this transcript.
    pub transcript: Option<String>,
    /// Of this kind.
    pub kind: Option<String>,
    /// On this day (`2026-11-21`, in UTC) or later.
    pub since: Option<String>,
    /// On this day or earlier.
    pub until: Option<String>,
}

impl ActFilter {
    /// Whether `act` is one of them.
    #[must_use]
    pub fn takes(&self, act: &PastAct) -> bool {
        self.coder.as_deref().is_none_or(|coder| act.coders().contains(&coder))
            && self
                .transcript
                .as_deref()
                .is_none_or(|id| act.transcripts().contains(&id))
            && self.kind.as_deref().is_none_or(|kind| act.line.kind() == kind)
            && self.since.as_deref().is_none_or(|day| act.day() >= day)
            && self.until.as_deref().is_none_or(|day| act.day() <= day)
    }
}
