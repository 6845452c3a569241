//! The layouts in which transcripts come: the list that the search, the notes and the tests walk.

use super::super::source::SourceLine;
use super::Opening;
use super::recognise;

/// A way of writing who speaks.
pub struct Layout {
    /// A short name, for messages.
    pub name: &'static str,
    /// What it looks like, in one line.
    pub about: &'static str,
    pub(super) recognise: fn(&[SourceLine], usize) -> Option<Opening>,
    /// The least share of lines that are not empty which must begin with a label, in percent.
    pub(super) least_share: usize,
    pub(super) proof: Proof,
}

/// What makes a label of a layout certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Proof {
    /// The layout itself: a name with a time alone on a line is nothing else.
    Form,
    /// A role's name, or else counting.
    RoleName,
    /// Counting alone: the form means many things.
    Counting,
}

impl Layout {
    /// Whether it is the layout that emic reads.
    pub(super) fn is_plain(&self) -> bool {
        self.name == PLAIN
    }
}

const PLAIN: &str = "LABEL: words";

/// Every layout, the plain one first. A new one is one line here.
pub static LAYOUTS: &[Layout] = &[
    Layout {
        name: PLAIN,
        about: "label and colon before the words, a time stamp before the label, before the colon or after it",
        recognise: recognise::with_colon,
        least_share: 10,
        proof: Proof::RoleName,
    },
    Layout {
        name: "label set apart",
        about: "a bold or emphasised label, or a table's cell, before the words or on a line of its own",
        recognise: recognise::set_apart,
        least_share: 10,
        proof: Proof::RoleName,
    },
    Layout {
        name: "NAME 00:13",
        about: "name and time alone on a line, the words below (Otter, Teams, Zoom)",
        recognise: recognise::name_and_time,
        least_share: 5,
        proof: Proof::Form,
    },
    Layout {
        name: "NAME alone",
        about: "the name alone on a line after an empty one, the words directly below",
        recognise: recognise::name_alone,
        least_share: 25,
        proof: Proof::Counting,
    },
    Layout {
        name: "[label] words",
        about: "the label in square brackets",
        recognise: recognise::in_brackets,
        least_share: 20,
        proof: Proof::Counting,
    },
    Layout {
        name: "label - words",
        about: "a dash between label and words",
        recognise: recognise::with_dash,
        least_share: 40,
        proof: Proof::Counting,
    },
    Layout {
        name: "label, tab, words",
        about: "a tab between label and words",
        recognise: recognise::with_tab,
        least_share: 40,
        proof: Proof::Counting,
    },
];
