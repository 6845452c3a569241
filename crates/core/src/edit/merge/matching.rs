//! Which segments of two versions are the same one.

use std::collections::{BTreeMap, VecDeque};

use super::words::{quote, same_place};
use crate::read::CodingEntry;

/// For each of two lists, which of the other's segments is the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pairs {
    pub left: Vec<Option<usize>>,
    pub right: Vec<Option<usize>>,
}

impl Pairs {
    /// A version and what grew from it: by id; without ids by words and position, then by words alone.
    pub fn grown(base: &[CodingEntry], side: &[CodingEntry]) -> Self {
        let mut pairs = Self::none(base, side);
        let nameless = |one: &CodingEntry, other: &CodingEntry| one.id.is_none() && other.id.is_none();
        let renamed = |one: &CodingEntry, other: &CodingEntry| one.id.is_none() || other.id.is_none();
        let written = |entry: &CodingEntry| Some((quote(entry), entry.at.clone()));
        pairs.pair(base, side, |entry| entry.id.clone(), |_, _| true);
        pairs.pair(base, side, written, nameless);
        pairs.pair(base, side, |entry| Some(quote(entry)), nameless);
        // An id that was written in or taken out by hand.
        pairs.pair(base, side, written, renamed);
        pairs
    }

    /// What two sides added: the same when they stand at one place. The tool gives both the same id then; people may give any.
    pub fn added(ours: &[&CodingEntry], theirs: &[&CodingEntry]) -> Self {
        let mut pairs = Self::none(ours, theirs);
        let moved =
            |one: &&CodingEntry, other: &&CodingEntry| one.at == other.at || one.fingerprint != other.fingerprint;
        pairs.pair(ours, theirs, |entry| Some((entry.id.clone()?, quote(entry))), moved);
        pairs.pair(
            ours,
            theirs,
            |entry| Some(quote(entry)),
            |one, other| same_place(one, other),
        );
        pairs
    }

    fn none<T>(left: &[T], right: &[T]) -> Self {
        Self {
            left: vec![None; left.len()],
            right: vec![None; right.len()],
        }
    }

    /// Pairs those that have no partner yet, have the same key and `may` be the same; the first with the first.
    fn pair<T, K: Ord>(
        &mut self,
        left: &[T],
        right: &[T],
        key: impl Fn(&T) -> Option<K>,
        may: impl Fn(&T, &T) -> bool,
    ) {
        let mut waiting: BTreeMap<K, VecDeque<usize>> = BTreeMap::new();
        for (index, (entry, partner)) in right.iter().zip(&self.right).enumerate() {
            if let (None, Some(key)) = (partner, key(entry)) {
                waiting.entry(key).or_default().push_back(index);
            }
        }
        for (index, entry) in left.iter().enumerate() {
            if self.left.get(index).is_some_and(Option::is_some) {
                continue;
            }
            let queue = key(entry).and_then(|key| waiting.get_mut(&key));
            let Some(queue) = queue else { continue };
            let fits = |other: &usize| right.get(*other).is_some_and(|other| may(entry, other));
            let Some(partner) = queue.iter().position(fits).and_then(|at| queue.remove(at)) else {
                continue;
            };
            set(&mut self.left, index, partner);
            set(&mut self.right, partner, index);
        }
    }
}

fn set(list: &mut [Option<usize>], index: usize, partner: usize) {
    if let Some(slot) = list.get_mut(index) {
        *slot = Some(partner);
    }
}
