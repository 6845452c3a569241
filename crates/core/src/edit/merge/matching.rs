//! Which segments of two versions are the same one.

use std::cmp::Reverse;
use std::collections::{BTreeMap, VecDeque};

use super::markers::Ancestor;
use super::words::{overlap, quote, same_place};
use crate::read::CodingEntry;

/// For each of two lists, which of the other's segments is the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pairs {
    pub left: Vec<Option<usize>>,
    pub right: Vec<Option<usize>>,
}

impl Pairs {
    /// A version and what grew from it: by id; without ids by words and position, by words alone, then by what overlaps.
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
        pairs.pair_resized(base, side);
        pairs
    }

    /// What two sides added: the same when they stand at one place. The tool gives both the same id then; people may give any.
    /// Where nobody knows what both grew from, those that overlap may be one that both resized.
    pub fn added(ours: &[CodingEntry], theirs: &[CodingEntry], ancestor: Ancestor) -> Self {
        let mut pairs = Self::none(ours, theirs);
        let moved = |one: &CodingEntry, other: &CodingEntry| one.at == other.at || one.fingerprint != other.fingerprint;
        pairs.pair(ours, theirs, |entry| Some((entry.id.clone()?, quote(entry))), moved);
        pairs.pair(ours, theirs, |entry| Some(quote(entry)), same_place);
        if ancestor == Ancestor::Guessed {
            pairs.pair_resized(ours, theirs);
        }
        pairs
    }

    fn none(left: &[CodingEntry], right: &[CodingEntry]) -> Self {
        Self {
            left: vec![None; left.len()],
            right: vec![None; right.len()],
        }
    }

    /// Pairs those that have no partner yet, have the same key and `may` be the same; the first with the first.
    fn pair<K: Ord>(
        &mut self,
        left: &[CodingEntry],
        right: &[CodingEntry],
        key: impl Fn(&CodingEntry) -> Option<K>,
        may: impl Fn(&CodingEntry, &CodingEntry) -> bool,
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

    /// Pairs segments without ids that have no partner yet, a code in common, and words in common: the most words first.
    fn pair_resized(&mut self, left: &[CodingEntry], right: &[CodingEntry]) {
        let (old, new) = (nameless(left, &self.left), nameless(right, &self.right));
        let pairs = old.iter().flat_map(|one| new.iter().map(move |other| (one, other)));
        let mut pairs: Vec<_> = pairs
            .filter(|((_, one), (_, other))| one.codes.iter().any(|code| other.codes.contains(code)))
            .map(|((old, one), (new, other))| (Reverse(overlap(one, other)), *old, *new))
            .filter(|(Reverse(common), ..)| *common > 0)
            .collect();
        pairs.sort_unstable();
        let free = |list: &[Option<usize>], index: usize| list.get(index).is_some_and(Option::is_none);
        for (_, old, new) in pairs {
            if free(&self.left, old) && free(&self.right, new) {
                set(&mut self.left, old, new);
                set(&mut self.right, new, old);
            }
        }
    }
}

/// The segments that have neither an id nor a partner, by their place in the list.
fn nameless<'e>(list: &'e [CodingEntry], partners: &[Option<usize>]) -> Vec<(usize, &'e CodingEntry)> {
    let free = list
        .iter()
        .enumerate()
        .zip(partners)
        .filter(|(_, partner)| partner.is_none());
    free.map(|(entry, _)| entry)
        .filter(|(_, entry)| entry.id.is_none())
        .collect()
}

fn set(list: &mut [Option<usize>], index: usize, partner: usize) {
    if let Some(slot) = list.get_mut(index) {
        *slot = Some(partner);
    }
}
