//! Where the blocks of segments stand in the text of a coding file.

use std::ops::Range;

use crate::edit::patcher::Patcher;
use crate::yaml::{Kind, Node, Style};

/// The blocks of a file whose segments stand below each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layout {
    /// The byte at which `segments:` begins.
    list: usize,
    /// The first byte after `segments:` and what stands on its line.
    top: usize,
    /// How many spaces stand before a dash.
    pub column: usize,
    /// The bytes of each block, from the start of its first line to the end of its last, before the line end.
    pub blocks: Vec<Range<usize>>,
}

impl Layout {
    /// The layout of `text`; none when it has no segments, or they stand between brackets.
    pub fn of(text: &str) -> Option<Self> {
        let root = Node::parse(text)?;
        let list = root.entry("segments")?;
        let Kind::Sequence(Style::Block, items) = &list.value.kind else {
            return None;
        };
        let patcher = Patcher::new(text);
        let mut blocks = Vec::with_capacity(items.len());
        let mut from = patcher.colon(list);
        for item in items {
            let dash = patcher.dash(from, item)?;
            blocks.push(patcher.line_start(dash)..patcher.line_end(patcher.content_end(&item.range)));
            from = item.range.end;
        }
        Some(Self {
            list: list.key_range.start,
            top: patcher.line_end(patcher.colon(list)),
            column: patcher.dash_column(list)?,
            blocks,
        })
    }

    /// The lines of a block, without the last line end.
    pub fn block<'t>(&self, text: &'t str, index: usize) -> Option<&'t str> {
        text.get(self.blocks.get(index)?.clone())
    }

    /// What stands above the list.
    pub fn head<'t>(&self, text: &'t str) -> &'t str {
        text.get(..self.list).unwrap_or_default()
    }

    /// What stands between a block and the one before it; for the number of blocks, what stands below the last.
    pub fn gap<'t>(&self, text: &'t str, index: usize) -> &'t str {
        let before = index.checked_sub(1).and_then(|before| self.blocks.get(before));
        let from = before.map_or(self.top, |block| block.end);
        let to = self.blocks.get(index).map_or(text.len(), |block| block.start);
        text.get(from..to).unwrap_or_default()
    }

    /// Every line with a comment alone that stands outside the blocks.
    pub fn comments<'t>(&self, text: &'t str) -> Vec<&'t str> {
        let gaps = (0..=self.blocks.len()).flat_map(|index| comments(self.gap(text, index)));
        comments(self.head(text)).chain(gaps).collect()
    }
}

/// The comments in `lines` that stand on lines of their own.
pub(super) fn comments(lines: &str) -> impl Iterator<Item = &str> {
    lines.lines().map(str::trim).filter(|line| line.starts_with('#'))
}

/// `block`, whose dash stands in the column `from`, with its dash in the column `to` and lines that end with `eol`; none when a line
/// begins too far left for that.
pub(super) fn moved(block: &str, from: usize, to: usize, eol: &str) -> Option<String> {
    let margin = " ".repeat(to);
    let old = " ".repeat(from);
    let line = |line: &str| match line.strip_prefix(&old) {
        _ if line.trim().is_empty() => Some(String::new()),
        Some(rest) => Some(format!("{margin}{rest}")),
        None => None,
    };
    let lines: Option<Vec<String>> = block.lines().map(line).collect();
    Some(lines?.join(eol))
}
