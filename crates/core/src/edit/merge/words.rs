//! The place of a segment: quote, position, surroundings and the text that they were written for, as one.

use crate::model::CharRange;
use crate::read::CodingEntry;

/// What a side did to the place of a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    /// Nothing.
    None,
    /// It wrote down where the same words stand.
    Reanchored,
    /// It chose other words.
    Chosen,
}

/// A quote as it is compared: white space between words does not count.
pub(super) fn quote(entry: &CodingEntry) -> String {
    let words = entry.quote.as_deref().unwrap_or_default().split_whitespace();
    words.collect::<Vec<_>>().join(" ")
}

/// Whether positions of both mean the same text, as far as they tell.
fn same_text(one: &CodingEntry, other: &CodingEntry) -> bool {
    let (one, other) = (&one.fingerprint, &other.fingerprint);
    one == other || one.is_none() || other.is_none()
}

/// Whether both are known to stand at one place.
pub(super) fn same_place(one: &CodingEntry, other: &CodingEntry) -> bool {
    quote(one) == quote(other) && one.at == other.at && same_text(one, other)
}

/// How many characters both places have in common: by position, or where no two positions mean one text by a quote within the other.
pub(super) fn overlap(one: &CodingEntry, other: &CodingEntry) -> usize {
    let range = |entry: &CodingEntry| {
        entry
            .at
            .as_deref()
            .filter(|_| is_position(entry))
            .and_then(CharRange::parse)
    };
    let known = same_text(one, other).then(|| range(one).zip(range(other))).flatten();
    if let Some((one, other)) = known {
        return one.end.min(other.end).saturating_sub(one.start.max(other.start));
    }
    let (one, other) = (quote(one), quote(other));
    let within = one.contains(&other) || other.contains(&one);
    let shorter = one.chars().count().min(other.chars().count());
    if within { shorter } else { 0 }
}

/// Whether the words can stand at the position: one of another length, written by hand or for another text, is none.
fn is_position(entry: &CodingEntry) -> bool {
    let at = entry.at.as_deref().and_then(CharRange::parse);
    let length = entry.quote.as_deref().unwrap_or_default().chars().count();
    at.is_some_and(|at| at.end.checked_sub(at.start) == Some(length))
}

/// Whether both chose the same words, as far as positions in two texts can tell.
fn alike(ours: &CodingEntry, theirs: &CodingEntry) -> bool {
    ours.quote == theirs.quote && (ours.at == theirs.at || !same_text(ours, theirs))
}

fn change(base: &CodingEntry, side: &CodingEntry) -> Change {
    let at_both = is_position(base) && side.at.is_some();
    let written = |entry: &CodingEntry| (entry.at.clone(), entry.before.clone(), entry.after.clone());
    let moved = at_both && base.at != side.at;
    if base.quote != side.quote || moved && (base.fingerprint == side.fingerprint || are_elsewhere(base, side)) {
        Change::Chosen
    } else if base.fingerprint == side.fingerprint && written(base) == written(side) {
        Change::None
    } else {
        Change::Reanchored
    }
}

/// Whether the same words stand between others on both sides: a correction of the text rarely changes what is next to them twice.
fn are_elsewhere(base: &CodingEntry, side: &CodingEntry) -> bool {
    let next = |entry: &CodingEntry| {
        let before = entry.before.as_deref().and_then(|words| words.chars().next_back());
        before.zip(entry.after.as_deref().and_then(|words| words.chars().next()))
    };
    let known = next(base).zip(next(side));
    known.is_some_and(|(base, side)| base.0 != side.0 && base.1 != side.1)
}

/// Whether `side` chose another place than `base`.
pub(super) fn chosen(base: &CodingEntry, side: &CodingEntry) -> bool {
    change(base, side) == Change::Chosen
}

/// From which side the place is taken; none when both chose another.
pub(super) fn settle<'e>(
    base: Option<&CodingEntry>,
    ours: &'e CodingEntry,
    theirs: &'e CodingEntry,
    head: Option<&str>,
) -> Option<&'e CodingEntry> {
    // Of two that mean the same words, the one written for the text that the merged file names.
    let fresher = |ours: &'e CodingEntry, theirs: &'e CodingEntry| {
        let is_head = |entry: &CodingEntry| entry.fingerprint.as_deref() == head;
        if is_head(theirs) && !is_head(ours) {
            theirs
        } else {
            ours
        }
    };
    let Some(base) = base else {
        return alike(ours, theirs).then(|| fresher(ours, theirs));
    };
    match (change(base, ours), change(base, theirs)) {
        (_, Change::None) => Some(ours),
        (Change::None, _) => Some(theirs),
        (Change::Reanchored, Change::Reanchored) => Some(fresher(ours, theirs)),
        (Change::Chosen, Change::Reanchored) => Some(ours),
        (Change::Reanchored, Change::Chosen) => Some(theirs),
        (Change::Chosen, Change::Chosen) => alike(ours, theirs).then(|| fresher(ours, theirs)),
    }
}

/// Gives `entry` the place of `from`.
pub(super) fn put(entry: &mut CodingEntry, from: &CodingEntry) {
    entry.at.clone_from(&from.at);
    entry.fingerprint.clone_from(&from.fingerprint);
    entry.quote.clone_from(&from.quote);
    entry.before.clone_from(&from.before);
    entry.after.clone_from(&from.after);
}
