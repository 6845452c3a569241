//! Asking the index engine for the documents that hold a word.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use emic_core::analysis::{Matching, Searched};
use emic_core::ask::{spelled_like, wanted_words};
use emic_core::expression::TextTerm;
use emic_core::model::{Language, TranscriptIndex};
use tantivy::query::{
    Bm25StatisticsProvider, BoostQuery, DisjunctionMaxQuery, EmptyQuery, PhraseQuery, Query, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, Term};

use super::collect::Collect;
use crate::index::{Engine, Index, term_of};
use crate::stem::Stems;

/// How many times a very word weighs more than another word with its stem: enough to rank first in a turn that is much longer.
const VERY_WORD: f32 = 10.0;

/// The scores of the documents that hold a text term, by transcript and number.
pub(super) type Scores = HashMap<(TranscriptIndex, usize), f32>;

/// Where and when words are sought.
#[derive(Clone, Copy)]
pub(super) struct TextSearch<'i> {
    pub index: &'i Index<'i>,
    pub searched: Searched,
    pub matching: Matching,
}

impl TextSearch<'_> {
    /// The documents that hold `term`.
    pub fn scores(&self, term: &TextTerm) -> tantivy::Result<Scores> {
        let engine = &self.index.engine;
        let statistics = Statistics::new(self.index, self.searched);
        let query = self.query(term)?;
        let found = engine
            .searcher
            .search_with_statistics_provider(&query, &Collect, &statistics)?;
        let sources = self.index.sources.iter();
        let transcripts: BTreeMap<u64, TranscriptIndex> = sources.map(|source| (source.key, source.index)).collect();
        let place = |hit: super::collect::Collected| {
            let number = usize::try_from(hit.number).ok()?;
            Some(((*transcripts.get(&hit.source)?, number), hit.score))
        };
        Ok(found.into_iter().filter_map(place).collect())
    }

    /// The best of the ways in which a document may hold `term`.
    fn query(&self, term: &TextTerm) -> tantivy::Result<DisjunctionMaxQuery> {
        let ways = match term {
            TextTerm::Word(text) | TextTerm::Phrase(text) => self.ways(&wanted_words(text)),
            TextTerm::Prefix(_) | TextTerm::Fuzzy { .. } => self.spellings(term)?,
        };
        Ok(DisjunctionMaxQuery::new(ways))
    }

    fn ways(&self, words: &[String]) -> Vec<Box<dyn Query>> {
        let fields = self.index.engine.fields.text(self.searched);
        let exact = following(fields.exact, words.iter().cloned());
        let mut ways: Vec<Box<dyn Query>> = vec![Box::new(BoostQuery::new(exact, VERY_WORD))];
        if self.matching == Matching::Stemmed {
            for language in Language::ALL {
                let stems = Stems::of(language);
                ways.push(following(
                    fields.stems(language),
                    words.iter().map(|word| stems.stem(word)),
                ));
            }
        }
        ways
    }

    /// The words of the index that are spelled as `term` says.
    fn spellings(&self, term: &TextTerm) -> tantivy::Result<Vec<Box<dyn Query>>> {
        let field = self.index.engine.fields.text(self.searched).exact;
        let mut terms = BTreeSet::new();
        for piece in self.index.engine.searcher.segment_readers() {
            let postings = piece.inverted_index(field)?;
            let mut all = postings.terms().stream()?;
            while let Some((word, _)) = all.next() {
                terms.extend(
                    std::str::from_utf8(word)
                        .ok()
                        .filter(|word| spelled_like(term, word))
                        .map(str::to_owned),
                );
            }
        }
        let query = |term: &String| -> Box<dyn Query> { holding(Term::from_field_text(field, term)) };
        Ok(terms.iter().map(query).collect())
    }
}

/// The documents in which words of these forms follow each other.
fn following(field: Field, forms: impl IntoIterator<Item = String>) -> Box<dyn Query> {
    let forms = forms.into_iter();
    let mut terms: Vec<Term> = forms
        .map(|form| Term::from_field_text(field, &term_of(&form)))
        .collect();
    match (terms.pop(), terms.is_empty()) {
        (None, _) => Box::new(EmptyQuery),
        (Some(only), true) => holding(only),
        (Some(last), false) => {
            terms.push(last);
            Box::new(PhraseQuery::new(terms))
        }
    }
}

fn holding(term: Term) -> Box<dyn Query> {
    Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))
}

/// What scores are computed from: documents of one kind only, counted exactly, so that an index that was brought up to date scores
/// as one that was built anew.
struct Statistics<'i> {
    searcher: &'i Searcher,
    documents: u64,
    words: u64,
}

impl<'i> Statistics<'i> {
    fn new(index: &'i Index<'_>, searched: Searched) -> Self {
        let Engine { searcher, held, .. } = &index.engine;
        let sources = index.sources.iter();
        let (documents, words) = match searched {
            Searched::Turns => {
                let turns = sources.map(|source| source.transcript.turns.len());
                (turns.sum::<usize>(), held.iter().map(|held| held.turn_words).sum())
            }
            Searched::Segments => {
                let passages = sources.map(|source| source.passages.len());
                (passages.sum(), held.iter().map(|held| held.segment_words).sum())
            }
        };
        Self {
            searcher,
            documents: documents as u64,
            words,
        }
    }
}

impl Bm25StatisticsProvider for Statistics<'_> {
    fn total_num_tokens(&self, _field: Field) -> tantivy::Result<u64> {
        Ok(self.words)
    }

    fn total_num_docs(&self) -> tantivy::Result<u64> {
        Ok(self.documents)
    }

    fn doc_freq(&self, term: &Term) -> tantivy::Result<u64> {
        self.searcher.doc_freq(term)
    }
}
