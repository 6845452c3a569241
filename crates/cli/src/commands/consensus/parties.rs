//! Who disagrees, and who settles it.

use emic_core::ask::{Selection, SpeakerWish, coders_named, coders_with_files};
use emic_core::edit;
use emic_core::model::{CoderId, CoderIndex, Study};
use emic_core::worklist::{Disagreement, Gathered, Settler, gathered, worklist};

use crate::commands::{Question, code, deed};
use crate::failure::Failure;

/// The name of the coder who settles, where none is typed.
const USUAL: &str = "consensus";

/// The options that say who disagrees and who settles.
#[derive(Debug, Clone, clap::Args)]
pub struct PartyOptions {
    /// The coders to compare, two or more; without it, all who have coded but the one who settles
    #[arg(long, value_name = "CODERS", value_delimiter = ',')]
    between: Vec<String>,
    /// Whose coding the decisions make; without it, `consensus`
    #[arg(long, value_name = "CODER")]
    into: Option<String>,
}

/// Who disagrees, and who settles it, looked up.
#[derive(Debug)]
pub struct Parties<'s> {
    /// The study.
    pub study: &'s Study,
    /// Who disagrees.
    pub coders: Vec<CoderIndex>,
    /// Who settles it.
    pub into: CoderId,
    /// Their turns: codings on what interviewers say are compared too.
    pub selection: Selection,
}

impl PartyOptions {
    /// Looks them up.
    ///
    /// # Errors
    /// When a name is unknown, or there are not two coders to compare.
    pub fn find<'s>(&self, study: &'s Study) -> Result<Parties<'s>, Failure> {
        let into = match &self.into {
            Some(name) => code::coder(study, Some(name))?,
            None => {
                CoderId::new(USUAL).map_err(|error| Failure::new(error.to_string(), "name a coder with `--into`"))?
            }
        };
        Ok(Parties {
            study,
            coders: compared(study, &self.between, &into)?,
            into,
            selection: Selection::of_speakers(study, &SpeakerWish::All),
        })
    }
}

impl<'s> Parties<'s> {
    /// Where they disagree.
    pub fn worklist(&self) -> Vec<Disagreement> {
        worklist(self.study, &self.coders, &self.selection)
    }

    /// Where they disagree, and what they share.
    pub fn gathered(&self) -> Gathered {
        gathered(self.study, &self.coders, &self.selection)
    }

    /// The one who settles, with what he did not give.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn settler(&self, question: &Question<'_>) -> Result<Settler<'s>, Failure> {
        let not_given = edit::not_given(&deed::root(question)?, &self.into)?;
        let coder = self.study.find_coder(self.into.as_str());
        Ok(Settler::new(self.study, coder, not_given))
    }

    /// The one who settles, when something is to be written in his name.
    ///
    /// # Errors
    /// When `emic.yaml` does not list him.
    pub fn writer(&self) -> Result<CoderId, Failure> {
        code::coder(self.study, Some(self.into.as_str()))
    }
}

/// The coders whose disagreements the workbench settles; none when none are named.
///
/// # Errors
/// When a name is unknown, or only one is compared.
pub fn between(study: &Study, named: &[String], into: &CoderId) -> Result<Vec<CoderId>, Failure> {
    if named.is_empty() {
        return Ok(Vec::new());
    }
    let coders = compared(study, named, into)?;
    Ok(coders.into_iter().map(|coder| study.coder(coder).clone()).collect())
}

fn compared(study: &Study, named: &[String], into: &CoderId) -> Result<Vec<CoderIndex>, Failure> {
    let coders = match named {
        [] => coders_with_files(study),
        named => coders_named(study, named)?,
    };
    let settles = |coder: &CoderIndex| study.coder(*coder) == into;
    if !named.is_empty() && coders.iter().any(settles) {
        return Err(Failure::new(
            format!("`{into}` cannot settle what `{into}` disagrees on"),
            "name the coders to compare with `--between`, and another one who settles",
        ));
    }
    let coders: Vec<CoderIndex> = coders.into_iter().filter(|coder| !settles(coder)).collect();
    if coders.len() < 2 {
        return Err(Failure::new(
            "there are no two coders to compare",
            "a worklist needs codings of two coders at least; name them with `--between coder-a,coder-b`",
        ));
    }
    Ok(coders)
}
