//! The codes of a study as values that can be changed: what an act should make of them, said without any text.

use std::collections::BTreeMap;

use crate::model::{Code, CodeId, Codebook};

/// Codes by id, without their places, and the order in which they stand below each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Outline {
    pub codes: BTreeMap<CodeId, Code>,
    below: BTreeMap<Option<CodeId>, Vec<CodeId>>,
}

impl Outline {
    pub fn of(book: &Codebook) -> Self {
        let mut outline = Self {
            codes: BTreeMap::new(),
            below: BTreeMap::new(),
        };
        for (_, code) in book.codes() {
            let parent = code.parent.map(|parent| book.code(parent).id.clone());
            outline.below.entry(parent).or_default().push(code.id.clone());
            let bare = Code {
                parent: None,
                depth: 0,
                ..code.clone()
            };
            outline.codes.insert(code.id.clone(), bare);
        }
        outline
    }

    /// Puts a code before a sibling, or after the last one of its own and earlier codebooks.
    pub fn insert(&mut self, code: Code, parent: Option<CodeId>, before: Option<CodeId>) {
        let siblings = self.below.entry(parent).or_default();
        let earlier = |id: &&CodeId| self.codes.get(*id).is_some_and(|sibling| sibling.book <= code.book);
        let last = siblings.iter().filter(earlier).count();
        let at = before.and_then(|before| siblings.iter().position(|id| *id == before));
        siblings.insert(at.unwrap_or(last), code.id.clone());
        self.codes.insert(code.id.clone(), code);
    }

    /// Takes a code out of its place; what stands below it stays below it.
    pub fn take(&mut self, id: &CodeId) -> Option<Code> {
        self.below.values_mut().for_each(|ids| ids.retain(|known| known != id));
        self.below.retain(|_, ids| !ids.is_empty());
        self.codes.remove(id)
    }

    /// Gives a code another id.
    pub fn rename(&mut self, old: &CodeId, new: &CodeId) {
        for id in self.below.values_mut().flatten().filter(|id| *id == old) {
            *id = new.clone();
        }
        if let Some(children) = self.below.remove(&Some(old.clone())) {
            self.below.insert(Some(new.clone()), children);
        }
        if let Some(mut code) = self.codes.remove(old) {
            code.id = new.clone();
            self.codes.insert(new.clone(), code);
        }
    }
}
