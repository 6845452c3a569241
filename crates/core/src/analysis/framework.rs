//! The framework matrix: cases against themes, in each cell the analyst's summary and the words behind it.
//!
//! A summary is the memo on a theme in a case (`about: cell:R07/interdependence`). It belongs to the theme whatever its sign.
//!
//! ```
//! use emic_core::analysis::{Evidence, Limit};
//! use emic_core::analysis::framework::framework;
//! use emic_core::ask::{Scan, Scope, Theme, Wishes};
//! use emic_core::read::{Sources, understand};
//!
//! let files = [
//!     ("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]\n"),
//!     ("transcripts/R1.txt", "R: wij bellen elkaar. nooit lukt het.\n"),
//!     ("coding/an/R1.yaml", "segments:\n- quote: wij bellen elkaar\n  codes: [interdependence+]\n- quote: nooit\n  codes: [interdependence-]\n"),
//!     ("memos/framework/R1/interdependence.md", "---\nabout: cell:R1/interdependence\n---\nBelt, en vangt bot.\n"),
//! ];
//! let study = understand(Sources::from_iter(files)).study.ok_or("no study")?;
//! let evidence = Evidence::gather(&study, Scope::resolve(&study, &Wishes::default(), &Scan)?);
//! let themes = Theme::parse(&study, "interdependence")?.ok_or("no theme")?;
//! let rows = framework(&evidence, &themes, Limit::Most(1))?;
//! let cell = rows.first().and_then(|row| row.cells.first()).ok_or("no cell")?;
//! assert_eq!(cell.summaries, ["Belt, en vangt bot."]);
//! // Two codings at two passages, of which one is shown.
//! assert_eq!((cell.references.plus, cell.references.minus, cell.passages, cell.quotes.len()), (1, 1, 2, 1));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::collections::BTreeMap;

use super::profile::{Tally, tallies};
use super::{Evidence, Limit, Quote, QuoteTheme, quotes};
use crate::ask::{AskError, Scan, Theme};
use crate::model::{CaseIndex, CodeIndex, MemoSubject, Study};

/// One case, with a cell for each theme.
#[derive(Debug, Clone, PartialEq)]
pub struct FrameworkRow {
    /// The case.
    pub case: CaseIndex,
    /// Its cells, in the order of the themes.
    pub cells: Vec<FrameworkCell>,
}

/// What one case says on one theme.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FrameworkCell {
    /// What the analyst wrote of it; mostly one text, in the order of the files.
    pub summaries: Vec<String>,
    /// Codings of the theme in turns of the case, by sign.
    pub references: Tally,
    /// Distinct places of the theme whose first selected turn is of the case.
    pub passages: usize,
    /// The first of these passages, as many as were asked for.
    pub quotes: Vec<Quote>,
}

impl FrameworkCell {
    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.summaries.is_empty() && self.references == Tally::default() && self.passages == 0
    }
}

/// The cases with a selected turn that was read, each with what it says on every theme; at most `limit` quotes a cell.
///
/// # Errors
/// None for themes of the study; those of [`quotes`].
pub fn framework(evidence: &Evidence<'_>, themes: &[Theme], limit: Limit) -> Result<Vec<FrameworkRow>, AskError> {
    let mut rows: BTreeMap<CaseIndex, Vec<FrameworkCell>> = evidence
        .cases()
        .into_iter()
        .map(|case| (case, vec![FrameworkCell::default(); themes.len()]))
        .collect();
    let summaries = summaries(evidence.study);
    for (column, theme) in themes.iter().enumerate() {
        let found = quotes(evidence, &QuoteTheme::Theme(*theme), Limit::All, &Scan)?;
        let mut behind: BTreeMap<CaseIndex, Vec<Quote>> = BTreeMap::new();
        for quote in found.quotes {
            behind.entry(quote.case).or_default().push(quote);
        }
        let mut said = tallies(evidence, theme);
        for (case, cells) in &mut rows {
            let Some(cell) = cells.get_mut(column) else { continue };
            let mut quotes = behind.remove(case).unwrap_or_default();
            cell.passages = quotes.len();
            if let Limit::Most(most) = limit {
                quotes.truncate(most);
            }
            cell.quotes = quotes;
            cell.references = said.remove(case).unwrap_or_default();
            cell.summaries = summaries.get(&(*case, theme.code)).cloned().unwrap_or_default();
        }
    }
    let rows = rows.into_iter().map(|(case, cells)| FrameworkRow { case, cells });
    Ok(rows.collect())
}

/// The summaries of a study, by case and code.
#[must_use]
pub fn summaries(study: &Study) -> BTreeMap<(CaseIndex, CodeIndex), Vec<String>> {
    let mut summaries: BTreeMap<_, Vec<String>> = BTreeMap::new();
    for memo in &study.memos {
        if let MemoSubject::Cell { case, code } = memo.about {
            summaries.entry((case, code)).or_default().push(memo.text.clone());
        }
    }
    summaries
}
