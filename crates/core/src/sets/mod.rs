//! What two sorted lists of distinct units share.

use std::cmp::Ordering;

/// How many units stand in both lists. Each list is sorted and names a unit once.
///
/// ```
/// assert_eq!(emic_core::sets::shared(&[1, 3, 5, 8], &[2, 3, 8, 9]), 2);
/// ```
#[must_use]
pub fn shared<Unit: Ord>(left: &[Unit], right: &[Unit]) -> u64 {
    let (mut left, mut right) = (left.iter().peekable(), right.iter().peekable());
    let mut shared = 0;
    while let (Some(one), Some(other)) = (left.peek(), right.peek()) {
        match one.cmp(other) {
            Ordering::Less => _ = left.next(),
            Ordering::Greater => _ = right.next(),
            Ordering::Equal => {
                shared += 1;
                left.next();
                right.next();
            }
        }
    }
    shared
}

/// The units that stand in both lists. The right one is sorted; the order is that of the left one.
///
/// ```
/// assert_eq!(emic_core::sets::in_both(&[1, 3, 5, 8], &[2, 3, 8, 9]), [3, 8]);
/// ```
#[must_use]
pub fn in_both<Unit: Ord + Copy>(left: &[Unit], right: &[Unit]) -> Vec<Unit> {
    let both = left.iter().filter(|unit| right.binary_search(unit).is_ok());
    both.copied().collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nothing_is_shared_with_nothing() {
        assert_eq!(shared::<u32>(&[], &[]), 0);
        assert_eq!(shared(&[1, 2], &[]), 0);
        assert_eq!(shared(&[], &[1, 2]), 0);
    }

    proptest! {
        #[test]
        fn as_the_intersection_of_sets(left: BTreeSet<u8>, right: BTreeSet<u8>) {
            let (ours, theirs): (Vec<_>, Vec<_>) = (left.iter().collect(), right.iter().collect());
            prop_assert_eq!(shared(&ours, &theirs), left.intersection(&right).count() as u64);
            prop_assert_eq!(in_both(&ours, &theirs), left.intersection(&right).collect::<Vec<_>>());
        }
    }
}
