//! `emic kwic`: words in their context.

use emic_core::analysis::lexis::{Concordance, Cover, LineOrder, concordance};
use emic_core::analysis::{Group, groups};
use emic_core::ask::Theme;
use emic_core::expression::{Expression, OPERATORS, TextTerm};
use emic_core::model::Study;
use emic_report::reports::{ContextAsked, ContextGroup, context_report};

use super::inquiry::{GroupOption, Inquiry, InquiryOptions};
use super::words::codes;
use super::{Answer, Command, Question, Run};
use crate::arguments::{Most, OutputOptions, expression};
use crate::failure::{Failure, Outcome};
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<Kwic>("kwic", include_str!("kwic.md"));

/// The arguments of `emic kwic`.
#[derive(Debug, clap::Args)]
struct Kwic {
    /// Words, `beginnings*`, or phrases between quotes: each is looked for by itself
    #[arg(required = true, value_name = "WORDS")]
    words: Vec<String>,
    /// Only where one of these codes was given: a comma list, written as for `emic matrix`
    #[arg(long, value_name = "CODES")]
    code: Option<String>,
    /// In which order the lines stand
    #[arg(long, value_name = "ORDER", value_enum, default_value = "place")]
    sort: Order,
    /// At most so many words on either side
    #[arg(long, value_name = "N", default_value = "15")]
    context: usize,
    /// Show at most so many lines; 0 shows all; csv and json hold all
    #[arg(long, value_name = "N", default_value = "50")]
    limit: Most,
    #[command(flatten)]
    by: GroupOption,
    #[command(flatten)]
    inquiry: InquiryOptions,
    #[command(flatten)]
    output: OutputOptions,
}

/// In which order the lines stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Order {
    /// As in the study
    Place,
    /// By the words to the left, the nearest first
    Left,
    /// By the words to the right, the nearest first
    Right,
}

impl Run for Kwic {
    fn run(&self, question: &Question<'_>) -> Answer {
        let terminal = &question.surroundings.terminal;
        let output = Output::new(&self.output, terminal)?;
        let terms: Vec<TextTerm> = self.words.iter().map(|words| term(words)).collect::<Result<_, _>>()?;
        let mut inquiry = Inquiry::open(&self.inquiry, question)?;
        let (scope, grouping) = match &self.code {
            Some(_) => inquiry.groups(&self.by)?,
            None => inquiry.groups_of_words(&self.by)?,
        };
        let study = inquiry.study()?;
        let codes = self.code.as_deref().map(|text| codes(study, text)).transpose()?;
        let themes = codes.as_ref().map(|(_, themes)| themes.as_slice());
        let parts = groups(study, &scope, grouping);
        let lines = |part| self.lines(&inquiry, study, &terms, themes, part);
        let found: Vec<ContextGroup<'_>> = parts.iter().map(lines).collect();
        let asked = self.asked(usize::from(terminal.columns()));
        let report = context_report(&inquiry.asked(&scope, &self.by)?, &asked, &found);
        output.deliver(&report, inquiry.language()?)?;
        Ok(Outcome::Fine)
    }
}

impl Kwic {
    fn asked(&self, width: usize) -> ContextAsked {
        ContextAsked {
            terms: self.words.clone(),
            codes: self.code.clone(),
            context: self.context,
            order: self.order(),
            most: self.limit.number(),
            width,
        }
    }

    fn order(&self) -> LineOrder {
        match self.sort {
            Order::Place => LineOrder::Place,
            Order::Left => LineOrder::Left,
            Order::Right => LineOrder::Right,
        }
    }

    fn lines<'p>(
        &self,
        inquiry: &Inquiry,
        study: &Study,
        terms: &[TextTerm],
        themes: Option<&[Theme]>,
        part: &'p Group<'p>,
    ) -> ContextGroup<'p> {
        let cover = themes.map(|themes| Cover::of(&part.evidence, themes));
        let asked = Concordance {
            terms,
            selection: &part.evidence.scope.selection,
            cover: cover.as_ref(),
            context: self.context,
            order: self.order(),
        };
        ContextGroup {
            name: part.name.clone(),
            evidence: themes.map(|_| &part.evidence),
            lines: concordance(study, inquiry.finder(), &asked),
        }
    }
}

/// A word, or a phrase where blanks stand between words.
fn term(words: &str) -> Result<TextTerm, Failure> {
    let words = words.trim();
    if let Some(operator) = words
        .split_whitespace()
        .find(|word| OPERATORS.iter().any(|one| one.name == *word))
    {
        return Err(Failure::new(
            format!("`{operator}` joins conditions, and words are looked for here"),
            "name each word or phrase by itself: `emic kwic wachtlijst ouders`; conditions are for `emic quotes`",
        ));
    }
    if words.contains(char::is_whitespace) && !words.contains('"') {
        return Ok(TextTerm::Phrase(words.to_owned()));
    }
    match expression(words)? {
        Expression::Text(term) => Ok(term),
        _ => Err(Failure::new(
            format!("`{words}` is a condition, and words are looked for here"),
            "conditions on turns stand behind `--where`, codes behind `--code`",
        )),
    }
}
