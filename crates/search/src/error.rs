//! Why a search has no answer.

use emic_core::ask::AskError;

/// Why a search has no answer.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The query asks what this study or a search cannot answer; the inner error knows the mend.
    #[error(transparent)]
    Ask(#[from] AskError),
    /// The index could not be built or asked, not even in memory.
    #[error("the search index cannot be used: {0}")]
    Engine(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl From<tantivy::TantivyError> for SearchError {
    fn from(error: tantivy::TantivyError) -> Self {
        Self::Engine(Box::new(error))
    }
}
