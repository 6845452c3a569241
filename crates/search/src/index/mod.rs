//! The index of a study: opened up to date, kept in one file.

mod engine;
mod fingerprint;
mod place;
mod schema;
mod stored;

use emic_core::model::Study;

pub(crate) use engine::Engine;
pub use place::{IndexPlace, Kept};
pub(crate) use schema::{NUMBER, SOURCE};

use crate::document::{Source, sources};
use crate::error::SearchError;
use place::Content;
use stored::Stored;

/// What opening an index had to do, in transcripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Update {
    /// Held already.
    pub kept: usize,
    /// Indexed now.
    pub added: usize,
    /// Held before, and no longer as they were or no longer there.
    pub removed: usize,
}

/// The index of one study, up to date with it.
pub struct Index<'s> {
    pub(crate) study: &'s Study,
    pub(crate) sources: Vec<Source<'s>>,
    pub(crate) engine: Engine,
    kept: Kept,
    update: Update,
}

impl<'s> Index<'s> {
    /// Opens the index of `study`, after bringing it up to date: what changed is indexed again, and an index that is missing,
    /// damaged or made by another version is built. Where it cannot be kept it stays in memory.
    ///
    /// # Errors
    /// When no index can be built, not even in memory.
    pub fn open(place: IndexPlace<'_>, study: &'s Study) -> Result<Self, SearchError> {
        let sources = sources(study);
        let content = place.read();
        let may_write = !matches!(content, Content::Untouchable);
        let stored = match content {
            Content::Bytes(bytes) => Stored::decode(&bytes).and_then(Engine::of),
            Content::Nothing | Content::Untouchable => None,
        };
        let was_stored = stored.is_some();
        let mut engine = stored.map_or_else(Engine::empty, Ok)?;
        let update = engine.update_to(&sources);
        if update.kept == 0 && update.removed > 0 {
            engine = Engine::empty()?;
        }
        if update.added + update.removed > 0 {
            engine = engine.updated(&sources)?;
        }
        let kept = if !may_write {
            Kept::InMemory
        } else if was_stored && update.added + update.removed == 0 {
            Kept::InFolder
        } else {
            place.write(&engine.encode()?)
        };
        Ok(Self {
            study,
            sources,
            engine,
            kept,
            update,
        })
    }

    /// Where the index stands.
    #[must_use]
    pub fn kept(&self) -> Kept {
        self.kept
    }

    /// What opening it had to do.
    #[must_use]
    pub fn update(&self) -> Update {
        self.update
    }
}

/// A word in the index holds at most this many bytes as it is; the engine would drop far longer ones.
const LONGEST: usize = 1000;

/// The term under which a form of a word is indexed: itself, or for an endless one its beginning and a hash.
pub(crate) fn term_of(form: &str) -> String {
    if form.len() <= LONGEST {
        return form.to_owned();
    }
    let beginning = form.get(..form.floor_char_boundary(LONGEST)).unwrap_or_default();
    format!("{beginning}{}", blake3::hash(form.as_bytes()).to_hex())
}
