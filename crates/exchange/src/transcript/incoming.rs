//! What an importer hands over: the body of a transcript, its labels and what was decided on the way.

use std::fmt;

use super::note::Note;

/// A transcript from outside, in the form that emic reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// What will stand after the front matter: LF line ends, no byte order mark, the words verbatim.
    /// Where it begins with a line `---`, it must not be written without front matter before it.
    pub body: String,
    /// The labels that begin turns, in order of first appearance; empty for a document without speakers.
    pub labels: Vec<Label>,
    /// What the file itself said about the interview.
    pub front_matter: Vec<FrontMatter>,
    /// Remarks that people made on the text, in order of place.
    pub comments: Vec<Comment>,
    /// What was dropped, kept or decided, for the user.
    pub notes: Vec<Note>,
}

/// A label that begins turns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The label as it stands in the body, without colon.
    pub text: String,
    /// The number of turns that it begins.
    pub turns: usize,
    /// Who seems to speak under it.
    pub role: Role,
    /// Why the role was guessed, for the user.
    pub reason: String,
}

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Who asks.
    Interviewer,
    /// Who answers.
    Respondent,
    /// Nothing tells.
    Unknown,
}

/// One entry of front matter that the file itself carried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontMatter {
    /// What is said.
    pub key: FrontMatterKey,
    /// The value, unquoted, on one line.
    pub value: String,
}

/// The keys of front matter that are taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FrontMatterKey {
    /// Who or what the words are about.
    Case,
    /// The title of the transcript.
    Title,
    /// When the interview was held.
    Date,
    /// The language of the words.
    Language,
}

impl FrontMatterKey {
    /// All keys, in the order in which front matter is written.
    pub const ALL: [Self; 4] = [Self::Case, Self::Title, Self::Date, Self::Language];

    /// The key as it stands in front matter.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Title => "title",
            Self::Date => "date",
            Self::Language => "language",
        }
    }
}

impl fmt::Display for FrontMatterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A remark that somebody made on a stretch of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// The remark, paragraphs as lines.
    pub text: String,
    /// Who made it; empty when the file does not say.
    pub author: String,
    /// What it is about.
    pub span: Span,
}

/// A stretch of the body in code points, `[start, end)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The first code point, counted from 0.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
}
