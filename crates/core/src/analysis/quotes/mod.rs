//! The words behind a theme: extracts with attribution, spread over cases and groups.

mod balance;
mod context;
mod deal;
mod folding;
mod passage;
mod shorten;

use std::collections::BTreeSet;

use super::{Evidence, Grouping};
use crate::ask::{AskError, Extent, Finder, Selection, Sorted, Stretch, Theme, passages, reachable, whole_turns};
use crate::expression::Expression;
use crate::model::{CaseIndex, Valence};

pub use balance::{Balance, GroupShare, Largest};
pub use context::{Context, Said, context};
pub use folding::Repeats;
pub use passage::Quote;
pub use shorten::{Cut, MARK, Remarks, Shortened, shortened};

use deal::Members;
pub(super) use deal::spread;

/// What quotes are asked for.
#[derive(Debug, Clone, PartialEq)]
pub enum QuoteTheme {
    /// A code with what belongs to it.
    Theme(Theme),
    /// Whatever an expression denotes.
    Expression(Expression),
    /// Places that are known already.
    Places {
        /// The places.
        places: Vec<Stretch>,
        /// The turns in which there may be any: cases with none of these were not asked.
        within: Selection,
    },
}

/// How many quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Every one, in the order of the transcripts.
    All,
    /// At most so many, spread over cases: one of each case in turn, in order, then a second one of each, and so on. Where groups
    /// are made, they take turns, and each of them deals out its own cases so.
    Most(usize),
}

/// Whether what speaks against a theme is looked for too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CounterEvidence {
    /// It is not.
    #[default]
    Left,
    /// The passages of the opposite sign, for a theme with a sign.
    Sought,
}

/// Everything that can be wished of quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuoteWishes {
    /// How many.
    pub limit: Limit,
    /// Which groups take turns.
    pub by: Grouping,
    /// What becomes of passages that overlap or say the same again.
    pub repeats: Repeats,
    /// How much of the text is given.
    pub extent: Extent,
    /// Whether what speaks against it is given too.
    pub counter: CounterEvidence,
}

impl QuoteWishes {
    /// So many quotes, each passage by itself, as it was coded or denoted.
    #[must_use]
    pub fn of(limit: Limit) -> Self {
        Self {
            limit,
            by: Grouping::Whole,
            repeats: Repeats::Each,
            extent: Extent::Stretches,
            counter: CounterEvidence::Left,
        }
    }
}

/// The passages of a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extract {
    /// The passages shown: by group where groups were made, then in the order of the transcripts.
    pub quotes: Vec<Quote>,
    /// How they are spread.
    pub balance: Balance,
    /// What speaks against the theme, where that was sought and the theme has a sign.
    pub counter: Option<Box<Counter>>,
}

/// The passages of the opposite sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counter {
    /// The theme with the other sign.
    pub theme: Theme,
    /// Its passages, chosen by the same wishes.
    pub extract: Extract,
    /// The cases that have such passages and none of the theme itself, in order.
    pub only: Vec<CaseIndex>,
}

/// Finds the passages of `theme`, each by itself.
///
/// # Errors
/// When an expression names what the study does not have.
pub fn quotes(
    evidence: &Evidence<'_>,
    theme: &QuoteTheme,
    limit: Limit,
    finder: &dyn Finder,
) -> Result<Extract, AskError> {
    quotes_as(evidence, theme, &QuoteWishes::of(limit), finder)
}

