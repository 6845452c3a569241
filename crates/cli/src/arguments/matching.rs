//! `--match`: when a word in an expression is the same as one in a text.

use std::cell::Cell;

use emic_core::analysis::Matching;
use emic_core::ask::{Finder, Scan};
use emic_core::expression::TextTerm;
use emic_core::model::{Span, Transcript};
use emic_search::Stemmed;

/// When two words are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum WordMatch {
    /// When their letters are, capitals aside
    Exact,
    /// When their stems are: `huis` finds *huizen*
    Stemmed,
}

impl WordMatch {
    /// The same as reports tell it.
    pub fn matching(self) -> Matching {
        match self {
            Self::Exact => Matching::Exact,
            Self::Stemmed => Matching::Stemmed,
        }
    }

    /// What finds words so.
    pub fn finder(self) -> WordFinder {
        let finder: Box<dyn Finder> = match self {
            Self::Exact => Box::new(Scan),
            Self::Stemmed => Box::new(Stemmed::default()),
        };
        WordFinder {
            matching: self.matching(),
            finder,
            asked: Cell::new(false),
        }
    }
}

/// The option of commands that count or code what an expression finds.
#[derive(Debug, Clone, clap::Args)]
pub struct MatchOption {
    /// When a word in an expression is the same as one in a text; see `emic help expressions`
    #[arg(
        long = "match",
        value_name = "HOW",
        value_enum,
        default_value = "exact",
        help_heading = "Selection"
    )]
    pub how: WordMatch,
}

/// Finds words in one of the two ways, and remembers whether any were looked for.
pub struct WordFinder {
    matching: Matching,
    finder: Box<dyn Finder>,
    asked: Cell<bool>,
}

impl WordFinder {
    /// How words were matched, where any were looked for.
    pub fn used(&self) -> Option<Matching> {
        self.asked.get().then_some(self.matching)
    }
}

impl Finder for WordFinder {
    fn find(&self, term: &TextTerm, transcript: &Transcript) -> Vec<Span> {
        self.asked.set(true);
        self.finder.find(term, transcript)
    }
}
