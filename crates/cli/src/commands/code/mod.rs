//! `emic code`: giving codes to passages, taking them away, listing them, bringing them in.

mod add;
mod import;
mod list;
mod rm;

use emic_core::ask::AskError;
use emic_core::model::{CoderId, Study};
use emic_core::place::{FoundPlace, PlaceError, PlaceText};
use emic_core::suggestion::nearest;

use super::{Answer, Command, Question, Run};
use crate::failure::Failure;

pub(super) const COMMAND: Command = Command::new::<Code>("code", include_str!("code.md"));

/// The arguments of `emic code`.
#[derive(Debug, clap::Args)]
struct Code {
    #[command(subcommand)]
    deed: Deed,
}

/// What can be done with codings.
#[derive(Debug, clap::Subcommand)]
enum Deed {
    /// Give codes to a passage
    Add(add::Add),
    /// Take codes from a passage
    Rm(rm::Rm),
    /// List coded passages with their places
    List(list::List),
    /// Bring codings in from a table
    Import(import::Import),
}

impl Run for Code {
    fn run(&self, question: &Question<'_>) -> Answer {
        match &self.deed {
            Deed::Add(deed) => deed.run(question),
            Deed::Rm(deed) => deed.run(question),
            Deed::List(deed) => deed.run(question),
            Deed::Import(deed) => deed.run(question),
        }
    }
}

impl From<PlaceError> for Failure {
    fn from(error: PlaceError) -> Self {
        Self::new(error.to_string(), error.mend())
    }
}

/// A passage, as commands name it.
#[derive(Debug, clap::Args)]
struct PassageArguments {
    /// `R07@1034-1198` (characters), `R07:12` (a turn), `R07:12-14`, or `R07` with `--quote`
    place: String,
    /// The words of the passage, which must stand there once
    #[arg(long, value_name = "WORDS")]
    quote: Option<String>,
}

impl PassageArguments {
    fn find(&self, study: &Study) -> Result<FoundPlace, Failure> {
        Ok(PlaceText::parse(&self.place)?.find(study, self.quote.as_deref())?)
    }
}

/// The coder who codes: named, or the only one of the study. Where `emic.yaml` lists coders, one of them.
pub(super) fn coder(study: &Study, named: Option<&str>) -> Result<CoderId, Failure> {
    let listed = &study.settings.coders;
    match (named, listed.as_slice()) {
        (None, [only]) => Ok(only.clone()),
        (None, _) => Err(Failure::new("who codes?", "name yourself with `--coder NAME`")),
        (Some(name), _) => {
            let coder = CoderId::new(name).map_err(|error| {
                Failure::new(
                    format!("the coder's name `{name}` {error}"),
                    "write a name without spaces",
                )
            })?;
            if listed.is_empty() {
                return newcomer(study, coder);
            }
            if listed.contains(&coder) {
                return Ok(coder);
            }
            let help = "add the name to `coders` in emic.yaml";
            Err(AskError::unknown("coder", name, listed.iter().map(CoderId::as_str), help).into())
        }
    }
}

/// Where anybody may code, a name that comes near to a coder's is taken for a slip: a second coder would share the counts.
fn newcomer(study: &Study, coder: CoderId) -> Result<CoderId, Failure> {
    let known = || study.coders.iter().map(CoderId::as_str);
    match nearest(coder.as_str(), known()) {
        Some(meant) if meant != coder.as_str() && !known().any(|name| name == coder.as_str()) => Err(Failure::new(
            format!("nobody called `{coder}` has coded here yet; is `{meant}` meant?"),
            format!("if `{coder}` is someone else, list both in emic.yaml: coders: [{meant}, {coder}]"),
        )),
        _ => Ok(coder),
    }
}
