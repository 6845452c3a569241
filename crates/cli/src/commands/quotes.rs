//! `emic quotes`: the words behind a theme.

use emic_core::analysis::{Evidence, Limit, QuoteTheme, quotes};
use emic_core::ask::{Scan, Theme};
use emic_core::expression::{Expression, Field, OPERATORS};
use emic_core::model::{Language, Study};
use emic_report::reports::{QuoteSection, quote_report, theme_label};

use super::inquiry::{GroupOption, Inquiry, InquiryOptions};
use super::{Answer, Command, Question, Run};
use crate::arguments::{OutputOptions, expression};
use crate::failure::{Failure, Outcome};
use crate::output::Output;

pub(super) const COMMAND: Command = Command::new::<Quotes>("quotes", include_str!("quotes.md"));

/// The arguments of `emic quotes`.
#[derive(Debug, clap::Args)]
struct Quotes {
    /// Codes such as `interdependence`, `contact/*` or `role-flexibility-`; or an expression between quotes
    #[arg(required = true, value_name = "THEME|EXPRESSION")]
    themes: Vec<String>,
    /// At most so many quotes a theme, spread over cases: one of each in turn; 0 for all
    #[arg(long, value_name = "N", default_value = "12", conflicts_with = "all")]
    limit: usize,
    /// Every passage
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    inquiry: InquiryOptions,
    #[command(flatten)]
    output: OutputOptions,
}

impl Run for Quotes {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::new(&self.output, &question.surroundings.terminal)?;
        let inquiry = Inquiry::open(&self.inquiry, question)?;
        let (study, scope, language) = (inquiry.study()?, inquiry.scope()?, inquiry.language()?);
        let evidence = Evidence::gather(study, scope.clone());
        let limit = if self.all || self.limit == 0 {
            Limit::All
        } else {
            Limit::Most(self.limit)
        };
        let mut sections = Vec::new();
        for text in &self.themes {
            for theme in themes(study, text, language)? {
                let extract = quotes(&evidence, &theme.asked, limit, &Scan)?;
                sections.push(QuoteSection {
                    key: theme.key,
                    label: theme.label,
                    extract,
                });
            }
        }
        let report = quote_report(&inquiry.asked(&scope, &GroupOption::NONE)?, &evidence, &sections, limit);
        output.deliver(&report, language)?;
        Ok(Outcome::Fine)
    }
}

/// A theme or expression with its names.
struct Named {
    key: String,
    label: String,
    asked: QuoteTheme,
}

/// What one argument asks for: the themes of a code, else an expression.
fn themes(study: &Study, text: &str, language: Language) -> Result<Vec<Named>, Failure> {
    if let Some(themes) = Theme::parse(study, text)? {
        let named = |theme: Theme| Named {
            key: theme.key(study),
            label: theme_label(study, &theme, language),
            asked: QuoteTheme::Theme(theme),
        };
        return Ok(themes.into_iter().map(named).collect());
    }
    if OPERATORS.iter().any(|operator| operator.name == text) {
        let help = "write it as one: emic quotes \"code:interdependence- AND sector:onderwijs\"";
        return Err(Failure::new(
            format!("`{text}` stands alone: an expression stands between quotes"),
            help,
        ));
    }
    if looks_like_a_code(text) {
        let known = study.codebook.ids();
        let help = "`emic codebook` lists the codes; words are looked for with `emic search`";
        return Err(emic_core::ask::AskError::unknown("code", text, known, help).into());
    }
    let query = expression(text)?;
    if !is_about_passages(&query) {
        let message = format!("`{text}` picks whole interviews, not passages");
        let help = format!(
            "add what the passages should be about: \"{text} AND code:…\"; the whole expression stands between quotes"
        );
        return Err(Failure::new(message, help));
    }
    Ok(vec![Named {
        key: query.to_string(),
        label: query.to_string(),
        asked: QuoteTheme::Expression(query),
    }])
}

/// Whether an expression asks for codes or words, not for turns alone.
fn is_about_passages(query: &Expression) -> bool {
    match query {
        Expression::Term(term) => matches!(term.field, Field::Code | Field::Coder | Field::Valence),
        Expression::Text(_) | Expression::Saved(_) => true,
        Expression::Not(inner) => is_about_passages(inner),
        Expression::And(parts) | Expression::Or(parts) | Expression::Xor(parts) => parts.iter().any(is_about_passages),
        Expression::Relation { left, .. } => is_about_passages(left),
    }
}

/// One bare word is taken for a code that was misspelt, not for a word to look for.
fn looks_like_a_code(text: &str) -> bool {
    !text.starts_with('@')
        && !text.contains([' ', ':', '"', '<', '>', '~', '('])
        && (text.contains('-') || !text.contains('*'))
}
