//! The patch that takes a coding file's text from its old value to its new one.

use super::aligned::aligned;
use super::block::block;
use super::fields::{KEYS, Layout, codes, memo, same, value};
use super::{Draft, DraftSegment};
use crate::edit::patcher::{Added, Patcher};
use crate::edit::{Patch, scalar};
use crate::read::CodingEntry;
use crate::yaml::{Entry, Kind, Node, Style};

/// A part of a coding file that is written in a way that cannot be patched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::edit) enum Unpatchable {
    /// The whole file stands between braces, or is no map.
    File,
    /// The segments stand between brackets, or are not a list.
    Segments,
    /// A value of the segment at this position, from 0, is an alias or is not what belongs there.
    Segment(usize),
    /// Changes run into each other.
    Tangled,
}

/// The whole text of a coding file that does not exist yet.
pub(in crate::edit) fn new_text(draft: &Draft) -> String {
    let mut text = format!(
        "transcript: {}\n",
        scalar::name(draft.old.transcript.as_deref().unwrap_or(&draft.old.stem))
    );
    if let Some(fingerprint) = &draft.fingerprint {
        text.push_str(&format!("fingerprint: {}\n", scalar::name(fingerprint)));
    }
    if draft.segments.is_empty() {
        text.push_str("segments: []\n");
        return text;
    }
    text.push_str("segments:\n");
    for segment in &draft.segments {
        text.push_str(&block(&segment.entry, 0, "\n"));
        text.push('\n');
    }
    text
}

/// The patch that makes `text`, which reads as the draft's old value, read as its new one.
pub(in crate::edit) fn patch(text: &str, draft: &Draft) -> Result<Patch, Unpatchable> {
    let root = Node::parse(text).ok_or(Unpatchable::File)?;
    if !matches!(root.kind, Kind::Map(Style::Block, _)) {
        return Err(Unpatchable::File);
    }
    let mut patcher = Patcher::new(text);
    fingerprint(&mut patcher, &root, draft);
    segments(&mut patcher, &root, draft)?;
    patcher.finish().ok_or(Unpatchable::Tangled)
}

fn fingerprint(patcher: &mut Patcher<'_>, root: &Node, draft: &Draft) {
    let (Some(new), true) = (&draft.fingerprint, draft.fingerprint != draft.old.fingerprint) else {
        return;
    };
    match root.entry("fingerprint") {
        Some(entry) => patcher.set(entry, &scalar::name(new)),
        None => {
            let line = format!("fingerprint: {}", scalar::name(new));
            patcher.add_entry(root, root.entry("transcript"), &line);
        }
    }
}

fn segments(patcher: &mut Patcher<'_>, root: &Node, draft: &Draft) -> Result<(), Unpatchable> {
    let gone: Vec<bool> = (0..draft.old.segments.len())
        .map(|index| !draft.segments.iter().any(|segment| segment.origin == Some(index)))
        .collect();
    let Some(list) = root.entry("segments") else {
        if let (Some(last), false) = (root.entries().last(), draft.segments.is_empty()) {
            let column = patcher.column(last.key_range.start);
            let lines = format!("segments:{}{}", patcher.eol(), blocks(patcher, draft, column));
            patcher.add_entry(root, Some(last), &lines);
        }
        return Ok(());
    };
    let column = patcher
        .dash_column(list)
        .unwrap_or_else(|| patcher.column(list.key_range.start));
    let added = added(patcher, draft, column);
    match &list.value.kind {
        _ if patcher.is_null(&list.value) => patcher.fill_empty(list, &added),
        Kind::Sequence(_, items) if items.is_empty() => patcher.fill_empty(list, &added),
        Kind::Sequence(Style::Block, items) => {
            for (segment, origin) in draft.segments.iter().filter_map(|s| Some((s, s.origin?))) {
                let node = items.get(origin).ok_or(Unpatchable::Segments)?;
                let old = draft.old.segments.get(origin).ok_or(Unpatchable::Segments)?;
                change(patcher, node, old, &segment.entry).ok_or(Unpatchable::Segment(origin))?;
            }
            patcher.change_list(list, &gone, &added);
        }
        _ if added.is_empty() && draft.wanted().segments == draft.old.segments => {}
        _ => return Err(Unpatchable::Segments),
    }
    Ok(())
}

