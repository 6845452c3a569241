//! The passages that an expression finds, to be coded.

use std::collections::BTreeSet;

use emic_core::ask::{Scope, SpeakerWish, Stretch, Wishes, passages};
use emic_core::model::{CoderId, Study};

use crate::arguments::{Whole, WordMatch, expression, extent};
use crate::commands::quotes::passages_only;
use crate::failure::Failure;

/// An expression in the place of places.
#[derive(Debug, clap::Args)]
pub struct FoundArguments {
    /// Code every passage that this expression finds, such as `text:wachtlijst`; see `emic help expressions`
    #[arg(long = "at", value_name = "EXPRESSION", conflicts_with_all = ["place", "quote"])]
    pub expression: Option<String>,
    /// Code these whole; without it, the very words that the expression finds
    #[arg(
        long,
        value_name = "WHAT",
        value_enum,
        requires = "expression",
        conflicts_with = "place"
    )]
    whole: Option<Whole>,
    /// When a word in the expression is the same as one in a text
    #[arg(
        long = "match",
        value_name = "HOW",
        value_enum,
        default_value = "exact",
        requires = "expression",
        conflicts_with = "place"
    )]
    how: WordMatch,
    /// Look in turns of these labels or roles, or of `all`; without it, of respondents
    #[arg(
        long = "speaker",
        value_name = "LABEL",
        value_delimiter = ',',
        requires = "expression",
        conflicts_with = "place"
    )]
    speakers: Vec<String>,
}

impl FoundArguments {
    /// What `text` finds, in order. Codes are those of
    /// `coder`, unless the expression names somebody else.
    ///
    /// # Errors
    /// When the expression cannot be read, or names what the study does not have.
    pub fn places(&self, text: &str, study: &Study, coder: &CoderId) -> Result<BTreeSet<Stretch>, Failure> {
        let query = expression(text)?;
        passages_only(text, study, &query)?;
        let finder = self.how.finder();
        let wishes = Wishes {
            speakers: SpeakerWish::named(&self.speakers),
            ..Wishes::default()
        };
        let scope = Scope::of_coder(study, study.find_coder(coder.as_str()), &wishes, &finder)?;
        let found = passages(study, &scope, &query, &finder, extent(self.whole))?;
        Ok(found.into_iter().collect())
    }
}
