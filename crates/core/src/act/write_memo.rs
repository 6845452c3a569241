//! Writing a memo in a file of its own: on the study, a code, a theme in a case or a transcript.

use std::fmt;

use super::Details;
use crate::model::{CaseId, CodeId, TranscriptId};

/// What a memo in a file of its own is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MemoTopic {
    /// The study as a whole.
    Study,
    /// A code.
    Code(CodeId),
    /// A theme in a case: the summary that stands in that cell of the framework matrix.
    Cell(CaseId, CodeId),
    /// A transcript.
    Transcript(TranscriptId),
}

impl MemoTopic {
    /// The name of a new file, below `memos/` and without ending: `code-interdependence`, `framework/R07/interdependence`.
    #[must_use]
    pub fn file_stem(&self) -> String {
        match self {
            Self::Cell(case, code) => format!("framework/{case}/{code}"),
            _ => self.to_string().replace(':', "-"),
        }
    }
}

/// As it stands behind `about:`, `code:interdependence`.
impl fmt::Display for MemoTopic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Study => f.write_str("study"),
            Self::Code(id) => write!(f, "code:{id}"),
            Self::Cell(case, code) => write!(f, "cell:{case}/{code}"),
            Self::Transcript(id) => write!(f, "transcript:{id}"),
        }
    }
}

/// What happens to a memo that stands there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteMode {
    /// The new text comes in its place.
    Replace,
    /// The new text comes below it, after an empty line.
    Append,
}

/// Writes the memo on a subject. Where there is none, it gets a file under `memos/`; the head of a file that exists stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WriteMemo {
    /// What it is about.
    pub about: MemoTopic,
    /// What it says, without white space around it; in the place of a memo, a text of white space alone takes its file away.
    pub text: String,
    /// What happens to what it says already.
    pub mode: WriteMode,
    /// Which file, by its path below the study, where several are about the subject.
    pub file: Option<String>,
}

impl WriteMemo {
    /// Whether the memo goes.
    #[must_use]
    pub fn removes(&self) -> bool {
        self.mode == WriteMode::Replace && self.text.trim().is_empty()
    }

    pub(super) fn line(&self) -> String {
        let verb = match self.mode {
            WriteMode::Append => "add to",
            WriteMode::Replace if self.text.trim().is_empty() => "remove",
            WriteMode::Replace => "write",
        };
        format!("{verb} the memo on {}", self.about)
    }

    pub(super) fn details(&self) -> Details {
        vec![("about", self.about.to_string().into())]
    }
}
