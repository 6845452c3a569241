//! Putting a code elsewhere in the tree.

use crate::act::Details;
use crate::model::CodeId;

/// Puts a code, with all codes below it, elsewhere in the tree. Codings stay as they are; themes count it elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveCode {
    /// The code.
    pub code: CodeId,
    /// The code above it from now on; none for the top.
    pub parent: Option<CodeId>,
    /// The sibling before which it stands; without one it comes last.
    pub before: Option<CodeId>,
}

impl MoveCode {
    pub(super) fn line(&self) -> String {
        let to = self
            .parent
            .as_ref()
            .map_or_else(|| "to the top".to_owned(), |parent| format!("under {parent}"));
        let before = self
            .before
            .as_ref()
            .map_or_else(String::new, |sibling| format!(", before {sibling}"));
        format!("move the code {} {to}{before}", self.code)
    }

    pub(super) fn details(&self) -> Details {
        vec![
            ("code", self.code.as_str().into()),
            ("parent", self.parent.as_ref().map(CodeId::as_str).into()),
            ("before", self.before.as_ref().map(CodeId::as_str).into()),
        ]
    }
}
