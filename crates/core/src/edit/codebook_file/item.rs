//! A code as the lines of its file, cut out and put in elsewhere.

use super::{CodebookText, Spot, add_key};
use crate::edit::patcher::Patcher;
use crate::edit::{CodebookError, scalar};
use crate::yaml::{Kind, Node, Style};

/// A code with all that stands below it, as lines whose dash stands at the margin; lines end in `\n`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::edit) struct Item(pub String);

impl Item {
    /// The lines after `column` spaces, with these line ends, without the last one.
    pub fn indented(&self, column: usize, eol: &str) -> String {
        let margin = " ".repeat(column);
        let lines = self.0.trim_end_matches('\n').split('\n').map(|line| match line {
            "" => String::new(),
            _ => format!("{margin}{line}"),
        });
        lines.collect::<Vec<_>>().join(eol)
    }

    /// The same code with this line `parent`, or without one.
    pub fn with_parent(self, parent: Option<&str>) -> Option<Self> {
        let tree = Node::parse(&self.0)?;
        let node = tree.items().first()?;
        let mut patcher = Patcher::new(&self.0);
        match (node.entry("parent"), parent) {
            (None, None) => return Some(self),
            (Some(entry), Some(parent)) => patcher.replace(entry.value.range.clone(), scalar::name(parent)),
            (None, Some(parent)) => add_key(&mut patcher, node, "parent", &scalar::name(parent)),
            (Some(_), None) => {
                let gone: Vec<bool> = node.entries().iter().map(|entry| entry.key == "parent").collect();
                patcher.drop_entries(node, &gone);
            }
        }
        let patch = patcher.finish()?;
        patch.apply(&self.0).map(Self)
    }
}

impl CodebookText<'_> {
    /// Cuts a code out, with the comments right above it (the first of a list leaves them: they speak of the list).
    pub fn cut(&self, patcher: &mut Patcher<'_>, code: &str) -> Result<Item, CodebookError> {
        let spot = self.spot(code)?;
        let block = |node: &Node| matches!(node.kind, Kind::Sequence(Style::Block, _));
        let dash = patcher
            .dash_of(spot.list, spot.index)
            .filter(|_| block(&spot.list.value));
        let dash = dash.ok_or_else(|| self.layout(&format!("the code `{code}` stands between brackets")))?;
        let start = self.first_line(patcher, spot, dash);
        let end = patcher.item_end(&spot.node.range, dash);
        let column = patcher.column(dash);
        let above = patcher.line_above(start);
        let text = self.source.text.get(patcher.line_start(start)..end).unwrap_or_default();
        let lines = text.lines().map(|line| without_margin(line, column));
        let item = Item(lines.map(|line| format!("{line}\n")).collect());
        patcher.replace(above..end, String::new());
        if spot.list.value.items().len() == 1 {
            patcher.insert(patcher.colon(spot.list), " []".to_owned());
        }
        Ok(item)
    }

    /// Where a code begins: at its dash, or at the first of the comment lines right above it.
    pub(super) fn first_line(&self, patcher: &Patcher<'_>, spot: Spot<'_>, dash: usize) -> usize {
        let column = patcher.column(dash);
        let mut start = dash;
        if spot.index == 0 {
            return start;
        }
        loop {
            let above = patcher.line_start(patcher.line_above(start));
            let line = self
                .source
                .text
                .get(above..patcher.line_start(start))
                .unwrap_or_default();
            let comment = line
                .strip_prefix(&" ".repeat(column))
                .is_some_and(|rest| rest.starts_with('#'));
            if !comment || above >= start {
                return start;
            }
            start = above;
        }
    }
}

/// The line without its first `column` spaces, as far as it has them.
fn without_margin(line: &str, column: usize) -> &str {
    let spaces = line.len() - line.trim_start_matches(' ').len();
    line.get(spaces.min(column)..).unwrap_or_default()
}
