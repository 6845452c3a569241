//! Every code with how often it was given and passages that show it: what a codebook report tells.

use super::{Evidence, Given, Limit, Quote, QuoteTheme, given, quotes};
use crate::ask::{AskError, Breadth, Scan, Theme};
use crate::model::{CodeIndex, Valence};

/// A code with what was counted for it and its descendants, and passages that bear the code itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeUse {
    /// The code.
    pub code: CodeIndex,
    /// All signs together, then each sign that the code has.
    pub counts: Vec<(Option<Valence>, Given)>,
    /// Passages that show it, spread over cases.
    pub quotes: Vec<Quote>,
}

/// The use of every code, headings included, in the order of the codebook, with at most `most` passages each.
///
/// # Errors
/// None that a study can cause: codes that exist are always found.
pub fn code_uses(evidence: &Evidence<'_>, most: usize) -> Result<Vec<CodeUse>, AskError> {
    let codes = evidence.study.codebook.codes();
    codes
        .map(|(index, code)| {
            let theme = |breadth, valence| Theme {
                code: index,
                breadth,
                valence,
            };
            let signs: &[Valence] = if code.valence.is_some() { &Valence::ALL } else { &[] };
            let asked = [None].into_iter().chain(signs.iter().copied().map(Some));
            let counts = asked
                .map(|valence| (valence, given(evidence, &theme(Breadth::Descendants, valence))))
                .collect();
            let found = quotes(
                evidence,
                &QuoteTheme::Theme(theme(Breadth::Alone, None)),
                Limit::Most(most),
                &Scan,
            )?;
            Ok(CodeUse {
                code: index,
                counts,
                quotes: found.quotes,
            })
        })
        .collect()
}
