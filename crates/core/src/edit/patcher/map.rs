//! Entries of maps, in either style, put in and taken out.

use super::Patcher;
use crate::yaml::{Entry, Kind, Node, Style};

impl Patcher<'_> {
    /// Takes the entries out of `map` that are `gone`.
    pub fn drop_entries(&mut self, map: &Node, gone: &[bool]) {
        let entries = map.entries();
        if matches!(map.kind, Kind::Map(Style::Flow, _)) {
            let ranges: Vec<_> = entries
                .iter()
                .map(|entry| entry.key_range.start..self.value_end(entry))
                .collect();
            return self.drop_flow(ranges.iter(), gone);
        }
        let kept = gone.iter().position(|gone| !gone).unwrap_or_default();
        if let (Some(first), Some(kept), 1..) = (entries.first(), entries.get(kept), kept) {
            // The first key shares its line with the dash before it.
            self.replace(first.key_range.start..kept.key_range.start, String::new());
        }
        for (entry, _) in entries.iter().zip(gone).skip(kept).filter(|(_, gone)| **gone) {
            let end = self.line_end(self.value_end(entry));
            self.replace(self.line_above(entry.key_range.start)..end, String::new());
        }
    }

    /// Puts `key: value` into `map` after the entry at `after`, or first.
    pub fn add_entry(&mut self, map: &Node, after: Option<&Entry>, line: &str) {
        let Some(first) = map.entries().first() else {
            if matches!(map.kind, Kind::Map(Style::Flow, _)) {
                self.insert(map.range.start + 1, line.to_owned());
            }
            return;
        };
        let start = first.key_range.start;
        let margin = " ".repeat(self.column(start));
        match (&map.kind, after) {
            (Kind::Map(Style::Flow, _), Some(after)) => self.insert(self.value_end(after), format!(", {line}")),
            (Kind::Map(Style::Flow, _), None) => self.insert(start, format!("{line}, ")),
            (_, Some(after)) => {
                let at = self.line_end(self.value_end(after));
                self.insert(at, format!("{}{margin}{line}", self.eol));
            }
            (_, None) => self.insert(start, format!("{line}{}{margin}", self.eol)),
        }
    }
}
