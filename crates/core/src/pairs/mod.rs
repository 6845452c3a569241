//! Counting pairs of ranges that meet, without comparing every range with every other.
//!
//! Ranges are half-open: `4..7` and `7..9` do not meet, `4..8` and `7..9` do. An empty range meets nothing.

#[cfg(test)]
mod oracle;

use std::ops::Range;

/// How many ordered pairs (a row, a column) share at least one position.
///
/// ```
/// use emic_core::pairs::meeting;
///
/// assert_eq!(meeting(&[0..5, 3..9], &[4..6, 9..12]), 2);
/// ```
#[must_use]
pub fn meeting(rows: &[Range<u64>], columns: &[Range<u64>]) -> u64 {
    let (rows, columns) = (Edges::of(rows), Edges::of(columns));
    // Two ranges that do not meet lie one after the other, in one of two ways.
    let all = rows.number() * columns.number();
    all - wholly_before(&rows.ends, &columns.starts) - wholly_before(&columns.ends, &rows.starts)
}

/// How many unordered pairs of different entries of one list share at least one position.
///
/// Two entries with equal ranges are two places, and meet.
///
/// ```
/// use emic_core::pairs::unordered_distinct;
///
/// assert_eq!(unordered_distinct(&[0..5, 3..9, 8..12, 20..21]), 2);
/// ```
#[must_use]
pub fn unordered_distinct(ranges: &[Range<u64>]) -> u64 {
    // Of the ordered pairs each range makes one with itself, and each other pair is there in both directions.
    (meeting(ranges, ranges) - Edges::of(ranges).number()) / 2
}

/// The range made `gap` longer, so that two ranges, **both** widened, meet exactly when at most `gap` lies between them.
///
/// The gap is measured from last to first position: 0 when the ranges share one, 1 when the one begins right after the other.
/// Only the end moves, which is enough and keeps a range at the very beginning whole. An empty range stays empty.
///
/// ```
/// use emic_core::pairs::{meeting, widened};
///
/// // turns 2 to 3 and turn 5: there is one turn between, the distance is 2
/// let meet = |gap| meeting(&[widened(&(2..4), gap)], &[widened(&(5..6), gap)]);
/// assert_eq!((meet(1), meet(2)), (0, 1));
/// ```
#[must_use]
pub fn widened(range: &Range<u64>, gap: u64) -> Range<u64> {
    if range.is_empty() {
        return range.clone();
    }
    range.start..range.end.saturating_add(gap)
}

/// The starts and the ends of ranges that hold something, each sorted by themselves.
struct Edges {
    starts: Vec<u64>,
    ends: Vec<u64>,
}

impl Edges {
    fn of(ranges: &[Range<u64>]) -> Self {
        let held = || ranges.iter().filter(|range| !range.is_empty());
        let mut starts: Vec<_> = held().map(|range| range.start).collect();
        let mut ends: Vec<_> = held().map(|range| range.end).collect();
        starts.sort_unstable();
        ends.sort_unstable();
        Self { starts, ends }
    }

    fn number(&self) -> u64 {
        self.starts.len() as u64
    }
}

/// How many pairs (an end, a start) there are in which the end is not after the start. Both lists are sorted.
fn wholly_before(ends: &[u64], starts: &[u64]) -> u64 {
    let mut ends = ends.iter().peekable();
    let (mut passed, mut pairs) = (0, 0);
    for start in starts {
        while ends.next_if(|end| *end <= start).is_some() {
            passed += 1;
        }
        pairs += passed;
    }
    pairs
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    fn share(one: &Range<u64>, other: &Range<u64>) -> bool {
        (one.start..one.end).any(|position| other.contains(&position))
    }

    /// The distance between two ranges from last to first position, as a person would count it.
    fn gap(one: &Range<u64>, other: &Range<u64>) -> u64 {
        let after = |first: &Range<u64>, second: &Range<u64>| second.start.saturating_sub(first.end - 1);
        after(one, other).max(after(other, one))
    }

    #[test]
    fn two_places_that_both_bear_both_codes_make_four_pairs() {
        let places = [0..10, 5..15];
        assert_eq!(meeting(&places, &places), 4);
        assert_eq!(unordered_distinct(&places), 1);
    }

    #[test]
    fn touching_is_not_meeting() {
        assert_eq!(unordered_distinct(&[0..5, 5..9]), 0);
        assert_eq!(unordered_distinct(&[0..6, 5..9]), 1);
    }

    #[test]
    fn many_ranges_take_no_time() {
        let nested: Vec<_> = (0..200_000).map(|depth| depth..1_000_000 - depth).collect();
        assert_eq!(meeting(&nested, &nested), 200_000 * 200_000);
        assert_eq!(unordered_distinct(&nested), 200_000 * 199_999 / 2);
    }

    fn ranges() -> impl Strategy<Value = Vec<Range<u64>>> {
        vec(
            (0u64..30, 0u64..8).prop_map(|(start, length)| start..start + length),
            0..25,
        )
    }

    proptest! {
        #[test]
        fn meeting_as_by_comparing_all(rows in ranges(), columns in ranges()) {
            let pairs = rows.iter().map(|row| columns.iter().filter(|column| share(row, column)).count()).sum::<usize>();
            prop_assert_eq!(meeting(&rows, &columns), pairs as u64);
            prop_assert_eq!(meeting(&columns, &rows), pairs as u64);
        }

        #[test]
        fn unordered_as_by_comparing_all(ranges in ranges()) {
            let mut pairs = 0;
            for (index, one) in ranges.iter().enumerate() {
                pairs += ranges.iter().skip(index + 1).filter(|other| share(one, other)).count() as u64;
            }
            prop_assert_eq!(unordered_distinct(&ranges), pairs);
        }

        #[test]
        fn widened_ranges_meet_within_the_gap(one in (0u64..40, 1u64..9), other in (0u64..40, 1u64..9), limit in 0u64..12) {
            let (one, other) = (one.0..one.0 + one.1, other.0..other.0 + other.1);
            let meet = meeting(&[widened(&one, limit)], &[widened(&other, limit)]);
            prop_assert_eq!(meet == 1, gap(&one, &other) <= limit);
        }
    }
}
