//! Which words are listed.

use emic_core::analysis::lexis::{Floor, Grams, Sieve, StopWords, WordWishes};
use emic_core::ask::Theme;
use emic_core::model::{Language, Study};
use emic_report::reports::WordsAsked;

use crate::arguments::Most;
use crate::failure::Failure;

/// A word of two cases is at least not the word of one.
const TYPICAL_CASES: u64 = 2;

/// Which words are listed, and how many.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct ListOptions {
    /// So many words that follow each other in a turn: 2 for pairs
    #[arg(long, value_name = "N", default_value = "1", value_parser = clap::value_parser!(u8).range(1..=i64::from(Grams::LONGEST)))]
    ngrams: u8,
    /// Which stop words are left out; `keep` leaves none out
    #[arg(long, value_name = "WHICH", value_enum, default_value = "language")]
    stop_words: Which,
    /// Leave these words out too: a comma list
    #[arg(long, value_name = "WORDS", value_delimiter = ',')]
    without: Vec<String>,
    /// Only words that are said so often; with `--typical` on both sides together
    #[arg(long, value_name = "N", default_value = "1")]
    min: u64,
    /// Only words that so many cases say; without it 1, and 2 with `--typical`
    #[arg(long, value_name = "N")]
    min_cases: Option<u64>,
    /// Show at most so many words in each list; 0 for all; csv and json hold all
    #[arg(long, value_name = "N", default_value = "20")]
    limit: Most,
}

/// Which stop words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Which {
    /// Those of the languages of the transcripts
    Language,
    /// The Dutch ones
    Nl,
    /// The English ones
    En,
    /// Dutch and English ones
    Both,
    /// None are left out
    Keep,
}

impl ListOptions {
    /// What was asked for.
    pub(super) fn asked(
        &self,
        study: &Study,
        codes: Option<(String, Vec<Theme>)>,
        typical: bool,
    ) -> Result<WordsAsked, Failure> {
        let too_long = || Failure::new("no words count as one", "say `--ngrams 1` or more");
        let stop_words = match self.stop_words {
            Which::Language => StopWords::of_study(study),
            Which::Nl => StopWords::Of(Language::Nl),
            Which::En => StopWords::Of(Language::En),
            Which::Both => StopWords::OfBoth,
            Which::Keep => StopWords::Kept,
        };
        let cases = if typical { TYPICAL_CASES } else { 1 };
        Ok(WordsAsked {
            codes,
            wishes: WordWishes {
                grams: Grams::new(self.ngrams).ok_or_else(too_long)?,
                sieve: Sieve::new(stop_words, &self.without),
                floor: Floor {
                    count: self.min,
                    cases: self.min_cases.unwrap_or(cases),
                },
            },
            most: self.limit.number(),
        })
    }
}
