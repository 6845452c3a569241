//! `emic code list`.

use emic_core::analysis::codings;
use emic_core::ask::{Scan, Scope, SpeakerWish, Wishes};
use emic_core::place::PlaceText;
use emic_report::reports::{Asked, coding_list};

use crate::arguments::{LanguageOption, OutputOptions};
use crate::commands::{Answer, Question, Run};
use crate::failure::Outcome;
use crate::find_study;
use crate::output::Output;

/// The arguments of `emic code list`.
#[derive(Debug, clap::Args)]
pub struct List {
    /// Only this transcript
    transcript: Option<String>,
    /// Whose codings, `coder-a` or `coder-a,coder-b`; without it, of the study's main coder
    #[arg(long, value_name = "CODERS", value_delimiter = ',')]
    coder: Vec<String>,
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
        let transcript = match &self.transcript {
            Some(id) => Some(PlaceText::parse(id)?.transcript(study)?),
            None => None,
        };
        let wishes = Wishes {
            coders: self.coder.clone(),
            speakers: SpeakerWish::All,
            transcripts: self.transcript.iter().cloned().collect(),
            condition: None,
        };
        let scope = Scope::resolve(study, &wishes, &Scan)?;
        let language = self.language.of(study);
        let asked = Asked::new(study, &scope, &wishes, language);
        let codings = codings(study, &scope.coders, transcript);
        output.deliver(&coding_list(&asked, &codings), language)?;
        Ok(Outcome::Fine)
    }
}
