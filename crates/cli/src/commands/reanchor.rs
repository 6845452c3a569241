//! `emic reanchor`: writes where the words of segments stand now, and those that were changed.

use emic_core::act::{Act, Reanchor};
use emic_core::analysis::reanchoring;
use emic_core::edit;
use emic_report::reports;

use super::deed::{DryRun, write};
use super::{Answer, Command, Question, Run};
use crate::find_study;
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<ReanchorAll>("reanchor", include_str!("reanchor.md"));

/// The arguments of `emic reanchor`.
#[derive(Debug, clap::Args)]
struct ReanchorAll {
    /// Only codings of this transcript
    transcript: Option<String>,
    /// Only codings of this coder
    #[arg(long, value_name = "CODER")]
    coder: Option<String>,
    #[command(flatten)]
    dry_run: DryRun,
}

impl Run for ReanchorAll {
    fn run(&self, question: &Question<'_>) -> Answer {
        let reading = question.reading()?;
        let study = find_study::study(&reading)?;
        let transcript = self
            .transcript
            .as_deref()
            .map(|id| emic_core::place::PlaceText::parse(id)?.transcript(study))
            .transpose()?;
        let coder = self
            .coder
            .as_deref()
            .map(|name| emic_core::ask::coders_named(study, &[name.to_owned()]))
            .transpose()?;
        let coder = coder.and_then(|coders| coders.first().copied());
        let act = Act::Reanchor(Reanchor {
            coder: coder.map(|coder| study.coder(coder).clone()),
            transcript: transcript.map(|index| study.transcript(index).id.clone()),
        });
        let changes = edit::plan(&reading, &act)?;
        let language = study.settings.language;
        let report = reports::reanchoring(study, &reanchoring(study, coder, transcript), language);
        Output::screen(&question.surroundings.terminal).deliver(&report, language)?;
        write(changes.without_notes(), &self.dry_run, question)
    }
}
