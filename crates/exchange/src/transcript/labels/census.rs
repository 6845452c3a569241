//! How often each candidate label begins a line, and what that says about it.

use std::collections::{BTreeMap, BTreeSet};

use super::super::incoming::Role;
use super::super::source::SourceLine;
use super::judge::Rejected;
use super::layout::Proof;
use super::legend::{self, Entry};
use super::role_words::{self, Strength};
use super::shape::family;
use super::{Form, Opening};

/// How many lines a family of labels must begin. `check` asks the same of an undeclared label.
pub(super) const REGULAR: usize = 3;

/// The most words of a line of the head.
const HEAD_WORDS: usize = 5;

pub(super) struct Census<'a> {
    labels: BTreeMap<&'a str, Tally>,
    families: BTreeMap<String, usize>,
    explained: Vec<Entry>,
    /// Lines that are not empty.
    pub filled_lines: usize,
}

#[derive(Default)]
struct Tally {
    lines: usize,
    /// Lines behind or below which words stand.
    with_words: usize,
    /// Lines before which another label stood last.
    after_another: usize,
    first: usize,
}

impl<'a> Census<'a> {
    pub fn of(candidates: &'a [Opening], lines: &[SourceLine]) -> Self {
        let filled_lines = lines.iter().filter(|line| !line.is_blank()).count();
        let explained = legend::explained(lines);
        let mut census = Self {
            labels: BTreeMap::new(),
            families: BTreeMap::new(),
            explained,
            filled_lines,
        };
        let habit = habit(candidates, lines);
        let mut previous = None;
        for opening in candidates {
            let tally = census.labels.entry(&opening.label).or_insert(Tally {
                first: opening.line,
                ..Tally::default()
            });
            tally.lines += 1;
            tally.after_another += usize::from(previous != Some(&opening.label));
            previous = Some(&opening.label);
            tally.with_words += usize::from(has_words(opening, lines, habit));
            *census.families.entry(family(&opening.label)).or_default() += 1;
        }
        census
    }

    pub fn labels(&self) -> impl Iterator<Item = &'a str> {
        self.labels.keys().copied()
    }

    /// A role's name, or a label that the file explains.
    pub fn is_certain(&self, label: &str) -> bool {
        let strong = role_words::of(label).is_some_and(|word| word.strength == Strength::Strong);
        strong || self.explained.iter().any(|entry| entry.explains(label))
    }

    /// A label that is certain, or that stands often, has words and takes turns with others.
    pub fn is_regular(&self, label: &str, proof: Proof) -> bool {
        let takes_turns = self
            .labels
            .get(label)
            .is_some_and(|tally| tally.with_words * 2 >= tally.lines && tally.after_another * 4 >= tally.lines * 3);
        proof == Proof::Form || self.is_certain(label) || (self.family(label) >= REGULAR && takes_turns)
    }

    /// A label that counts beside one or more that are regular: two lines with words, of a name beside two
    /// labels, of a word that may be a role's name (`B1`, `B2`) beside one.
    pub fn is_rare(&self, label: &str, regular: usize) -> bool {
        let followed = self
            .labels
            .get(label)
            .is_some_and(|tally| tally.with_words == tally.lines);
        let alone = self.labels.get(label).is_some_and(|tally| tally.lines == REGULAR - 1);
        let named = role_words::of(label).is_some() && self.family(label) == REGULAR - 1;
        followed && ((regular > 1 && alone) || (regular > 0 && named))
    }

    /// How many lines begin with labels of that family.
    pub fn family(&self, label: &str) -> usize {
        self.families.get(&family(label)).copied().unwrap_or(0)
    }

    /// How many families there are among the labels.
    pub fn count_families(labels: &BTreeSet<String>) -> usize {
        labels.iter().map(|label| family(label)).collect::<BTreeSet<_>>().len()
    }

    /// Lines like `Interviewer: An Peeters` above the first turn: the role is spelled out and stands once, a few words
    /// without a full stop follow, and one of two or more labels that are regular by counting has that role already.
    pub fn heads(&self, candidates: &[Opening], lines: &[SourceLine]) -> Vec<Opening> {
        let tally = |label: &str| self.labels.get(label).map_or(0, |tally| tally.lines);
        let often: BTreeSet<&str> = self.labels().filter(|label| tally(label) >= REGULAR).collect();
        if often.len() < 2 {
            return Vec::new();
        }
        let roles: BTreeSet<Role> = often
            .iter()
            .filter_map(|label| role_words::of(label))
            .map(|word| word.role)
            .collect();
        let above = candidates
            .iter()
            .take_while(|opening| !often.contains(opening.label.as_str()));
        let once = above.filter(|opening| tally(&opening.label) == 1);
        once.filter(|opening| is_head(opening, lines, &roles))
            .cloned()
            .collect()
    }

    /// The labels that were not taken, in order of first appearance.
    pub fn rejected(&self, is_left: impl Fn(&str) -> bool) -> Vec<Rejected> {
        let left = self.labels.iter().filter(|(label, _)| is_left(label));
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

/// Whether the line names who has a role that is taken: a few words without a full stop behind a role spelled out.
fn is_head(opening: &Opening, lines: &[SourceLine], taken: &BTreeSet<Role>) -> bool {
    let spelled_out = opening.label.chars().count() > 3;
    let role = role_words::of(&opening.label).map(|word| word.role);
    let line = lines.get(opening.line).map_or("", |line| line.text.trim());
    let short = line.split_whitespace().count() <= HEAD_WORDS && !line.ends_with(['.', '?', '!']);
    spelled_out && short && role.is_some_and(|role| taken.contains(&role))
}

/// Where most labels of a document have their words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Habit {
    Beside,
    Below,
}

fn habit(candidates: &[Opening], lines: &[SourceLine]) -> Habit {
    let beside = candidates
        .iter()
        .filter(|opening| has_words(opening, lines, Habit::Beside))
        .count();
    if beside * 2 >= candidates.len() {
        Habit::Beside
    } else {
        Habit::Below
    }
}

/// Whether words follow the label where this document has them; items of a list are none.
fn has_words(opening: &Opening, lines: &[SourceLine], habit: Habit) -> bool {
    let Some(line) = lines.get(opening.line) else {
        return false;
    };
    let beside = match &opening.form {
        Form::Made(lead) => lead.words < line.text.len(),
        Form::AsIs => line
            .text
            .split_once(':')
            .is_some_and(|(_, words)| !words.trim().is_empty()),
    };
    let made = matches!(opening.form, Form::Made(_));
    if beside || (habit == Habit::Beside && !made) {
        return beside;
    }
    let below = lines
        .get(opening.line + 1..)
        .unwrap_or_default()
        .iter()
        .find(|below| !below.is_blank());
    below.is_some_and(|below| !below.text.trim_start().starts_with(['-', '*', '•', '+']))
}
