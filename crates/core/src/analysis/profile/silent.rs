//! Cases that say nothing of a code.

use super::{ModelCode, tallies};
use crate::analysis::Evidence;
use crate::model::CaseIndex;

/// The cases without any coding of `code`, with whatever sign: of those with a selected turn that was read, in order.
///
/// ```
/// use emic_core::analysis::Evidence;
/// use emic_core::analysis::profile::{model_codes, silent};
/// use emic_core::ask::{Scan, Scope, Wishes};
/// # use emic_core::read::{Sources, understand};
/// # let study = understand(Sources::from_iter([
/// #     ("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]\ncoders: [an]\n"),
/// #     ("transcripts/S1.txt", "R: een\n"),
/// #     ("transcripts/S2.txt", "R: twee\n"),
/// #     ("transcripts/S3.txt", "R: drie\n"),
/// #     ("transcripts/S4.txt", "R: vier\n"),
/// #     ("coding/an/S1.yaml", "segments:\n- {quote: een, codes: [interdependence]}\n"),
/// #     ("coding/an/S2.yaml", "segments:\n- {quote: twee, codes: [role-flexibility+]}\n"),
/// #     ("coding/an/S3.yaml", "segments: []\n"),
/// # ])).study.ok_or("no study")?;
///
/// // S1 has interdependence without a sign, S2 role-flexibility+, S3 nothing; S4 was not read.
/// let evidence = Evidence::gather(&study, Scope::resolve(&study, &Wishes::default(), &Scan)?);
/// let codes = model_codes(&study)?;
/// let ids: Vec<&str> = silent(&evidence, &codes[0]).into_iter().map(|case| study.case(case).id.as_str()).collect();
/// assert_eq!((codes[0].aspect.id(), ids), ("interdependence", vec!["S2", "S3"]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn silent(evidence: &Evidence<'_>, code: &ModelCode) -> Vec<CaseIndex> {
    let told = tallies(evidence, &code.theme(None));
    let cases = evidence.cases().into_iter();
    cases.filter(|case| !told.contains_key(case)).collect()
}
