//! Two codebooks compared, code by code.
//!
//! ```
//! use emic_core::codebook_diff::{Fate, codebook_diff};
//! use emic_core::read::codebook_of;
//!
//! let old = codebook_of("old.yaml", b"id: own\ncodes:\n- id: contact\n- id: trust\n".to_vec()).map_err(|_| "unreadable")?;
//! let new = "id: own\ncodes:\n- id: contacts\n  replaces: [contact]\n";
//! let new = codebook_of("new.yaml", new.as_bytes().to_vec()).map_err(|_| "unreadable")?;
//! let found = codebook_diff(&old, &new);
//! let fates: Vec<&Fate> = found.iter().map(|code| &code.fate).collect();
//! assert!(matches!(fates[..], [Fate::Renamed(_), Fate::Removed]));
//! # Ok::<(), &str>(())
//! ```

mod field;
mod pairs;
mod touched;
mod words;

pub use field::FieldChange;
pub use touched::Touched;
pub use words::{WordRun, word_changes};

use crate::model::{Code, CodeId, CodeIndex, Codebook, Status};
use pairs::{Pairs, pairs};

/// What became of a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It is new.
    Added,
    /// It is gone, and nothing takes its place.
    Removed,
    /// It is gone, and this code says that it replaces it.
    Merged(CodeId),
    /// It has another id.
    Renamed(Renaming),
    /// It is there still.
    Kept,
}

/// Another id for the same code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renaming {
    /// The id that it had.
    pub from: CodeId,
    /// How that is known.
    pub known: KnownBy,
}

/// How one knows that a code is the same under another id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnownBy {
    /// It says so: `replaces`.
    Replaces,
    /// It says the same of itself, word for word. Codings with the old id do not resolve.
    Text,
}

/// Another place in the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The code that stood above it; none at the top.
    pub from: Option<CodeId>,
    /// The code that stands above it.
    pub to: Option<CodeId>,
}

/// Another status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatusChange {
    /// What it was.
    pub from: Status,
    /// What it is.
    pub to: Status,
}

/// What differs in one code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeDifference {
    /// Its id: that of today, or the old one of a code that is gone.
    pub id: CodeId,
    /// What became of it.
    pub fate: Fate,
    /// Another place in the tree.
    pub moved: Option<Moved>,
    /// Another status.
    pub status: Option<StatusChange>,
    /// Fields that say something else.
    pub fields: Vec<FieldChange>,
}

impl CodeDifference {
    /// The id that the code had in the old codebook; none for a new one.
    #[must_use]
    pub fn old_id(&self) -> Option<&CodeId> {
        match &self.fate {
            Fate::Added => None,
            Fate::Renamed(renaming) => Some(&renaming.from),
            Fate::Removed | Fate::Merged(_) | Fate::Kept => Some(&self.id),
        }
    }

    fn is_nothing(&self) -> bool {
        self.fate == Fate::Kept && self.moved.is_none() && self.status.is_none() && self.fields.is_empty()
    }
}

/// What differs between two codebooks: codes of the new one in its order, then those that are gone in the order of the old one.
#[must_use]
pub fn codebook_diff(old: &Codebook, new: &Codebook) -> Vec<CodeDifference> {
    let pairs = pairs(old, new);
    let standing = new.codes().map(|(index, code)| match pairs.old_of(index) {
        Some(before) => compared(old, new, (before, index), &pairs),
        None => bare(code, Fate::Added),
    });
    let gone = old.codes().filter(|(index, _)| pairs.new_of(*index).is_none());
    let gone = gone.map(|(_, code)| {
        let into = new.find(code.id.as_str()).map(|into| new.code(into).id.clone());
        bare(code, into.map_or(Fate::Removed, Fate::Merged))
    });
    standing.chain(gone).filter(|code| !code.is_nothing()).collect()
}

fn bare(code: &Code, fate: Fate) -> CodeDifference {
    CodeDifference {
        id: code.id.clone(),
        fate,
        moved: None,
        status: None,
        fields: Vec::new(),
    }
}

fn compared(old: &Codebook, new: &Codebook, (before, after): (CodeIndex, CodeIndex), pairs: &Pairs) -> CodeDifference {
    let (was, is) = (old.code(before), new.code(after));
    let id = |book: &Codebook, code: Option<CodeIndex>| code.map(|code| book.code(code).id.clone());
    let same_parent =
        was.parent.and_then(|parent| pairs.new_of(parent)) == is.parent && was.parent.is_some() == is.parent.is_some();
    let known = if is.replaces.contains(&was.id) {
        KnownBy::Replaces
    } else {
        KnownBy::Text
    };
    CodeDifference {
        id: is.id.clone(),
        fate: if was.id == is.id {
            Fate::Kept
        } else {
            Fate::Renamed(Renaming {
                from: was.id.clone(),
                known,
            })
        },
        moved: (!same_parent).then(|| Moved {
            from: id(old, was.parent),
            to: id(new, is.parent),
        }),
        status: (was.status != is.status).then_some(StatusChange {
            from: was.status,
            to: is.status,
        }),
        fields: field::changes((old, was), (new, is)),
    }
}

#[cfg(test)]
mod tests;
