//! The text of a merged coding file: ours, patched, with the blocks of theirs put in as they are written.

use super::items::{Item, Plan};
use super::layout::{Layout, comments, moved};
use super::markers::{self, part};
use super::side::Side;
use super::{Conflict, Merged};
use crate::edit::coding_file::{Draft, DraftSegment, block, patch};
use crate::edit::patcher::line_end_of;
use crate::read::{CodingEntry, CodingSheet, Source, parse_faultless_coding};

/// Whose form a segment of theirs takes in the merged file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// As their version writes it.
    Theirs,
    /// As the tool writes new segments.
    Tool,
}

/// The text of `plan`, read back and found to say it; none when a version cannot be patched.
pub(super) fn write(base: &Side, ours: &Side, theirs: &Side, plan: &Plan) -> Option<Merged> {
    let versions = Pen {
        base,
        ours,
        theirs,
        plan,
    };
    let text = [Form::Theirs, Form::Tool]
        .into_iter()
        .find_map(|form| versions.text(form).filter(|text| versions.is_said_by(text)))?;
    let disputed = plan.items.iter().filter(|item| item.outcome.is_conflict());
    Some(Merged {
        text: ours.source.whole(&text),
        conflicts: disputed.filter_map(conflict).collect(),
    })
}

fn conflict(item: &Item) -> Option<Conflict> {
    let entry = item.shown()?;
    let quote: Vec<&str> = entry.quote.as_deref().unwrap_or_default().split_whitespace().collect();
    let words = || format!("“{}…”", quote.iter().take(5).copied().collect::<Vec<_>>().join(" "));
    Some(Conflict {
        segment: entry.id.clone().unwrap_or_else(words),
        why: item.outcome.why(),
    })
}

/// What a merged file is written from.
struct Pen<'p> {
    base: &'p Side,
    ours: &'p Side,
    theirs: &'p Side,
    plan: &'p Plan,
}

