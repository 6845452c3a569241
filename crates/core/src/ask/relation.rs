//! How stretches stand to others in the same transcript.

use super::Stretch;
use super::interval::Sorted;
use crate::expression::Relation;
use crate::model::{Span, Study};

/// Those of `left` that stand in `relation` to one of `right`.
pub(super) fn related(study: &Study, relation: Relation, left: Vec<Stretch>, right: Vec<Stretch>) -> Vec<Stretch> {
    let holds: Box<dyn Fn(Stretch) -> bool> = if let Relation::Near(most) = relation {
        let right = Sorted::new(right.into_iter().filter_map(|b| in_turns(study, b, 0)).collect());
        Box::new(move |a| in_turns(study, a, most as usize).is_some_and(|a| right.any_overlaps(a)))
    } else {
        let right = Sorted::new(right);
        Box::new(move |a| match relation {
            Relation::Within => right.any_encloses(a),
            Relation::Encloses => right.any_within(a),
            Relation::Overlaps | Relation::Near(_) => right.any_overlaps(a),
            Relation::Before => right.any_follows(a),
            Relation::After => right.any_precedes(a),
        })
    };
    left.into_iter().filter(|a| holds(*a)).collect()
}

/// The turns that a stretch touches, with so many more on both sides, as a stretch of turns; nothing when it touches none.
fn in_turns(study: &Study, stretch: Stretch, more: usize) -> Option<Stretch> {
    let turns = study.transcript(stretch.transcript).touched(stretch.span);
    let span = Span::between(turns.start.saturating_sub(more), turns.end.saturating_add(more));
    let span = span.filter(|_| !turns.is_empty())?;
    Some(Stretch { span, ..stretch })
}
