//! `emic code rm`.

use emic_core::act::{Act, MemoPolicy, RemoveCodings, Removed};

use super::add::mark;
use super::places::PassageArguments;
use super::segments;
use crate::commands::deed::{DryRun, perform_all};
use crate::commands::{Answer, Question, Run};
use crate::find_study;

/// The arguments of `emic code rm`.
#[derive(Debug, clap::Args)]
pub struct Rm {
    #[command(flatten)]
    passage: PassageArguments,
    /// The codes that go, each with its sign; without it, all codes at the place
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    codes: Vec<String>,
    /// Whose codings; may be left out where the study has one coder
    #[arg(long, value_name = "CODER")]
    coder: Option<String>,
    /// Memos on what goes may go too
    #[arg(long)]
    with_memos: bool,
    #[command(flatten)]
    dry_run: DryRun,
}

impl Run for Rm {
    fn run(&self, question: &Question<'_>) -> Answer {
        let reading = question.reading()?;
        let study = find_study::study(&reading)?;
        let removed = match self.codes.as_slice() {
            [] => Removed::All,
            codes => Removed::Codes(codes.iter().map(|code| mark(code)).collect::<Result<_, _>>()?),
        };
        let memos = if self.with_memos {
            MemoPolicy::Discard
        } else {
            MemoPolicy::Keep
        };
        let segments = segments(study, &self.passage.passages(question)?, self.coder.as_deref())?;
        let act = |segment| {
            Act::RemoveCodings(RemoveCodings {
                segment,
                removed: removed.clone(),
                memos,
            })
        };
        let acts: Vec<Act> = segments.into_iter().map(act).collect();
        perform_all(&acts, &reading, &self.dry_run, question)
    }
}
