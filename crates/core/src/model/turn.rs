//! Turns and who speaks them.

use super::{CaseIndex, Span};

/// What a speaker does in the conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// Asks.
    Interviewer,
    /// Answers; counted unless said otherwise.
    Respondent,
    /// Another role, named by the study.
    Other(String),
}

impl Role {
    /// The word in files.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Interviewer => "interviewer",
            Self::Respondent => "respondent",
            Self::Other(name) => name,
        }
    }

    /// The role of a word in a file.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        match name {
            "interviewer" => Self::Interviewer,
            "respondent" => Self::Respondent,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// A declared label and what stands behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The label before the colon.
    pub label: String,
    /// What this voice does.
    pub role: Role,
    /// The case of this voice, where it is not the transcript's.
    pub case: Option<CaseIndex>,
}

/// One stretch by one speaker, or a paragraph of a document without speakers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// Counted from 1 over all speakers.
    pub number: usize,
    /// The place in [`Transcript::speakers`](super::TranscriptParts::speakers); none before the first label and in documents without speakers.
    pub speaker: Option<usize>,
    /// The words: after label, colon and time stamp, without surrounding white space. None when nothing is said.
    pub extent: Option<Span>,
    /// The time stamp as written between its brackets.
    pub time: Option<String>,
    /// Whose words these are.
    pub case: CaseIndex,
    /// The first byte of the turn, its label included.
    pub start: usize,
}
