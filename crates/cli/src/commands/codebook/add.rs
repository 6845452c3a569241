//! `emic codebook add`.

use emic_core::act::{AddCode, CodebookAct, NewCode};
use emic_core::model::{LocalText, Origin, Use};

use super::{change, code};
use crate::commands::deed::DryRun;
use crate::commands::{Answer, Question, Run};

/// The arguments of `emic codebook add`.
#[derive(Debug, clap::Args)]
pub struct Add {
    /// The new code's id: small letters, digits and single hyphens
    id: String,
    /// The code above it; without it, at the top
    #[arg(long, value_name = "CODE")]
    parent: Option<String>,
    /// The code before which it stands; without it, last
    #[arg(long, value_name = "SIBLING")]
    before: Option<String>,
    /// The codebook that takes it, as emic.yaml names it; without it, that of the parent, or the only one
    #[arg(long, value_name = "FILE")]
    codebook: Option<String>,
    /// A heading: codes stand below it, and it is never given itself
    #[arg(long)]
    heading: bool,
    #[command(flatten)]
    words: Words,
    #[command(flatten)]
    dry_run: DryRun,
}

/// What a new code says of itself.
#[derive(Debug, clap::Args)]
struct Words {
    /// The name that people read
    #[arg(long, value_name = "TEXT", conflicts_with_all = ["label_nl", "label_en"])]
    label: Option<String>,
    /// The name in Dutch
    #[arg(long, value_name = "TEXT")]
    label_nl: Option<String>,
    /// The name in English
    #[arg(long, value_name = "TEXT")]
    label_en: Option<String>,
    /// What it means, in one line
    #[arg(long, value_name = "TEXT")]
    brief: Option<String>,
    /// What it means
    #[arg(long, value_name = "TEXT", conflicts_with_all = ["definition_nl", "definition_en"])]
    definition: Option<String>,
    /// What it means, in Dutch
    #[arg(long, value_name = "TEXT")]
    definition_nl: Option<String>,
    /// What it means, in English
    #[arg(long, value_name = "TEXT")]
    definition_en: Option<String>,
    /// When to give it
    #[arg(long, value_name = "TEXT")]
    use_when: Option<String>,
    /// When not to
    #[arg(long, value_name = "TEXT")]
    not_when: Option<String>,
    /// Where it came from
    #[arg(long, value_name = "WORD", value_parser = ["theory", "data"])]
    origin: Option<String>,
}

impl Run for Add {
    fn run(&self, question: &Question<'_>) -> Answer {
        let words = &self.words;
        let plain = |text: &Option<String>| text.clone().map(LocalText::plain).unwrap_or_default();
        let local = |any: &Option<String>, nl: &Option<String>, en: &Option<String>| LocalText {
            any: any.clone(),
            nl: nl.clone(),
            en: en.clone(),
        };
        let new = NewCode {
            id: code(&self.id)?,
            label: local(&words.label, &words.label_nl, &words.label_en),
            usage: if self.heading { Use::Heading } else { Use::Codable },
            brief: plain(&words.brief),
            definition: local(&words.definition, &words.definition_nl, &words.definition_en),
            use_when: plain(&words.use_when),
            not_when: plain(&words.not_when),
            origin: Origin::ALL
                .into_iter()
                .find(|origin| words.origin.as_deref() == Some(origin.name())),
        };
        let act = AddCode {
            code: new,
            parent: self.parent.as_deref().map(code).transpose()?,
            before: self.before.as_deref().map(code).transpose()?,
            codebook: self.codebook.clone(),
        };
        change(CodebookAct::Add(Box::new(act)), &self.dry_run, question)
    }
}
