//! The index engine in memory: filled with what a study has, asked for documents.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use emic_core::analysis::Searched;
use tantivy::directory::RamDirectory;
use tantivy::indexer::NoMergePolicy;
use tantivy::schema::Field;
use tantivy::tokenizer::{PreTokenizedString, Token};
use tantivy::{Index, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, Term};

use super::schema::Fields;
use super::stored::{Held, Stored};
use super::{Update, term_of};
use crate::document::{Document, KINDS, Source};
use crate::stem::Stems;

/// How much memory writing may take before it goes on in a second piece, in bytes.
const WRITING: usize = 64 << 20;

/// An index in memory, ready to be asked.
pub(crate) struct Engine {
    pub fields: Fields,
    pub searcher: Searcher,
    pub held: Vec<Held>,
    index: Index,
    files: RamDirectory,
}

impl Engine {
    /// An index of nothing.
    pub(super) fn empty() -> tantivy::Result<Self> {
        let files = RamDirectory::create();
        let index = Index::builder()
            .schema(Fields::new().schema)
            .open_or_create(files.clone())?;
        Self::new(index, files, Vec::new())
    }

    /// An index that was kept; nothing when it is not one of ours.
    pub(super) fn of(stored: Stored) -> Option<Self> {
        let index = Index::open(stored.files.clone()).ok()?;
        if index.schema() != Fields::new().schema {
            return None;
        }
        Self::new(index, stored.files, stored.held).ok()
    }

    fn new(index: Index, files: RamDirectory, held: Vec<Held>) -> tantivy::Result<Self> {
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let reader: tantivy::IndexReader = reader;
        Ok(Self {
            fields: Fields::new(),
            searcher: reader.searcher(),
            held,
            index,
            files,
        })
    }

    /// What has to be done to hold exactly `sources`.
    pub(super) fn update_to(&self, sources: &[Source<'_>]) -> Update {
        let held: BTreeSet<u64> = self.held.iter().map(|held| held.key).collect();
        let wanted: BTreeSet<u64> = sources.iter().map(|source| source.key).collect();
        Update {
            kept: wanted.intersection(&held).count(),
            added: wanted.difference(&held).count(),
            removed: held.difference(&wanted).count(),
        }
    }

    /// The index that holds exactly `sources`, in one piece and without a trace of anything else.
    pub(super) fn updated(self, sources: &[Source<'_>]) -> tantivy::Result<Self> {
        let wanted: BTreeSet<u64> = sources.iter().map(|source| source.key).collect();
        let (mut held, gone): (Vec<Held>, Vec<Held>) =
            self.held.into_iter().partition(|held| wanted.contains(&held.key));
        let known: BTreeSet<u64> = held.iter().map(|held| held.key).collect();
        let mut writer: IndexWriter = self.index.writer_with_num_threads(1, WRITING)?;
        writer.set_merge_policy(Box::new(NoMergePolicy));
        for old in &gone {
            writer.delete_term(Term::from_field_u64(self.fields.source, old.key));
        }
        let mut filling = Filling::new(&self.fields);
        for source in sources.iter().filter(|source| !known.contains(&source.key)) {
            held.push(filling.fill(&writer, source)?);
        }
        writer.commit()?;
        merge(&self.index, writer)?;
        Self::new(self.index, self.files, held)
    }

    /// The index as bytes.
    pub(super) fn encode(&self) -> tantivy::Result<Vec<u8>> {
        let mut names: BTreeSet<PathBuf> = BTreeSet::from([PathBuf::from("meta.json")]);
        names.extend(self.index.load_metas()?.list_segment_files());
        let names: Vec<PathBuf> = names
            .into_iter()
            .filter(|name| tantivy::Directory::exists(&self.files, name).unwrap_or_default())
            .collect();
        let stored = Stored {
            files: self.files.clone(),
            held: self.held.clone(),
        };
        stored.encode(&names)
    }
}

/// Makes one piece of all pieces; deleted documents and their words are left behind.
fn merge(index: &Index, mut writer: IndexWriter) -> tantivy::Result<()> {
    let pieces = index.searchable_segment_metas()?;
    if pieces.len() > 1 || pieces.iter().any(|piece| piece.has_deletes()) {
        let ids: Vec<_> = pieces.iter().map(|piece| piece.id()).collect();
        writer.merge(&ids).wait()?;
    }
    writer.wait_merging_threads()
}

/// Turns transcripts into documents of the engine.
struct Filling<'f> {
    fields: &'f Fields,
    stems: BTreeMap<&'static str, Stems>,
}

impl<'f> Filling<'f> {
    fn new(fields: &'f Fields) -> Self {
        Self {
            fields,
            stems: BTreeMap::new(),
        }
    }

