//! Where a code goes: into which list, before which code.

use super::{CodebookText, Item};
use crate::edit::CodebookError;
use crate::edit::patcher::{Added, Patcher};
use crate::yaml::{Entry, Kind, Node, Style};

/// The list that takes a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::edit) enum Container<'a> {
    /// `codes` of the file.
    Top,
    /// `children` of a code.
    Children(&'a str),
}

/// Where a code goes in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::edit) enum Placement<'a> {
    /// Before this code, in the same list.
    Before(&'a str),
    /// After this code, in the same list.
    After(&'a str),
    /// At the end of a list, which may not be there yet.
    Last(Container<'a>),
}

impl CodebookText<'_> {
    /// Whether `code` stands among the `children` of `parent`, and does not only name it.
    pub fn is_nested(&self, code: &str, parent: &str) -> bool {
        let list = self.spot(parent).ok().and_then(|spot| spot.node.entry("children"));
        list.is_some_and(|list| list.value.items().iter().any(|node| self.says(node.entry("id"), code)))
    }

    /// Puts codes in.
    pub fn put(
        &self,
        patcher: &mut Patcher<'_>,
        items: &[Item],
        placement: Placement<'_>,
    ) -> Result<(), CodebookError> {
        match placement {
            Placement::Before(code) => {
                let spot = self.spot(code)?;
                let dash = self.dash(patcher, spot.list, spot.index)?;
                let at = patcher.line_above(self.first_line(patcher, spot, dash));
                let column = patcher.column(dash);
                patcher.insert(at, lines(patcher, items, column));
            }
            Placement::After(code) => {
                let spot = self.spot(code)?;
                let dash = self.dash(patcher, spot.list, spot.index)?;
                let at = patcher.item_end(&spot.node.range, dash);
                patcher.insert(at, lines(patcher, items, patcher.column(dash)));
            }
            Placement::Last(Container::Top) => self.put_last(patcher, items, &self.root, "codes")?,
            Placement::Last(Container::Children(code)) => {
                let node = self.spot(code)?.node;
                if !matches!(node.kind, Kind::Map(Style::Block, _)) {
                    return Err(self.layout(&format!("the code `{code}` stands between braces")));
                }
                self.put_last(patcher, items, node, "children")?;
            }
        }
        Ok(())
    }

    /// Puts codes at the end of the list behind `key`.
    fn put_last(&self, patcher: &mut Patcher<'_>, items: &[Item], map: &Node, key: &str) -> Result<(), CodebookError> {
        let Some(list) = map.entry(key) else {
            let column = map
                .entries()
                .first()
                .map_or(0, |entry| patcher.column(entry.key_range.start));
            let text = format!("{key}:{}", lines(patcher, items, column + self.step(patcher)));
            patcher.add_entry(map, map.entries().last(), &text);
            return Ok(());
        };
        let nodes = list.value.items();
        let Some(last) = nodes.last() else {
            let column = patcher.column(list.key_range.start) + self.step(patcher);
            let added = items.iter().map(|item| Added {
                after: 0,
                text: item.indented(column, patcher.eol()),
            });
            let added: Vec<Added> = added.collect();
            patcher.fill_empty(list, &added);
            return Ok(());
        };
        let dash = self.dash(patcher, list, nodes.len() - 1)?;
        let at = patcher.item_end(&last.range, dash);
        patcher.insert(at, lines(patcher, items, patcher.column(dash)));
        Ok(())
    }

    /// The dash of an item of a list that is written one below the other.
    fn dash(&self, patcher: &Patcher<'_>, list: &Entry, index: usize) -> Result<usize, CodebookError> {
        let block = matches!(list.value.kind, Kind::Sequence(Style::Block, _));
        let dash = patcher.dash_of(list, index).filter(|_| block);
        dash.ok_or_else(|| self.layout("codes stand between brackets"))
    }

    /// How far the dashes of a list stand inwards of its key, as this file has it.
    fn step(&self, patcher: &Patcher<'_>) -> usize {
        let codes = self.root.entry("codes");
        let dash = codes.and_then(|list| patcher.dash_column(list));
        let key = codes.map_or(0, |list| patcher.column(list.key_range.start));
        dash.map_or(0, |dash| dash.saturating_sub(key))
    }
}

/// The items as lines below each other, each after a line end.
fn lines(patcher: &Patcher<'_>, items: &[Item], column: usize) -> String {
    let eol = patcher.eol();
    let lines = items.iter().map(|item| format!("{eol}{}", item.indented(column, eol)));
    lines.collect()
}
