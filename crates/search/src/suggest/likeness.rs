//! Coded places whose words are like a turn's: more like this, by BM25.

use std::collections::{BTreeMap, HashMap};

use emic_core::analysis::Searched;
use emic_core::model::{Language, Span, TranscriptIndex};
use emic_core::suggest::{Given, Neighbour, Weighing};
use tantivy::Term;
use tantivy::query::{Bm25StatisticsProvider, BooleanQuery, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};

use super::neighbour;
use crate::answer::Collect;
use crate::index::{Index, term_of};

/// How often a word may at most count: BM25 gives `k1 + 1` times its rarity to a word that stands endlessly often, and `k1` is 1.2.
const MOST: f64 = 2.2;

/// Looks for places like a turn, in one language.
pub(super) struct Likeness<'i, 's> {
    pub index: &'i Index<'s>,
    pub language: Language,
    pub weighing: Weighing,
}

impl Likeness<'_, '_> {
    /// The places most like a turn of these stems, of those for which `votes` has something to say: the most similar first.
    pub fn neighbours(
        &self,
        stems: &[String],
        votes: impl Fn(TranscriptIndex, Span) -> Option<Vec<Given>>,
    ) -> tantivy::Result<Vec<Neighbour>> {
        let rarity = Rarity::of(self.index, self.language, stems)?;
        let most = rarity.sum() * MOST;
        if most <= 0.0 {
            return Ok(Vec::new());
        }
        let sources: BTreeMap<u64, _> = self.index.sources.iter().map(|source| (source.key, source)).collect();
        let searcher = &self.index.engine.searcher;
        let found = searcher.search_with_statistics_provider(&rarity.query(), &Collect, &rarity)?;
        let mut neighbours: Vec<Neighbour> = found
            .into_iter()
            .filter_map(|hit| {
                let source = sources.get(&hit.source)?;
                let span = *source.passages.get(usize::try_from(hit.number).ok()?)?;
                let similarity = (f64::from(hit.score) / most).min(1.0);
                let given = Some(similarity).filter(|found| *found >= self.weighing.least_similarity);
                let given = given.and_then(|_| votes(source.index, span))?;
                Some(neighbour(source.index, span, similarity, given))
            })
            .collect();
        neighbours.sort_by(|one, other| {
            let best_first = other.similarity.total_cmp(&one.similarity);
            best_first.then_with(|| (one.transcript, one.span).cmp(&(other.transcript, other.span)))
        });
        neighbours.truncate(self.weighing.neighbours);
        Ok(neighbours)
    }
}

/// How rare words are. Counted over turns, whose words everybody may know: counts over coded places would tell what was coded in a
/// transcript whose codings are hidden.
struct Rarity {
    turns: u64,
    words: u64,
    /// The terms of segments, each with the number of turns that hold the word.
    terms: Vec<Term>,
    holding: HashMap<Term, u64>,
}

impl Rarity {
    fn of(index: &Index<'_>, language: Language, stems: &[String]) -> tantivy::Result<Self> {
        let engine = &index.engine;
        let field = |searched| engine.fields.text(searched).stems(language);
        let (segments, turns) = (field(Searched::Segments), field(Searched::Turns));
        let all_turns: usize = index.sources.iter().map(|source| source.transcript.turns.len()).sum();
        let mut rarity = Self {
            turns: all_turns as u64,
            words: engine.held.iter().map(|held| held.turn_words).sum(),
            terms: Vec::new(),
            holding: HashMap::new(),
        };
        for stem in stems {
            let form = term_of(stem);
            let holding = engine.searcher.doc_freq(&Term::from_field_text(turns, &form))?;
            let term = Term::from_field_text(segments, &form);
            rarity.holding.insert(term.clone(), holding.min(rarity.turns));
            rarity.terms.push(term);
        }
        Ok(rarity)
    }

    /// Any of the words.
    fn query(&self) -> BooleanQuery {
        let word =
            |term: &Term| -> Box<dyn Query> { Box::new(TermQuery::new(term.clone(), IndexRecordOption::WithFreqs)) };
        BooleanQuery::union(self.terms.iter().map(word).collect())
    }

    /// The rarity of all words together, each `ln(1 + (N - n + 0.5) / (n + 0.5))`, as the engine weighs them.
    fn sum(&self) -> f64 {
        let rarity = |term: &Term| {
            let holding = self.holding.get(term).copied().unwrap_or_default() as f64;
            (1.0 + (self.turns as f64 - holding + 0.5) / (holding + 0.5)).ln()
        };
        self.terms.iter().map(rarity).sum()
    }
}

impl Bm25StatisticsProvider for Rarity {
    fn total_num_tokens(&self, _field: Field) -> tantivy::Result<u64> {
        Ok(self.words)
    }

    fn total_num_docs(&self) -> tantivy::Result<u64> {
        Ok(self.turns)
    }

    fn doc_freq(&self, term: &Term) -> tantivy::Result<u64> {
        Ok(self.holding.get(term).copied().unwrap_or_default())
    }
}
