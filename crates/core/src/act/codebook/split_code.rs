//! Putting new codes under one whose passages will be divided among them.

use crate::act::Details;
use crate::model::CodeId;

/// Puts new codes under one that turned out to be several. Its codings stay as they are: which of the new codes each passage
/// gets is for the analyst to decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SplitCode {
    /// The code that is split.
    pub code: CodeId,
    /// The codes below it; those that do not exist yet are made.
    pub into: Vec<CodeId>,
}

impl SplitCode {
    pub(super) fn line(&self) -> String {
        let into: Vec<&str> = self.into.iter().map(CodeId::as_str).collect();
        format!("split the code {} into {}", self.code, into.join(", "))
    }

    pub(super) fn details(&self) -> Details {
        let into: Vec<&str> = self.into.iter().map(CodeId::as_str).collect();
        vec![("code", self.code.as_str().into()), ("into", into.into())]
    }
}
