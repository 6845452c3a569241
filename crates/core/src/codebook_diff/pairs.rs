//! Which code of the old codebook is which of the new one.

use std::collections::BTreeMap;

use super::field::texts;
use crate::model::{Code, CodeIndex, Codebook};

/// Codes of two codebooks that are the same code.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    new_of: BTreeMap<CodeIndex, CodeIndex>,
    old_of: BTreeMap<CodeIndex, CodeIndex>,
}

impl Pairs {
    pub fn new_of(&self, old: CodeIndex) -> Option<CodeIndex> {
        self.new_of.get(&old).copied()
    }

    pub fn old_of(&self, new: CodeIndex) -> Option<CodeIndex> {
        self.old_of.get(&new).copied()
    }

    fn put(&mut self, old: CodeIndex, new: CodeIndex) {
        self.new_of.insert(old, new);
        self.old_of.insert(new, old);
    }
}

/// Pairs by the same id, then by `replaces` where one code alone is replaced, then by the same words.
pub(super) fn pairs(old: &Codebook, new: &Codebook) -> Pairs {
    let mut pairs = Pairs::default();
    let id_of = |book: &Codebook, wanted: &Code| {
        book.codes()
            .find(|(_, code)| code.id == wanted.id)
            .map(|(index, _)| index)
    };
    for (index, code) in new.codes() {
        if let Some(before) = id_of(old, code) {
            pairs.put(before, index);
        }
    }
    for (index, code) in new.codes().filter(|(_, code)| !code.replaces.is_empty()) {
        let replaced = old
            .codes()
            .filter(|(before, was)| code.replaces.contains(&was.id) && pairs.new_of(*before).is_none());
        let replaced: Vec<CodeIndex> = replaced.map(|(before, _)| before).collect();
        if let ([only], None) = (replaced.as_slice(), pairs.old_of(index)) {
            pairs.put(*only, index);
        }
    }
    for (index, code) in new.codes() {
        let alike = |book: &Codebook| -> Vec<CodeIndex> {
            let alike = book
                .codes()
                .filter(|(_, other)| says_something(other) && texts(other) == texts(code));
            alike.map(|(index, _)| index).collect()
        };
        if pairs.old_of(index).is_some() || alike(new).len() != 1 {
            continue;
        }
        let free = alike(old).into_iter().filter(|before| pairs.new_of(*before).is_none());
        // A code that another one replaces was merged, whatever it said.
        let free: Vec<CodeIndex> = free
            .filter(|before| new.find(old.code(*before).id.as_str()).is_none())
            .collect();
        if let [only] = free.as_slice() {
            pairs.put(*only, index);
        }
    }
    pairs
}

fn says_something(code: &Code) -> bool {
    texts(code).iter().any(|text| !text.is_empty())
}
