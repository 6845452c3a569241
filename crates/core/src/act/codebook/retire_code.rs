//! Saying that a code is no longer to be given.

use crate::act::Details;
use crate::model::CodeId;

/// Says that a code is no longer to be given. Its codings stay and count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetireCode {
    /// The code.
    pub code: CodeId,
}

impl RetireCode {
    pub(super) fn line(&self) -> String {
        format!("retire the code {}", self.code)
    }

    pub(super) fn details(&self) -> Details {
        vec![("code", self.code.as_str().into())]
    }
}
