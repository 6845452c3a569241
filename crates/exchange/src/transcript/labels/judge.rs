//! The rule of counting: which of the candidates are labels.

use std::collections::BTreeSet;

use super::super::source::SourceLine;
use super::super::wishes::Wishes;
use super::Opening;
use super::census::{Census, REGULAR};
use super::layout::{Layout, Proof};

/// The labels that a study declares unless it says otherwise: a line that begins with one is read as a turn anyhow.
pub(in super::super) const DEFAULT_LABELS: [&str; 2] = ["I", "R"];

/// What was decided about the candidates of one layout.
#[derive(Debug, Default)]
pub(super) struct Verdict {
    accepted: BTreeSet<String>,
    /// Lines of the document's head.
    pub heads: Vec<Opening>,
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
        let taken = |opening: &&Opening| self.accepted.contains(&opening.label);
        candidates.iter().filter(taken).cloned().collect()
    }
}

/// Decides which labels of a layout's candidates are labels.
pub(super) fn judge(layout: &Layout, candidates: &[Opening], lines: &[SourceLine], wishes: &Wishes) -> Verdict {
    if !wishes.labels.is_empty() {
        let accepted = wishes.labels.iter().map(|named| named.text.clone()).collect();
        return Verdict {
            accepted,
            ..Verdict::default()
        };
    }
    let census = Census::of(candidates, lines);
    let heads = census.heads(candidates, lines);
    let head_labels: BTreeSet<&str> = heads.iter().map(|head| head.label.as_str()).collect();
    let labels = || census.labels().filter(|label| !head_labels.contains(label));
    let regular: BTreeSet<String> = labels()
        .filter(|label| census.is_regular(label, layout.proof))
        .map(str::to_owned)
        .collect();
    let mut accepted = BTreeSet::new();
    if is_enough(layout, &regular, &census, candidates) {
        let rare = labels().filter(|label| census.is_rare(label, regular.len()));
        accepted.extend(rare.map(str::to_owned));
        accepted.extend(regular);
    }
    let rejected = census.rejected(|label| !accepted.contains(label) && !head_labels.contains(label));
    Verdict {
        accepted,
        rejected,
        heads,
    }
}

/// Whether the regular labels together make a transcript of this layout.
fn is_enough(layout: &Layout, labels: &BTreeSet<String>, census: &Census, candidates: &[Opening]) -> bool {
    let is_turn = |opening: &&Opening| labels.contains(&opening.label);
    let turns: Vec<&str> = candidates
        .iter()
        .filter(is_turn)
        .map(|opening| opening.label.as_str())
        .collect();
    let share = |percent: usize| turns.len() * 100 >= percent * census.filled_lines;
    let changes = turns.windows(2).filter(|pair| pair.first() != pair.last()).count();
    let take_turns = labels.len() > 1 && share(layout.least_share) && changes * 4 >= turns.len();
    let by_default = || layout.is_plain() && share(2) && turns.iter().any(|label| DEFAULT_LABELS.contains(label));
    let certain = || labels.iter().any(|label| census.is_certain(label)) && (turns.len() > 1 || share(50));
    match layout.proof {
        // The same names come back: the hours of a programme do not.
        Proof::Form => turns.len() > Census::count_families(labels) && (turns.len() >= REGULAR || share(20)),
        Proof::RoleName => take_turns || by_default() || (certain() && !turns.is_empty()),
        Proof::Counting => take_turns,
    }
}
