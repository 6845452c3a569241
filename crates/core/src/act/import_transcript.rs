//! Adding a transcript.

use super::Details;
use crate::model::{CaseId, TranscriptId};

/// A row for `cases.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRow {
    /// The case.
    pub case: CaseId,
    /// Attributes with their values; columns without one stay empty.
    pub values: Vec<CaseCell>,
}

/// One cell of a [`CaseRow`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseCell {
    /// The column's head.
    pub attribute: String,
    /// What it holds.
    pub value: String,
}

/// Adds a transcript, and the row of its case where it needs one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportTranscript {
    /// Its id, and so its file's name.
    pub id: TranscriptId,
    /// The whole file: front matter, if any, and words.
    pub text: String,
    /// The row to add to `cases.csv`, which is made if there is none.
    pub case: Option<CaseRow>,
    /// A memo file that comes with it, such as remarks that stood in the margin: front matter and text.
    pub memo: Option<String>,
}

impl ImportTranscript {
    /// Where it goes.
    #[must_use]
    pub fn path(&self) -> String {
        format!("transcripts/{}.txt", self.id)
    }

    /// Where its memo goes.
    #[must_use]
    pub fn memo_path(&self) -> String {
        format!("memos/{}-comments.md", self.id)
    }

    pub(super) fn line(&self) -> String {
        format!("import the transcript {}", self.id)
    }

    pub(super) fn details(&self) -> Details {
        let case = self.case.as_ref().map(|row| row.case.as_str());
        vec![("transcript", self.id.as_str().into()), ("case", case.into())]
    }
}
