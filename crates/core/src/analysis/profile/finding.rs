//! The words behind each code of the model.

use super::{Aspect, ModelCode, Quoted, quoted};
use crate::analysis::Evidence;
use crate::ask::AskError;
use crate::model::Valence;

/// The quotes behind one code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which code.
    pub aspect: Aspect,
    /// Passages with `+`.
    pub plus: Quoted,
    /// Passages with `-`.
    pub minus: Quoted,
}

impl Finding {
    /// The passages with this sign; those without a sign stand for neither side, and are none.
    #[must_use]
    pub fn side(&self, side: Valence) -> Option<&Quoted> {
        match side {
            Valence::Plus => Some(&self.plus),
            Valence::Minus => Some(&self.minus),
            Valence::Neutral => None,
        }
    }
}

/// For each of `codes` at most `most` passages with `+` and as many with `-`, dealt over the groups as [`quoted`] deals them; where
/// there are no groups, the whole is the only one.
///
/// ```
/// use emic_core::analysis::Evidence;
/// use emic_core::analysis::profile::{findings, model_codes};
/// use emic_core::ask::{Scan, Scope, Wishes};
/// # use emic_core::read::{Sources, understand};
/// # let study = understand(Sources::from_iter([
/// #     ("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]\n"),
/// #     ("transcripts/S1.txt", "R: een twee drie\n"),
/// #     ("transcripts/S2.txt", "R: vier\n"),
/// #     ("coding/an/S1.yaml", "segments:\n- {quote: een, codes: [interdependence+]}\n- {quote: twee, codes: [interdependence+]}\n- {quote: drie, codes: [interdependence-]}\n"),
/// #     ("coding/an/S2.yaml", "segments:\n- {quote: vier, codes: [interdependence+]}\n"),
/// # ])).study.ok_or("no study")?;
///
/// // On interdependence S1 has `een` and `twee` with +, `drie` with -; S2 has `vier` with +.
/// let evidence = Evidence::gather(&study, Scope::resolve(&study, &Wishes::default(), &Scan)?);
/// let found = findings(&[&evidence], &model_codes(&study)?, 2)?;
/// // Nine codes; interdependence is the first. Two quotes of three, one of each case.
/// assert_eq!(found.len(), 9);
/// let words: Vec<&str> = found[0].plus.quotes.iter().map(|quote| quote.words(&study)).collect();
/// assert_eq!((words, found[0].plus.found), (vec!["een", "vier"], 3));
/// assert_eq!((found[0].minus.quotes.len(), found[0].minus.found), (1, 1));
/// assert_eq!((found[1].plus.quotes.len(), found[1].plus.found), (0, 0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// None for codes of the study; those of [`quoted`].
pub fn findings(groups: &[&Evidence<'_>], codes: &[ModelCode], most: usize) -> Result<Vec<Finding>, AskError> {
    let side = |code: &ModelCode, side| quoted(groups, code.theme(Some(side)), most);
    let finding = |code: &ModelCode| {
        Ok(Finding {
            aspect: code.aspect,
            plus: side(code, Valence::Plus)?,
            minus: side(code, Valence::Minus)?,
        })
    };
    codes.iter().map(finding).collect()
}
