//! `emic codebook`: the codes of a study and how often each was given.

use emic_core::analysis::Evidence;
use emic_core::analysis::usage::usage;
use emic_core::ask::Scan;
use emic_core::model::Study;
use emic_report::{Language, Report, reports};

use super::{Answer, Command, Question, Run};
use crate::arguments::{LanguageOption, OutputOptions, SelectionOptions, StrictOption};
use crate::failure::{Failure, Outcome};
use crate::find_study;
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<Codebook>("codebook", include_str!("codebook.md"));

/// The arguments of `emic codebook`.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
struct Codebook {
    #[command(subcommand)]
    deed: Option<Deed>,
    #[command(flatten)]
    show: Show,
}

/// What can be done with a codebook.
#[derive(Debug, clap::Subcommand)]
enum Deed {
    /// The codes as a tree, with how often each was given; the same as `emic codebook`
    Show(Show),
}

/// The arguments of `emic codebook show`.
#[derive(Debug, clap::Args)]
struct Show {
    #[command(flatten)]
    selection: SelectionOptions,
    #[command(flatten)]
    language: LanguageOption,
    #[command(flatten)]
    strict: StrictOption,
    #[command(flatten)]
    output: OutputOptions,
}

impl Run for Codebook {
    fn run(&self, question: &Question<'_>) -> Answer {
        match &self.deed {
            Some(Deed::Show(show)) => show.run(question),
            None => self.show.run(question),
        }
    }
}

impl Run for Show {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::new(&self.output, &question.surroundings.terminal)?;
        let reading = question.reading()?;
        let study = find_study::study(&reading)?;
        self.strict.allows(study)?;
        let language = self.language.of(study).into();
        output.deliver(&self.report(study, language)?, language)?;
        Ok(Outcome::Fine)
    }
}

impl Show {
    /// The tree; without counts as long as nobody has coded.
    fn report(&self, study: &Study, language: Language) -> Result<Report, Failure> {
        let wishes = self.selection.wishes()?;
        if wishes.coders.is_empty() && study.main_coder().is_none() {
            return Ok(reports::codebook(study, &[], language).with_left_out(study.left_out.into()));
        }
        let evidence = Evidence::gather(study, self.selection.scope(study, &Scan)?);
        let report = reports::codebook(study, &usage(&evidence), language);
        Ok(reports::counted(report, &evidence, &wishes, language))
    }
}
