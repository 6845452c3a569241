//! What an analyst does to a study, as values: planned and written by [`edit`](crate::edit), logged, undoable.

mod annotate;
mod codebook;
mod coded;
mod import_transcript;
mod reanchor;
mod refuse_suggestion;
mod remove_codings;
mod resize;
mod retag;
mod segment_place;
mod settle;
mod write_memo;

pub use annotate::{Annotate, Annotated};
pub use codebook::{
    AddCode, CodebookAct, CopyCodebook, MergeCodes, MoveCode, NewCode, RenameCode, RetireCode, SignPolicy, SplitCode,
};
pub use coded::{AddCodings, CodeMark, CodedPassage, GivenCode, ImportCodings, ImportedPassage, ReadTranscript};
pub use import_transcript::{CaseCell, CaseRow, ImportTranscript};
pub use reanchor::Reanchor;
pub use refuse_suggestion::RefuseSuggestion;
pub use remove_codings::{MemoPolicy, RemoveCodings, Removed};
pub use resize::Resize;
pub use retag::Retag;
pub use segment_place::SegmentPlace;
pub use settle::{RefusedCode, Settle};
pub use write_memo::{MemoTopic, WriteMemo, WriteMode};

use serde_json::{Map, Value};

use crate::model::CoderId;

/// Everything that an analyst can do to a study. Undo and redo are steps through the log: see [`edit::undo`](crate::edit::undo).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Gives codes to a passage.
    AddCodings(AddCodings),
    /// Takes codes from a passage.
    RemoveCodings(RemoveCodings),
    /// Gives a passage another code in the place of one it bears.
    Retag(Retag),
    /// Makes a segment longer or shorter.
    Resize(Resize),
    /// Writes a memo on a segment or on one of its codings.
    Annotate(Annotate),
    /// Writes a memo on the study, a code or a transcript.
    WriteMemo(WriteMemo),
    /// Takes over codings that were made elsewhere.
    ImportCodings(ImportCodings),
    /// Adds a transcript.
    ImportTranscript(ImportTranscript),
    /// Writes where quotes stand now, and the words that were changed.
    Reanchor(Reanchor),
    /// Changes a codebook, and everything that names its codes.
    Codebook(CodebookAct),
    /// Refuses a code that was proposed.
    RefuseSuggestion(RefuseSuggestion),
    /// Settles what coders disagree on.
    Settle(Settle),
}

impl Act {
    /// Its name in the log.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::AddCodings(_) => "add-codings",
            Self::RemoveCodings(_) => "remove-codings",
            Self::Retag(_) => "retag",
            Self::Resize(_) => "resize",
            Self::Annotate(act) if act.text.trim().is_empty() => "remove-annotation",
            Self::Annotate(_) => "annotate",
            Self::WriteMemo(act) if act.removes() => "remove-memo",
            Self::WriteMemo(_) => "write-memo",
            Self::ImportCodings(act) if act.passages.is_empty() => "note-read",
            Self::ImportCodings(_) => "import-codings",
            Self::ImportTranscript(_) => "import-transcript",
            Self::Reanchor(_) => "reanchor",
            Self::Codebook(act) => act.kind(),
            Self::RefuseSuggestion(_) => "refuse-suggestion",
            Self::Settle(_) => "settle",
        }
    }

    /// One line for people: `add 2 codes at R07@1034-1198`.
    #[must_use]
    pub fn line(&self) -> String {
        match self {
            Self::AddCodings(act) => act.line(),
            Self::RemoveCodings(act) => act.line(),
            Self::Retag(act) => act.line(),
            Self::Resize(act) => act.line(),
            Self::Annotate(act) => act.line(),
            Self::WriteMemo(act) => act.line(),
            Self::ImportCodings(act) => act.line(),
            Self::ImportTranscript(act) => act.line(),
            Self::Reanchor(act) => act.line(),
            Self::Codebook(act) => act.line(),
            Self::RefuseSuggestion(act) => act.line(),
            Self::Settle(act) => act.line(),
        }
    }

    /// Whose act it is; none for acts on the study, or on the codings of several coders.
    #[must_use]
    pub fn coder(&self) -> Option<&CoderId> {
        match self {
            Self::AddCodings(act) => Some(&act.coder),
            Self::RemoveCodings(act) => Some(&act.segment.coder),
            Self::Retag(act) => Some(&act.segment.coder),
            Self::Resize(act) => Some(&act.segment.coder),
            Self::Annotate(act) => Some(&act.segment.coder),
            Self::ImportCodings(act) => act.only_coder(),
            Self::ImportTranscript(_) | Self::WriteMemo(_) | Self::Codebook(_) => None,
            Self::Reanchor(act) => act.coder.as_ref(),
            Self::RefuseSuggestion(act) => Some(&act.coder),
            Self::Settle(act) => Some(&act.coder),
        }
    }

    /// The act as the log holds it: kind, line, and what the act names. Words of transcripts stand in the edits of coding files alone.
    pub(crate) fn record(&self) -> Map<String, Value> {
        let mut record = Map::new();
        record.insert("kind".to_owned(), self.kind().into());
        record.insert("line".to_owned(), self.line().into());
        let details = match self {
            Self::AddCodings(act) => act.details(),
            Self::RemoveCodings(act) => act.details(),
            Self::Retag(act) => act.details(),
            Self::Resize(act) => act.details(),
            Self::Annotate(act) => act.details(),
            Self::WriteMemo(act) => act.details(),
            Self::ImportCodings(act) => act.details(),
            Self::ImportTranscript(act) => act.details(),
            Self::Reanchor(act) => act.details(),
            Self::Codebook(act) => act.details(),
            Self::RefuseSuggestion(act) => act.details(),
            Self::Settle(act) => act.details(),
        };
        record.extend(details.into_iter().map(|(key, value)| (key.to_owned(), value)));
        record
    }
}

/// What an act adds to its record in the log.
type Details = Vec<(&'static str, Value)>;

/// `1 code`, `2 codes`.
fn count(number: usize, one: &str, several: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { several })
}

#[cfg(test)]
mod tests;
