//! Giving a code another id.

use crate::act::Details;
use crate::model::CodeId;

/// Gives a code another id, in its codebook and wherever the study names it. The codebook notes what it was called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenameCode {
    /// The id that it has.
    pub from: CodeId,
    /// The id that it will have.
    pub to: CodeId,
}

impl RenameCode {
    pub(super) fn line(&self) -> String {
        format!("rename the code {} to {}", self.from, self.to)
    }

    pub(super) fn details(&self) -> Details {
        vec![("from", self.from.as_str().into()), ("to", self.to.as_str().into())]
    }
}
