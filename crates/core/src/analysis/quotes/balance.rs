//! How the quotes shown are spread over cases and groups.

use std::collections::{BTreeMap, BTreeSet};

use super::Quote;
use super::deal::Members;
use crate::analysis::Evidence;
use crate::ask::Selection;
use crate::model::CaseIndex;

/// How the quotes shown are spread. Passages are distinct places, before any were joined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    /// Passages in all.
    pub found: usize,
    /// Passages that the quotes shown stand for.
    pub shown: usize,
    /// Of these, how many stand in a quote with another that they overlap.
    pub joined: usize,
    /// Of these, how many are named behind a quote that says the same words.
    pub repeated: usize,
    /// What was found outside all passages: words that no segment holds, where whole segments were asked.
    pub outside: usize,
    /// Cases that have such passages.
    pub cases_found: usize,
    /// Cases that are quoted.
    pub cases_quoted: usize,
    /// Cases that were asked: those of the selection that were read and in which there may be such passages.
    pub cases: usize,
    /// Cases with no such passage, in order.
    pub never: Vec<CaseIndex>,
    /// Cases with such passages of which none is shown, in order.
    pub unquoted: Vec<CaseIndex>,
    /// The case with the most quotes; the first of them where several have as many; none where nothing is shown.
    pub largest: Option<Largest>,
    /// The same for each group, in order; empty where no groups were made.
    pub groups: Vec<GroupShare>,
}

/// The case with the most quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Largest {
    /// The case.
    pub case: CaseIndex,
    /// Its quotes.
    pub quotes: usize,
    /// How many cases have as many, this one included.
    pub cases: usize,
}

/// One group's share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupShare {
    /// Its name.
    pub name: String,
    /// Passages of the group in all.
    pub found: usize,
    /// Quotes shown that were dealt for the group.
    pub quotes: usize,
    /// Its cases that have such passages.
    pub cases_found: usize,
    /// Its cases that are quoted.
    pub cases_quoted: usize,
    /// Its cases that were asked.
    pub cases: usize,
}

/// The cases that are quoted.
pub(super) fn cases(quotes: &[Quote]) -> BTreeSet<CaseIndex> {
    quotes.iter().map(|quote| quote.case).collect()
}

/// The cases with a turn in the selection, and in `within`, that was read, and those of these passages.
pub(super) fn asked(evidence: &Evidence<'_>, within: &Selection, all: &[Quote]) -> BTreeSet<CaseIndex> {
    let turns = evidence.turns.iter();
    let asked = turns.filter(|turn| within.has(turn.transcript, turn.position));
    let asked: BTreeSet<CaseIndex> = asked.map(|turn| turn.case).collect();
    asked.union(&cases(all)).copied().collect()
}

/// The balance of `shown`, chosen among `all` passages, each by itself.
pub(super) fn balance(
    members: &Members<'_, '_>,
    selected: &BTreeSet<CaseIndex>,
    all: &[Quote],
    shown: &[Quote],
) -> Balance {
    let (with, quoted) = (cases(all), cases(shown));
    Balance {
        found: all.len(),
        shown: places(shown),
        joined: shown.iter().map(|quote| quote.places.len().saturating_sub(1)).sum(),
        repeated: shown.iter().map(|quote| quote.also_at.len()).sum(),
        outside: 0,
        cases_found: with.len(),
        cases_quoted: quoted.len(),
        cases: selected.len(),
        never: selected.difference(&with).copied().collect(),
        unquoted: with.difference(&quoted).copied().collect(),
        largest: largest(shown),
        groups: groups(members, selected, all, shown),
    }
}

fn places<'q>(quotes: impl IntoIterator<Item = &'q Quote>) -> usize {
    quotes.into_iter().map(Quote::stands_for).sum()
}

fn largest(shown: &[Quote]) -> Option<Largest> {
    let mut counts: BTreeMap<CaseIndex, usize> = BTreeMap::new();
    for quote in shown {
        *counts.entry(quote.case).or_default() += 1;
    }
    let quotes = counts.values().copied().max()?;
    let mut most = counts.iter().filter(|(_, count)| **count == quotes);
    let case = *most.next()?.0;
    Some(Largest {
        case,
        quotes,
        cases: 1 + most.count(),
    })
}

fn groups(
    members: &Members<'_, '_>,
    selected: &BTreeSet<CaseIndex>,
    all: &[Quote],
    shown: &[Quote],
) -> Vec<GroupShare> {
    let named = members.names.iter().enumerate();
    let named = named.filter_map(|(position, name)| Some((position, name.as_ref()?)));
    named
        .map(|(position, name)| {
            let own = |quote: &&Quote| members.of_quote(quote).contains(&position);
            let found: Vec<&Quote> = all.iter().filter(own).collect();
            let dealt: Vec<&Quote> = shown
                .iter()
                .filter(|quote| quote.group.as_ref() == Some(name))
                .collect();
            let cases = |quotes: &[&Quote]| quotes.iter().map(|quote| quote.case).collect::<BTreeSet<_>>().len();
            GroupShare {
                name: name.clone(),
                found: found.len(),
                quotes: dealt.len(),
                cases_found: cases(&found),
                cases_quoted: cases(&dealt),
                cases: selected
                    .iter()
                    .filter(|case| members.of_case(**case).contains(&position))
                    .count(),
            }
        })
        .filter(|group| group.found + group.cases > 0)
        .collect()
}
