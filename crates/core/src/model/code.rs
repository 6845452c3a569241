//! A code with everything that a codebook says of it.

use super::{CodeId, CodeIndex, LocalList, LocalText, ValenceLabels};

/// Where a code came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// From the literature, before reading.
    Theory,
    /// From the interviews themselves.
    Data,
}

impl Origin {
    /// All origins.
    pub const ALL: [Self; 2] = [Self::Theory, Self::Data];

    /// The word in codebook files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Theory => "theory",
            Self::Data => "data",
        }
    }
}

/// Whether a code is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Status {
    /// In use.
    #[default]
    Active,
    /// Being tried out.
    Draft,
    /// No longer to be given; old codings still count.
    Retired,
}

impl Status {
    /// All states.
    pub const ALL: [Self; 3] = [Self::Active, Self::Draft, Self::Retired];

    /// The word in codebook files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Draft => "draft",
            Self::Retired => "retired",
        }
    }
}

/// Whether a code may be given to a segment, or only heads others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Use {
    /// May be given.
    #[default]
    Codable,
    /// A heading.
    Heading,
}

/// One code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Unique over all codebooks of the study.
    pub id: CodeId,
    /// The name that people read.
    pub label: LocalText,
    /// Codable, or a heading.
    pub usage: Use,
    /// What `+` and `-` mean, own or inherited; `None` where no sign may be given.
    pub valence: Option<ValenceLabels>,
    /// One line.
    pub brief: LocalText,
    /// The full definition.
    pub definition: LocalText,
    /// When to give it.
    pub use_when: LocalText,
    /// When not to.
    pub not_when: LocalText,
    /// Passages that show it.
    pub examples: LocalList,
    /// Words that hint at it.
    pub cues: LocalList,
    /// Theory or data.
    pub origin: Option<Origin>,
    /// The source, where one is named.
    pub source: LocalText,
    /// `#rrggbb`.
    pub color: Option<String>,
    /// Active, draft or retired.
    pub status: Status,
    /// Ids that this code had before; codings that still use them resolve to it.
    pub replaces: Vec<CodeId>,
    /// The code above.
    pub parent: Option<CodeIndex>,
    /// How many codes stand above it.
    pub depth: usize,
    /// The codebook file it came from, by place in [`Codebook::heads`](super::Codebook::heads).
    pub book: usize,
}
