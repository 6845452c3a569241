//! A walk through a log: which acts stand, and which can be done again.

use std::collections::BTreeMap;

use serde_json::Value;

use super::ActState;
use crate::edit::LogLine;

/// The acts of one log by what became of them, as indices of its lines; the last is the next to go back or forth.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::edit) struct Walked {
    /// Those that stand.
    pub done: Vec<usize>,
    /// Those that can be done again.
    pub undone: Vec<usize>,
    /// For each step back or forth the act that it took.
    pub meant: BTreeMap<usize, usize>,
}

impl Walked {
    /// Walks through a log, which may have been merged from two: each step back names the moment of the act that it took.
    pub fn through(lines: &[LogLine]) -> Self {
        let mut walked = Self::default();
        for (index, line) in lines.iter().enumerate() {
            let of = line.act.get("of").and_then(Value::as_str);
            let take = |stack: &mut Vec<usize>| {
                let meant = |index: &usize| of.is_none_or(|of| lines.get(*index).is_some_and(|line| line.time == of));
                stack.iter().rposition(meant).map(|at| stack.remove(at))
            };
            match line.kind() {
                "undo" => {
                    let meant = take(&mut walked.done);
                    walked.undone.extend(meant);
                    walked.meant.extend(meant.map(|meant| (index, meant)));
                }
                "redo" => {
                    let meant = take(&mut walked.undone);
                    walked.done.extend(meant);
                    walked.meant.extend(meant.map(|meant| (index, meant)));
                }
                _ => {
                    walked.done.push(index);
                    walked.undone.clear();
                }
            }
        }
        walked
    }

    /// What became of the act of a line.
    pub fn state(&self, line: &LogLine, index: usize) -> ActState {
        if matches!(line.kind(), "undo" | "redo") || self.done.contains(&index) {
            ActState::Stands
        } else {
            ActState::Undone
        }
    }
}
