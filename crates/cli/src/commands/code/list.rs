//! `emic code list`.

use emic_core::analysis::{Reference, codings};
use emic_core::ask::{Scan, Scope, SpeakerWish, Wishes};
use emic_core::model::Study;
use emic_core::place::{Part, PlaceText};
use emic_report::reports::{Asked, coding_list};

use crate::arguments::{LanguageOption, OutputOptions};
use crate::commands::{Answer, Question, Run};
use crate::failure::{Failure, Outcome};
use crate::find_study;
use crate::output::Output;

/// The arguments of `emic code list`.
#[derive(Debug, clap::Args)]
pub struct List {
    /// Only this transcript, or what lies wholly or partly in a part of it: `R07`, `R07:12`, `R07:12-14`, `R07@1034-1198`
    place: Option<String>,
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
        let place = match &self.place {
            Some(place) => Some(PlaceText::parse(place)?),
            None => None,
        };
        let wishes = Wishes {
            coders: self.coder.clone(),
            speakers: SpeakerWish::All,
            transcripts: place.iter().map(|place| place.transcript.clone()).collect(),
            condition: None,
        };
        let scope = Scope::resolve(study, &wishes, &Scan)?;
        let language = self.language.of(study);
        let mut asked = Asked::new(study, &scope, &wishes, language);
        asked.transcripts = self.place.iter().cloned().collect();
        let codings = at(study, &scope, place.as_ref())?;
        output.deliver(&coding_list(&asked, &codings), language)?;
        Ok(Outcome::Fine)
    }
}

/// The codings at a place: those that share words with it.
fn at<'s>(study: &'s Study, scope: &Scope, place: Option<&PlaceText>) -> Result<Vec<Reference<'s>>, Failure> {
    let Some(place) = place else {
        return Ok(codings(study, &scope.coders, None));
    };
    let mut codings = codings(study, &scope.coders, Some(place.transcript(study)?));
    if place.part != Part::Whole {
        let there = place.find(study, None)?.span;
        codings.retain(|coding| coding.stretch.span.overlaps(there));
    }
    Ok(codings)
}
