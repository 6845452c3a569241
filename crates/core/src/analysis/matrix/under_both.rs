//! The stretches that lie under places of two lists.

use crate::ask::Stretch;

/// What two lists of stretches have together, in order. In each list they stand in order and share nothing.
pub(super) fn under_both(left: &[Stretch], right: &[Stretch]) -> Vec<Stretch> {
    let (mut x, mut y) = (left.iter().peekable(), right.iter().peekable());
    let mut found = Vec::new();
    while let (Some(a), Some(b)) = (x.peek(), y.peek()) {
        if a.transcript == b.transcript {
            found.extend(a.span.shared(b.span).map(|span| Stretch { span, ..**a }));
        }
        if (a.transcript, a.span.end()) <= (b.transcript, b.span.end()) {
            x.next();
        } else {
            y.next();
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;
    use crate::ask::merged;
    use crate::model::{Span, TranscriptIndex};

    fn places() -> impl Strategy<Value = Vec<Stretch>> {
        let place = (0usize..3, 0usize..30, 1usize..9).prop_map(|(transcript, start, length)| Stretch {
            transcript: TranscriptIndex(transcript),
            span: Span::between(start, start + length).expect("not empty"),
        });
        vec(place, 0..12)
    }

    fn covers(places: &[Stretch], transcript: usize, at: usize) -> bool {
        let here =
            |place: &&Stretch| place.transcript.0 == transcript && place.span.start() <= at && at < place.span.end();
        places.iter().any(|place| here(&place))
    }

    proptest! {
        #[test]
        fn a_character_is_under_both_when_it_is_under_each(left in places(), right in places()) {
            let found = under_both(&merged(left.clone()), &merged(right.clone()));
            for transcript in 0..3 {
                for at in 0..40 {
                    let each = covers(&left, transcript, at) && covers(&right, transcript, at);
                    prop_assert_eq!(covers(&found, transcript, at), each);
                }
            }
            prop_assert!(found.windows(2).all(|pair| pair[0].transcript < pair[1].transcript || pair[0].span.end() <= pair[1].span.start()));
        }
    }
}
