//! `emic search`: turns and coded segments by their words.

use emic_core::analysis::Matching;
use emic_core::model::Study;
use emic_report::reports;
use emic_search::{Index, IndexPlace, Query, SearchError, search_memos};

use super::{Answer, Command, Question, Run};
use crate::arguments::{LanguageOption, Most, OutputOptions, StrictOption, WordMatch, expression};
use crate::failure::{Failure, Outcome};
use crate::find_study;
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<Search>("search", include_str!("search.md"));

/// The folder of a study for what can be made again at any time.
const DERIVED: &str = ".emic";

/// The arguments of `emic search`.
#[derive(Debug, clap::Args)]
struct Search {
    /// Words, phrases and fields; see `emic help expressions`
    #[arg(required = true, value_name = "WORDS")]
    words: Vec<String>,
    /// When a word is the same as one in a text
    #[arg(
        long = "match",
        value_name = "HOW",
        value_enum,
        default_value = "stemmed",
        conflicts_with = "exact"
    )]
    how: WordMatch,
    /// Find these words only, not others with the same stem: `--match exact`
    #[arg(long)]
    exact: bool,
    /// Show at most so many hits; 0 shows all
    #[arg(long, value_name = "N", default_value = "20")]
    limit: Most,
    /// Where to look
    #[arg(long = "in", value_name = "WHERE", value_enum, default_value = "study")]
    place: Place,
    #[command(flatten)]
    language: LanguageOption,
    #[command(flatten)]
    strict: StrictOption,
    #[command(flatten)]
    output: OutputOptions,
}

/// Where words are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Place {
    /// Turns; coded segments when the query names a code, a coder or a valence
    Study,
    /// Memos, wherever they are written
    Memos,
}

/// The index of the study, brought up to date.
///
/// # Errors
/// When it cannot be built.
pub(super) fn open_index<'s>(study: &'s Study, question: &Question<'_>) -> Result<Index<'s>, SearchError> {
    let derived = find_study::folder(question.study, question.surroundings).map(|folder| folder.join(DERIVED));
    Index::open(derived.as_deref().map_or(IndexPlace::Memory, IndexPlace::Folder), study)
}

impl Run for Search {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::new(&self.output, &question.surroundings.terminal)?;
        let query = self.query()?;
        let reading = question.reading()?;
        let study = find_study::study(&reading)?;
        self.strict.allows(study)?;
        let language = self.language.of(study);
        if self.place == Place::Memos {
            output.deliver(&reports::memos(&self.memos(study, &query)?, language), language)?;
            return Ok(Outcome::Fine);
        }
        let hits = open_index(study, question)?.search(&query, self.limit.into())?;
        let sought = reports::Sought {
            study,
            query: query.expression.to_string(),
            matching: query.matching,
            hits,
        };
        output.deliver(&reports::search(&sought, language), language)?;
        Ok(Outcome::Fine)
    }
}

impl Search {
    fn query(&self) -> Result<Query, Failure> {
        Ok(Query {
            expression: expression(&self.words.join(" "))?,
            matching: if self.exact {
                Matching::Exact
            } else {
                self.how.matching()
            },
        })
    }

    fn memos<'s>(&self, study: &'s Study, query: &Query) -> Result<reports::MemoList<'s>, Failure> {
        let mut memos = search_memos(study, query)?;
        let total = memos.len();
        memos.truncate(self.limit.of(total));
        Ok(reports::MemoList {
            study,
            memos,
            total,
            about: None,
            coders: Vec::new(),
            query: Some(reports::MemoQuery {
                text: query.expression.to_string(),
                matching: query.matching,
            }),
        })
    }
}

impl From<SearchError> for Failure {
    fn from(error: SearchError) -> Self {
        match error {
            SearchError::Ask(error) => error.into(),
            engine @ SearchError::Engine(_) => Self::new(
                engine.to_string(),
                "try again when the computer has more memory to spare; `emic quotes` finds words without an index",
            ),
        }
    }
}
