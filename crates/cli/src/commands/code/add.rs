//! `emic code add`.

use emic_core::act::{Act, AddCodings, CodeMark, CodedPassage, GivenCode};

use super::coder;
use super::places::PassageArguments;
use crate::commands::deed::{DryRun, created, perform_all};
use crate::commands::{Answer, Question, Run};
use crate::failure::Failure;
use crate::find_study;

/// The arguments of `emic code add`.
#[derive(Debug, clap::Args)]
pub struct Add {
    #[command(flatten)]
    passage: PassageArguments,
    /// The codes, each with its sign: `interdependence+,contact-consent`
    #[arg(long, value_name = "CODES", value_delimiter = ',', required = true)]
    codes: Vec<String>,
    /// Who codes; may be left out where the study has one coder
    #[arg(long, value_name = "CODER")]
    coder: Option<String>,
    /// A memo on the passage; on each of them where several come in
    #[arg(long, value_name = "TEXT")]
    memo: Option<String>,
    #[command(flatten)]
    dry_run: DryRun,
}

impl Run for Add {
    fn run(&self, question: &Question<'_>) -> Answer {
        let reading = question.reading()?;
        let study = find_study::study(&reading)?;
        let coder = coder(study, self.coder.as_deref())?;
        let codes = self.codes.iter().map(|code| mark(code).map(GivenCode::from));
        let codes: Vec<GivenCode> = codes.collect::<Result<_, _>>()?;
        let created = created(question)?;
        let mut acts = Vec::new();
        for passage in self.passage.passages(question)? {
            let place = passage.find(study)?;
            let transcript = study.transcript(place.transcript);
            acts.push(Act::AddCodings(AddCodings {
                coder: coder.clone(),
                passage: CodedPassage {
                    transcript: transcript.id.clone(),
                    at: transcript.offsets().range(transcript.body(), place.span),
                    codes: codes.clone(),
                    memo: self.memo.clone(),
                    created: Some(created.clone()),
                },
            }));
        }
        acts.dedup();
        perform_all(&acts, &reading, &self.dry_run, question)
    }
}

/// Reads `interdependence+`.
pub fn mark(text: &str) -> Result<CodeMark, Failure> {
    CodeMark::parse(text)
        .map_err(|error| Failure::new(format!("the code `{text}` {error}"), "`emic codebook` lists the codes"))
}
