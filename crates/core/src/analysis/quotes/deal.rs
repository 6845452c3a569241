//! Which passages are shown: dealt out by groups and cases in turn.

use std::collections::{BTreeMap, BTreeSet};

use super::{Limit, Quote};
use crate::analysis::{Evidence, Grouping};
use crate::model::{CaseIndex, NO_VALUE};

/// The groups that take turns, and who belongs to them.
pub(super) struct Members<'e, 's> {
    evidence: &'e Evidence<'s>,
    by: Grouping,
    /// The names, in order; one without a name for the whole.
    pub names: Vec<Option<String>>,
    /// The coders who have read something of a case, by position; empty unless coders are the groups.
    readers: BTreeMap<CaseIndex, BTreeSet<usize>>,
}

impl<'e, 's> Members<'e, 's> {
    /// The groups of these cases: those that speak in a transcript that was read, and those that have passages.
    pub fn of(evidence: &'e Evidence<'s>, by: Grouping, cases: &BTreeSet<CaseIndex>) -> Self {
        let study = evidence.study;
        let names = match by {
            Grouping::Whole => vec![None],
            Grouping::Coder => {
                // Words that an expression finds may have been coded by nobody.
                let names = evidence.coder_names().into_iter().chain([NO_VALUE]);
                names.map(|name| Some(name.to_owned())).collect()
            }
            Grouping::Attribute(attribute) => {
                let values = study
                    .attributes
                    .get(attribute)
                    .map(|attribute| attribute.values.clone());
                let values = values.unwrap_or_default().into_iter().chain([NO_VALUE.to_owned()]);
                let present: BTreeSet<&str> = cases.iter().map(|case| value(evidence, attribute, *case)).collect();
                values
                    .filter(|value| present.contains(value.as_str()))
                    .map(Some)
                    .collect()
            }
        };
        let readers = match by {
            Grouping::Coder => readers(evidence),
            Grouping::Whole | Grouping::Attribute(_) => BTreeMap::new(),
        };
        Self {
            evidence,
            by,
            names,
            readers,
        }
    }

    /// The groups of a passage, by their position; several only where coders are the groups.
    pub fn of_quote(&self, quote: &Quote) -> Vec<usize> {
        match self.by {
            Grouping::Whole => vec![0],
            Grouping::Attribute(_) => self.of_case(quote.case),
            Grouping::Coder if quote.given_by.is_empty() => self.position(NO_VALUE).into_iter().collect(),
            Grouping::Coder => {
                let names = quote
                    .given_by
                    .iter()
                    .map(|&coder| self.evidence.study.coder(coder).as_str());
                names.filter_map(|name| self.position(name)).collect()
            }
        }
    }

    /// The groups of a case, by their position.
    pub fn of_case(&self, case: CaseIndex) -> Vec<usize> {
        match self.by {
            Grouping::Whole => vec![0],
            Grouping::Attribute(attribute) => self
                .position(value(self.evidence, attribute, case))
                .into_iter()
                .collect(),
            Grouping::Coder => self.readers.get(&case).into_iter().flatten().copied().collect(),
        }
    }

    fn position(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|known| known.as_deref() == Some(name))
    }
}

/// The coders who have read a transcript in which a case speaks, by position.
fn readers(evidence: &Evidence<'_>) -> BTreeMap<CaseIndex, BTreeSet<usize>> {
    let mut spoken: Vec<_> = evidence.turns.iter().map(|turn| (turn.transcript, turn.case)).collect();
    spoken.sort_unstable();
    spoken.dedup();
    let mut readers: BTreeMap<CaseIndex, BTreeSet<usize>> = BTreeMap::new();
    for (transcript, case) in spoken {
        let coders = evidence.scope.coders.iter().enumerate();
        let read = coders.filter(|(_, coder)| evidence.study.file(**coder, transcript).is_some());
        readers
            .entry(case)
            .or_default()
            .extend(read.map(|(position, _)| position));
    }
    readers
}

fn value<'s>(evidence: &Evidence<'s>, attribute: usize, case: CaseIndex) -> &'s str {
    let value = evidence.study.value(case, attribute);
    value.map_or(NO_VALUE, |value| value.text.as_str())
}

/// The passages shown, each with its group: by group, then in order.
pub(super) fn dealt(all: &[Quote], members: &Members<'_, '_>, limit: Limit) -> Vec<Quote> {
    let groups: Vec<Vec<usize>> = all.iter().map(|quote| members.of_quote(quote)).collect();
    let mut chosen = match limit {
        Limit::All => firsts(&groups),
        Limit::Most(most) => in_turn(all, &groups, members.names.len(), most),
    };
    chosen.sort_unstable();
    let quote = |(group, position): (usize, usize)| {
        let group = members.names.get(group).cloned().flatten();
        Some(Quote {
            group,
            ..all.get(position)?.clone()
        })
    };
    chosen.into_iter().filter_map(quote).collect()
}

/// At most so many passages of one group: one of each case in turn; in their order.
pub(crate) fn spread(all: &[Quote], most: usize) -> impl Iterator<Item = &Quote> {
    let mut chosen = by_round(all, 0..all.len());
    chosen.truncate(most);
    chosen.sort_unstable();
    chosen.into_iter().filter_map(|position| all.get(position))
}

/// Every passage, with its first group; those without any come last.
fn firsts(groups: &[Vec<usize>]) -> Vec<(usize, usize)> {
    let first = |(position, groups): (usize, &Vec<usize>)| (groups.first().copied().unwrap_or(usize::MAX), position);
    groups.iter().enumerate().map(first).collect()
}

/// At most so many: the groups in turn, in each one of each case in turn.
fn in_turn(all: &[Quote], groups: &[Vec<usize>], count: usize, most: usize) -> Vec<(usize, usize)> {
    let mut hands: Vec<_> = (0..count)
        .map(|group| {
            let own = (0..all.len()).filter(|&position| groups.get(position).is_some_and(|of| of.contains(&group)));
            by_round(all, own).into_iter()
        })
        .collect();
    let mut taken = BTreeSet::new();
    let mut chosen = Vec::new();
    loop {
        let before = chosen.len();
        for (group, hand) in hands.iter_mut().enumerate() {
            if chosen.len() == most {
                return chosen;
            }
            if let Some(position) = hand.find(|position| taken.insert(*position)) {
                chosen.push((group, position));
            }
        }
        if chosen.len() == before {
            return chosen;
        }
    }
}

/// The first passage of each case in order, then the second of each, and so on.
fn by_round(all: &[Quote], positions: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut dealt: BTreeMap<CaseIndex, usize> = BTreeMap::new();
    let mut rounds: Vec<(usize, usize)> = Vec::new();
    for position in positions {
        let Some(quote) = all.get(position) else { continue };
        let round = dealt.entry(quote.case).or_default();
        rounds.push((*round, position));
        *round += 1;
    }
    rounds.sort_unstable();
    rounds.into_iter().map(|(_, position)| position).collect()
}
