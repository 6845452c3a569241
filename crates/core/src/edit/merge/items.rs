//! What a merged coding file will say, segment by segment, in the order of the file.

use super::Take;
use super::judgements::settle;
use super::markers::Ancestor;

use super::matching::Pairs;
use super::segment::{Outcome, weigh};
use super::side::Side;
use super::words::same_place;
use crate::edit::segment_id::Origin;
use crate::model::CharRange;
use crate::read::CodingEntry;

/// A segment of the merged file, with what it was in each version.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub base: Option<usize>,
    pub ours: Option<usize>,
    pub theirs: Option<usize>,
    pub outcome: Outcome,
}

/// A merged file as values.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    /// The fingerprint that the file will name.
    pub fingerprint: Option<String>,
    pub items: Vec<Item>,
}

/// Merges the values of three versions.
pub(super) fn items((base, ancestor): (&Side, Ancestor), ours: &Side, theirs: &Side) -> Plan {
    let sheets = (&base.sheet, &ours.sheet, &theirs.sheet);
    let head = settle(&sheets.0.fingerprint, &sheets.1.fingerprint, &sheets.2.fingerprint);
    let fingerprint = head.unwrap_or(&sheets.1.fingerprint).clone();
    let mut plan = Plan {
        items: paired((base, ancestor), ours, theirs, fingerprint.as_deref()),
        fingerprint,
    };
    plan.join_added(ours);
    plan.items.retain(|item| item.shown().is_some());
    plan.order();
    plan.name_apart(&ours.sheet.coder, &ours.sheet.stem);
    plan.write_fingerprints(ours, theirs);
    plan
}

/// Every segment of the three versions: ours in order, then what only theirs has.
fn paired((base, ancestor): (&Side, Ancestor), ours: &Side, theirs: &Side, head: Option<&str>) -> Vec<Item> {
    let with_ours = Pairs::grown(&base.entries, &ours.entries);
    let with_theirs = Pairs::grown(&base.entries, &theirs.entries);
    let (new_ours, new_theirs) = (unpaired(ours, &with_ours), unpaired(theirs, &with_theirs));
    let entries = |new: &[usize], side: &'_ Side| -> Vec<CodingEntry> {
        new.iter()
            .filter_map(|index| side.entries.get(*index).cloned())
            .collect()
    };
    let (added, others) = (entries(&new_ours, ours), entries(&new_theirs, theirs));
    let added = Pairs::added(&added, &others, ancestor);
    let item = |base_at: Option<usize>, ours_at: Option<usize>, theirs_at: Option<usize>| {
        let entry = |side: &'_ Side, index: Option<usize>| index.and_then(|index| side.entries.get(index).cloned());
        let (b, o, t) = (entry(base, base_at), entry(ours, ours_at), entry(theirs, theirs_at));
        Item {
            base: base_at,
            ours: ours_at,
            theirs: theirs_at,
            outcome: weigh((b.as_ref(), ancestor), o.as_ref(), t.as_ref(), head),
        }
    };
    let at = |list: &[Option<usize>], index: usize| list.get(index).copied().flatten();
    let mut items: Vec<Item> = (0..ours.entries.len())
        .map(|index| match at(&with_ours.right, index) {
            Some(old) => item(Some(old), Some(index), at(&with_theirs.left, old)),
            None => {
                let number = new_ours.iter().position(|new| *new == index);
                let partner = number.and_then(|number| at(&added.left, number));
                let partner = partner.and_then(|number| new_theirs.get(number).copied());
                item(None, Some(index), partner)
            }
        })
        .collect();
    let known: Vec<usize> = items.iter().filter_map(|item| item.theirs).collect();
    let rest = (0..theirs.entries.len()).filter(|index| !known.contains(index));
    items.extend(rest.map(|index| item(at(&with_theirs.right, index), None, Some(index))));
    items
}

/// The segments that did not grow from one of the base.
fn unpaired(side: &Side, pairs: &Pairs) -> Vec<usize> {
    let partners = pairs.right.iter().take(side.entries.len()).enumerate();
    partners
        .filter(|(_, partner)| partner.is_none())
        .map(|(index, _)| index)
        .collect()
}

impl Item {
    /// What the file shows of it: our version, else theirs.
    pub fn shown(&self) -> Option<&CodingEntry> {
        self.outcome.ours.as_ref().or(self.outcome.theirs.as_ref())
    }

    /// Whether a side added it, so that it may join another.
    fn is_new(&self) -> bool {
        self.base.is_none() && !(self.ours.is_some() && self.theirs.is_some()) && !self.outcome.is_conflict()
    }

