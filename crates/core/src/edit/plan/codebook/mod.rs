//! Changes of codebooks: the codebook's own text, and every coding, memo and query that names its codes.

mod add;
mod copy;
mod expected;
mod memos;
mod merge;
mod move_code;
mod names;
mod outline;
mod proof;
mod queries;
mod recode;
mod recoding;
mod rename;
mod retire;
mod seat;
mod shelf;
mod split;
#[cfg(test)]
mod tests;

use crate::act::{Act, CodebookAct};
use crate::edit::{Changes, EditError};
use crate::read::Reading;
use shelf::Shelf;

/// What `change` would write.
pub(super) fn plan(reading: &Reading, change: &CodebookAct, act: &Act) -> Result<Changes, EditError> {
    let mut shelf = Shelf::new(reading)?;
    let expected = match change {
        CodebookAct::Add(change) => shelf.add(change)?,
        CodebookAct::Rename(change) => shelf.rename(change)?,
        CodebookAct::Merge(change) => shelf.merge(change)?,
        CodebookAct::Split(change) => shelf.split(change)?,
        CodebookAct::Move(change) => shelf.move_code(change)?,
        CodebookAct::Retire(change) => shelf.retire(change)?,
        CodebookAct::Copy(change) => shelf.copy(change)?,
    };
    shelf.finish(act, &expected)
}