fn blocks(patcher: &Patcher<'_>, draft: &Draft, column: usize) -> String {
    let blocks = draft
        .segments
        .iter()
        .map(|segment| block(&segment.entry, column, patcher.eol()));
    blocks.collect::<Vec<_>>().join(patcher.eol())
}

/// The new segments, each after the old one that it follows.
fn added(patcher: &Patcher<'_>, draft: &Draft, column: usize) -> Vec<Added> {
    let mut after = 0;
    let mut added = Vec::new();
    for DraftSegment { origin, entry, .. } in &draft.segments {
        match origin {
            Some(index) => after = index + 1,
            None => added.push(Added {
                after,
                text: block(entry, column, patcher.eol()),
            }),
        }
    }
    added
}

/// Changes the keys that differ; none when one of them is written in a way that cannot be patched.
fn change(patcher: &mut Patcher<'_>, node: &Node, old: &CodingEntry, new: &CodingEntry) -> Option<()> {
    if old == new {
        return Some(());
    }
    let Kind::Map(style, entries) = &node.kind else {
        return None;
    };
    let first = entries.first()?;
    let layout = Layout {
        indent: (*style == Style::Block).then_some(patcher.column(first.key_range.start) + 2),
        eol: patcher.eol(),
    };
    let drops = |entry: &Entry| {
        let key = entry.key.as_str();
        !same(old, new, key) && value(new, key, layout).is_none()
    };
    let gone: Vec<bool> = entries.iter().map(drops).collect();
    for key in KEYS.iter().filter(|key| !same(old, new, key)) {
        let Some(value) = value(new, key, layout) else { continue };
        match node.entry(key) {
            Some(entry) if *key == "codes" => change_codes(patcher, entry, old, new)?,
            Some(entry) if *key == "memos" => change_memos(patcher, entry, old, new)?,
            Some(entry) => patcher.set(entry, &value),
            None => {
                let kept = entries.iter().zip(&gone).filter(|(_, gone)| !**gone);
                let before = entry_before(kept.map(|(entry, _)| entry), key);
                patcher.add_entry(node, before, &format!("{key}: {value}"));
            }
        }
    }
    patcher.drop_entries(node, &gone);
    Some(())
}

/// The one of `entries` after which a new `key` stands.
fn entry_before<'e>(entries: impl Iterator<Item = &'e Entry>, key: &str) -> Option<&'e Entry> {
    let rank = |key: &str| KEYS.iter().position(|known| *known == key);
    let wanted = rank(key);
    let earlier = entries.filter(|entry| rank(&entry.key) < wanted);
    earlier.max_by_key(|entry| rank(&entry.key))
}

/// Takes out codes that went and puts new ones last; the list itself stays as it is written.
fn change_codes(patcher: &mut Patcher<'_>, entry: &Entry, old: &CodingEntry, new: &CodingEntry) -> Option<()> {
    let texts = codes(&new.codes);
    if patcher.is_null(&entry.value) {
        patcher.set(entry, &format!("[{}]", texts.join(", ")));
        return Some(());
    }
    let Kind::Sequence(style, items) = &entry.value.kind else {
        return None;
    };
    if let Some(places) = aligned(&names(&old.codes), &names(&new.codes)) {
        return replace_codes(patcher, entry, &places, (old, &texts));
    }
    let mut kept = 0;
    let gone: Vec<bool> = old
        .codes
        .iter()
        .map(|code| {
            let stays = new.codes.get(kept) == Some(code);
            kept += usize::from(stays);
            !stays
        })
        .collect();
    let lead = match style {
        Style::Flow => String::new(),
        Style::Block => format!("{}- ", " ".repeat(patcher.dash_column(entry)?)),
    };
    let added = texts.iter().skip(kept).map(|code| Added {
        after: items.len(),
        text: format!("{lead}{code}"),
    });
    let added: Vec<Added> = added.collect();
    patcher.change_list(entry, &gone, &added);
    Some(())
}

