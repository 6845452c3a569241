//! Codes that one side renamed everywhere: what the other side did to the old name is meant for the new one.

use std::collections::BTreeSet;

use super::matching::Pairs;
use super::side::Side;
use crate::read::CodingEntry;

/// How many segments must tell of a new name: one alone may as well have been given another code.
const ENOUGH: usize = 2;

/// Lets the version that both grew from, and what grew from it on the other side, speak of a renamed code by its new name.
pub(super) fn follow(base: &mut Side, ours: &mut Side, theirs: &mut Side) {
    let by_ours = renamed(&base.entries, &ours.entries);
    let by_theirs = renamed(&base.entries, &theirs.entries);
    for (own, others, other) in [(&by_ours, &by_theirs, theirs), (&by_theirs, &by_ours, ours)] {
        for (old, new) in own {
            let elsewhere = others.iter().any(|(name, _)| name == old);
            if !elsewhere && !names(&other.entries).contains(new.as_str()) {
                rename((&mut base.entries, &mut other.entries), old, new);
            }
        }
    }
}

/// The name of a code without its sign.
fn name(code: &str) -> &str {
    code.trim_end_matches(['+', '-'])
}

fn names(entries: &[CodingEntry]) -> BTreeSet<&str> {
    let codes = entries.iter().flat_map(|entry| &entry.codes);
    codes.map(|code| name(code)).collect()
}

fn bears(entry: &CodingEntry, code: &str) -> bool {
    entry.codes.iter().any(|known| name(known) == code)
}

/// The codes of `base` in whose place `side` has one new code everywhere, sign by sign.
fn renamed(base: &[CodingEntry], side: &[CodingEntry]) -> Vec<(String, String)> {
    let pairs = Pairs::grown(base, side);
    let (known, found) = (names(base), names(side));
    let grown = |at: Option<usize>| at.and_then(|at| side.get(at));
    let old = known.difference(&found).filter_map(|old| {
        let both = base.iter().zip(&pairs.left).filter(|(entry, _)| bears(entry, old));
        let both: Vec<_> = both.map(|(entry, at)| (entry, grown(*at))).collect();
        let mut new = found.difference(&known).filter(|new| {
            let kept = |(one, other): &(&CodingEntry, Option<&CodingEntry>)| {
                other.is_some_and(|other| stands_for(one, other, old, new))
            };
            both.iter().all(kept)
        });
        // Two new codes are a split: which of them is meant nobody knows.
        let only = new.next().filter(|_| both.len() >= ENOUGH && new.next().is_none())?;
        Some(((*old).to_owned(), (*only).to_owned()))
    });
    old.collect()
}

/// Whether `other` has `new` with each sign with which `one` has `old`.
fn stands_for(one: &CodingEntry, other: &CodingEntry, old: &str, new: &str) -> bool {
    let mut signs = one.codes.iter().filter_map(|code| signed(code, old, new));
    signs.all(|code| other.codes.contains(&code))
}

/// `code` by its new name; none when it is another one.
fn signed(code: &str, old: &str, new: &str) -> Option<String> {
    let sign = code.strip_prefix(name(code)).unwrap_or_default();
    (name(code) == old).then(|| format!("{new}{sign}"))
}

/// Renames a code in the segments of `base` and in what became of them. What a side added keeps its name: the codebook tells what
/// an old name means, and the code may still be there.
fn rename((base, side): (&mut [CodingEntry], &mut [CodingEntry]), old: &str, new: &str) {
    let pairs = Pairs::grown(base, side);
    for (entry, partner) in base.iter_mut().zip(pairs.left) {
        if !bears(entry, old) {
            continue;
        }
        let grown = partner.and_then(|at| side.get_mut(at));
        for entry in [Some(entry), grown].into_iter().flatten() {
            let keys = entry.memos.0.iter_mut().map(|(key, _)| key);
            for code in entry.codes.iter_mut().chain(keys) {
                *code = signed(code, old, new).unwrap_or_else(|| code.clone());
            }
        }
    }
}
