//! Cases that stand against their group.

use super::{Aspect, Leaning, ModelCode, Tally, tallies};
use crate::analysis::{Evidence, Limit, Quote, QuoteTheme, quotes};
use crate::ask::{AskError, Scan};
use crate::model::{CaseIndex, Valence};

/// The cases on the small side of a code, in one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deviation {
    /// The code.
    pub aspect: Aspect,
    /// The side of these cases: `+` or `-`.
    pub side: Valence,
    /// The cases with what they say of the code, in order.
    pub cases: Vec<(CaseIndex, Tally)>,
    /// How many cases of the group lean the other way.
    pub against: u64,
}

impl Deviation {
    /// What these cases say there: the first passage of each with their sign, in the order of the cases. `evidence` is that of the
    /// group in which they are deviant.
    ///
    /// ```
    /// use emic_core::analysis::Evidence;
    /// use emic_core::analysis::profile::{deviants, model_codes};
    /// use emic_core::ask::{Scan, Scope, Wishes};
    /// # use emic_core::read::{Sources, understand};
    /// # let study = understand(Sources::from_iter([
    /// #     ("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]\n"),
    /// #     ("transcripts/S1.txt", "R: een\n"),
    /// #     ("transcripts/S2.txt", "R: een\n"),
    /// #     ("transcripts/S3.txt", "R: een twee drie\n"),
    /// #     ("coding/an/S1.yaml", "segments:\n- {quote: een, codes: [interdependence+]}\n"),
    /// #     ("coding/an/S2.yaml", "segments:\n- {quote: een, codes: [interdependence+]}\n"),
    /// #     ("coding/an/S3.yaml", "segments:\n- {quote: een, codes: [interdependence+]}\n- {quote: twee, codes: [interdependence-]}\n- {quote: drie, codes: [interdependence-]}\n"),
    /// # ])).study.ok_or("no study")?;
    ///
    /// // S1 and S2 have one `+`; S3 has one too (`een`), and two `-` (`twee`, `drie`): one against two.
    /// let evidence = Evidence::gather(&study, Scope::resolve(&study, &Wishes::default(), &Scan)?);
    /// let found = deviants(&evidence, &model_codes(&study)?, 2);
    /// let passages = found[0].passages(&evidence)?;
    /// let words: Vec<&str> = passages.iter().map(|quote| quote.words(&study)).collect();
    /// assert_eq!((words, found[0].against), (vec!["twee"], 2));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// None for codes of the study; those of [`quotes`].
    pub fn passages(&self, evidence: &Evidence<'_>) -> Result<Vec<Quote>, AskError> {
        let Some(code) = ModelCode::find(evidence.study, self.aspect) else {
            return Ok(Vec::new());
        };
        let theme = QuoteTheme::Theme(code.theme(Some(self.side)));
        let found = quotes(evidence, &theme, Limit::All, &Scan)?.quotes;
        let first = |case| found.iter().find(|quote| quote.case == case).cloned();
        Ok(self.cases.iter().filter_map(|(case, _)| first(*case)).collect())
    }
}

/// The deviant cases of a group.
///
/// A case leans to `+` on a code when it has more codings with `+` than with `-`, and to `-` when it has more with `-`; a case with
/// as many of both, or without a sign, leans to neither. The cases on one side are deviant when for each of them at least `ratio`
/// cases of the same group lean the other way: with 3, one case against three or more, two against six or more.
#[must_use]
pub fn deviants(evidence: &Evidence<'_>, codes: &[ModelCode], ratio: u64) -> Vec<Deviation> {
    codes.iter().filter_map(|code| of_code(evidence, code, ratio)).collect()
}

fn of_code(evidence: &Evidence<'_>, code: &ModelCode, ratio: u64) -> Option<Deviation> {
    let cases = tallies(evidence, &code.theme(None));
    let leaning = |side| -> Vec<(CaseIndex, Tally)> {
        let on_side = cases.iter().filter(|(_, tally)| tally.leaning() == side);
        on_side.map(|(case, tally)| (*case, *tally)).collect()
    };
    let (plus, minus) = (leaning(Leaning::Plus), leaning(Leaning::Minus));
    let (side, few, many) = if plus.len() < minus.len() {
        (Valence::Plus, plus, minus)
    } else {
        (Valence::Minus, minus, plus)
    };
    let (alone, against) = (few.len() as u64, many.len() as u64);
    let is_deviant = alone > 0 && alone < against && alone.saturating_mul(ratio) <= against;
    is_deviant.then_some(Deviation {
        aspect: code.aspect,
        side,
        cases: few,
        against,
    })
}
