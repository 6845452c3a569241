//! `emic code add`.

use emic_core::act::{Act, AddCodings, CodeMark, CodedPassage, GivenCode};
use emic_core::ask::Stretch;
use emic_core::model::{CoderId, Study};

use super::coder;
use super::found::FoundArguments;
use super::places::{Passage, PassageArguments};
use crate::commands::deed::{DryRun, created, perform_all};
use crate::commands::{Answer, Question, Run};
use crate::failure::{Failure, Outcome};
use crate::find_study;
use crate::output;

/// The arguments of `emic code add`.
#[derive(Debug, clap::Args)]
pub struct Add {
    #[command(flatten)]
    passage: PassageArguments,
    #[command(flatten)]
    found: FoundArguments,
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
        let act = |place: Stretch| {
            let transcript = study.transcript(place.transcript);
            Act::AddCodings(AddCodings {
                coder: coder.clone(),
                passage: CodedPassage {
                    transcript: transcript.id.clone(),
                    at: transcript.offsets().range(transcript.body(), place.span),
                    codes: codes.clone(),
                    memo: self.memo.clone(),
                    created: Some(created.clone()),
                },
            })
        };
        let mut acts: Vec<Act> = self.places(study, &coder, question)?.into_iter().map(act).collect();
        acts.dedup();
        if let (Some(text), true) = (&self.found.expression, acts.is_empty()) {
            output::tell(&format!("nothing fits `{text}`: nothing to write\n"));
            return Ok(Outcome::Fine);
        }
        perform_all(&acts, &reading, &self.dry_run, question)
    }
}

impl Add {
    /// The places to code: what the expression finds, or those named or handed in.
    fn places(&self, study: &Study, coder: &CoderId, question: &Question<'_>) -> Result<Vec<Stretch>, Failure> {
        if let Some(text) = &self.found.expression {
            return Ok(self.found.places(text, study, coder)?.into_iter().collect());
        }
        let passages = self.passage.passages(question)?;
        let place = |passage: &Passage| {
            let found = passage.find(study)?;
            Ok(Stretch {
                transcript: found.transcript,
                span: found.span,
            })
        };
        passages.iter().map(place).collect()
    }
}

/// Reads `interdependence+`.
pub fn mark(text: &str) -> Result<CodeMark, Failure> {
    CodeMark::parse(text)
        .map_err(|error| Failure::new(format!("the code `{text}` {error}"), "`emic codebook` lists the codes"))
}
