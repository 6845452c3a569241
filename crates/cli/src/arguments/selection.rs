//! `--where`, `--coder`, `--transcript`, `--speaker`: whose codings of which turns.

use emic_core::ask::{SpeakerWish, Wishes};
use emic_core::expression::{self, Expression};

use crate::failure::Failure;

/// Which turns are looked at, and whose codings.
#[derive(Debug, Clone, clap::Args)]
pub struct SelectionOptions {
    /// Only turns for which EXPRESSION holds, such as `sector:onderwijs years>=10` (see `emic help expressions`)
    #[arg(long = "where", value_name = "EXPRESSION", help_heading = "Selection", value_parser = condition)]
    condition: Option<Expression>,
    /// Codings of these coders, pooled: `coder-a` or `coder-a,coder-b`; without it, of the study's main coder
    #[arg(long, value_name = "CODERS", value_delimiter = ',', help_heading = "Selection")]
    coder: Vec<String>,
    /// Only these transcripts: `R07` or `R07,R11`
    #[arg(long, value_name = "TRANSCRIPTS", value_delimiter = ',', help_heading = "Selection")]
    transcript: Vec<String>,
    /// Turns of these speakers, by label or role; `all` for everyone; without it, of respondents
    #[arg(long, value_name = "SPEAKERS", value_delimiter = ',', help_heading = "Selection")]
    speaker: Vec<String>,
}

impl SelectionOptions {
    /// What was wished for, names not yet looked up.
    pub fn wishes(&self) -> Wishes {
        Wishes {
            coders: self.coder.clone(),
            speakers: match self.speaker.as_slice() {
                [] => SpeakerWish::Respondents,
                [all] if all == "all" => SpeakerWish::All,
                named => SpeakerWish::Named(named.to_vec()),
            },
            transcripts: self.transcript.clone(),
            condition: self.condition.clone(),
        }
    }
}

fn condition(text: &str) -> Result<Expression, String> {
    expression(text).map_err(|failure| failure.to_string())
}

/// Reads an expression.
///
/// # Errors
/// When it cannot be read: with the words it stumbled over.
pub fn expression(text: &str) -> Result<Expression, Failure> {
    expression::parse(text).map_err(|error| {
        let Some(fault) = error.faults.first() else {
            return Failure::new(error.to_string(), "see `emic help expressions`");
        };
        let at = text.get(fault.span.clone()).filter(|words| !words.is_empty());
        let place = at.map_or(String::new(), |words| format!(", at `{words}`"));
        Failure::new(
            format!("`{text}` is no expression{place}: {}", fault.message()),
            fault.help(),
        )
    })
}
