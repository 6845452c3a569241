//! Codes that a coder did not give where others disagreed, told by his log.

use std::collections::BTreeMap;

use crate::anchor::occurrences;
use crate::model::{CharRange, CodeId, CodeIndex, Codebook, Span, Transcript, TranscriptId, fingerprint};

/// A code that is not given at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotGivenThere {
    /// The transcript.
    pub transcript: TranscriptId,
    /// Where, in characters of the body as it was.
    pub at: CharRange,
    /// The fingerprint of the words there.
    pub words: String,
    /// The code, with any sign.
    pub code: CodeId,
}

/// All that one coder did not give.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NotGiven(BTreeMap<TranscriptId, Vec<NotGivenThere>>);

impl NotGiven {
    /// Whether `code` is not given at `span`: for the same words at the same place. Where the place is another one because the text
    /// before it was corrected, the words decide when they stand in the transcript once; a code that was renamed since is the same.
    #[must_use]
    pub fn has(&self, book: &Codebook, transcript: &Transcript, span: Span, code: CodeIndex) -> bool {
        let Some(here) = self.0.get(&transcript.id) else {
            return false;
        };
        let body = transcript.body();
        let words = transcript.words(span);
        let (print, at) = (fingerprint(words), transcript.offsets().range(body, span));
        let same = |one: &&NotGivenThere| one.words == print && book.find(one.code.as_str()) == Some(code);
        let mut same = here.iter().filter(same).peekable();
        let is_known = same.peek().is_some();
        same.any(|one| one.at == at) || is_known && occurrences(body, words).len() == 1
    }
}

impl FromIterator<NotGivenThere> for NotGiven {
    fn from_iter<I: IntoIterator<Item = NotGivenThere>>(all: I) -> Self {
        let mut by_transcript: BTreeMap<TranscriptId, Vec<NotGivenThere>> = BTreeMap::new();
        for one in all {
            by_transcript.entry(one.transcript.clone()).or_default().push(one);
        }
        Self(by_transcript)
    }
}
