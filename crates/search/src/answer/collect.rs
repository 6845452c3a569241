//! Taking every document that the index engine finds.

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::Column;
use tantivy::{DocId, Score, SegmentReader};

use crate::index::{NUMBER, SOURCE};

/// A document that was found.
pub(crate) struct Collected {
    /// The key of its transcript.
    pub source: u64,
    /// Its number there.
    pub number: u64,
    pub score: Score,
}

/// Takes every document, with its score.
pub(crate) struct Collect;

/// The documents of one piece of the index.
pub(crate) struct Piece {
    sources: Column<u64>,
    numbers: Column<u64>,
    found: Vec<Collected>,
}

impl Collector for Collect {
    type Fruit = Vec<Collected>;
    type Child = Piece;

    fn for_segment(&self, _ordinal: u32, piece: &SegmentReader) -> tantivy::Result<Piece> {
        Ok(Piece {
            sources: piece.fast_fields().u64(SOURCE)?,
            numbers: piece.fast_fields().u64(NUMBER)?,
            found: Vec::new(),
        })
    }

    fn requires_scoring(&self) -> bool {
        true
    }

    fn merge_fruits(&self, pieces: Vec<Vec<Collected>>) -> tantivy::Result<Vec<Collected>> {
        Ok(pieces.into_iter().flatten().collect())
    }
}

impl SegmentCollector for Piece {
    type Fruit = Vec<Collected>;

    fn collect(&mut self, document: DocId, score: Score) {
        if let (Some(source), Some(number)) = (self.sources.first(document), self.numbers.first(document)) {
            self.found.push(Collected { source, number, score });
        }
    }

    fn harvest(self) -> Vec<Collected> {
        self.found
    }
}
