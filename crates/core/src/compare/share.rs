//! A part of a whole, how sure it is, and how two of them differ.

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// Those that have it.
    pub part: u64,
    /// All.
    pub whole: u64,
}

/// A value with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The value.
    pub value: f64,
    /// The lower bound.
    pub lower: f64,
    /// The upper bound.
    pub upper: f64,
}

/// The 97.5 % point of the normal distribution.
const Z: f64 = 1.959_963_984_540_054;

impl Share {
    /// The part over the whole; none of nothing.
    #[must_use]
    pub fn value(self) -> Option<f64> {
        (self.whole > 0).then(|| whole(self.part) / whole(self.whole))
    }

    /// The share with Wilson's score interval: `(p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)`. Wilson (1927).
    #[must_use]
    pub fn wilson(self) -> Option<Estimate> {
        let value = self.value()?;
        let n = whole(self.whole);
        let middle = value + Z * Z / (2.0 * n);
        let reach = Z * (value * (1.0 - value) / n + Z * Z / (4.0 * n * n)).sqrt();
        let scale = 1.0 + Z * Z / n;
        Some(Estimate {
            value,
            // At 0 and 1 the bounds are those numbers, but for rounding.
            lower: if self.part == 0 { 0.0 } else { (middle - reach) / scale },
            upper: if self.part == self.whole {
                1.0
            } else {
                (middle + reach) / scale
            },
        })
    }

    fn rest(self) -> u64 {
        self.whole - self.part.min(self.whole)
    }
}

/// The first share less the second, with the interval that combines their Wilson intervals. Newcombe (1998), method 10.
#[must_use]
pub fn difference(first: Share, second: Share) -> Option<Estimate> {
    let (one, other) = (first.wilson()?, second.wilson()?);
    let value = one.value - other.value;
    let down = (one.value - one.lower).hypot(other.upper - other.value);
    let up = (one.upper - one.value).hypot(other.value - other.lower);
    Some(Estimate {
        value,
        lower: value - down,
        upper: value + up,
    })
}

/// The odds of the first over those of the second; none where either denominator is zero.
#[must_use]
pub fn odds_ratio(first: Share, second: Share) -> Option<f64> {
    let (above, below) = (first.part * second.rest(), second.part * first.rest());
    (below > 0).then(|| whole(above) / whole(below))
}

/// The same with half a case added to each of the four cells, which is always defined, and its interval on the scale of
/// logarithms. Haldane (1956); Gart (1966).
#[must_use]
pub fn odds_ratio_haldane(first: Share, second: Share) -> Option<Estimate> {
    (first.whole > 0 && second.whole > 0).then(|| {
        let cells = [first.part, first.rest(), second.part, second.rest()].map(|cell| whole(cell) + 0.5);
        let [a, b, c, d] = cells;
        let value = a * d / (b * c);
        let reach = Z * cells.iter().map(|cell| 1.0 / cell).sum::<f64>().sqrt();
        Estimate {
            value,
            lower: (value.ln() - reach).exp(),
            upper: (value.ln() + reach).exp(),
        }
    })
}

#[expect(clippy::cast_precision_loss, reason = "counts of cases stay far below 2^52")]
fn whole(number: u64) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rounded(estimate: Option<Estimate>) -> String {
        let Estimate { value, lower, upper } = estimate.expect("defined");
        format!("{value:.4} [{lower:.4}; {upper:.4}]")
    }

    #[test]
    fn wilson_and_newcombe_as_published() {
        // Newcombe (1998), tables I and II: 81/263, 15/148, 0/20, 1/29; 56/70 against 48/80, 9/10 against 3/10, 10/10 against 0/20.
        let wilson = |part, whole| rounded(Share { part, whole }.wilson());
        assert_eq!(wilson(81, 263), "0.3080 [0.2553; 0.3662]");
        assert_eq!(wilson(15, 148), "0.1014 [0.0624; 0.1605]");
        assert_eq!(wilson(0, 20), "0.0000 [0.0000; 0.1611]");
        assert_eq!(wilson(1, 29), "0.0345 [0.0061; 0.1718]");
        let apart = |a, m, b, n| rounded(difference(Share { part: a, whole: m }, Share { part: b, whole: n }));
        assert_eq!(apart(56, 70, 48, 80), "0.2000 [0.0524; 0.3339]");
        assert_eq!(apart(9, 10, 3, 10), "0.6000 [0.1705; 0.8090]");
        assert_eq!(apart(10, 10, 0, 20), "1.0000 [0.6791; 1.0000]");
    }

    #[test]
    fn nothing_of_nothing_has_no_share() {
        let none = Share { part: 0, whole: 0 };
        assert_eq!(none.wilson(), None);
        assert_eq!(difference(none, none), None);
        assert_eq!(
            odds_ratio(Share { part: 3, whole: 3 }, Share { part: 1, whole: 2 }),
            None
        );
        let haldane = odds_ratio_haldane(Share { part: 3, whole: 3 }, Share { part: 1, whole: 2 });
        // 3.5 · 1.5 / (0.5 · 1.5)
        assert!(
            haldane.is_some_and(|found| (found.value - 7.0).abs() < 1e-12),
            "{haldane:?}"
        );
    }

    proptest! {
        #[test]
        fn intervals_hold_the_value_and_turn_round(a in 0u64..30, b in 0u64..30, c in 0u64..30, d in 0u64..30) {
            let (first, second) = (Share { part: a, whole: a + b }, Share { part: c, whole: c + d });
            if let Some(found) = first.wilson() {
                prop_assert!(0.0 <= found.lower && found.lower <= found.value && found.value <= found.upper && found.upper <= 1.0);
            }
            if let (Some(one), Some(other)) = (difference(first, second), difference(second, first)) {
                prop_assert!((one.value + other.value).abs() < 1e-12 && (one.lower + other.upper).abs() < 1e-12);
                prop_assert!(one.lower <= one.value && one.value <= one.upper && one.lower >= -1.0 - 1e-12 && one.upper <= 1.0 + 1e-12);
            }
            if let (Some(one), Some(other)) = (odds_ratio_haldane(first, second), odds_ratio_haldane(second, first)) {
                prop_assert!((one.value * other.value - 1.0).abs() < 1e-9 && (one.lower * other.upper - 1.0).abs() < 1e-9);
            }
        }
    }
}
