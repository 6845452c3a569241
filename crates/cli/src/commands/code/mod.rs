//! `emic code`: giving codes to passages, changing them, taking them away, listing them, bringing them in.

mod add;
mod found;
mod import;
mod list;
pub(super) mod places;
mod read;
mod resize;
mod retag;
mod rm;

use emic_core::act::SegmentPlace;
use emic_core::ask::AskError;
use emic_core::model::{CoderId, Study};
use emic_core::suggestion::nearest;

pub(super) use add::mark;

use super::{Answer, Command, Question, Run};
use crate::failure::Failure;
use places::{Passage, only_coder};

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
    /// Put one code in the place of another
    Retag(retag::Retag),
    /// Make a coded passage longer or shorter
    Resize(resize::Resize),
    /// Note that a transcript was read, also when nothing was found in it
    Read(read::Read),
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
            Deed::Retag(deed) => deed.run(question),
            Deed::Resize(deed) => deed.run(question),
            Deed::Read(deed) => deed.run(question),
            Deed::List(deed) => deed.run(question),
            Deed::Import(deed) => deed.run(question),
        }
    }
}

/// The coder's segments that passages mean, each once. Unless somebody is named, the coder is the one whose codings came in.
fn segments(study: &Study, passages: &[Passage], named: Option<&str>) -> Result<Vec<SegmentPlace>, Failure> {
    if passages.is_empty() {
        return Ok(Vec::new());
    }
    let coder = coder(study, named.or_else(|| only_coder(passages)))?;
    let mut segments: Vec<SegmentPlace> = Vec::with_capacity(passages.len());
    for passage in passages {
        let segment = passage.segment(study, &coder)?;
        if !segments.contains(&segment) {
            segments.push(segment);
        }
    }
    Ok(segments)
}

/// The coder who codes: named, or the only one of the study. Where `emic.yaml` lists coders, one of them.
pub(super) fn coder(study: &Study, named: Option<&str>) -> Result<CoderId, Failure> {
    let listed = &study.settings.coders;
    let all = if listed.is_empty() { &study.coders } else { listed };
    match (named, all.as_slice()) {
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
            let known = || listed.iter().map(CoderId::as_str);
            let list = known().collect::<Vec<_>>().join(", ");
            let help = format!("coders of this study: {list}; somebody new is added to `coders` in emic.yaml");
            Err(AskError::unknown_of_few("coder", name, known(), &help).into())
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
