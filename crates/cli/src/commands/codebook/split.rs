//! `emic codebook split`.

use emic_core::act::{Act, CodebookAct, SplitCode};
use emic_core::analysis::bearing;
use emic_core::edit;
use emic_report::reports;

use super::{code, codes};
use crate::arguments::LanguageOption;
use crate::commands::deed::{DryRun, write};
use crate::commands::{Answer, Question, Run};
use crate::failure::Outcome;
use crate::find_study;
use crate::output::Output;

/// The arguments of `emic codebook split`.
#[derive(Debug, clap::Args)]
pub struct Split {
    /// The code that turned out to be several; it keeps its codings until each is decided
    code: String,
    /// The codes under it; those that are not there yet are made
    #[arg(long, value_name = "CODES", value_delimiter = ',', required = true)]
    into: Vec<String>,
    #[command(flatten)]
    language: LanguageOption,
    #[command(flatten)]
    dry_run: DryRun,
}

impl Run for Split {
    fn run(&self, question: &Question<'_>) -> Answer {
        let reading = question.reading()?;
        let act = SplitCode {
            code: code(&self.code)?,
            into: codes(&self.into)?,
        };
        let changes = edit::plan(&reading, &Act::Codebook(CodebookAct::Split(act.clone())))?;
        let after = changes.after().clone();
        // A second time there is nothing to write, and only what is left to decide to be told.
        if !changes.is_empty() {
            write(changes, &self.dry_run, question)?;
        }
        if self.dry_run.is_wanted() {
            return Ok(Outcome::Fine);
        }
        let study = find_study::study(&after)?;
        let language = self.language.of(study);
        if let Some(index) = study.codebook.find(act.code.as_str()) {
            let report = reports::undecided(study, index, &bearing(study, index), language);
            Output::screen(&question.surroundings.terminal).deliver(&report, language)?;
        }
        Ok(Outcome::Fine)
    }
}
