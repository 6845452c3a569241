//! `emic framework`: cases against themes, with summaries and quotes.

use emic_core::analysis::framework::framework;
use emic_core::analysis::{Limit, ValenceSplit, groups};
use emic_report::reports::{Framework, FrameworkGroup, framework_report};

use super::inquiry::{GroupOption, Inquiry, InquiryOptions};
use super::themes::{axis, themes};
use super::{Answer, Command, Question, Run};
use crate::arguments::OutputOptions;
use crate::failure::{Failure, Outcome};
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<FrameworkMatrix>("framework", include_str!("framework.md"));

/// The arguments of `emic framework`.
#[derive(Debug, clap::Args)]
struct FrameworkMatrix {
    /// The themes: a comma list of codes, `code/*`, `code+`; without it, the codes of the first codebook
    themes: Option<String>,
    /// At most so many quotes a cell, in order; 0 for none
    #[arg(long, value_name = "N", default_value = "2", conflicts_with = "all")]
    quotes: usize,
    /// Every passage of every cell
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    by: GroupOption,
    #[command(flatten)]
    inquiry: InquiryOptions,
    #[command(flatten)]
    output: OutputOptions,
}

impl Run for FrameworkMatrix {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::new(&self.output, &question.surroundings.terminal)?;
        let mut inquiry = Inquiry::open(&self.inquiry, question)?;
        let (scope, grouping) = inquiry.groups(&self.by)?;
        let study = inquiry.study()?;
        let axis = axis(study, self.themes.as_deref())?;
        let only = "a framework matrix has themes as columns";
        let themes = themes(study, &axis, ValenceSplit::Together, only)?;
        let limit = if self.all { Limit::All } else { Limit::Most(self.quotes) };
        let parts = groups(study, &scope, grouping);
        let filled = parts.iter().map(|part| {
            Ok(FrameworkGroup {
                name: part.name.clone(),
                evidence: &part.evidence,
                rows: framework(&part.evidence, &themes, limit)?,
            })
        });
        let groups = filled.collect::<Result<_, Failure>>()?;
        let matrix = Framework {
            text: axis.text.clone(),
            themes,
            groups,
            limit,
        };
        let report = framework_report(&inquiry.asked(&scope, &self.by)?, &matrix);
        output.deliver(&report, inquiry.language()?)?;
        Ok(Outcome::Fine)
    }
}
