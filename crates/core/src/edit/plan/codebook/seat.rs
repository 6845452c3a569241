//! Where a code goes in its file, so that it stands where it was meant in the tree.

use super::shelf::Shelf;
use crate::edit::codebook_file::{Container, Placement};
use crate::edit::{CodebookError, EditError};
use crate::model::{CodeId, CodeIndex};

/// A code on its way to a place of the tree.
pub(super) struct Seat<'a> {
    /// The file that will hold it.
    pub file: &'a str,
    /// The code above; none for the top.
    pub parent: Option<CodeIndex>,
    /// The sibling before which it stands; without one it comes last.
    pub before: Option<CodeIndex>,
    /// The code itself, where it stands in the tree already.
    pub itself: Option<CodeIndex>,
}

/// A place in a file, and the line `parent` that goes with it.
pub(super) struct Seated {
    neighbour: Neighbour,
    /// What the code writes behind `parent`; none where its list says it.
    pub parent: Option<String>,
}

enum Neighbour {
    Before(String),
    After(String),
    LastUnder(String),
    LastOfAll,
}

impl Seated {
    pub fn placement(&self) -> Placement<'_> {
        match &self.neighbour {
            Neighbour::Before(code) => Placement::Before(code),
            Neighbour::After(code) => Placement::After(code),
            Neighbour::LastUnder(code) => Placement::Last(Container::Children(code)),
            Neighbour::LastOfAll => Placement::Last(Container::Top),
        }
    }
}

impl Shelf<'_> {
    /// The codes right under `parent`; the roots without one.
    pub fn siblings(&self, parent: Option<CodeIndex>) -> impl Iterator<Item = CodeIndex> + use<'_> {
        self.codes()
            .codes()
            .filter(move |(_, code)| code.parent == parent)
            .map(|(index, _)| index)
    }

    /// The sibling of this name.
    pub fn sibling(&self, before: &CodeId, parent: Option<CodeIndex>) -> Result<CodeIndex, CodebookError> {
        let found = self.find(before)?;
        if self.codes().code(found).parent == parent {
            return Ok(found);
        }
        Err(CodebookError::NoSibling {
            before: before.to_string(),
            parent: parent.map(|parent| self.codes().code(parent).id.to_string()),
        })
    }

    /// Where in its file a code of this seat stands.
    pub fn seat(&mut self, seat: &Seat<'_>) -> Result<Seated, EditError> {
        let book = self.codes();
        let file = |index: CodeIndex| self.book_name(book.code(index));
        let name = |index: CodeIndex| book.code(index).id.to_string();
        let parent = seat.parent.map(name);
        let neighbour = match seat.before {
            Some(before) if file(before) != seat.file => {
                return Err(CodebookError::OtherFile {
                    before: name(before),
                    file: file(before).to_owned(),
                }
                .into());
            }
            Some(before) => Neighbour::Before(name(before)),
            None => {
                let others = self.siblings(seat.parent);
                let others = others.filter(|sibling| file(*sibling) == seat.file && Some(*sibling) != seat.itself);
                match (others.last(), seat.parent) {
                    (Some(last), _) => Neighbour::After(name(last)),
                    (None, Some(above)) if file(above) == seat.file => Neighbour::LastUnder(name(above)),
                    (None, _) => Neighbour::LastOfAll,
                }
            }
        };
        let text = &self.open(seat.file)?.text;
        let says_so = match (&neighbour, &parent) {
            (_, None) | (Neighbour::LastUnder(_), _) => true,
            (Neighbour::Before(code) | Neighbour::After(code), Some(parent)) => text.is_nested(code, parent),
            (Neighbour::LastOfAll, Some(_)) => false,
        };
        Ok(Seated {
            neighbour,
            parent: parent.filter(|_| !says_so),
        })
    }
}
