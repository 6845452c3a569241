//! `emic code retag`.

use emic_core::act::{Act, Retag as RetagAct};

use super::add::mark;
use super::places::PassageArguments;
use super::segments;
use crate::commands::deed::{DryRun, perform_all};
use crate::commands::{Answer, Question, Run};
use crate::find_study;

/// The arguments of `emic code retag`.
#[derive(Debug, clap::Args)]
pub struct Retag {
    #[command(flatten)]
    passage: PassageArguments,
    /// The code that goes, with its sign: `interdependence+`
    #[arg(long, value_name = "CODE")]
    from: String,
    /// The code that comes in its place, with its sign; memos on the coding go along
    #[arg(long, value_name = "CODE")]
    to: String,
    /// Whose codings; may be left out where the study has one coder
    #[arg(long, value_name = "CODER")]
    coder: Option<String>,
    #[command(flatten)]
    dry_run: DryRun,
}

impl Run for Retag {
    fn run(&self, question: &Question<'_>) -> Answer {
        let reading = question.reading()?;
        let study = find_study::study(&reading)?;
        let (from, to) = (mark(&self.from)?, mark(&self.to)?);
        let segments = segments(study, &self.passage.passages(question)?, self.coder.as_deref())?;
        let act = |segment| {
            Act::Retag(RetagAct {
                segment,
                from: from.clone(),
                to: to.clone(),
            })
        };
        let acts: Vec<Act> = segments.into_iter().map(act).collect();
        perform_all(&acts, &reading, &self.dry_run, question)
    }
}
