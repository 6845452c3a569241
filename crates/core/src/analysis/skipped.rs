//! What none of several results counts.

use std::collections::BTreeSet;

use super::Evidence;
use crate::ask::Stretch;
use crate::model::TranscriptIndex;

/// What was not counted, over all groups of a result.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Skipped {
    /// Transcripts with a selected turn that the coders of a group have not read, in order.
    pub unread: BTreeSet<TranscriptIndex>,
    /// Coded places that touch no selected turn of a group.
    pub unselected: BTreeSet<Stretch>,
}

impl Skipped {
    /// Puts together what each group does not count; what several do not count is one.
    ///
    /// ```
    /// use emic_core::analysis::{Evidence, Skipped};
    /// use emic_core::ask::{Scan, Scope, Wishes};
    /// use emic_core::read::{Sources, understand};
    ///
    /// // The only coder has read R1, and coded the interviewer's `wat` there.
    /// let study = understand(Sources::from_iter([
    ///     ("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]"),
    ///     ("transcripts/R1.txt", "I: wat\nR: een\n"),
    ///     ("transcripts/R2.txt", "R: twee\n"),
    ///     ("coding/an/R1.yaml", "segments:\n- {quote: wat, codes: [interdependence+]}\n"),
    /// ])).study.ok_or("no study")?;
    /// let evidence = Evidence::gather(&study, Scope::resolve(&study, &Wishes::default(), &Scan)?);
    /// let skipped = Skipped::of([&evidence, &evidence]);
    /// assert_eq!((skipped.unread.len(), skipped.unselected.len()), (1, 1));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of<'e>(groups: impl IntoIterator<Item = &'e Evidence<'e>>) -> Self {
        let mut skipped = Self::default();
        for evidence in groups {
            skipped.unread.extend(&evidence.unread);
            skipped.unselected.extend(&evidence.unselected);
        }
        skipped
    }
}
