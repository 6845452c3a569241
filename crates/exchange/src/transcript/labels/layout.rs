//! The layouts in which transcripts come: each recognises a line on which a turn may begin.

use super::super::source::{Lead, Opens, SourceLine};
use super::stamp::{self, Dress, Stamp, skip_space};
use super::{Form, Opening};

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
        recognise: with_colon,
        least_share: 10,
        proof: Proof::RoleName,
    },
    Layout {
        name: "label set apart",
        about: "a bold or emphasised label, or a table's cell, before the words or on a line of its own",
        recognise: set_apart,
        least_share: 10,
        proof: Proof::RoleName,
    },
    Layout {
        name: "NAME 00:13",
        about: "name and time alone on a line, the words below (Otter, Teams, Zoom)",
        recognise: name_and_time,
        least_share: 5,
        proof: Proof::Form,
    },
    Layout {
        name: "NAME alone",
        about: "the name alone on a line after an empty one, the words directly below",
        recognise: name_alone,
        least_share: 25,
        proof: Proof::Counting,
    },
    Layout {
        name: "[label] words",
        about: "the label in square brackets",
        recognise: in_brackets,
        least_share: 20,
        proof: Proof::Counting,
    },
    Layout {
        name: "label - words",
        about: "a dash between label and words",
        recognise: with_dash,
        least_share: 40,
        proof: Proof::Counting,
    },
    Layout {
        name: "label, tab, words",
        about: "a tab between label and words",
        recognise: with_tab,
        least_share: 40,
        proof: Proof::Counting,
    },
];

/// The bytes within which a label and its stamp must end.
const REACH: usize = 200;

fn with_colon(lines: &[SourceLine], place: usize) -> Option<Opening> {
    let text = lines.get(place)?.text.as_str();
    let indent = skip_space(text, 0);
    let before = stamp::at(text, indent);
    let start = before
        .as_ref()
        .map_or(indent, |stamp| skip_space(text, stamp.end));
    let (label_end, within, colon) = label_and_colon(text, start)?;
    let label = text.get(start..label_end)?;
    if text.get(colon + 1..)?.starts_with("//") {
        return None;
    }
    let squared = |stamp: &Option<Stamp>| {
        stamp
            .as_ref()
            .is_none_or(|stamp| stamp.dress == Dress::Square)
    };
    let touching = within.as_ref().map_or(label_end, |stamp| stamp.end) == colon;
    let plain = indent == 0 && squared(&before) && squared(&within) && touching;
    let stamp = before.or(within).map(|stamp| stamp.clock);
    let form = match plain {
        true => Form::AsIs,
        false => Form::Made(Lead {
            stamp,
            label: start..label_end,
            words: skip_space(text, colon + 1),
        }),
    };
    Some(Opening {
        line: place,
        label: label.to_owned(),
        form,
    })
}

/// End of the label, a stamp behind it, and the byte of the colon.
fn label_and_colon(text: &str, start: usize) -> Option<(usize, Option<Stamp>, usize)> {
    let rest = text.get(start..)?;
    let trimmed_end = |at: usize| start + text.get(start..at).unwrap_or_default().trim_end().len();
    let mut previous = ' ';
    for (offset, character) in rest
        .char_indices()
        .take_while(|(offset, _)| *offset < REACH)
    {
        let at = start + offset;
        if character == ':' {
            return Some((trimmed_end(at), None, at));
        }
        let may_be_stamp = matches!(character, '[' | '(' | '<' | '#')
            || (previous == ' ' && character.is_ascii_digit());
        previous = character;
        if !may_be_stamp || offset == 0 {
            continue;
        }
        let Some(stamp) = stamp::at(text, at) else {
            continue;
        };
        let colon = skip_space(text, stamp.end);
        if text.get(colon..).is_some_and(|rest| rest.starts_with(':')) {
            return Some((trimmed_end(at), Some(stamp), colon));
        }
        return None;
    }
    None
}

