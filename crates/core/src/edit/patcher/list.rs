//! Items of lists, in either style, put in and taken out.

use super::Patcher;
use crate::yaml::{Entry, Kind, Node, Style};

/// An item on its way into a list.
#[derive(Debug, Clone)]
pub(in crate::edit) struct Added {
    /// After how many of the old items it stands.
    pub after: usize,
    /// The item as YAML; in a block list with its dash and margin, without the last line end.
    pub text: String,
}

impl Patcher<'_> {
    /// Takes items out of the list behind `entry` and puts others in; in a list between brackets those come last.
    pub fn change_list(&mut self, entry: &Entry, gone: &[bool], added: &[Added]) {
        let items = entry.value.items();
        match entry.value.kind {
            Kind::Sequence(Style::Flow, _) => self.change_flow(&entry.value, gone, added),
            _ if items.is_empty() => self.fill(entry, added),
            _ => self.change_block(entry, gone, added),
        }
    }

    /// The column of the dashes of a block list.
    pub fn dash_column(&self, entry: &Entry) -> Option<usize> {
        let first = entry.value.items().first()?;
        Some(self.column(self.dash(self.colon(entry), first)?))
    }

    /// The dash before the item at `index` of a block list.
    pub fn dash_of(&self, entry: &Entry, index: usize) -> Option<usize> {
        let items = entry.value.items();
        let from = match index.checked_sub(1) {
            Some(before) => items.get(before)?.range.end,
            None => self.colon(entry),
        };
        self.dash(from, items.get(index)?)
    }

    /// Items between brackets. What goes takes the comma before it along, at the start the one behind it.
    fn change_flow(&mut self, list: &Node, gone: &[bool], added: &[Added]) {
        self.drop_flow(list.items().iter().map(|item| &item.range), gone);
        if added.is_empty() {
            return;
        }
        let texts: Vec<&str> = added.iter().map(|item| item.text.as_str()).collect();
        let texts = texts.join(", ");
        let empty = gone.iter().all(|gone| *gone);
        match list.items().last() {
            Some(last) if empty => self.insert(last.range.end, texts),
            Some(last) => self.insert(last.range.end, format!(", {texts}")),
            None => self.insert(list.range.start + 1, texts),
        }
    }

    /// Takes those of `ranges` out that are `gone`, with their commas.
    pub(super) fn drop_flow<'r>(
        &mut self,
        ranges: impl Iterator<Item = &'r std::ops::Range<usize>> + Clone,
        gone: &[bool],
    ) {
        let Some(kept) = gone.iter().position(|gone| !gone) else {
            if let (Some(first), Some(last)) = (ranges.clone().next(), ranges.last()) {
                self.replace(first.start..last.end, String::new());
            }
            return;
        };
        let first = ranges.clone().next();
        if let (Some(first), Some(kept), 1..) = (first, ranges.clone().nth(kept), kept) {
            self.replace(first.start..kept.start, String::new());
        }
        let pairs = ranges.clone().zip(ranges.skip(1)).zip(gone.iter().skip(1));
        for (index, ((before, item), gone)) in pairs.enumerate() {
            if *gone && index + 1 > kept {
                self.replace(before.end..item.end, String::new());
            }
        }
    }

    /// A block list's items, a line or more each.
    fn change_block(&mut self, entry: &Entry, gone: &[bool], added: &[Added]) {
        let items = entry.value.items();
        let mut from = self.colon(entry);
        for (index, item) in items.iter().enumerate() {
            if gone.get(index) == Some(&true)
                && let Some(dash) = self.dash(from, item)
            {
                let end = self.item_end(&item.range, dash);
                self.replace(self.line_above(dash)..end, String::new());
            }
            from = item.range.end;
        }
        if added.is_empty() && gone.iter().all(|gone| *gone) {
            self.insert(self.colon(entry), " []".to_owned());
        }
        for item in added {
            let before = item.after.checked_sub(1).and_then(|index| items.get(index));
            let at = before.map_or(self.colon(entry), |item| self.content_end(&item.range));
            let line = format!("{}{}", self.eol, item.text);
            self.insert(self.line_end(at), line);
        }
    }

    /// The first items of a list that has none yet, as a block.
    fn fill(&mut self, entry: &Entry, added: &[Added]) {
        let colon = self.colon(entry);
        let end = self.value_end(entry);
        self.replace(colon..end, String::new());
        for item in added {
            let line = format!("{}{}", self.eol, item.text);
            self.insert(self.line_end(end), line);
        }
    }

    /// Turns an empty list between brackets into a block of items.
    pub fn fill_empty(&mut self, entry: &Entry, added: &[Added]) {
        if !added.is_empty() {
            self.fill(entry, added);
        }
    }

    /// The byte at which the lines of an item with this dash end. Comments that follow it further inwards than the dash are its
    /// own: left behind, they could become part of a text that ends above them.
    pub fn item_end(&self, item: &std::ops::Range<usize>, dash: usize) -> usize {
        let mut end = self.line_end(self.content_end(item));
        let mut at = end;
        for line in self.text.get(end..).unwrap_or_default().split_inclusive('\n') {
            let margin = line.len() - line.trim_start_matches(' ').len();
            if line.trim().starts_with('#') && margin > self.column(dash) {
                end = at + line.trim_end().len();
            } else if !line.trim().is_empty() {
                break;
            }
            at += line.len();
        }
        end
    }

    /// The dash before `item`, which stands after `from`: between the two are only white space, comments and the dash.
    pub fn dash(&self, from: usize, item: &Node) -> Option<usize> {
        let between = self.text.get(from..item.range.start)?;
        let mut at = from;
        for line in between.split_inclusive(['\n', '\r']) {
            let code = line.split('#').next().unwrap_or_default();
            if let Some(dash) = code.find('-') {
                return Some(at + dash);
            }
            at += line.len();
        }
        None
    }
}
