//! `emic consensus list`: the worklist.

use emic_core::model::TranscriptIndex;
use emic_core::worklist::{Item, Kind, by_gain};
use emic_report::phrase::consensus as phrases;
use emic_report::reports::{WorklistAsked, worklist_report};

use super::parties::{Parties, PartyOptions};
use super::wanted::Wanted;
use crate::arguments::{LanguageOption, Most, OutputOptions, StrictOption};
use crate::commands::{Answer, Question, Run};
use crate::failure::Outcome;
use crate::find_study;
use crate::output::Output;

/// The arguments of `emic consensus list`.
#[derive(Debug, clap::Args)]
pub struct List {
    #[command(flatten)]
    parties: PartyOptions,
    /// Only these codes: a comma list, `code/*` or `code/**`
    #[arg(long, value_name = "CODES")]
    codes: Option<String>,
    /// Only these kinds: valence, boundary, code, missed
    #[arg(long, value_name = "KINDS", value_delimiter = ',', value_parser = kind)]
    kind: Vec<Kind>,
    /// Only these transcripts
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    transcript: Vec<String>,
    /// In which order
    #[arg(long, value_name = "ORDER", value_enum, default_value = "gain")]
    order: Order,
    /// Those that are settled too
    #[arg(long)]
    all: bool,
    /// Show at most so many; 0 shows all. Tables hold all of them
    #[arg(long, value_name = "N", default_value = "10")]
    limit: Most,
    #[command(flatten)]
    language: LanguageOption,
    #[command(flatten)]
    strict: StrictOption,
    #[command(flatten)]
    output: OutputOptions,
}

/// In which order disagreements stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Order {
    /// First those that take away most characters in dispute
    Gain,
    /// As the transcripts go
    Place,
}

fn kind(text: &str) -> Result<Kind, String> {
    let found = Kind::ALL.into_iter().find(|kind| kind.name() == text);
    found.ok_or_else(|| Kind::ALL.map(Kind::name).join(", "))
}

impl Run for List {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::new(&self.output, &question.surroundings.terminal)?;
        let reading = question.reading()?;
        let study = find_study::study(&reading)?;
        self.strict.allows(study)?;
        let parties = self.parties.find(study)?;
        let settler = parties.settler(question)?;
        let wanted = Wanted::find(study, self.codes.as_deref(), &self.kind, &self.transcript)?;
        let gathered = parties.gathered();
        let shared = gathered.shared_in(|transcript, code| wanted.takes_coding(transcript, code));
        let found = gathered.disagreements.into_iter().filter(|one| wanted.takes(one));
        let all = settler.items(found);
        let left_out = gathered.left_out.into_iter();
        let left_out = left_out.filter(|transcript| wanted.takes_transcript(*transcript));
        let asked = self.asked(parties, (all, shared), left_out.collect());
        let language = self.language.of(study);
        output.deliver(&worklist_report(&asked, language), language)?;
        Ok(Outcome::Fine)
    }
}

impl List {
    /// The worklist, with the choices that made it.
    fn asked<'s>(
        &self,
        parties: Parties<'s>,
        (all, shared): (Vec<Item>, u64),
        left_out: Vec<TranscriptIndex>,
    ) -> WorklistAsked<'s> {
        let listed = self.listed(&all);
        WorklistAsked {
            study: parties.study,
            coders: parties.coders,
            into: parties.into.to_string(),
            codes: self.codes.clone(),
            kinds: self.kind.clone(),
            transcripts: self.transcript.clone(),
            order: self.order.told(),
            shown: self.limit.of(listed.len()),
            listed,
            all,
            shared,
            left_out,
        }
    }

    fn listed(&self, all: &[Item]) -> Vec<Item> {
        let listed = all.iter().filter(|item| self.all || item.settlement.is_none());
        let mut listed: Vec<Item> = listed.cloned().collect();
        if self.order == Order::Gain {
            by_gain(&mut listed, |item| &item.on);
        }
        listed
    }
}

impl Order {
    fn told(self) -> (&'static str, &'static emic_report::phrase::Phrase) {
        match self {
            Self::Gain => ("gain", &phrases::BY_GAIN),
            Self::Place => ("place", &phrases::BY_PLACE),
        }
    }
}
