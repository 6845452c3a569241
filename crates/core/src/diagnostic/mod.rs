//! Problems in people's files, as values: collected to the end, never thrown at the first.

mod rule;

pub use rule::{RULES, Rule, rules};

/// How grave a diagnostic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Something is left out until it is mended; `emic check` exits with 1.
    Error,
    /// Something is probably not meant so.
    Warning,
    /// Worth knowing.
    Note,
}

impl Severity {
    /// `error`, `warning` or `note`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// A stretch of one line of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The line, from 1.
    pub line: usize,
    /// The first character on that line, from 1.
    pub column: usize,
    /// How many characters, at least 1.
    pub width: usize,
    /// The whole line as it stands in the file.
    pub excerpt: String,
}

/// One problem: where it is, what it is, how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of problem.
    pub rule: &'static Rule,
    /// The file, as a path below the study.
    pub file: String,
    /// The place in the file, where there is one.
    pub mark: Option<Mark>,
    /// What is wrong, in the user's words.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

impl Diagnostic {
    /// A problem of a whole file.
    #[must_use]
    pub fn of_file(rule: &'static Rule, file: &str, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            rule,
            file: file.to_owned(),
            mark: None,
            message: message.into(),
            help: help.into(),
        }
    }

    /// The same problem at a place.
    #[must_use]
    pub fn at(mut self, mark: Option<Mark>) -> Self {
        self.mark = mark;
        self
    }
}

/// Sorts by file, naturally, then by place.
pub(crate) fn sort(diagnostics: &mut Vec<Diagnostic>) {
    let place = |d: &Diagnostic| d.mark.as_ref().map_or((0, 0), |mark| (mark.line, mark.column));
    diagnostics.sort_by(|a, b| {
        let files = crate::model::natural_order(&a.file, &b.file);
        files
            .then_with(|| place(a).cmp(&place(b)))
            .then_with(|| a.message.cmp(&b.message))
    });
    diagnostics.dedup();
}
