//! Lines on which a turn may begin, one recogniser a layout; whether the label is one is judged elsewhere.

use std::ops::Range;

use super::super::source::{Lead, Opens, SourceLine};
use super::stamp::{self, Dress, Stamp, skip_space};
use super::{Form, Opening};

/// The bytes within which a label and its stamp must end.
const REACH: usize = 200;

pub(super) fn with_colon(lines: &[SourceLine], place: usize) -> Option<Opening> {
    let text = lines.get(place)?.text.as_str();
    let indent = skip_space(text, 0);
    let before = stamp::at(text, indent);
    let start = before.as_ref().map_or(indent, |stamp| skip_space(text, stamp.end));
    let (label_end, within, colon) = label_and_colon(text, start)?;
    let label = text.get(start..label_end)?;
    if text.get(colon + 1..)?.starts_with("//") {
        return None;
    }
    let squared = |stamp: &Option<Stamp>| stamp.as_ref().is_none_or(|stamp| stamp.dress == Dress::Square);
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
        clock_below: None,
    })
}

/// End of the label, a stamp behind it, and the byte of the colon.
fn label_and_colon(text: &str, start: usize) -> Option<(usize, Option<Stamp>, usize)> {
    let rest = text.get(start..)?;
    let trimmed_end = |at: usize| start + text.get(start..at).unwrap_or_default().trim_end().len();
    let mut previous = ' ';
    for (offset, character) in rest.char_indices().take_while(|(offset, _)| *offset < REACH) {
        let at = start + offset;
        if character == ':' {
            return Some((trimmed_end(at), None, at));
        }
        let may_be_stamp =
            matches!(character, '[' | '(' | '<' | '#') || (previous == ' ' && character.is_ascii_digit());
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

pub(super) fn set_apart(lines: &[SourceLine], place: usize) -> Option<Opening> {
    let line = lines.get(place)?;
    let lead = line.lead.clone()?;
    made(line, place, lead)
}

pub(super) fn name_and_time(lines: &[SourceLine], place: usize) -> Option<Opening> {
    let line = lines.get(place)?;
    let first = stamp::at(&line.text, skip_space(&line.text, 0));
    if first.is_some_and(|stamp| stamp.dress == Dress::Bare) {
        return None;
    }
    let (stamp, mut label) = stamp::inside(&line.text, 0..line.text.len());
    stamp.as_ref()?;
    let name = line.text.get(label.clone())?;
    let name = name.trim_end_matches(|last: char| last.is_whitespace() || "-–|,:".contains(last));
    label.end = label.start + name.len();
    made(
        line,
        place,
        Lead {
            stamp,
            label,
            words: line.text.len(),
        },
    )
}

pub(super) fn name_alone(lines: &[SourceLine], place: usize) -> Option<Opening> {
    let line = lines.get(place)?;
    let above = place.checked_sub(1).and_then(|above| lines.get(above));
    let free = above.is_none_or(SourceLine::is_blank) || line.opens == Opens::Paragraph;
    let below = lines.get(place + 1).filter(|below| !below.is_blank())?;
    let label = skip_space(&line.text, 0)..line.text.trim_end().len();
    let lead = Lead {
        stamp: None,
        words: line.text.len(),
        label,
    };
    let opening = free.then(|| made(line, place, lead)).flatten()?;
    Some(Opening {
        clock_below: clock_alone(&below.text),
        ..opening
    })
}

fn clock_alone(text: &str) -> Option<Range<usize>> {
    let stamp = stamp::at(text, skip_space(text, 0))?;
    (stamp.end == text.trim_end().len()).then_some(stamp.clock)
}

pub(super) fn in_brackets(lines: &[SourceLine], place: usize) -> Option<Opening> {
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

pub(super) fn with_dash(lines: &[SourceLine], place: usize) -> Option<Opening> {
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

pub(super) fn with_tab(lines: &[SourceLine], place: usize) -> Option<Opening> {
    let line = lines.get(place)?;
    let text = line.text.as_str();
    let before = stamp::at(text, 0);
    let start = before.as_ref().map_or(0, |stamp| skip_space(text, stamp.end));
    let end = start + text.get(start..)?.find('\t')?;
    let words = skip_space(text, end);
    let label = start..start + text.get(start..end)?.trim_end().len();
    made(
        line,
        place,
        Lead {
            stamp: before.map(|stamp| stamp.clock),
            label,
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
        clock_below: None,
    })
}
