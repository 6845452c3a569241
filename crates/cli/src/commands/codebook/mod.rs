//! `emic codebook`: the codes of a study, how often each was given, and what changes them with all that names them.

mod add;
mod copy;
mod diff;
mod merge;
mod move_code;
mod rename;
mod retire;
mod split;

use emic_core::act::{Act, CodebookAct};
use emic_core::analysis::usage::usage;
use emic_core::analysis::{Evidence, code_uses};
use emic_core::model::CodeId;
use emic_report::reports;

use super::deed::{DryRun, perform};
use super::inquiry::{GroupOption, Inquiry, InquiryOptions};
use super::{Answer, Command, Question, Run};
use crate::arguments::OutputOptions;
use crate::failure::{Failure, Outcome};
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
    /// Add a code
    Add(add::Add),
    /// Give a code another id, in every coding too
    Rename(rename::Rename),
    /// Make one code of several, in every coding too
    Merge(merge::Merge),
    /// Put new codes under one, and list the passages that await a decision
    Split(split::Split),
    /// Put a code elsewhere in the tree
    Move(move_code::Move),
    /// Say that a code is no longer to be given
    Retire(retire::Retire),
    /// Take a built-in codebook, or one from outside, into the study so that it can be changed
    Copy(copy::Copy),
    /// Compare two codebooks
    Diff(diff::Diff),
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
            Some(Deed::Add(deed)) => deed.run(question),
            Some(Deed::Rename(deed)) => deed.run(question),
            Some(Deed::Merge(deed)) => deed.run(question),
            Some(Deed::Split(deed)) => deed.run(question),
            Some(Deed::Move(deed)) => deed.run(question),
            Some(Deed::Retire(deed)) => deed.run(question),
            Some(Deed::Copy(deed)) => deed.run(question),
            Some(Deed::Diff(deed)) => deed.run(question),
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

/// Reads a code's id as it is typed.
fn code(text: &str) -> Result<CodeId, Failure> {
    CodeId::new(text).map_err(|error| {
        Failure::new(
            format!("the code's id `{text}` {error}"),
            "write small letters and digits with `-` between words, and no sign, as in `role-flexibility`; `emic codebook` lists the codes",
        )
    })
}

/// Reads several ids.
fn codes(texts: &[String]) -> Result<Vec<CodeId>, Failure> {
    texts.iter().map(|text| code(text)).collect()
}

/// Changes a codebook of the study, or shows the change.
fn change(act: CodebookAct, dry_run: &DryRun, question: &Question<'_>) -> Answer {
    perform(&Act::Codebook(act), &question.reading()?, dry_run, question)
}
