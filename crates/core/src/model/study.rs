//! A study, resolved: every id stands for something.

use super::{Attribute, Case, Codebook, CoderId, CodingFile, Memo, Settings, Transcript, Value};

macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub(crate) usize);

        impl $name {
            /// The place as a number from 0.
            #[must_use]
            pub fn position(self) -> usize {
                self.0
            }
        }
    };
}

index!(
    /// A transcript's place in the natural order of ids.
    TranscriptIndex
);
index!(
    /// A case's place in `cases.csv`.
    CaseIndex
);
index!(
    /// A coder's place: those of `emic.yaml` first, in its order.
    CoderIndex
);

/// What could not be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
pub struct LeftOut {
    /// Segments whose words are no longer in their transcript.
    pub lost: u64,
    /// Files that could not be read.
    pub unreadable: u64,
    /// Codings that name what does not exist.
    pub unresolved: u64,
}

impl LeftOut {
    /// Whether everything was counted.
    #[must_use]
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

/// What came of `cases.csv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CasesFile {
    /// It was read, or there is none.
    Known,
    /// It is there and cannot be read: no attribute is known.
    Unreadable,
}

/// Everything a [`Study`] is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct StudyParts {
    /// What `emic.yaml` says.
    pub settings: Settings,
    /// All codes.
    pub codebook: Codebook,
    /// The columns of `cases.csv`.
    pub attributes: Vec<Attribute>,
    /// Whether `cases.csv` could be read.
    pub cases_file: CasesFile,
    /// The rows, then cases that have none.
    pub cases: Vec<Case>,
    /// So many of the cases have a row; none where there is no `cases.csv`, or it cannot be read.
    pub case_rows: Option<usize>,
    /// The transcripts, naturally ordered by id.
    pub transcripts: Vec<Transcript>,
    /// The coders, those of `emic.yaml` first.
    pub coders: Vec<CoderId>,
    /// The coding files, by coder and transcript.
    pub files: Vec<CodingFile>,
    /// The memos, by path.
    pub memos: Vec<Memo>,
    /// What could not be counted.
    pub left_out: LeftOut,
}

/// A study as read: immutable, sorted, complete. Only reading makes one.
#[derive(Debug, Clone, PartialEq)]
pub struct Study {
    parts: StudyParts,
}

#[expect(clippy::indexing_slicing, reason = "only reading a study makes its indices")]
impl Study {
    pub(crate) fn new(parts: StudyParts) -> Self {
        Self { parts }
    }

    /// The transcript at `index`.
    ///
    /// # Panics
    /// When `index` belongs to another study; so for the other two.
    #[must_use]
    pub fn transcript(&self, index: TranscriptIndex) -> &Transcript {
        &self.parts.transcripts[index.0]
    }

    /// The case at `index`.
    #[must_use]
    pub fn case(&self, index: CaseIndex) -> &Case {
        &self.parts.cases[index.0]
    }

    /// The coder at `index`.
    #[must_use]
    pub fn coder(&self, index: CoderIndex) -> &CoderId {
        &self.parts.coders[index.0]
    }
}

impl Study {
    /// All transcripts with their indices.
    pub fn transcripts(&self) -> impl Iterator<Item = (TranscriptIndex, &Transcript)> {
        self.parts
            .transcripts
            .iter()
            .enumerate()
            .map(|(i, transcript)| (TranscriptIndex(i), transcript))
    }

    /// All cases with their indices.
    pub fn cases(&self) -> impl Iterator<Item = (CaseIndex, &Case)> {
        self.parts
            .cases
            .iter()
            .enumerate()
            .map(|(i, case)| (CaseIndex(i), case))
    }

    /// All coders with their indices.
    pub fn coders(&self) -> impl Iterator<Item = (CoderIndex, &CoderId)> {
        self.parts
            .coders
            .iter()
            .enumerate()
            .map(|(i, coder)| (CoderIndex(i), coder))
    }

    /// The transcript of this id.
    #[must_use]
    pub fn find_transcript(&self, id: &str) -> Option<TranscriptIndex> {
        self.transcripts()
            .find(|(_, t)| t.id.as_str() == id)
            .map(|(index, _)| index)
    }

    /// The case of this id.
    #[must_use]
    pub fn find_case(&self, id: &str) -> Option<CaseIndex> {
        self.cases()
            .find(|(_, case)| case.id.as_str() == id)
            .map(|(index, _)| index)
    }

    /// Whether `cases.csv` was read and has no row for the case: nobody has said then that there is such a case.
    ///
    /// ```
    /// use emic_core::read::{Sources, understand};
    ///
    /// let study = understand(Sources::from_iter([
    ///     ("emic.yaml", "title: t\n"),
    ///     ("cases.csv", "case\nR1\n"),
    ///     ("transcripts/R1.txt", "R: ja\n"),
    ///     ("transcripts/R2.txt", "R: nee\n"),
    /// ])).study.ok_or("no study")?;
    /// let lacking: Vec<bool> = study.cases().map(|(case, _)| study.lacks_row(case)).collect();
    /// // R1 has the only row; R2 is named by its transcript alone.
    /// assert_eq!(lacking, [false, true]);
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn lacks_row(&self, case: CaseIndex) -> bool {
        self.parts.case_rows.is_some_and(|rows| case.0 >= rows)
    }

    /// The coder of this name.
    #[must_use]
    pub fn find_coder(&self, name: &str) -> Option<CoderIndex> {
        self.coders()
            .find(|(_, coder)| coder.as_str() == name)
            .map(|(index, _)| index)
    }

    /// The place of an attribute in [`StudyParts::attributes`] and in every case's values.
    #[must_use]
    pub fn find_attribute(&self, name: &str) -> Option<usize> {
        self.parts
            .attributes
            .iter()
            .position(|attribute| attribute.name == name)
    }

    /// A case's value of an attribute.
    #[must_use]
    pub fn value(&self, case: CaseIndex, attribute: usize) -> Option<&Value> {
        self.case(case).values.get(attribute)?.as_ref()
    }

    /// What `coder` says of `transcript`; nothing when he has not read it.
    #[must_use]
    pub fn file(&self, coder: CoderIndex, transcript: TranscriptIndex) -> Option<&CodingFile> {
        let found = self
            .parts
            .files
            .binary_search_by_key(&(coder, transcript), |file| (file.coder, file.transcript));
        self.parts.files.get(found.ok()?)
    }

    /// Whose codings are analysed unless said otherwise: the study's `main-coder`, else the first coder with a coding file.
    #[must_use]
    pub fn main_coder(&self) -> Option<CoderIndex> {
        let named = self
            .parts
            .settings
            .main_coder
            .as_ref()
            .and_then(|coder| self.find_coder(coder.as_str()));
        named.or_else(|| self.parts.files.first().map(|file| file.coder))
    }
}

impl std::ops::Deref for Study {
    type Target = StudyParts;

    fn deref(&self) -> &StudyParts {
        &self.parts
    }
}
