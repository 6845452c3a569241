//! The framework matrix: cases against themes, in each cell the analyst's summary and the words behind it.
//!
//! A summary is the memo on a theme in a case (`about: cell:R07/interdependence`). It belongs to the theme whatever its sign.
//!
//! ```
//! use emic_core::analysis::{Evidence, Limit};
//! use emic_core::analysis::framework::{framework, hidden, written};
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
//! // The one cell with codings has a summary, and no summary stands elsewhere.
//! assert_eq!((written(&rows).part, written(&rows).whole), (1, 1));
//! assert_eq!(hidden(&study, &rows, &themes), []);
//! // Role flexibility has no cell with codings in R1; beside it the summary on interdependence would not be seen.
//! let others = Theme::parse(&study, "role-flexibility")?.ok_or("no theme")?;
//! let rows = framework(&evidence, &others, Limit::Most(1))?;
//! assert_eq!((written(&rows).whole, hidden(&study, &rows, &others).len()), (0, 1));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::collections::{BTreeMap, BTreeSet};

use super::profile::{Tally, tallies};
use super::{Evidence, Limit, Quote, QuoteTheme, quotes};
use crate::ask::{AskError, Scan, Theme};
use crate::compare::Share;
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

/// Of the cells with codings, how many have a summary.
#[must_use]
pub fn written<'r>(rows: impl IntoIterator<Item = &'r FrameworkRow>) -> Share {
    let cells = rows.into_iter().flat_map(|row| &row.cells);
    let coded = cells.filter(|cell| cell.references.all() > 0);
    coded.fold(Share { part: 0, whole: 0 }, |share, cell| Share {
        part: share.part + u64::from(!cell.summaries.is_empty()),
        whole: share.whole + 1,
    })
}

/// The summaries that a matrix of these rows and themes does not show, by case and code.
#[must_use]
pub fn hidden<'r>(
    study: &Study,
    rows: impl IntoIterator<Item = &'r FrameworkRow>,
    themes: &[Theme],
) -> Vec<(CaseIndex, CodeIndex)> {
    let cases: BTreeSet<CaseIndex> = rows.into_iter().map(|row| row.case).collect();
    let is_theme = |code: CodeIndex| themes.iter().any(|theme| theme.code == code);
    let written = summaries(study).into_keys();
    written
        .filter(|(case, code)| !cases.contains(case) || !is_theme(*code))
        .collect()
}
