//! The rule of counting: which of the candidates are labels.

use std::collections::{BTreeMap, BTreeSet};

use super::super::source::SourceLine;
use super::super::wishes::Wishes;
use super::layout::{Layout, RoleNames};
use super::role_words::{self, Strength};
use super::shape::family;
use super::{Form, Opening};

/// How many lines a family of labels must begin. `check` asks the same of an undeclared label.
const REGULAR: usize = 3;

/// What was decided about the candidates of one layout.
#[derive(Debug, Default)]
pub(super) struct Verdict {
    accepted: BTreeSet<String>,
    /// Lines of the document's head: label and index of the line.
    pub heads: Vec<(String, usize)>,
    /// In order of first appearance.
    pub rejected: Vec<Rejected>,
}

/// A label that was not taken.
#[derive(Debug)]
pub(super) struct Rejected {
    pub label: String,
    pub lines: usize,
    /// Index of its first line.
    pub first: usize,
}

impl Verdict {
    /// The candidates that begin turns.
    pub fn openings(&self, candidates: &[Opening]) -> Vec<Opening> {
        let is_head = |opening: &Opening| self.heads.iter().any(|(_, line)| *line == opening.line);
        let taken =
            |opening: &&Opening| self.accepted.contains(&opening.label) && !is_head(opening);
        candidates.iter().filter(taken).cloned().collect()
    }
}

/// Decides which labels of a layout's candidates are labels.
pub(super) fn judge(
    layout: &Layout,
    candidates: &[Opening],
    lines: &[SourceLine],
    wishes: &Wishes,
) -> Verdict {
    if !wishes.labels.is_empty() {
        let accepted = wishes
            .labels
            .iter()
            .map(|named| named.text.clone())
            .collect();
        return Verdict {
            accepted,
            ..Verdict::default()
        };
    }
    let census = Census::of(candidates, lines);
    let heads = census.heads(candidates);
    let mut verdict = Verdict {
        heads,
        ..Verdict::default()
    };
    let is_head = |label: &str| verdict.heads.iter().any(|(head, _)| head == label);
    let regular: BTreeSet<String> = census
        .labels
        .keys()
        .filter(|label| !is_head(label) && census.is_regular(label, layout))
        .map(|l| (*l).to_owned())
        .collect();
    if is_enough(layout, &regular, candidates, lines) {
        let also = census
            .labels
            .keys()
            .filter(|label| !is_head(label) && regular.len() > 1 && census.is_rare(label));
        verdict.accepted = also
            .map(|label| (*label).to_owned())
            .chain(regular.clone())
            .collect();
    }
    verdict.rejected = census.rejected(&verdict);
    verdict
}

/// How often each label begins a line.
struct Census<'a> {
    labels: BTreeMap<&'a str, Tally>,
    families: BTreeMap<String, usize>,
}

#[derive(Default)]
struct Tally {
    lines: usize,
    /// Lines on which words stand behind the label.
    with_words: usize,
    first: usize,
}

impl<'a> Census<'a> {
    fn of(candidates: &'a [Opening], lines: &[SourceLine]) -> Self {
        let mut census = Self {
            labels: BTreeMap::new(),
            families: BTreeMap::new(),
        };
        for opening in candidates {
            let tally = census.labels.entry(&opening.label).or_insert(Tally {
                first: opening.line,
                ..Tally::default()
            });
            tally.lines += 1;
            tally.with_words += usize::from(has_words(opening, lines));
            *census.families.entry(family(&opening.label)).or_default() += 1;
        }
        census
    }

    fn is_regular(&self, label: &str, layout: &Layout) -> bool {
        let often = self
            .families
            .get(&family(label))
            .is_some_and(|&count| count >= REGULAR);
        let followed = self
            .labels
            .get(label)
            .is_some_and(|tally| tally.with_words * 2 >= tally.lines);
        let named = layout.role_names == RoleNames::Suffice && is_strong(label);
        named || (often && followed)
    }

    /// A label of two lines with words, which counts beside two labels that are certain.
    fn is_rare(&self, label: &str) -> bool {
        self.labels
            .get(label)
            .is_some_and(|tally| tally.lines == REGULAR - 1 && tally.with_words == tally.lines)
    }

    /// Roles' names that stand once, above the first turn of two labels that are regular by counting.
    fn heads(&self, candidates: &[Opening]) -> Vec<(String, usize)> {
        let often = |label: &str| {
            self.labels
                .get(label)
                .is_some_and(|tally| tally.lines >= REGULAR)
        };
        let counted: BTreeSet<&str> = self
            .labels
            .keys()
            .copied()
            .filter(|label| often(label))
            .collect();
        let Some(first) = candidates.iter().find(|opening| often(&opening.label)) else {
            return Vec::new();
        };
        if counted.len() < 2 {
            return Vec::new();
        }
        let above = candidates
            .iter()
            .take_while(|opening| opening.line < first.line);
        let once = |opening: &&Opening| {
            self.labels
                .get(opening.label.as_str())
                .is_some_and(|tally| tally.lines == 1)
        };
        above
            .filter(once)
            .filter(|opening| is_strong(&opening.label))
            .map(|opening| (opening.label.clone(), opening.line))
            .collect()
    }

    fn rejected(&self, verdict: &Verdict) -> Vec<Rejected> {
        let is_head = |label: &str| verdict.heads.iter().any(|(head, _)| head == label);
        let left = self
            .labels
            .iter()
            .filter(|(label, _)| !verdict.accepted.contains(**label) && !is_head(label));
        let mut rejected: Vec<Rejected> = left
            .map(|(label, tally)| Rejected {
                label: (*label).to_owned(),
                lines: tally.lines,
                first: tally.first,
            })
            .collect();
        rejected.sort_by_key(|rejected| rejected.first);
        rejected
    }
}

fn is_strong(label: &str) -> bool {
    role_words::of(label).is_some_and(|word| word.strength == Strength::Strong)
}

/// Words on the line itself; a label on a line of its own has them below.
fn has_words(opening: &Opening, lines: &[SourceLine]) -> bool {
    let Some(line) = lines.get(opening.line) else {
        return false;
    };
    match &opening.form {
        Form::Made(lead) if lead.words < line.text.len() => true,
        Form::Made(_) => lines
            .get(opening.line + 1..)
            .unwrap_or_default()
            .iter()
            .any(|below| !below.is_blank()),
        Form::AsIs => line
            .text
            .split_once(':')
            .is_some_and(|(_, words)| !words.trim().is_empty()),
    }
}

/// Whether the regular labels together make a transcript of this layout.
fn is_enough(
    layout: &Layout,
    labels: &BTreeSet<String>,
    candidates: &[Opening],
    lines: &[SourceLine],
) -> bool {
    let turns: Vec<&Opening> = candidates
        .iter()
        .filter(|opening| labels.contains(&opening.label))
        .collect();
    let filled = lines.iter().filter(|line| !line.is_blank()).count();
    let strong =
        labels.iter().any(|label| is_strong(label)) && layout.role_names == RoleNames::Suffice;
    if strong && (turns.len() >= 2 || turns.len() * 2 >= filled.max(1)) {
        return true;
    }
    let changes = turns
        .windows(2)
        .filter(|pair| pair.first().map(|o| &o.label) != pair.last().map(|o| &o.label))
        .count();
    labels.len() > 1
        && turns.len() * 100 >= layout.least_share * filled
        && changes * 4 >= turns.len()
}
