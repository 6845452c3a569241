//! Changes of a text as places with what goes and what comes; everything else stays byte for byte.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// One change: at a byte of the old text, some words go and others come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextEdit {
    /// The byte of the old text.
    pub at: usize,
    /// What stood there.
    pub remove: String,
    /// What stands there now.
    pub insert: String,
}

impl TextEdit {
    /// The byte of the old text after what goes.
    fn end(&self) -> usize {
        self.at.saturating_add(self.remove.len())
    }
}

/// Changes of one text, in order, none overlapping another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Patch {
    edits: Vec<TextEdit>,
}

impl Patch {
    /// What turns `before` into `after`, as one change between what both begin and end with.
    pub(super) fn between(before: &str, after: &str) -> Option<Self> {
        let same = before.chars().zip(after.chars()).take_while(|(a, b)| a == b);
        let start: usize = same.map(|(c, _)| c.len_utf8()).sum();
        let (old, new) = (before.get(start..)?, after.get(start..)?);
        let same = old.chars().rev().zip(new.chars().rev()).take_while(|(a, b)| a == b);
        let end: usize = same.map(|(c, _)| c.len_utf8()).sum();
        let insert = new.get(..new.len() - end)?.to_owned();
        Self::new(before, vec![(start..before.len() - end, insert)])
    }

    /// Orders changes of `text`; of several at one place the first comes first. None when two overlap or one lies outside.
    pub(super) fn new(text: &str, mut changes: Vec<(Range<usize>, String)>) -> Option<Self> {
        changes.sort_by_key(|(range, _)| (range.start, range.end));
        let mut edits: Vec<TextEdit> = Vec::with_capacity(changes.len());
        for (range, insert) in changes {
            let remove = text.get(range.clone())?;
            match edits.last_mut() {
                Some(last) if last.end() > range.start => return None,
                Some(last) if last.end() == range.start => {
                    last.remove.push_str(remove);
                    last.insert.push_str(&insert);
                }
                _ => edits.push(TextEdit {
                    at: range.start,
                    remove: remove.to_owned(),
                    insert,
                }),
            }
        }
        edits.retain(|edit| edit.remove != edit.insert);
        Some(Self { edits })
    }

    /// Changes as they stand in a log.
    pub(super) fn logged(edits: Vec<TextEdit>) -> Self {
        Self { edits }
    }

    /// The changes, by place.
    #[must_use]
    pub fn edits(&self) -> &[TextEdit] {
        &self.edits
    }

    /// The new text; none when what should go does not stand there.
    #[must_use]
    pub fn apply(&self, text: &str) -> Option<String> {
        let mut new = String::with_capacity(text.len());
        let mut from = 0;
        for edit in &self.edits {
            if text.get(edit.at..edit.end())? != edit.remove {
                return None;
            }
            new.push_str(text.get(from..edit.at)?);
            new.push_str(&edit.insert);
            from = edit.end();
        }
        new.push_str(text.get(from..)?);
        Some(new)
    }

    /// The changes that lead back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        let mut grown: usize = 0;
        let mut shrunk: usize = 0;
        let back = |edit: &TextEdit| {
            let at = edit.at.saturating_add(grown).saturating_sub(shrunk);
            grown += edit.insert.len();
            shrunk += edit.remove.len();
            TextEdit {
                at,
                remove: edit.insert.clone(),
                insert: edit.remove.clone(),
            }
        };
        Self {
            edits: self.edits.iter().map(back).collect(),
        }
    }

    /// The same changes of a text before which `bytes` more bytes stand.
    #[must_use]
    pub(super) fn shifted(mut self, bytes: usize) -> Self {
        for edit in &mut self.edits {
            edit.at += bytes;
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn changes_that_touch_become_one() {
        let changes = vec![(3..3, "x".to_owned()), (1..3, String::new()), (3..4, "y".to_owned())];
        let patch = Patch::new("abcdef", changes).expect("a patch");
        assert_eq!(patch.apply("abcdef").as_deref(), Some("axyef"));
        assert_eq!(patch.edits().len(), 1);
    }

    #[test]
    fn overlaps_and_strangers_are_refused() {
        assert_eq!(
            Patch::new("abc", vec![(0..2, String::new()), (1..3, String::new())]),
            None
        );
        assert_eq!(Patch::new("é", vec![(1..1, String::new())]), None);
        let patch = Patch::new("abc", vec![(1..2, "x".to_owned())]).expect("a patch");
        assert_eq!(patch.apply("adc"), None);
        assert_eq!(patch.apply("a"), None);
    }

    proptest! {
        #[test]
        fn there_and_back(text in "[aé\n]{0,40}", cuts in proptest::collection::vec((0usize..60, 0usize..5, "[xé\n]{0,4}"), 0..6)) {
            let changes = cuts.into_iter().map(|(at, length, insert)| (at..at + length, insert)).collect();
            let Some(patch) = Patch::new(&text, changes) else { return Ok(()) };
            let new = patch.apply(&text).expect("it was made for this text");
            prop_assert_eq!(patch.inverse().apply(&new), Some(text));
        }
    }
}
