//! `emic quotes`: the words behind a theme.

mod choice;

use std::collections::BTreeSet;

use emic_core::analysis::{Evidence, QuoteTheme, quotes_as};
use emic_core::ask::{Theme, coders_of, picks_turns};
use emic_core::expression::{Expression, OPERATORS, TextTerm};
use emic_core::model::{CoderIndex, Language, Study};
use emic_report::reports::{QuoteLook, QuoteSection, quote_report_as, theme_label};

use super::inquiry::{GroupOption, Inquiry, InquiryOptions};
use super::{Answer, Command, Question, Run};
use crate::arguments::{OutputOptions, expression};
use crate::drawing;
use crate::failure::{Failure, Outcome};
use crate::output::{self, Output};
use choice::{Choice, Shape};

pub(super) const COMMAND: Command = Command::new::<Quotes>("quotes", include_str!("quotes.md"));

/// The arguments of `emic quotes`.
#[derive(Debug, clap::Args)]
struct Quotes {
    /// Codes such as `interdependence`, `contact/*` or `role-flexibility-`; or an expression between quotes
    #[arg(required = true, value_name = "THEME|EXPRESSION")]
    themes: Vec<String>,
    #[command(flatten)]
    choice: Choice,
    #[command(flatten)]
    shape: Shape,
    #[command(flatten)]
    by: GroupOption,
    #[command(flatten)]
    inquiry: InquiryOptions,
    #[command(flatten)]
    output: OutputOptions,
}

impl Run for Quotes {
    fn run(&self, question: &Question<'_>) -> Answer {
        let output = Output::new(&self.output, &question.surroundings.terminal)?;
        let mut inquiry = Inquiry::open(&self.inquiry, question)?;
        let (scope, by) = inquiry.groups(&self.by)?;
        let (study, language) = (inquiry.study()?, inquiry.language()?);
        let evidence = Evidence::gather(study, scope.clone());
        let look = QuoteLook {
            wishes: self.choice.wishes(by, self.shape.whole.extent()),
            context: self.shape.context,
            cut: self.shape.cut(),
        };
        let mut sections = Vec::new();
        let mut named = Vec::new();
        for text in &self.themes {
            for theme in themes(study, text, language)? {
                tell_words_like_codes(study, &theme.asked, question);
                named.push(coders_named(study, &theme.asked)?);
                let extract = quotes_as(&evidence, &theme.asked, &look.wishes, inquiry.finder());
                sections.push(QuoteSection {
                    extract: extract?,
                    key: theme.key,
                    label: theme.label,
                    group: None,
                });
            }
        }
        let mut asked = inquiry.asked(&scope, &self.by)?;
        asked.coders = whose(study, &scope.coders, &named);
        let report = quote_report_as(&asked, &evidence, &sections, &look);
        output.deliver(&report, language)?;
        Ok(Outcome::Fine)
    }
}

/// The coders whom an expression names.
fn coders_named(study: &Study, theme: &QuoteTheme) -> Result<BTreeSet<CoderIndex>, Failure> {
    match theme {
        QuoteTheme::Expression(query) => Ok(coders_of(study, query)?),
        QuoteTheme::Theme(_) | QuoteTheme::Places { .. } => Ok(BTreeSet::new()),
    }
}

/// Whose codings were looked at: those named in each expression, and those who are counted where an expression names nobody.
fn whose(study: &Study, counted: &[CoderIndex], named: &[BTreeSet<CoderIndex>]) -> Vec<String> {
    let counted = counted.iter().filter(|_| named.iter().any(BTreeSet::is_empty));
    let all: BTreeSet<CoderIndex> = named.iter().flatten().chain(counted).copied().collect();
    all.into_iter().map(|coder| study.coder(coder).to_string()).collect()
}

/// Tells which words of an expression are codes as well: whoever types the id of a code seldom looks for that word.
fn tell_words_like_codes(study: &Study, theme: &QuoteTheme, question: &Question<'_>) {
    let QuoteTheme::Expression(query) = theme else { return };
    for word in bare_words(query) {
        if study.codebook.ids().any(|id| id == word) {
            let note = format!("`{word}` was looked for as a word; for the code of that name write `code:{word}`");
            output::tell(&drawing::remark("note: ", &note, &question.surroundings.terminal));
        }
    }
}

/// The single words of an expression, each once.
fn bare_words(query: &Expression) -> BTreeSet<&str> {
    match query {
        Expression::Text(TextTerm::Word(word)) => BTreeSet::from([word.as_str()]),
        Expression::Text(_) | Expression::Term(_) | Expression::Saved(_) => BTreeSet::new(),
        Expression::Not(inner) => bare_words(inner),
        Expression::And(parts) | Expression::Or(parts) | Expression::Xor(parts) => {
            parts.iter().flat_map(bare_words).collect()
        }
        Expression::Relation { left, right, .. } => &bare_words(left) | &bare_words(right),
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
    passages_only(text, study, &query)?;
    Ok(vec![Named {
        key: query.to_string(),
        label: query.to_string(),
        asked: QuoteTheme::Expression(query),
    }])
}

/// Refuses an expression that may denote turns and no passage in them.
///
/// # Errors
/// When it names no code and no words, or only beside what it picks whole.
pub(super) fn passages_only(text: &str, study: &Study, query: &Expression) -> Result<(), Failure> {
    if !picks_turns(study, query)? {
        return Ok(());
    }
    let message = format!("`{text}` picks whole interviews, not passages");
    let shown = if text.contains(' ') {
        format!("({text})")
    } else {
        text.to_owned()
    };
    let help = format!(
        "add what the passages should be about: \"{shown} AND code:…\"; the whole expression stands between quotes"
    );
    Err(Failure::new(message, help))
}

/// One bare word is taken for a code that was misspelt, not for a word to look for.
fn looks_like_a_code(text: &str) -> bool {
    !text.starts_with('@')
        && !text.contains([' ', ':', '"', '<', '>', '~', '('])
        && (text.contains('-') || !text.contains('*'))
}
