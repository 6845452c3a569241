//! The union of the places of some themes.

use crate::analysis::Evidence;
use crate::ask::{Stretch, Theme, merged};
use crate::model::TranscriptIndex;

/// Stretches that neither overlap nor touch, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cover(Vec<Stretch>);

impl Cover {
    /// All that is under any of `themes`.
    #[must_use]
    pub fn of(evidence: &Evidence<'_>, themes: &[Theme]) -> Self {
        let of_theme = |theme: &Theme| -> Vec<Stretch> {
            let codes = theme.codes(evidence.study);
            evidence.with(&codes, theme.valence).map(|one| one.stretch).collect()
        };
        Self(merged(themes.iter().flat_map(of_theme).collect()))
    }

    /// Whether the byte at `place` of a transcript's body is covered.
    #[must_use]
    pub fn has(&self, transcript: TranscriptIndex, place: usize) -> bool {
        let after = self
            .0
            .partition_point(|stretch| (stretch.transcript, stretch.span.start()) <= (transcript, place));
        let last = after.checked_sub(1).and_then(|at| self.0.get(at));
        last.is_some_and(|stretch| stretch.transcript == transcript && place < stretch.span.end())
    }
}
