//! Lines to turns: which layout the document has, which labels are labels, who seems to speak under them.

mod census;
mod judge;
mod layout;
mod legend;
mod not_labels;
mod recognise;
mod role;
mod role_words;
mod shape;
pub(super) mod stamp;

use std::collections::BTreeSet;
use std::ops::Range;

use super::note::{Note, Remark};
use super::source::{Lead, SourceLine};
use super::wishes::{Speakers, Wishes};

pub(super) use judge::DEFAULT_LABELS;
use judge::Verdict;
pub use layout::{LAYOUTS, Layout};
pub(super) use role::with_roles;

/// A line on which a turn begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Opening {
    /// Index of the line.
    pub line: usize,
    pub label: String,
    pub form: Form,
    /// A clock that stands alone on the next line, in bytes of that line.
    pub clock_below: Option<Range<usize>>,
}

/// How the line gets into the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Form {
    /// It has the form that emic reads and stays byte for byte.
    AsIs,
    /// It is put together anew from its parts.
    Made(Lead),
}

/// The turns that were found and what there is to say about them.
#[derive(Debug, Default)]
pub(super) struct Turns {
    pub openings: Vec<Opening>,
    /// Indexes of lines that explain the labels and would be read as turns.
    pub legends: BTreeSet<usize>,
    pub notes: Vec<Note>,
}

/// The most notes on labels that were not taken.
const MAX_REJECTIONS: usize = 10;

/// Whether the text is the name of a role, in words.
pub(super) fn is_role_name(text: &str) -> bool {
    text.chars().count() > 3 && role_words::of(text).is_some()
}

/// Finds the turns of a document in the layout that fits it best.
pub(super) fn find(lines: &[SourceLine], wishes: &Wishes) -> Turns {
    if wishes.speakers == Speakers::None {
        return Turns::default();
    }
    let mut best: Option<(&Layout, Vec<Opening>, Verdict)> = None;
    let mut spare = Vec::new();
    for layout in LAYOUTS {
        let candidates = candidates(layout, lines, wishes);
        let verdict = judge::judge(layout, &candidates, lines, wishes);
        let accepted = verdict.openings(&candidates);
        if accepted.is_empty() && spare.is_empty() {
            spare = rejections(&verdict, lines);
        }
        if accepted.len() > best.as_ref().map_or(0, |(_, openings, _)| openings.len()) {
            best = Some((layout, accepted, verdict));
        }
    }
    let mut turns = match best {
        Some((layout, openings, verdict)) => taken(layout, openings, &verdict, lines),
        None => Turns {
            notes: without_speakers(lines, spare),
            ..Turns::default()
        },
    };
    turns.notes.extend(unused(&turns.openings, wishes));
    turns
}

/// Every line on which a turn may begin, under a label that looks like one or that the user named.
fn candidates(layout: &Layout, lines: &[SourceLine], wishes: &Wishes) -> Vec<Opening> {
    let is_wanted = |opening: &Opening| match wishes.labels.is_empty() {
        true => shape::is_label(&opening.label),
        false => wishes.labels.iter().any(|named| named.text == opening.label),
    };
    let recognised = (0..lines.len()).filter_map(|place| (layout.recognise)(lines, place));
    recognised.filter(is_wanted).collect()
}

fn taken(layout: &Layout, openings: Vec<Opening>, verdict: &Verdict, lines: &[SourceLine]) -> Turns {
    let is_legend = |opening: &Opening| legend::is_legend(text_of(lines, opening.line));
    let (legends, openings): (Vec<_>, Vec<_>) = openings.into_iter().partition(is_legend);
    let head = |head: &Opening| {
        Remark::HeadLine {
            label: head.label.clone(),
        }
        .at(number(lines, head.line))
    };
    let mut notes: Vec<Note> = changes(layout, &openings).into_iter().collect();
    notes.extend(
        legends
            .iter()
            .map(|legend| Remark::Legend.at(number(lines, legend.line))),
    );
    notes.extend(verdict.heads.iter().map(head));
    notes.extend(rejections(verdict, lines));
    let legends = legends.iter().map(|legend| legend.line).collect();
    Turns {
        openings,
        legends,
        notes,
    }
}

/// How many turns were given another form.
fn changes(layout: &Layout, openings: &[Opening]) -> Option<Note> {
    let turns = openings.iter().filter(|opening| opening.form != Form::AsIs).count();
    let remark = match layout.is_plain() {
        true => Remark::Tidied { turns },
        false => Remark::Turned {
            layout: layout.name,
            turns,
        },
    };
    (turns > 0).then(|| remark.overall())
}

fn rejections(verdict: &Verdict, lines: &[SourceLine]) -> Vec<Note> {
    let note = |rejected: &judge::Rejected| {
        Remark::NotASpeaker {
            label: rejected.label.clone(),
            lines: rejected.lines,
        }
        .at(number(lines, rejected.first))
    };
    verdict.rejected.iter().take(MAX_REJECTIONS).map(note).collect()
}

fn without_speakers(lines: &[SourceLine], rejections: Vec<Note>) -> Vec<Note> {
    if lines.iter().all(SourceLine::is_blank) {
        return vec![Remark::NoWords.overall()];
    }
    let mut notes = vec![Remark::NoSpeakers.overall()];
    notes.extend(rejections);
    notes
}

fn unused(openings: &[Opening], wishes: &Wishes) -> Vec<Note> {
    let is_used = |text: &str| openings.iter().any(|opening| opening.label == text);
    let unused = wishes.labels.iter().filter(|named| !is_used(&named.text));
    unused
        .map(|named| {
            Remark::UnusedLabel {
                label: named.text.clone(),
            }
            .overall()
        })
        .collect()
}

fn text_of(lines: &[SourceLine], place: usize) -> &str {
    lines.get(place).map_or("", |line| line.text.as_str())
}

fn number(lines: &[SourceLine], place: usize) -> usize {
    lines.get(place).map_or(0, |line| line.number)
}
