//! All codebooks of a study as one ordered tree.

use std::collections::BTreeMap;

use super::{Code, CodeId, CodebookName, LocalText, Use};

/// A code's place in the reading order of all codebooks: parents before children.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CodeIndex(pub(crate) usize);

impl CodeIndex {
    /// The place as a number from 0, for tables with one entry a code.
    #[must_use]
    pub fn position(self) -> usize {
        self.0
    }
}

/// What a codebook file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodebookHead {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: LocalText,
    /// Its version.
    pub version: Option<String>,
    /// The literature it rests on.
    pub source: LocalText,
    /// How `emic.yaml` names it: `builtin:bronstein`, `codebook.yaml`.
    pub name: String,
}

impl CodebookHead {
    /// Whether the study has it as a file, so that its codes can be its own; those that come with emic are not.
    #[must_use]
    pub fn is_own(&self) -> bool {
        CodebookName::of(&self.name).is_own()
    }
}

/// The codes of a study, in order; a code's descendants follow it without a gap.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Codebook {
    heads: Vec<CodebookHead>,
    codes: Vec<Code>,
    /// The index after the last descendant of each code.
    ends: Vec<usize>,
    by_id: BTreeMap<CodeId, CodeIndex>,
}

impl Codebook {
    /// Builds the tree from codes in reading order, each after its parent and before its parent's next sibling.
    pub(crate) fn new(heads: Vec<CodebookHead>, codes: Vec<Code>) -> Self {
        let mut ends: Vec<usize> = Vec::with_capacity(codes.len());
        for (index, code) in codes.iter().enumerate() {
            let rest = codes.iter().skip(index + 1);
            ends.push(index + 1 + rest.take_while(|later| later.depth > code.depth).count());
        }
        let named = codes.iter().enumerate();
        let mut by_id: BTreeMap<_, _> = named.clone().map(|(i, code)| (code.id.clone(), CodeIndex(i))).collect();
        for (index, code) in named {
            for old in &code.replaces {
                by_id.entry(old.clone()).or_insert(CodeIndex(index));
            }
        }
        Self {
            heads,
            codes,
            ends,
            by_id,
        }
    }

    /// The codebook files, in the order of `emic.yaml`.
    #[must_use]
    pub fn heads(&self) -> &[CodebookHead] {
        &self.heads
    }

    /// The code of this id, or the one that replaces it.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<CodeIndex> {
        let id = CodeId::new(id).ok()?;
        self.by_id.get(&id).copied()
    }

    /// The code at `index`.
    ///
    /// # Panics
    /// When `index` belongs to another codebook.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "only this codebook makes its indices")]
    pub fn code(&self, index: CodeIndex) -> &Code {
        &self.codes[index.0]
    }

    /// How many codes there are, headings included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.codes.len()
    }

    /// Whether there is no code at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    /// All codes in order, headings included.
    pub fn codes(&self) -> impl Iterator<Item = (CodeIndex, &Code)> {
        self.codes.iter().enumerate().map(|(i, code)| (CodeIndex(i), code))
    }

    /// The code itself and all below it, in order: the theme.
    pub fn theme(&self, index: CodeIndex) -> impl Iterator<Item = CodeIndex> + use<> {
        let end = self.ends.get(index.0).copied().unwrap_or_default();
        (index.0..end).map(CodeIndex)
    }

    /// The codes directly below.
    pub fn children(&self, index: CodeIndex) -> impl Iterator<Item = CodeIndex> {
        self.theme(index)
            .filter(move |&below| self.code(below).parent == Some(index))
    }

    /// The codable codes below, without the code itself.
    pub fn codable_below(&self, index: CodeIndex) -> impl Iterator<Item = CodeIndex> {
        self.theme(index)
            .skip(1)
            .filter(|&below| self.code(below).usage == Use::Codable)
    }

    /// The codes of one codebook file, in order.
    pub fn of_book(&self, book: usize) -> impl Iterator<Item = (CodeIndex, &Code)> {
        self.codes().filter(move |(_, code)| code.book == book)
    }

    /// Every id, old ones included: what a wrong id is compared with.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.by_id.keys().map(CodeId::as_str)
    }
}