/// Writes the codes that changed where they stand, and takes out those that went.
fn replace_codes(
    patcher: &mut Patcher<'_>,
    entry: &Entry,
    places: &[Option<usize>],
    (old, texts): (&CodingEntry, &[String]),
) -> Option<()> {
    for ((known, place), item) in old.codes.iter().zip(places).zip(entry.value.items()) {
        let Some(text) = place.and_then(|place| texts.get(place)) else {
            continue;
        };
        if *text != scalar::name(known) {
            if !matches!(item.kind, Kind::Scalar) {
                return None;
            }
            patcher.replace(item.range.clone(), text.clone());
        }
    }
    let gone: Vec<bool> = places.iter().map(Option::is_none).collect();
    patcher.change_list(entry, &gone, &[]);
    Some(())
}

fn names(codes: &[String]) -> Vec<&str> {
    codes.iter().map(String::as_str).collect()
}

/// Takes out memos that went, rewrites those that changed and puts new ones last.
fn change_memos(patcher: &mut Patcher<'_>, entry: &Entry, old: &CodingEntry, new: &CodingEntry) -> Option<()> {
    if patcher.is_null(&entry.value) || matches!(&entry.value.kind, Kind::Map(_, entries) if entries.is_empty()) {
        let memos: Vec<String> = new.memos.0.iter().map(|(code, text)| memo(code, text)).collect();
        patcher.set(entry, &format!("{{{}}}", memos.join(", ")));
        return Some(());
    }
    let Kind::Map(_, entries) = &entry.value.kind else {
        return None;
    };
    if let Some(places) = aligned(&keys(old), &keys(new)) {
        replace_memos(patcher, &entry.value, &places, (old, new));
        return Some(());
    }
    let find = |key: &str| new.memos.0.iter().find(|(known, _)| known == key);
    let gone: Vec<bool> = entries.iter().map(|entry| find(&entry.key).is_none()).collect();
    for ((known, before), written) in old.memos.0.iter().zip(entries) {
        if let Some((_, text)) = find(known).filter(|(_, text)| text != before) {
            patcher.set(written, &scalar::quoted(text));
        }
    }
    let mut kept = entries.iter().zip(&gone).filter(|(_, gone)| !**gone);
    let last = kept.next_back().map(|(entry, _)| entry);
    for (code, text) in &new.memos.0 {
        if !old.memos.0.iter().any(|(known, _)| known == code) {
            patcher.add_entry(&entry.value, last, &memo(code, text));
        }
    }
    patcher.drop_entries(&entry.value, &gone);
    Some(())
}

/// Writes the memos that changed, and the codes that they are on, where they stand, and takes out those that went.
fn replace_memos(
    patcher: &mut Patcher<'_>,
    map: &Node,
    places: &[Option<usize>],
    (old, new): (&CodingEntry, &CodingEntry),
) {
    for (((known, before), place), entry) in old.memos.0.iter().zip(places).zip(map.entries()) {
        let Some((code, text)) = place.and_then(|place| new.memos.0.get(place)) else {
            continue;
        };
        if known != code {
            patcher.replace(entry.key_range.clone(), scalar::name(code));
        }
        if before != text {
            patcher.set(entry, &scalar::quoted(text));
        }
    }
    let gone: Vec<bool> = places.iter().map(Option::is_none).collect();
    patcher.drop_entries(map, &gone);
}

fn keys(entry: &CodingEntry) -> Vec<&str> {
    entry.memos.0.iter().map(|(code, _)| code.as_str()).collect()
}
