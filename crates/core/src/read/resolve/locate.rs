//! Pointing at a value of a file once something is wrong with it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::diagnostic::{Diagnostic, Mark, Rule};
use crate::read::parse::{parse_cases, split_front_matter, yaml_source};
use crate::read::source::line_starts;
use crate::read::{Source, Sources};
use crate::yaml::{Node, Step};

/// Finds places in the files of a study; each file is looked into once, and only when asked.
pub(crate) struct Locator<'s> {
    sources: &'s Sources,
    trees: RefCell<BTreeMap<String, Option<Rc<Node>>>>,
}

/// Whether a place is asked for the key of an entry or for its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// The value.
    Value,
    /// The key of the last step.
    Key,
}

impl<'s> Locator<'s> {
    /// Looks into `sources`.
    pub fn new(sources: &'s Sources) -> Self {
        Self {
            sources,
            trees: RefCell::default(),
        }
    }

    /// The files.
    pub fn sources(&self) -> &'s Sources {
        self.sources
    }

    /// A problem with the value that `path` leads to in the YAML of `file` (its front matter, for transcripts and memos).
    pub fn problem(&self, rule: &'static Rule, file: &str, path: &[Step<'_>], said: Said) -> Diagnostic {
        Diagnostic::of_file(rule, file, said.message, said.help).at(self.mark(file, path, Part::Value))
    }

    /// Where that value stands; its nearest ancestor when it does not.
    pub fn mark(&self, file: &str, path: &[Step<'_>], part: Part) -> Option<Mark> {
        let source = self.sources.get(file)?;
        let yaml = yaml_of(source)?;
        let tree = self.tree(file, &yaml)?;
        let range = (0..=path.len()).rev().find_map(|depth| {
            let (steps, whole) = (path.get(..depth)?, depth == path.len());
            match (steps.split_last(), part) {
                (Some((Step::Key(key), above)), Part::Key) if whole => {
                    tree.find(above)?.entry(key).map(|entry| entry.key_range.clone())
                }
                _ => tree.find(steps).map(|node| node.range.clone()),
            }
        })?;
        yaml.mark(range)
    }

    /// How many lines of a transcript stand before its body.
    pub fn lines_above(&self, file: &str) -> usize {
        let Some(source) = self.sources.get(file) else { return 0 };
        let body = split_front_matter(source).map_or(0, |parts| parts.body);
        source
            .text
            .get(..body)
            .map_or(0, |above| line_starts(above).count() - 1)
    }

    /// Whether a file of this transcript is there, be it broken: what is wrong with it has been told already.
    pub fn has_transcript_file(&self, id: &str) -> bool {
        let is_it = |path: &str| {
            let name = path
                .strip_prefix("transcripts/")
                .and_then(|below| below.rsplit('/').next());
            name.and_then(|name| name.strip_suffix(".txt")) == Some(id)
        };
        let mut readable = self.sources.under("transcripts/");
        let mut problems = self.sources.problems().iter();
        readable.any(|source| is_it(&source.path)) || problems.any(|problem| is_it(&problem.file))
    }

    /// The row of a case in `cases.csv`.
    pub fn case_row(&self, case: &str) -> Option<Mark> {
        let source = self.sources.get("cases.csv")?;
        let table = parse_cases(source).ok()?;
        let row = table.rows.iter().find(|row| row.case == case)?;
        let mark = source.mark_line(row.line, 1)?;
        let width = if mark.excerpt.starts_with(case) {
            case.chars().count()
        } else {
            1
        };
        Some(Mark { width, ..mark })
    }

    fn tree(&self, file: &str, yaml: &Source) -> Option<Rc<Node>> {
        let mut trees = self.trees.borrow_mut();
        trees
            .entry(file.to_owned())
            .or_insert_with(|| Node::parse(&yaml.text).map(Rc::new))
            .clone()
    }
}

/// The YAML of a file: all of it, or its front matter; none where it has none.
fn yaml_of(source: &Source) -> Option<Source> {
    if source.path.ends_with(".yaml") || source.path.ends_with(".yml") {
        return Some(source.clone());
    }
    let range = split_front_matter(source).ok()?.yaml?;
    Some(yaml_source(source, range))
}

/// What a diagnostic says: what is wrong, and the mend.
pub(crate) struct Said {
    pub message: String,
    pub help: String,
}

/// Puts message and help together.
pub(crate) fn said(message: impl Into<String>, help: impl Into<String>) -> Said {
    Said {
        message: message.into(),
        help: help.into(),
    }
}