    fn fill(&mut self, writer: &IndexWriter, source: &Source<'_>) -> tantivy::Result<Held> {
        let mut words = [0; 2];
        for (searched, count) in KINDS.into_iter().zip(&mut words) {
            for document in source.documents(searched) {
                *count += document.runs.iter().map(|run| run.len() as u64).sum::<u64>();
                writer.add_document(self.document(source, searched, &document))?;
            }
        }
        let [turn_words, segment_words] = words;
        Ok(Held {
            key: source.key,
            turn_words,
            segment_words,
        })
    }

    fn document(&mut self, source: &Source<'_>, searched: Searched, document: &Document) -> TantivyDocument {
        let language = source.transcript.language;
        let stems = self.stems.entry(language.code()).or_insert_with(|| Stems::of(language));
        let text = self.fields.text(searched);
        let mut made = TantivyDocument::new();
        made.add_u64(self.fields.source, source.key);
        made.add_u64(self.fields.number, document.number as u64);
        let mut add = |field: Field, form: &dyn Fn(&str) -> String| {
            made.add_pre_tokenized_text(field, tokens(document, form));
        };
        add(text.exact, &str::to_owned);
        add(text.stems(language), &|word| stems.stem(word));
        made
    }
}

/// The words in a form. A position is left out between turns, so that no phrase goes from one into the next.
fn tokens(document: &Document, form: &dyn Fn(&str) -> String) -> PreTokenizedString {
    let mut position = 0;
    let mut tokens = Vec::new();
    for run in &document.runs {
        for word in run {
            tokens.push(Token {
                position,
                text: term_of(&form(&word.folded)),
                ..Token::default()
            });
            position += 1;
        }
        position += 1;
    }
    PreTokenizedString {
        text: String::new(),
        tokens,
    }
}

#[cfg(test)]
mod tests {
    use emic_core::model::Study;
    use emic_core::read::{Sources, understand};

    use super::*;
    use crate::document::sources;

    fn study(files: &[(&str, &str)]) -> Study {
        let settings = [("emic.yaml", "title: t")];
        understand(Sources::from_iter(settings.iter().chain(files).copied()))
            .study
            .unwrap()
    }

    /// Every term that the bytes of an index hold, of all fields.
    fn terms(bytes: &[u8]) -> BTreeSet<String> {
        let engine = Engine::of(Stored::decode(bytes).unwrap()).unwrap();
        let mut terms = BTreeSet::new();
        for piece in engine.searcher.segment_readers() {
            assert!(piece.alive_bitset().is_none(), "deleted documents are still there");
            for (field, entry) in engine
                .fields
                .schema
                .fields()
                .filter(|(_, entry)| entry.field_type().is_str())
            {
                assert!(!entry.is_stored());
                let postings = piece.inverted_index(field).unwrap();
                let mut stream = postings.terms().stream().unwrap();
                while let Some((term, _)) = stream.next() {
                    terms.insert(String::from_utf8(term.to_vec()).unwrap());
                }
            }
        }
        terms
    }

    fn updated(engine: Engine, study: &Study) -> (Engine, Vec<u8>) {
        let engine = engine.updated(&sources(study)).unwrap();
        let bytes = engine.encode().unwrap();
        (engine, bytes)
    }

    #[test]
    fn words_that_left_the_study_leave_the_index() {
        let other = ("transcripts/R2.txt", "R: Andere woorden.");
        let whole = study(&[("transcripts/R1.txt", "R: Wij bellen Janneke."), other]);
        let shorter = study(&[("transcripts/R1.txt", "R: Wij bellen."), other]);
        let fewer = study(&[other]);
        let (engine, bytes) = updated(Engine::empty().unwrap(), &whole);
        assert!(terms(&bytes).contains("janneke"));
        let (engine, bytes) = updated(engine, &shorter);
        assert!(!terms(&bytes).contains("janneke") && terms(&bytes).contains("bellen"));
        let (_, bytes) = updated(engine, &fewer);
        assert_eq!(terms(&bytes), terms(&updated(Engine::empty().unwrap(), &fewer).1));
    }

    #[test]
    fn the_pieces_of_the_index_are_always_one() {
        let texts: Vec<(String, String)> = (0..5)
            .map(|n| (format!("transcripts/R{n}.txt"), format!("R: woord {n}")))
            .collect();
        let mut engine = Engine::empty().unwrap();
        for count in [2, 5, 3, 4] {
            let files: Vec<(&str, &str)> = texts
                .iter()
                .take(count)
                .map(|(path, text)| (path.as_str(), text.as_str()))
                .collect();
            engine = updated(engine, &study(&files)).0;
            assert_eq!((engine.searcher.segment_readers().len(), engine.held.len()), (1, count));
        }
    }
}
