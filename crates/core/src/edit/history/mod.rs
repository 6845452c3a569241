//! What was done in a study, out of its logs: each act with whose it is, and whether it stands.

mod days;
mod filter;
#[cfg(test)]
mod tests;
mod walked;

pub use days::{DayOfActs, days};
pub use filter::ActFilter;
pub(super) use walked::Walked;

use std::path::Path;

use serde_json::Value;

use super::EditError;
use super::log::{self, LogLine};
use crate::model::CoderId;

/// Whether an act still stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActState {
    /// It does.
    Stands,
    /// It was taken back.
    Undone,
}

/// An act as a log tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct PastAct {
    /// The log below the study: `log/coder-a.jsonl`.
    pub log: String,
    /// The line in that file, from 1.
    pub number: usize,
    /// What it says.
    pub line: LogLine,
    /// Whether it stands; undoing and redoing stand as well.
    pub state: ActState,
    /// For undoing and redoing: the act that was taken back or done again.
    pub of: Option<LogLine>,
}

/// A line of a log that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadLine {
    /// The log below the study.
    pub log: String,
    /// The line, from 1.
    pub number: usize,
    /// What is wrong with it.
    pub why: String,
}

/// Everything that was done in a study, the earliest first, and the lines that do not tell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    /// The acts, undoing and redoing included.
    pub acts: Vec<PastAct>,
    /// The lines that cannot be read.
    pub unread: Vec<UnreadLine>,
}

impl PastAct {
    /// Who did it: the coder whose log it stands in; for acts on the study the coders whose files it changed.
    #[must_use]
    pub fn coders(&self) -> Vec<&str> {
        let stem = self.log.trim_start_matches("log/").trim_end_matches(".jsonl");
        if stem != CoderId::RESERVED {
            return vec![stem];
        }
        let mut coders: Vec<&str> = self.coding_files().filter_map(|mut parts| parts.next()).collect();
        coders.dedup();
        coders
    }

    /// The transcripts that it is about.
    #[must_use]
    pub fn transcripts(&self) -> Vec<&str> {
        let paths = self.line.files.iter().map(|file| file.path.as_str());
        let about = paths.filter_map(|path| {
            let coding = path.strip_prefix("coding/").and_then(|path| path.strip_suffix(".yaml"));
            let text = path
                .strip_prefix("transcripts/")
                .and_then(|path| path.strip_suffix(".txt"));
            coding.or(text)?.rsplit('/').next()
        });
        let mut transcripts: Vec<&str> = about.collect();
        transcripts.dedup();
        transcripts
    }

    /// What it is about: itself; for undoing and redoing the act that was meant.
    #[must_use]
    pub fn meant(&self) -> &LogLine {
        self.of.as_ref().unwrap_or(&self.line)
    }

    /// The place that it names: `R07@1034-1198`.
    #[must_use]
    pub fn place(&self) -> Option<String> {
        self.named("place").first().map(|place| (*place).to_owned())
    }

    /// What the act names under `key`: a text, or several.
    #[must_use]
    pub fn named(&self, key: &str) -> Vec<&str> {
        match self.meant().act.get(key) {
            Some(Value::String(text)) => vec![text],
            Some(Value::Array(items)) => items.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        }
    }

    /// The day in UTC: `2026-11-21`.
    #[must_use]
    pub fn day(&self) -> &str {
        self.line.time.split('T').next().unwrap_or_default()
    }

    /// The parts of the paths below `coding/`.
    fn coding_files(&self) -> impl Iterator<Item = std::str::Split<'_, char>> {
        let paths = self.line.files.iter().map(|file| file.path.as_str());
        paths
            .filter_map(|path| path.strip_prefix("coding/"))
            .map(|path| path.split('/'))
    }
}

/// The history of the study in `root`.
///
/// # Errors
/// When a log cannot be opened. A line that cannot be read is [`History::unread`].
pub fn history(root: &Path) -> Result<History, EditError> {
    let mut history = History::default();
    for whose in log::all(root)? {
        let path = whose.path();
        history.read(&path, &log::text(root, &path)?);
    }
    // Acts of one moment stay in the order of their log.
    history
        .acts
        .sort_by(|one, other| log::time_key(&one.line.time).cmp(log::time_key(&other.line.time)));
    Ok(history)
}

impl History {
    /// Takes the lines of one log.
    pub(super) fn read(&mut self, path: &str, text: &str) {
        let (mut lines, mut numbers) = (Vec::new(), Vec::new());
        for (number, line) in log::each(text) {
            match line {
                Ok(line) => {
                    lines.push(line);
                    numbers.push(number);
                }
                Err(why) => self.unread.push(UnreadLine {
                    log: path.to_owned(),
                    number,
                    why,
                }),
            }
        }
        let walked = Walked::through(&lines);
        let acts = lines
            .iter()
            .zip(numbers)
            .enumerate()
            .map(|(index, (line, number))| PastAct {
                log: path.to_owned(),
                number,
                state: walked.state(line, index),
                of: walked.meant.get(&index).and_then(|meant| lines.get(*meant)).cloned(),
                line: line.clone(),
            });
        self.acts.extend(acts);
    }
}
