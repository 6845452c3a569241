//! What a coder does not want to be proposed again.

use std::collections::BTreeSet;

use crate::model::{CodeId, CodeIndex, Codebook, TranscriptId, fingerprint};

/// A code that a coder refused for certain words.
///
/// The words decide, not their position: the refusal stands when other parts of the transcript are corrected, and is forgotten when
/// these words are. Turns of the same words in one transcript share it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Refusal {
    /// The transcript.
    pub transcript: TranscriptId,
    /// The fingerprint of the turn's words: `b3-` and 12 hexadecimal digits of BLAKE3.
    pub words: String,
    /// The code, with any sign.
    pub code: CodeId,
}

impl Refusal {
    /// The refusal of `code` for `words` of `transcript`.
    #[must_use]
    pub fn new(transcript: &TranscriptId, words: &str, code: &CodeId) -> Self {
        Self {
            transcript: transcript.clone(),
            words: fingerprint(words),
            code: code.clone(),
        }
    }
}

/// All that one coder refused.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Refusals(BTreeSet<Refusal>);

impl Refusals {
    /// The codes that were refused for `words` of `transcript`; a code that was renamed since is still the same.
    #[must_use]
    pub fn of(&self, book: &Codebook, transcript: &TranscriptId, words: &str) -> BTreeSet<CodeIndex> {
        if self.0.is_empty() {
            return BTreeSet::new();
        }
        let words = fingerprint(words);
        let here = self
            .0
            .iter()
            .filter(|refusal| refusal.transcript == *transcript && refusal.words == words);
        here.filter_map(|refusal| book.find(refusal.code.as_str())).collect()
    }

    /// Whether this was refused.
    #[must_use]
    pub fn contains(&self, refusal: &Refusal) -> bool {
        self.0.contains(refusal)
    }
}

impl FromIterator<Refusal> for Refusals {
    fn from_iter<I: IntoIterator<Item = Refusal>>(refusals: I) -> Self {
        Self(refusals.into_iter().collect())
    }
}
