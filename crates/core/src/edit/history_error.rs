//! Why an act is not undone or redone, and what to do about it.

/// Why undoing or redoing cannot be planned. Nothing has been written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HistoryError {
    /// There is nothing to undo or redo.
    #[error("there is nothing to {what} in {log}")]
    NothingTo {
        /// `undo` or `redo`.
        what: &'static str,
        /// The log.
        log: String,
    },
    /// A line of the log cannot be read.
    #[error("line {line} of {log} cannot be read: {why}")]
    BadLog {
        /// The log.
        log: String,
        /// The line, from 1.
        line: usize,
        /// What is wrong.
        why: String,
    },
    /// The text of a transcript that should come back is no longer kept.
    #[error("the text of {file} is no longer kept")]
    TextGone {
        /// The transcript's path.
        file: String,
    },
    /// A file that an act changed has been changed again.
    #[error("{file} has been changed since that act")]
    ChangedAfter {
        /// The file.
        file: String,
    },
}

impl HistoryError {
    /// What to do about it.
    #[must_use]
    pub fn mend(&self) -> &'static str {
        match self {
            Self::NothingTo { .. } => "what was done stands in the folder `log`, one act a line",
            Self::BadLog { .. } => "mend or remove the line; what earlier lines say stays undoable",
            Self::TextGone { .. } => "import the transcript again",
            Self::ChangedAfter { .. } => {
                "take back what was done later first; after a change by hand or a git merge, make this change by hand too"
            }
        }
    }
}
