//! `emic codebook diff`.

use std::path::Path;

use emic_core::codebook_diff::codebook_diff;
use emic_core::model::{Codebook, CodebookName};
use emic_core::read::{BUILTINS, builtin_codebook, codebook_of};
use emic_core::suggestion::did_you_mean;
use emic_report::reports::{self, Compared};

use crate::arguments::{LanguageOption, OutputOptions};
use crate::commands::{Answer, Question, Run};
use crate::drawing;
use crate::failure::{Failure, Outcome};
use crate::find_study;
use crate::output::{self, Output, open};

/// The arguments of `emic codebook diff`.
#[derive(Debug, clap::Args)]
pub struct Diff {
    /// The old codebook: a file, or `builtin:NAME`
    old: String,
    /// The new codebook: a file, or `builtin:NAME`
    new: String,
    #[command(flatten)]
    language: LanguageOption,
    #[command(flatten)]
    output: OutputOptions,
}

impl Run for Diff {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::new(&self.output, &question.surroundings.terminal)?;
        let (old, new) = (book(&self.old, question)?, book(&self.new, question)?);
        // Codebooks can be compared anywhere; inside a study it is told what that does to its codings.
        let reading = match find_study::folder(question.study, question.surroundings) {
            Some(_) => Some(question.reading()?),
            None => None,
        };
        let study = reading.as_ref().map(find_study::study).transpose()?;
        let language = study.map_or_else(|| self.language.without_study(), |study| self.language.of(study));
        let compared = Compared {
            old: &self.old,
            new: &self.new,
            study,
            language,
        };
        output.deliver(&reports::codebook_diff(&compared, &codebook_diff(&old, &new)), language)?;
        Ok(Outcome::Fine)
    }
}

/// The codebook of this name.
fn book(name: &str, question: &Question<'_>) -> Result<Codebook, Failure> {
    if let CodebookName::BuiltIn(builtin) = CodebookName::of(name) {
        return builtin_codebook(builtin).ok_or_else(|| {
            let names = BUILTINS.iter().map(|book| CodebookName::BuiltIn(book.name).to_string());
            let names: Vec<String> = names.collect();
            let help = did_you_mean(name, names.iter().map(String::as_str), "see `emic help codebooks`");
            Failure::new(format!("no codebook `{builtin}` comes with emic"), help)
        });
    }
    codebook_of(name, open(Path::new(name))?).map_err(|problems| {
        let canvas = output::message_canvas(&question.surroundings.terminal);
        output::tell(&drawing::diagnostics(&problems, &canvas));
        Failure::new(
            format!("`{name}` does not read as a codebook"),
            "mend what is named above, then compare again",
        )
    })
}
