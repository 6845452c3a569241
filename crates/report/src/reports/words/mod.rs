//! Work with words as reports: how often, how typical, in which context.

mod context;
mod fitted;
mod frequent;
mod typical;

use emic_core::analysis::lexis::{Floor, Sieve, StopWords, WordWishes};
use emic_core::ask::Theme;
use emic_core::model::Language as Tongue;
use serde_json::json;

pub use context::{ContextAsked, ContextGroup, context_report};
pub use frequent::{WordGroup, words_report};
pub use typical::{TypicalGroup, typical_report};

use super::{Asked, labels};
use crate::phrase::noun;
use crate::phrase::words as phrases;
use crate::{Language, Report};

/// Which words were asked for.
#[derive(Debug, Clone)]
pub struct WordsAsked {
    /// The codes, as typed, with their themes; none: all words.
    pub codes: Option<(String, Vec<Theme>)>,
    /// How words are counted and listed.
    pub wishes: WordWishes,
    /// At most so many in the tables that people read; none: all.
    pub most: Option<usize>,
}

/// The labels of themes, for a title.
fn labelled(asked: &Asked<'_>, themes: &[Theme]) -> String {
    let labels = themes
        .iter()
        .map(|theme| labels::theme(asked.study, theme, asked.language));
    labels.collect::<Vec<_>>().join(", ")
}

impl WordsAsked {
    /// The codes, looked up; none: all words.
    #[must_use]
    pub fn themes(&self) -> Option<&[Theme]> {
        self.codes.as_ref().map(|(_, themes)| themes.as_slice())
    }

    /// The first so many that are asked for.
    fn shown<T>(&self, all: impl Iterator<Item = T>) -> Vec<T> {
        all.take(self.most.unwrap_or(usize::MAX)).collect()
    }

    /// Adds these choices to `report`.
    fn tell(&self, report: Report, language: Language) -> Report {
        let n = self.wishes.grams.length();
        let runs = match n {
            1 => String::new(),
            _ => phrases::RUNS.fill(language, &[("n", &n)]),
        };
        let under = self.codes.as_ref().map(|(text, _)| text.as_str());
        let said = under.map(|codes| phrases::UNDER.fill(language, &[("codes", &codes)]));
        let (stop_words, without) = stop_words(&self.wishes.sieve, language);
        let others: Vec<&str> = self.wishes.sieve.others().collect();
        let also = match others.as_slice() {
            [] => String::new(),
            words => phrases::WITHOUT.fill(language, &[("words", &words.join(", "))]),
        };
        let Floor { count, cases } = self.wishes.floor;
        let at_least = match count {
            0 | 1 => String::new(),
            n => phrases::AT_LEAST.fill(language, &[("n", &n)]),
        };
        let by_cases = match cases {
            0 | 1 => String::new(),
            n => phrases::BY_CASES.fill(language, &[("cases", &noun::CASE.counted(n, language))]),
        };
        report
            .with_setting("ngrams", n, runs)
            .with_setting("code", json!(under), said.unwrap_or_default())
            .with_setting("stop_words", stop_words, without)
            .with_setting("without", json!(others), also)
            .with_setting("min", count, at_least)
            .with_setting("min_cases", cases, by_cases)
            .with_setting("limit", json!(self.most), String::new())
    }

    /// How many different words there are, and how many of them are shown.
    fn different(&self, all: usize, language: Language) -> String {
        match self.most {
            _ if all == 0 => phrases::NO_WORDS.say(language).to_owned(),
            Some(most) if most < all => phrases::SOME_SHOWN.fill(language, &[("shown", &most), ("different", &all)]),
            _ => phrases::DIFFERENT.fill(language, &[("different", &all)]),
        }
    }

    /// What a number of words or runs is called.
    fn counted(&self, count: u64, language: Language) -> String {
        match self.wishes.grams.length() {
            1 => noun::WORD.counted(count, language),
            n => {
                let runs = if count == 1 { phrases::RUN } else { phrases::RUNS };
                format!("{count} {}", runs.fill(language, &[("n", &n)]))
            }
        }
    }
}

fn stop_words(sieve: &Sieve, language: Language) -> (&'static str, &'static str) {
    let (name, said) = match sieve.stop_words() {
        StopWords::Of(Tongue::Nl) => ("nl", &phrases::WITHOUT_DUTCH),
        StopWords::Of(Tongue::En) => ("en", &phrases::WITHOUT_ENGLISH),
        StopWords::OfBoth => ("both", &phrases::WITHOUT_BOTH),
        StopWords::Kept => ("kept", &phrases::WITH_STOP_WORDS),
    };
    (name, said.say(language))
}