fn set_apart(lines: &[SourceLine], place: usize) -> Option<Opening> {
    let line = lines.get(place)?;
    let lead = line.lead.clone()?;
    made(line, place, lead)
}

fn name_and_time(lines: &[SourceLine], place: usize) -> Option<Opening> {
    let line = lines.get(place)?;
    let text = line.text.trim_end();
    let indent = skip_space(text, 0);
    if let Some(stamp) = stamp::at(text, indent) {
        let start = skip_space(text, stamp.end);
        let label = start..text.trim_end_matches(':').len().max(start);
        return made(
            line,
            place,
            Lead {
                stamp: Some(stamp.clock),
                label,
                words: line.text.len(),
            },
        );
    }
    let (start, _) = text
        .char_indices()
        .take(60)
        .find(|&(at, _)| is_last_stamp(text, at))?;
    let end = text
        .get(..start)?
        .trim_end()
        .trim_end_matches(['-', '–', '|', ',', ':'])
        .trim_end()
        .len();
    let clock = stamp::at(text, start)?.clock;
    made(
        line,
        place,
        Lead {
            stamp: Some(clock),
            label: indent..end.max(indent),
            words: line.text.len(),
        },
    )
}

fn is_last_stamp(text: &str, at: usize) -> bool {
    let apart = text
        .get(..at)
        .is_some_and(|before| before.ends_with(char::is_whitespace));
    apart && stamp::at(text, at).is_some_and(|stamp| stamp.end == text.len())
}

fn name_alone(lines: &[SourceLine], place: usize) -> Option<Opening> {
    let line = lines.get(place)?;
    let above = place.checked_sub(1).and_then(|above| lines.get(above));
    let free = above.is_none_or(SourceLine::is_blank) || line.opens == Opens::Paragraph;
    let followed = lines.get(place + 1).is_some_and(|below| !below.is_blank());
    let label = skip_space(&line.text, 0)..line.text.trim_end().len();
    (free && followed).then_some(())?;
    made(
        line,
        place,
        Lead {
            stamp: None,
            words: line.text.len(),
            label,
        },
    )
}

fn in_brackets(lines: &[SourceLine], place: usize) -> Option<Opening> {
    let line = lines.get(place)?;
    let text = line.text.as_str();
    let indent = skip_space(text, 0);
    let inner = text.get(indent..)?.strip_prefix('[')?;
    let end = indent + 1 + inner.find(']')?;
    let (stamp, words) = stamp::after_label(text, end + 1);
    (words < text.len()).then_some(())?;
    made(
        line,
        place,
        Lead {
            stamp,
            label: indent + 1..end,
            words,
        },
    )
}

fn with_dash(lines: &[SourceLine], place: usize) -> Option<Opening> {
    let line = lines.get(place)?;
    let (at, dash) = [" - ", " – ", " — "]
        .iter()
        .filter_map(|dash| Some((line.text.find(dash)?, dash)))
        .min()?;
    let words = skip_space(&line.text, at + dash.len());
    let start = skip_space(&line.text, 0);
    made(
        line,
        place,
        Lead {
            stamp: None,
            label: start..at.max(start),
            words,
        },
    )
}

fn with_tab(lines: &[SourceLine], place: usize) -> Option<Opening> {
    let line = lines.get(place)?;
    let (at, _) = line.text.match_indices('\t').next()?;
    let words = skip_space(&line.text, at);
    made(
        line,
        place,
        Lead {
            stamp: None,
            label: 0..line.text.get(..at)?.trim_end().len(),
            words,
        },
    )
}

/// An opening from its parts.
fn made(line: &SourceLine, place: usize, lead: Lead) -> Option<Opening> {
    let label = line.text.get(lead.label.clone())?.to_owned();
    let form = Form::Made(lead);
    Some(Opening {
        line: place,
        label,
        form,
    })
}
