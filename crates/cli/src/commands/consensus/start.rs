//! `emic consensus start`: what all coders share becomes the third one's coding.

use emic_core::act::Act;
use emic_core::worklist::start;

use super::parties::PartyOptions;
use crate::commands::deed::{self, DryRun, perform};
use crate::commands::{Answer, Question, Run};
use crate::failure::Outcome;
use crate::{find_study, output};

/// The arguments of `emic consensus start`.
#[derive(Debug, clap::Args)]
pub struct Start {
    #[command(flatten)]
    parties: PartyOptions,
    #[command(flatten)]
    dry_run: DryRun,
}

impl Run for Start {
    fn run(&self, question: &Question<'_>) -> Answer {
        let reading = question.reading()?;
        let study = find_study::study(&reading)?;
        let parties = self.parties.find(study)?;
        let (into, created) = (parties.writer()?, deed::created(question)?);
        let coders = (parties.coders.as_slice(), &into);
        let act = start(study, coders, &parties.selection, Some(&created));
        if act.passages.is_empty() && act.read.is_empty() {
            output::tell(&format!("{into} has all that the others share\n"));
            return Ok(Outcome::Fine);
        }
        perform(&Act::ImportCodings(act), &reading, &self.dry_run, question)
    }
}
