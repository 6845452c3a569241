//! The fields of the index.

use emic_core::analysis::Searched;
use emic_core::model::Language;
use tantivy::schema::{FAST, Field, INDEXED, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};

/// Goes up with every change in what is indexed or how.
pub(super) const VERSION: u32 = 1;

/// The fields that words are indexed in: one set a kind of document, so that coding a passage does not change the rank of turns.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TextFields {
    /// Folded words.
    pub exact: Field,
    dutch: Field,
    english: Field,
}

impl TextFields {
    /// Stems in this language.
    pub fn stems(&self, language: Language) -> Field {
        match language {
            Language::Nl => self.dutch,
            Language::En => self.english,
        }
    }
}

/// All fields.
#[derive(Debug, Clone)]
pub(crate) struct Fields {
    pub schema: Schema,
    /// The key of the transcript.
    pub source: Field,
    /// The number of the document among those of its kind in its transcript.
    pub number: Field,
    turns: TextFields,
    segments: TextFields,
}

/// The names of the two fields that answers are read from.
pub(crate) const SOURCE: &str = "source";
pub(crate) const NUMBER: &str = "number";

impl Fields {
    pub fn new() -> Self {
        let mut schema = Schema::builder();
        // Words come cut and folded; nothing is stored, so that no text can linger in the index.
        let indexing = TextFieldIndexing::default()
            .set_tokenizer("raw")
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let words = TextOptions::default().set_indexing_options(indexing);
        let mut text = |kind: &str| TextFields {
            exact: schema.add_text_field(&format!("{kind}-exact"), words.clone()),
            dutch: schema.add_text_field(&format!("{kind}-nl"), words.clone()),
            english: schema.add_text_field(&format!("{kind}-en"), words.clone()),
        };
        let (turns, segments) = (text("turn"), text("segment"));
        Self {
            source: schema.add_u64_field(SOURCE, INDEXED | FAST),
            number: schema.add_u64_field(NUMBER, FAST),
            turns,
            segments,
            schema: schema.build(),
        }
    }

    pub fn text(&self, searched: Searched) -> &TextFields {
        match searched {
            Searched::Turns => &self.turns,
            Searched::Segments => &self.segments,
        }
    }
}
