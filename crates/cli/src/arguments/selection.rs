//! `--where`, `--coder`, `--transcript`, `--speaker`: whose codings of which turns.

use emic_core::ask::{SpeakerWish, Wishes};
use emic_core::expression::{Expression, parse};

use super::{MatchOption, WordFinder};
use crate::failure::Failure;

/// Whose codings of which turns.
#[derive(Debug, Clone, clap::Args)]
pub struct SelectionOptions {
    /// Only the turns for which this holds, such as `sector:onderwijs`; see `emic help expressions`
    #[arg(long = "where", value_name = "EXPRESSION", help_heading = "Selection")]
    condition: Option<String>,
    /// Whose codings; several coders are pooled. Without it, those of the study's main coder
    #[arg(
        long = "coder",
        value_name = "CODER",
        help_heading = "Selection",
        value_delimiter = ','
    )]
    coders: Vec<String>,
    /// Only these transcripts
    #[arg(
        long = "transcript",
        value_name = "ID",
        help_heading = "Selection",
        value_delimiter = ','
    )]
    transcripts: Vec<String>,
    /// Only turns of these labels or roles, or `all`; without it, respondents
    #[arg(
        long = "speaker",
        value_name = "LABEL",
        help_heading = "Selection",
        value_delimiter = ','
    )]
    speakers: Vec<String>,
    #[command(flatten)]
    matching: MatchOption,
}

impl SelectionOptions {
    /// What was wished for, names not yet looked up.
    ///
    /// # Errors
    /// When the expression cannot be read.
    pub fn wishes(&self) -> Result<Wishes, Failure> {
        Ok(Wishes {
            coders: self.coders.clone(),
            speakers: SpeakerWish::named(&self.speakers),
            transcripts: self.transcripts.clone(),
            condition: self.condition.as_deref().map(expression).transpose()?,
        })
    }

    /// What finds the words in expressions.
    pub fn finder(&self) -> WordFinder {
        self.matching.how.finder()
    }
}

/// Reads an expression that was typed.
///
/// # Errors
/// When it cannot be read.
pub fn expression(text: &str) -> Result<Expression, Failure> {
    parse(text).map_err(|error| Failure::Misread {
        text: text.to_owned(),
        error,
    })
}
