//! The words behind a theme: extracts with attribution, spread over cases.

use std::collections::{BTreeMap, BTreeSet};

use super::Evidence;
use crate::ask::{AskError, Finder, Stretch, Theme, stretches};
use crate::expression::Expression;
use crate::model::{CaseIndex, CoderIndex, Judgement};

/// What quotes are asked for.
#[derive(Debug, Clone, PartialEq)]
pub enum QuoteTheme {
    /// A code with what belongs to it.
    Theme(Theme),
    /// Whatever an expression denotes.
    Expression(Expression),
}

/// How many quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Every one, in the order of the transcripts.
    All,
    /// At most so many, spread over cases: one of each case in turn, in order, then a second one of each, and so on.
    Most(usize),
}

/// One passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// Where.
    pub stretch: Stretch,
    /// Whose words: the case of the first selected turn touched.
    pub case: CaseIndex,
    /// The codes that the coders gave at this very place, in order, each once.
    pub codes: Vec<Judgement>,
    /// Who coded it.
    pub coders: Vec<CoderIndex>,
    /// The memos on the passage and on its codings.
    pub memos: Vec<String>,
}

/// How the quotes shown are spread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    /// Passages in all.
    pub found: usize,
    /// Cases that have such passages.
    pub cases_found: usize,
    /// Cases that are quoted.
    pub cases_quoted: usize,
    /// Cases in the selection.
    pub cases: usize,
    /// Cases with no such passage, in order.
    pub never: Vec<CaseIndex>,
}

/// The passages of a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extract {
    /// The passages shown, in the order of the transcripts.
    pub quotes: Vec<Quote>,
    /// How they are spread.
    pub balance: Balance,
}

/// Finds the passages of `theme`.
///
/// # Errors
/// When an expression names what the study does not have.
pub fn quotes(
    evidence: &Evidence<'_>,
    theme: &QuoteTheme,
    limit: Limit,
    finder: &dyn Finder,
) -> Result<Extract, AskError> {
    let places: BTreeSet<Stretch> = match theme {
        QuoteTheme::Theme(theme) => evidence
            .with(&theme.codes(evidence.study), theme.valence)
            .map(|r| r.stretch)
            .collect(),
        QuoteTheme::Expression(expression) => stretches(evidence.study, &evidence.scope, expression, finder)?
            .into_iter()
            .collect(),
    };
    let all: Vec<Quote> = places
        .into_iter()
        .filter_map(|stretch| quote(evidence, stretch))
        .collect();
    let shown = match limit {
        Limit::All => all.clone(),
        Limit::Most(most) => spread(&all, most),
    };
    Ok(Extract {
        balance: balance(evidence, &all, &shown),
        quotes: shown,
    })
}

fn quote(evidence: &Evidence<'_>, stretch: Stretch) -> Option<Quote> {
    let first = evidence
        .touched(stretch)
        .into_iter()
        .next()
        .and_then(|turn| evidence.turns.get(turn));
    let case = first.map_or_else(|| evidence.study.transcript(stretch.transcript).case, |turn| turn.case);
    let from = evidence
        .references
        .partition_point(|reference| reference.stretch < stretch);
    let here: Vec<_> = evidence
        .references
        .iter()
        .skip(from)
        .take_while(|reference| reference.stretch == stretch)
        .collect();
    let mut codes: Vec<Judgement> = here
        .iter()
        .map(|r| Judgement {
            code: r.code,
            valence: r.valence,
        })
        .collect();
    codes.dedup();
    let coders: BTreeSet<CoderIndex> = here.iter().map(|reference| reference.coder).collect();
    let mut memos: Vec<String> = Vec::new();
    for memo in here.iter().flat_map(|r| {
        r.segment
            .memo
            .iter()
            .chain(r.segment.memos.iter().map(|(_, memo)| memo))
    }) {
        if !memos.contains(memo) {
            memos.push(memo.clone());
        }
    }
    Some(Quote {
        stretch,
        case,
        codes,
        coders: coders.into_iter().collect(),
        memos,
    })
}

/// One passage of each case in turn until there are `most`; then back in the order of the transcripts.
fn spread(all: &[Quote], most: usize) -> Vec<Quote> {
    let mut quoted: BTreeMap<CaseIndex, usize> = BTreeMap::new();
    let mut rounds: Vec<(usize, usize)> = Vec::with_capacity(all.len());
    for (position, quote) in all.iter().enumerate() {
        let round = quoted.entry(quote.case).or_default();
        rounds.push((*round, position));
        *round += 1;
    }
    rounds.sort_unstable();
    let mut chosen: Vec<usize> = rounds.into_iter().take(most).map(|(_, position)| position).collect();
    chosen.sort_unstable();
    chosen
        .into_iter()
        .filter_map(|position| all.get(position).cloned())
        .collect()
}

fn balance(evidence: &Evidence<'_>, all: &[Quote], shown: &[Quote]) -> Balance {
    let cases = |quotes: &[Quote]| quotes.iter().map(|quote| quote.case).collect::<BTreeSet<_>>();
    let (with, selected) = (cases(all), evidence.cases());
    Balance {
        found: all.len(),
        cases_found: with.len(),
        cases_quoted: cases(shown).len(),
        cases: selected.len(),
        never: selected.difference(&with).copied().collect(),
    }
}
