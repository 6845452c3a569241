//! Putting a new code into a codebook.

use crate::act::Details;
use crate::model::{CodeId, LocalText, Origin, Use};

/// What a new code says of itself; only the id is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCode {
    /// Its id.
    pub id: CodeId,
    /// The name that people read.
    pub label: LocalText,
    /// Codable, or a heading.
    pub usage: Use,
    /// One line.
    pub brief: LocalText,
    /// The full definition.
    pub definition: LocalText,
    /// When to give it.
    pub use_when: LocalText,
    /// When not to.
    pub not_when: LocalText,
    /// Theory or data.
    pub origin: Option<Origin>,
}

impl NewCode {
    /// A code that has an id and nothing else yet.
    #[must_use]
    pub fn of(id: CodeId) -> Self {
        Self {
            id,
            label: LocalText::default(),
            usage: Use::default(),
            brief: LocalText::default(),
            definition: LocalText::default(),
            use_when: LocalText::default(),
            not_when: LocalText::default(),
            origin: None,
        }
    }
}

/// Puts a new code into a codebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddCode {
    /// The code.
    pub code: NewCode,
    /// The code above it; none for the top.
    pub parent: Option<CodeId>,
    /// The sibling before which it stands; without one it comes last.
    pub before: Option<CodeId>,
    /// The codebook file; without one that of the parent, else the only one of the study that can be changed.
    pub codebook: Option<String>,
}

impl AddCode {
    pub(super) fn line(&self) -> String {
        let under = self
            .parent
            .as_ref()
            .map_or_else(String::new, |parent| format!(" under {parent}"));
        format!("add the code {}{under}", self.code.id)
    }

    pub(super) fn details(&self) -> Details {
        vec![
            ("code", self.code.id.as_str().into()),
            ("parent", self.parent.as_ref().map(CodeId::as_str).into()),
        ]
    }
}