impl Pen<'_> {
    fn text(&self, form: Form) -> Option<String> {
        let text = self.patched()?;
        let their_text = (form == Form::Theirs).then(|| self.their_blocks()).flatten();
        let theirs = their_text.as_deref().and_then(|text| Some((text, Layout::of(text)?)));
        let disputed = self.plan.items.iter().any(|item| item.outcome.is_conflict());
        let Some(layout) = Layout::of(&text) else {
            return (!disputed).then_some(text);
        };
        let eol = line_end_of(&text);
        let news = form == Form::Theirs && theirs.is_some();
        let mut out = if news { self.new_head(eol) } else { String::new() };
        let mut from = 0;
        for (index, item) in self.plan.items.iter().enumerate() {
            let range = layout.blocks.get(index)?.clone();
            out.push_str(text.get(from..range.start)?);
            let column = layout.column;
            let their_block = || {
                let (text, layout) = theirs.as_ref()?;
                moved(layout.block(text, item.theirs?)?, layout.column, column, eol)
            };
            if news {
                out.push_str(&self.new_gap(item, eol));
            }
            let standing = text.get(range.clone())?;
            if item.outcome.is_conflict() {
                let theirs = item.outcome.theirs.as_ref();
                let theirs = theirs.map(|entry| their_block().unwrap_or_else(|| block(entry, column, eol)));
                let ours = item.outcome.ours.as_ref().map(|_| standing);
                out.push_str(&markers::around(ours, theirs.as_deref(), eol));
            } else if self.is_as_theirs(item) {
                out.push_str(&their_block().unwrap_or_else(|| standing.to_owned()));
            } else {
                out.push_str(standing);
            }
            from = range.end;
        }
        out.push_str(text.get(from..)?);
        if news {
            out.push_str(&self.new_tail(&out, eol));
        }
        Some(out)
    }

    /// Our text with every segment that the merged file shows, in its place.
    fn patched(&self) -> Option<String> {
        let segments = self.plan.items.iter().filter_map(|item| {
            Some(DraftSegment {
                origin: item.ours,
                entry: item.shown()?.clone(),
                span: None,
            })
        });
        let draft = Draft {
            old: self.ours.sheet.clone(),
            fingerprint: self.plan.fingerprint.clone(),
            segments: segments.collect(),
        };
        patch(&self.ours.source.text, &draft)
            .ok()?
            .apply(&self.ours.source.text)
    }

    /// Their text with each segment that they changed as the merged file will have it.
    fn their_blocks(&self) -> Option<String> {
        let mut draft = Draft::unchanged(self.theirs.sheet.clone(), |_| None);
        for item in &self.plan.items {
            let target = item.theirs.and_then(|index| draft.segments.get_mut(index));
            if let (Some(segment), Some(entry)) = (target, &item.outcome.theirs) {
                segment.entry = entry.clone();
            }
        }
        patch(&self.theirs.source.text, &draft)
            .ok()?
            .apply(&self.theirs.source.text)
    }

    /// Whether ours did not touch the lines of a segment, so that theirs are the ones to keep.
    fn is_as_theirs(&self, item: &Item) -> bool {
        let untouched = |base: usize, ours: usize| self.base.block(base) == self.ours.block(ours);
        match (item.base, item.ours) {
            (_, None) => item.theirs.is_some(),
            (Some(base), Some(ours)) => item.theirs.is_some() && untouched(base, ours),
            (None, Some(_)) => false,
        }
    }

    /// The comments of theirs on lines of their own that stand in no other version, out of `lines`.
    fn new_comments(&self, lines: &str) -> Vec<String> {
        let known = |side: &Side, line: &str| {
            let text = &side.source.text;
            side.layout.as_ref().map_or_else(
                || comments(text).any(|known| known == line),
                |layout| layout.comments(text).contains(&line),
            )
        };
        let new = |line: &&str| !known(self.base, line) && !known(self.ours, line);
        comments(lines).filter(new).map(str::to_owned).collect()
    }

    fn their_layout(&self) -> Option<(&Layout, &str)> {
        Some((self.theirs.layout.as_ref()?, &self.theirs.source.text))
    }

    fn new_head(&self, eol: &str) -> String {
        let head = self.their_layout().map_or("", |(layout, text)| layout.head(text));
        let lines = self.new_comments(head);
        lines.iter().map(|line| format!("{line}{eol}")).collect()
    }

    /// What theirs put above a segment: comments, and above a new one empty lines.
    fn new_gap(&self, item: &Item, eol: &str) -> String {
        let Some(((layout, text), index)) = self.their_layout().zip(item.theirs) else {
            return String::new();
        };
        let gap = layout.gap(text, index);
        let empty = gap.lines().skip(1).filter(|line| line.trim().is_empty()).count();
        let empty = if item.ours.is_none() && index > 0 { empty } else { 0 };
        let lines = self.new_comments(gap);
        let margin = " ".repeat(self.ours.layout.as_ref().map_or(0, |layout| layout.column));
        let lines = lines.iter().map(|line| format!("{margin}{line}{eol}"));
        eol.repeat(empty) + &lines.collect::<String>()
    }

    fn new_tail(&self, text: &str, eol: &str) -> String {
        let tail = self
            .their_layout()
            .map_or("", |(layout, text)| layout.gap(text, layout.blocks.len()));
        let lines = self.new_comments(tail);
        let lead = if lines.is_empty() || text.ends_with(['\n', '\r']) {
            ""
        } else {
            eol
        };
        lead.to_owned() + &lines.iter().map(|line| format!("{line}{eol}")).collect::<String>()
    }

    /// Whether both versions in `text` read as what was meant.
    fn is_said_by(&self, text: &str) -> bool {
        let parted = part(text);
        let (ours, theirs) = parted
            .as_ref()
            .map_or((text, text), |parted| (parted.ours.as_str(), parted.theirs.as_str()));
        let says = |text: &str, entries: Vec<&CodingEntry>| {
            self.sheet(text)
                .is_some_and(|sheet| sheet.fingerprint == self.plan.fingerprint && sheet.segments.iter().eq(entries))
        };
        let items = &self.plan.items;
        says(
            ours,
            items.iter().filter_map(|item| item.outcome.ours.as_ref()).collect(),
        ) && says(
            theirs,
            items.iter().filter_map(|item| item.outcome.theirs.as_ref()).collect(),
        )
    }

    fn sheet(&self, text: &str) -> Option<CodingSheet> {
        let source = Source::decode(&self.ours.source.path, text.as_bytes().to_vec()).ok()?;
        parse_faultless_coding(&source).ok()
    }
}
