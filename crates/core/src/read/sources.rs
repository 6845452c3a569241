//! The files of a study in memory, by path.

use std::collections::BTreeMap;

use super::Source;
use crate::diagnostic::Diagnostic;
use crate::model::fingerprint;

/// All files that a study is read from.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: BTreeMap<String, Source>,
    /// Earlier texts of transcripts, by fingerprint.
    earlier: BTreeMap<String, String>,
    problems: Vec<Diagnostic>,
    unreadable: u64,
}

impl Sources {
    /// Adds the file at `path` (below the study, with `/`); one that is no text becomes a problem.
    pub fn insert(&mut self, path: &str, bytes: Vec<u8>) {
        match Source::decode(path, bytes) {
            Ok(source) => {
                self.files.insert(path.to_owned(), source);
            }
            Err(problem) => self.fail(problem),
        }
    }

    /// Adds an earlier text of a transcript (its body, with `\n` line ends): segments that were coded in it are followed from there.
    pub fn remember(&mut self, text: String) {
        self.earlier.insert(fingerprint(&text), text);
    }

    /// The earlier text with this fingerprint.
    pub(super) fn earlier(&self, name: &str) -> Option<&str> {
        self.earlier.get(name).map(String::as_str)
    }

    /// Takes the file at `path` out.
    pub(crate) fn remove(&mut self, path: &str) {
        self.files.remove(path);
    }

    /// Notes a file that could not be read.
    pub(crate) fn fail(&mut self, problem: Diagnostic) {
        self.unreadable += 1;
        self.problems.push(problem);
    }

    /// Notes a file that is no part of the study.
    pub(crate) fn remark(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    /// The file at `path`.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Source> {
        self.files.get(path)
    }

    /// The files below `folder` (which ends in `/`), by path.
    pub fn under<'s>(&'s self, folder: &'s str) -> impl Iterator<Item = &'s Source> {
        let from = self.files.range(folder.to_owned()..);
        from.map(|(_, source)| source)
            .take_while(move |source| source.path.starts_with(folder))
    }

    /// What went wrong while the files were opened.
    #[must_use]
    pub fn problems(&self) -> &[Diagnostic] {
        &self.problems
    }

    /// How many files could not be read.
    #[must_use]
    pub fn unreadable(&self) -> u64 {
        self.unreadable
    }
}

impl<P: AsRef<str>, T: AsRef<str>> FromIterator<(P, T)> for Sources {
    /// A study in memory: paths with texts.
    fn from_iter<I: IntoIterator<Item = (P, T)>>(files: I) -> Self {
        let mut sources = Self::default();
        for (path, text) in files {
            sources.insert(path.as_ref(), text.as_ref().as_bytes().to_vec());
        }
        sources
    }
}
