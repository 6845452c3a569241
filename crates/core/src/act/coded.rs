//! Giving codes to passages, one at a time or many at once.

use std::fmt;

use super::{Details, count};
use crate::model::{CharRange, Code, CodeId, CoderId, IdError, Judgement, Study, TranscriptId, Valence};

/// A code with its sign, by name: `interdependence+`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CodeMark {
    /// The code's id.
    pub code: CodeId,
    /// Its sign.
    pub valence: Valence,
}

impl CodeMark {
    /// Reads `interdependence+`; whether the code exists is told when the act is planned.
    ///
    /// # Errors
    /// When the part before the sign cannot be a code's id.
    pub fn parse(text: &str) -> Result<Self, IdError> {
        let (id, valence) = Valence::split(text.trim());
        Ok(Self {
            code: CodeId::new(id)?,
            valence,
        })
    }

    /// The name of a judgement of `study`.
    #[must_use]
    pub fn of(study: &Study, judgement: Judgement) -> Self {
        let code: &Code = study.codebook.code(judgement.code);
        Self {
            code: code.id.clone(),
            valence: judgement.valence,
        }
    }
}

impl fmt::Display for CodeMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.code, self.valence.sign())
    }
}

/// A code on its way to a passage, with what the analyst notes about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenCode {
    /// The code.
    pub mark: CodeMark,
    /// A memo on this one coding.
    pub memo: Option<String>,
}

impl From<CodeMark> for GivenCode {
    fn from(mark: CodeMark) -> Self {
        Self { mark, memo: None }
    }
}

/// A passage with what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodedPassage {
    /// The transcript.
    pub transcript: TranscriptId,
    /// Where, in characters of its body.
    pub at: CharRange,
    /// The codes; a passage without any needs a memo.
    pub codes: Vec<GivenCode>,
    /// A memo on the segment.
    pub memo: Option<String>,
    /// When it was made, RFC 3339; written only on new segments.
    pub created: Option<String>,
}

impl CodedPassage {
    /// The place as commands take it: `R07@1034-1198`.
    #[must_use]
    pub fn place(&self) -> String {
        format!("{}@{}", self.transcript, self.at)
    }
}

/// Gives codes to a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddCodings {
    /// Whose codings they are.
    pub coder: CoderId,
    /// The passage with its codes. Where the coder has a segment at this very place already, that one gets the codes.
    pub passage: CodedPassage,
}

impl AddCodings {
    pub(super) fn line(&self) -> String {
        let codes = count(self.passage.codes.len(), "code", "codes");
        format!("add {codes} at {}", self.passage.place())
    }

    pub(super) fn details(&self) -> Details {
        let codes: Vec<String> = self.passage.codes.iter().map(|given| given.mark.to_string()).collect();
        vec![
            ("coder", self.coder.as_str().into()),
            ("place", self.passage.place().into()),
            ("codes", codes.into()),
        ]
    }
}

/// A passage that somebody coded elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedPassage {
    /// Who coded it.
    pub coder: CoderId,
    /// The passage with its codes.
    pub passage: CodedPassage,
}

/// A transcript that somebody has read, whether or not anything was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadTranscript {
    /// Who read it.
    pub coder: CoderId,
    /// What was read.
    pub transcript: TranscriptId,
}

/// Takes over codings that were made elsewhere, all or none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportCodings {
    /// The passages, of any coder and transcript.
    pub passages: Vec<ImportedPassage>,
    /// Transcripts to note as read: a coding file without segments, where there is none.
    pub read: Vec<ReadTranscript>,
}

impl ImportCodings {
    fn coders(&self) -> Vec<&CoderId> {
        let passages = self.passages.iter().map(|row| &row.coder);
        let mut coders: Vec<&CoderId> = passages.chain(self.read.iter().map(|row| &row.coder)).collect();
        coders.sort_unstable();
        coders.dedup();
        coders
    }

    pub(super) fn only_coder(&self) -> Option<&CoderId> {
        match self.coders().as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    fn codes(&self) -> usize {
        self.passages.iter().map(|row| row.passage.codes.len()).sum()
    }

    pub(super) fn line(&self) -> String {
        let read = count(self.read.len(), "transcript", "transcripts");
        if self.passages.is_empty() {
            return match self.read.as_slice() {
                [only] => format!("note {} as read", only.transcript),
                _ => format!("note {read} as read"),
            };
        }
        let codes = count(self.codes(), "code", "codes");
        let passages = count(self.passages.len(), "passage", "passages");
        let read = if self.read.is_empty() {
            String::new()
        } else {
            format!(", note {read} as read")
        };
        format!("import {codes} at {passages}{read}")
    }

    pub(super) fn details(&self) -> Details {
        let coders: Vec<&str> = self.coders().into_iter().map(CoderId::as_str).collect();
        let read = self.read.iter().map(|row| format!("{}/{}", row.coder, row.transcript));
        vec![
            ("coders", coders.into()),
            ("codes", self.codes().into()),
            ("read", read.collect::<Vec<_>>().into()),
        ]
    }
}
