//! `emic memo` and `emic memo list`.

use emic_core::analysis::{FoundMemo, Noted, Topic, memos};
use emic_core::ask::coders_named;
use emic_core::model::CoderIndex;
use emic_report::reports::{self, MemoList};

use super::subject::topic;
use crate::arguments::{LanguageOption, OutputOptions};
use crate::commands::{Answer, Question, Run};
use crate::failure::Outcome;
use crate::find_study;
use crate::output::Output;

/// The arguments of `emic memo`.
#[derive(Debug, clap::Args)]
pub struct List {
    /// Only memos about this: `study`, `code:ID` (also on codings with it), `case:ID` (on themes in it), `CASE/CODE` or
    /// `transcript:ID` (also on what stands in it)
    #[arg(long, value_name = "SUBJECT")]
    about: Option<String>,
    /// Only memos on segments and codings of these coders
    #[arg(long = "coder", value_name = "CODER", value_delimiter = ',')]
    coders: Vec<String>,
    #[command(flatten)]
    language: LanguageOption,
    #[command(flatten)]
    output: OutputOptions,
}

impl Run for List {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::new(&self.output, &question.surroundings.terminal)?;
        let reading = question.reading()?;
        let study = find_study::study(&reading)?;
        let about = self.about.as_deref().map(|text| topic(study, text)).transpose()?;
        let coders = match self.coders.as_slice() {
            [] => Vec::new(),
            names => coders_named(study, names)?,
        };
        let wanted = |memo: &Noted<'_>| is_wanted(memo, about, &coders);
        let memos: Vec<FoundMemo<'_>> = memos(study).into_iter().filter(wanted).map(FoundMemo::from).collect();
        let list = MemoList {
            study,
            total: memos.len(),
            memos,
            about,
            coders: coders.clone(),
            query: None,
        };
        let language = self.language.of(study);
        output.deliver(&reports::memos(&list, language), language)?;
        Ok(Outcome::Fine)
    }
}

fn is_wanted(memo: &Noted<'_>, about: Option<Topic>, coders: &[CoderIndex]) -> bool {
    let is_by = || memo.on.segment().is_some_and(|segment| coders.contains(&segment.coder));
    about.is_none_or(|about| memo.on.is_about(about)) && (coders.is_empty() || is_by())
}