/// Finds the passages of `theme` and chooses among them as `wishes` say.
///
/// *Which are chosen.* Passages stand in the order of transcript and place. The first passage of a case is of round 1, its second of
/// round 2, and so on. Without groups the passages are taken by round, and inside a round in order, until there are enough. With
/// groups the first group takes its first passage so, then the second group, and so on, round and round; a group that has none left
/// is passed over. Nothing is left to chance.
///
/// ```
/// use emic_core::analysis::{Evidence, Grouping, Limit, QuoteTheme, QuoteWishes, quotes_as};
/// use emic_core::ask::{Scan, Scope, Wishes};
/// use emic_core::expression::parse;
/// use emic_core::read::{Sources, understand};
///
/// let study = understand(Sources::from_iter([
///     ("emic.yaml", "title: t\nattributes: {sector: [school, care]}"),
///     ("codebook.yaml", "id: own\ncodes: [{id: a}]"),
///     ("cases.csv", "case,sector\nR1,school\nR2,school\nR3,care\n"),
///     ("transcripts/R1.txt", "R: een twee\n"),
///     ("transcripts/R2.txt", "R: drie\n"),
///     ("transcripts/R3.txt", "R: vier vijf\n"),
///     ("coding/an/R1.yaml", "segments:\n- {quote: een, codes: [a]}\n- {quote: twee, codes: [a]}\n"),
///     ("coding/an/R2.yaml", "segments: [{quote: drie, codes: [a]}]"),
///     ("coding/an/R3.yaml", "segments:\n- {quote: vier, codes: [a]}\n- {quote: vijf, codes: [a]}\n"),
/// ])).study.ok_or("no study")?;
/// let evidence = Evidence::gather(&study, Scope::resolve(&study, &Wishes::default(), &Scan)?);
/// let theme = QuoteTheme::Expression(parse("code:a")?);
/// let wishes = QuoteWishes { by: Grouping::parse(&study, "sector")?, ..QuoteWishes::of(Limit::Most(3)) };
/// let found = quotes_as(&evidence, &theme, &wishes, &Scan)?;
///
/// // school deals een (R1), care vier (R3), school drie (R2): twee is R1's second, and would come next but one.
/// let words: Vec<&str> = found.quotes.iter().map(|quote| quote.words(&study)).collect();
/// assert_eq!(words, ["een", "drie", "vier"]);
/// let shares: Vec<(usize, usize)> = found.balance.groups.iter().map(|group| (group.quotes, group.found)).collect();
/// assert_eq!(shares, [(2, 3), (1, 2)]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When an expression names what the study does not have, or whole segments are asked for where it names no code.
pub fn quotes_as(
    evidence: &Evidence<'_>,
    theme: &QuoteTheme,
    wishes: &QuoteWishes,
    finder: &dyn Finder,
) -> Result<Extract, AskError> {
    let (extract, with) = chosen(evidence, theme, wishes, finder)?;
    let counter = match (wishes.counter, opposite(theme)) {
        (CounterEvidence::Sought, Some(against)) => {
            let (extract, cases) = chosen(evidence, &QuoteTheme::Theme(against), wishes, finder)?;
            Some(Box::new(Counter {
                theme: against,
                only: cases.difference(&with).copied().collect(),
                extract,
            }))
        }
        _ => None,
    };
    Ok(Extract { counter, ..extract })
}

/// The extract, and the cases that have such passages.
fn chosen(
    evidence: &Evidence<'_>,
    theme: &QuoteTheme,
    wishes: &QuoteWishes,
    finder: &dyn Finder,
) -> Result<(Extract, BTreeSet<CaseIndex>), AskError> {
    let places = places(evidence, theme, wishes.extent, finder)?;
    let mut found = passage::quotes_at(evidence, theme, &places);
    let mut outside = 0;
    if wishes.extent != Extent::Stretches {
        let words = self::places(evidence, theme, Extent::Stretches, finder)?;
        let shown = Sorted::new(places.iter().copied().collect());
        outside = words.iter().filter(|word| !shown.any_overlaps(**word)).count();
        found = passage::focused(found, words);
    }
    let all = folding::folded(evidence.study, found.clone(), wishes.repeats);
    let cases = balance::asked(evidence, &within(evidence, theme)?, &found);
    let members = Members::of(evidence, wishes.by, &cases);
    let quotes = deal::dealt(&all, &members, wishes.limit);
    let extract = Extract {
        balance: Balance {
            outside,
            ..balance::balance(&members, &cases, &found, &quotes)
        },
        quotes,
        counter: None,
    };
    Ok((extract, balance::cases(&found)))
}

/// The turns in which there may be anything of the theme.
fn within(evidence: &Evidence<'_>, theme: &QuoteTheme) -> Result<Selection, AskError> {
    Ok(match theme {
        QuoteTheme::Theme(_) => evidence.scope.selection.clone(),
        QuoteTheme::Expression(expression) => reachable(evidence.study, expression)?,
        QuoteTheme::Places { within, .. } => within.clone(),
    })
}

fn places(
    evidence: &Evidence<'_>,
    theme: &QuoteTheme,
    extent: Extent,
    finder: &dyn Finder,
) -> Result<BTreeSet<Stretch>, AskError> {
    let study = evidence.study;
    Ok(match theme {
        QuoteTheme::Expression(expression) => passages(study, &evidence.scope, expression, finder, extent)?
            .into_iter()
            .collect(),
        QuoteTheme::Places { places, .. } => widened(evidence, places.iter().copied(), extent),
        QuoteTheme::Theme(theme) => {
            let codes = theme.codes(study);
            let segments = evidence.with(&codes, theme.valence).map(|r| r.stretch);
            widened(evidence, segments, extent)
        }
    })
}

/// Places as they are, or the whole turns that they touch.
fn widened(evidence: &Evidence<'_>, places: impl Iterator<Item = Stretch>, extent: Extent) -> BTreeSet<Stretch> {
    match extent {
        Extent::Stretches | Extent::Segments => places.collect(),
        Extent::Turns => places
            .flat_map(|place| whole_turns(evidence.study, &evidence.scope, place))
            .collect(),
    }
}

/// The same theme with the other sign, where it has one.
fn opposite(theme: &QuoteTheme) -> Option<Theme> {
    let QuoteTheme::Theme(theme) = theme else { return None };
    let valence = match theme.valence? {
        Valence::Plus => Valence::Minus,
        Valence::Minus => Valence::Plus,
        Valence::Neutral => return None,
    };
    Some(Theme {
        valence: Some(valence),
        ..*theme
    })
}
