//! What of a study is indexed: its turns and the places that somebody coded.

use std::collections::BTreeMap;

use emic_core::analysis::Searched;
use emic_core::ask::{Word, words_of};
use emic_core::model::{Span, Study, Transcript, TranscriptIndex};

/// Both kinds of documents.
pub(crate) const KINDS: [Searched; 2] = [Searched::Turns, Searched::Segments];

/// One transcript as it is indexed.
pub(crate) struct Source<'s> {
    /// Changes with everything that is indexed of it.
    pub key: u64,
    pub index: TranscriptIndex,
    pub transcript: &'s Transcript,
    /// The places that somebody coded: in order, each once.
    pub passages: Vec<Span>,
}

/// A document of the index: its number among those of its kind in its transcript, and its words, cut where turns end.
pub(crate) struct Document {
    pub number: usize,
    pub runs: Vec<Vec<Word>>,
}

/// All transcripts of `study` as they are indexed, in its order.
pub(crate) fn sources(study: &Study) -> Vec<Source<'_>> {
    let mut coded: BTreeMap<TranscriptIndex, Vec<Span>> = BTreeMap::new();
    for file in &study.files {
        let spans = file.segments.iter().map(|segment| segment.span);
        coded.entry(file.transcript).or_default().extend(spans);
    }
    let source = |(index, transcript)| {
        let mut passages = coded.remove(&index).unwrap_or_default();
        passages.sort_unstable();
        passages.dedup();
        Source {
            key: key(transcript, &passages),
            index,
            transcript,
            passages,
        }
    };
    study.transcripts().map(source).collect()
}

impl Source<'_> {
    /// The documents of one kind; those without words aside.
    pub fn documents(&self, searched: Searched) -> Vec<Document> {
        let spans: Vec<(usize, Span)> = match searched {
            Searched::Turns => {
                let turns = self.transcript.turns.iter().enumerate();
                turns
                    .filter_map(|(number, turn)| Some((number, turn.extent?)))
                    .collect()
            }
            Searched::Segments => self.passages.iter().copied().enumerate().collect(),
        };
        let document = |(number, span)| Document {
            number,
            runs: runs(self.transcript, span),
        };
        let documents = spans.into_iter().map(document);
        documents.filter(|document| !document.runs.is_empty()).collect()
    }
}

/// The words of `span`, one run for each turn that has some: those whose first character lies in it.
pub(crate) fn runs(transcript: &Transcript, span: Span) -> Vec<Vec<Word>> {
    let inside = |word: &Word| (span.start()..span.end()).contains(&word.span.start());
    let turns = transcript.turns.get(transcript.touched(span)).unwrap_or_default();
    let words = turns.iter().map(|turn| words_of(transcript, turn));
    words
        .map(|words| words.into_iter().filter(inside).collect::<Vec<_>>())
        .filter(|run| !run.is_empty())
        .collect()
}

fn key(transcript: &Transcript, passages: &[Span]) -> u64 {
    let mut hash = blake3::Hasher::new();
    for text in [transcript.id.as_str(), transcript.language.code(), transcript.body()] {
        number(&mut hash, text.len());
        hash.update(text.as_bytes());
    }
    number(&mut hash, transcript.turns.len());
    // A turn without words stands in the numbering all the same.
    let extents = transcript.turns.iter().map(|turn| turn.extent);
    for span in extents.chain(passages.iter().copied().map(Some)) {
        number(&mut hash, span.map_or(0, Span::start));
        number(&mut hash, span.map_or(0, Span::end));
    }
    let mut first = [0; 8];
    hash.finalize_xof().fill(&mut first);
    u64::from_le_bytes(first)
}

fn number(hash: &mut blake3::Hasher, number: usize) {
    hash.update(&(number as u64).to_le_bytes());
}
