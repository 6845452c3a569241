//! `emic codebook`: the codes of a study and how often each was given.

use emic_core::analysis::usage::usage;
use emic_core::analysis::{Evidence, code_uses};
use emic_report::reports;

use super::inquiry::{GroupOption, Inquiry, InquiryOptions};
use super::{Answer, Command, Question, Run};
use crate::arguments::OutputOptions;
use crate::failure::Outcome;
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
    /// Every code with all that the codebook says of it, how often it was given, and passages that show it
    Report(Document),
}

/// The arguments of `emic codebook show`.
#[derive(Debug, clap::Args)]
struct Show {
    #[command(flatten)]
    inquiry: InquiryOptions,
    #[command(flatten)]
    output: OutputOptions,
}

/// The arguments of `emic codebook report`.
#[derive(Debug, clap::Args)]
struct Document {
    /// At most so many passages a code, of different cases where there are
    #[arg(long, value_name = "N", default_value = "2")]
    quotes: usize,
    #[command(flatten)]
    inquiry: InquiryOptions,
    #[command(flatten)]
    output: OutputOptions,
}

impl Run for Codebook {
    fn run(&self, question: &Question<'_>) -> Answer {
        match &self.deed {
            Some(Deed::Show(show)) => show.run(question),
            Some(Deed::Report(document)) => document.run(question),
            None => self.show.run(question),
        }
    }
}

impl Run for Show {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::new(&self.output, &question.surroundings.terminal)?;
        let inquiry = Inquiry::open(&self.inquiry, question)?;
        let (study, language) = (inquiry.study()?, inquiry.language()?);
        // As long as nobody has coded there is nothing to count, but codes to read.
        let report = if inquiry.is_uncoded()? {
            reports::codebook(study, &[], language).with_left_out(study.left_out)
        } else {
            let scope = inquiry.scope()?;
            let evidence = Evidence::gather(study, scope.clone());
            let asked = inquiry.asked(&scope, &GroupOption::NONE)?;
            asked.tell_all(reports::codebook(study, &usage(&evidence), language), &evidence)
        };
        output.deliver(&report, language)?;
        Ok(Outcome::Fine)
    }
}

impl Run for Document {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::new(&self.output, &question.surroundings.terminal)?;
        let inquiry = Inquiry::open(&self.inquiry, question)?;
        let scope = inquiry.scope()?;
        let evidence = Evidence::gather(inquiry.study()?, scope.clone());
        let asked = inquiry.asked(&scope, &GroupOption::NONE)?;
        let report = reports::codebook_report(&asked, &evidence, &code_uses(&evidence, self.quotes)?);
        output.deliver(&report, inquiry.language()?)?;
        Ok(Outcome::Fine)
    }
}