    /// Whether it stands, settled, where the other side's new segment stands.
    fn takes(&self, new: &Self, ours: &Side) -> bool {
        let (Some(mine), Some(other)) = (self.shown(), new.shown()) else {
            return false;
        };
        // Twins in one version stay what they are.
        let twins = new.ours.is_some()
            && self
                .ours
                .and_then(|index| ours.entries.get(index))
                .is_some_and(|old| same_place(old, other));
        !self.outcome.is_conflict() && same_place(mine, other) && !twins
    }

    /// Where it stands, as far as the file tells.
    fn place(&self) -> Option<CharRange> {
        CharRange::parse(self.shown()?.at.as_deref()?)
    }
}

impl Plan {
    /// Lets what one side added join the segment that the other side moved to that very place.
    fn join_added(&mut self, ours: &Side) {
        let mut index = 0;
        while let Some(new) = self.items.get(index).cloned() {
            let fits = |(at, item): (usize, &Item)| at != index && item.base.is_some() && item.takes(&new, ours);
            let place = new
                .is_new()
                .then(|| self.items.iter().enumerate().position(fits))
                .flatten();
            let joined = place.and_then(|place| {
                let outcome = weigh(
                    (None, Ancestor::Known),
                    self.items.get(place)?.shown(),
                    new.shown(),
                    self.fingerprint.as_deref(),
                );
                Some((place, outcome)).filter(|(_, outcome)| !outcome.is_conflict())
            });
            match joined {
                Some((place, outcome)) => {
                    if let Some(item) = self.items.get_mut(place) {
                        item.outcome = outcome;
                    }
                    self.items.remove(index);
                }
                None => index += 1,
            }
        }
    }

    /// Puts what only theirs has where it belongs: before the first segment that stands later; without a position behind the one
    /// that it follows in their version.
    fn order(&mut self) {
        let split = self.items.iter().position(|item| item.ours.is_none());
        let new = split.map_or_else(Vec::new, |at| self.items.split_off(at));
        for item in new {
            let place = item.place();
            let later = |known: &Item| match (known.place(), place) {
                (Some(known), Some(place)) => (known.start, known.end) > (place.start, place.end),
                _ => false,
            };
            let follows = |known: &Item| known.theirs.is_some() && known.theirs < item.theirs;
            let at = match place {
                Some(_) => self.items.iter().position(later),
                None => self.items.iter().rposition(follows).map(|at| at + 1),
            };
            let at = at.unwrap_or(self.items.len());
            self.items.insert(at, item);
        }
    }

    /// Gives a segment that theirs added another id when ours uses it for another segment.
    fn name_apart(&mut self, coder: &str, transcript: &str) {
        let ids: Vec<Option<String>> = self
            .items
            .iter()
            .map(|item| item.shown().and_then(|entry| entry.id.clone()))
            .collect();
        let mut new_ids: Vec<String> = Vec::new();
        for (index, item) in self.items.iter_mut().enumerate() {
            let id = ids.get(index).cloned().flatten();
            let elsewhere = |id: &str| {
                ids.iter()
                    .enumerate()
                    .any(|(at, other)| at != index && other.as_deref() == Some(id))
            };
            let Some(id) = id.filter(|id| item.ours.is_none() && item.base.is_none() && elsewhere(id)) else {
                continue;
            };
            let Some(entry) = item.shown() else { continue };
            let origin = Origin {
                coder,
                transcript,
                at: item.place().unwrap_or(CharRange { start: 0, end: 0 }),
                words: entry.quote.as_deref().unwrap_or_default(),
            };
            let new = origin.id(|new| new == id || elsewhere(new) || new_ids.iter().any(|known| known == new));
            new_ids.push(new.clone());
            for entry in [&mut item.outcome.ours, &mut item.outcome.theirs].into_iter().flatten() {
                entry.id = Some(new.clone());
            }
        }
    }

    /// Leaves a fingerprint to the segments alone whose position was written for another text than the file names, or that bore one.
    fn write_fingerprints(&mut self, ours: &Side, theirs: &Side) {
        for item in &mut self.items {
            let written = match (item.ours, item.theirs) {
                (Some(index), _) => ours.sheet.segments.get(index),
                (None, index) => index.and_then(|index| theirs.sheet.segments.get(index)),
            };
            let written = written.and_then(|entry| entry.fingerprint.clone());
            let written = written.filter(|own| Some(own) == self.fingerprint.as_ref());
            for entry in [&mut item.outcome.ours, &mut item.outcome.theirs].into_iter().flatten() {
                if entry.fingerprint == self.fingerprint {
                    entry.fingerprint.clone_from(&written);
                }
            }
        }
    }

    /// The plan with conflicts decided.
    pub fn taking(mut self, take: Take) -> Self {
        for Item { outcome, .. } in &mut self.items {
            match take {
                Take::Neither => {}
                Take::Ours => outcome.theirs.clone_from(&outcome.ours),
                Take::Theirs => outcome.ours.clone_from(&outcome.theirs),
            }
        }
        self.items.retain(|item| item.shown().is_some());
        self
    }
}
