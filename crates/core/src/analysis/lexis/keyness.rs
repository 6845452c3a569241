//! How unlike two uses of a word are: log-likelihood and log ratio.

/// How often a word is said in one set of words and in another, and how often anything is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keyness {
    /// How often here.
    pub here: u64,
    /// All words here.
    pub here_base: u64,
    /// How often elsewhere.
    pub elsewhere: u64,
    /// All words elsewhere.
    pub elsewhere_base: u64,
}

/// What stands for a word that was never said, where a ratio needs a number.
const NEVER: f64 = 0.5;

#[expect(clippy::cast_precision_loss, reason = "counts of words stay far below 2^52")]
impl Keyness {
    /// Log-likelihood G2 (Rayson & Garside 2000): `2 (a ln(a/E1) + b ln(b/E2))`, where `E1 = c (a+b)/(c+d)` and
    /// `E2 = d (a+b)/(c+d)`; a is how often here, of c words, b how often elsewhere, of d words; `0 ln 0` is 0. How much
    /// evidence there is that the rates differ, in either direction. None when either side has no words or the word is on neither.
    ///
    /// ```
    /// use emic_core::analysis::lexis::Keyness;
    ///
    /// // 10 in 1,000 against 5 in 2,000: 5 and 10 are expected, so 2 (10 ln 2 + 5 ln 0.5) = 10 ln 2.
    /// let word = Keyness { here: 10, here_base: 1000, elsewhere: 5, elsewhere_base: 2000 };
    /// assert!((word.g2().ok_or("none")? - 6.931_471_805_599_453).abs() < 1e-12);
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn g2(&self) -> Option<f64> {
        let said = self.here + self.elsewhere;
        if said == 0 || self.here_base == 0 || self.elsewhere_base == 0 {
            return None;
        }
        let all = (self.here_base + self.elsewhere_base) as f64;
        let side = |observed: u64, base: u64| {
            let expected = base as f64 * said as f64 / all;
            if observed == 0 {
                return 0.0;
            }
            observed as f64 * (observed as f64 / expected).ln()
        };
        let sum = side(self.here, self.here_base) + side(self.elsewhere, self.elsewhere_base);
        // Rates that are equal may come out below zero by a rounding.
        Some((2.0 * sum).max(0.0))
    }

    /// Log ratio (Hardie 2014): `log2((a/c) / (b/d))`, a zero taken for 0.5. How big the difference is: 1 is twice as often
    /// here, 2 four times, -1 half as often. None when either side has no words or the word is on neither.
    ///
    /// ```
    /// use emic_core::analysis::lexis::Keyness;
    ///
    /// // 1% against 0.25%: four times as often.
    /// let word = Keyness { here: 10, here_base: 1000, elsewhere: 5, elsewhere_base: 2000 };
    /// assert_eq!(word.log_ratio(), Some(2.0));
    /// // Never said elsewhere: as if half a time, so (4/1000) / (0.5/1000) = 8.
    /// let new = Keyness { here: 4, here_base: 1000, elsewhere: 0, elsewhere_base: 1000 };
    /// assert_eq!(new.log_ratio(), Some(3.0));
    /// ```
    #[must_use]
    pub fn log_ratio(&self) -> Option<f64> {
        self.g2()?;
        let taken = |count: u64| if count == 0 { NEVER } else { count as f64 };
        let ratio = taken(self.here) * self.elsewhere_base as f64 / (taken(self.elsewhere) * self.here_base as f64);
        Some(ratio.log2())
    }

    /// Whether the word is missing on a side of which so few words were said that, by the rate of both sides together, not even one
    /// would be expected there: its absence tells nothing.
    #[must_use]
    pub fn is_missing_by_chance(&self) -> bool {
        let said = u128::from(self.here + self.elsewhere);
        let all = u128::from(self.here_base + self.elsewhere_base);
        let few = |count: u64, base: u64| count == 0 && u128::from(base) * said < all;
        few(self.here, self.here_base) || few(self.elsewhere, self.elsewhere_base)
    }

    /// How the rate here compares with the rate elsewhere; equal where either side has no words.
    #[must_use]
    pub fn direction(&self) -> std::cmp::Ordering {
        let crossed = |count: u64, base: u64| u128::from(count) * u128::from(base);
        crossed(self.here, self.elsewhere_base).cmp(&crossed(self.elsewhere, self.here_base))
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use proptest::prelude::*;

    use super::*;

    fn word(here: u64, here_base: u64, elsewhere: u64, elsewhere_base: u64) -> Keyness {
        Keyness {
            here,
            here_base,
            elsewhere,
            elsewhere_base,
        }
    }

    #[test]
    fn what_does_not_exist_is_nothing() {
        for none in [word(0, 10, 0, 10), word(1, 10, 0, 0), word(0, 0, 3, 10)] {
            assert_eq!((none.g2(), none.log_ratio()), (None, None), "{none:?}");
        }
        assert_eq!(word(2, 10, 4, 20).g2(), Some(0.0));
        assert_eq!(word(2, 10, 4, 20).direction(), Ordering::Equal);
    }

    proptest! {
        /// G2 is twice the sum of observed times the logarithm of observed over expected, over the two cells of the word.
        #[test]
        fn both_sides_are_alike_and_the_sign_follows_the_rates(a in 0u64..50, b in 0u64..50, c in 50u64..900, d in 50u64..900) {
            prop_assume!(a + b > 0);
            let (word, other) = (word(a, c, b, d), word(b, d, a, c));
            let (g2, back) = (word.g2().unwrap(), other.g2().unwrap());
            prop_assert!(g2 >= 0.0 && (g2 - back).abs() < 1e-9);
            prop_assert_eq!(word.direction(), other.direction().reverse());
            let (ratio, there) = (word.log_ratio().unwrap(), other.log_ratio().unwrap());
            prop_assert!((ratio + there).abs() < 1e-9);
            if a > 0 && b > 0 && word.direction() == Ordering::Greater {
                prop_assert!(ratio > 0.0 && g2 > 0.0);
            }
        }
    }

    #[test]
    fn a_word_is_missing_by_chance_where_not_even_one_was_to_be_expected() {
        let missing = |here, here_base, elsewhere, elsewhere_base| {
            let word = Keyness {
                here,
                here_base,
                elsewhere,
                elsewhere_base,
            };
            word.is_missing_by_chance()
        };
        // 9 of 1,000 words in all: 0.9 are expected here, of 10 of them 1.
        assert!(missing(0, 100, 9, 900) && !missing(0, 100, 10, 900));
        assert!(missing(9, 900, 0, 100) && !missing(10, 900, 0, 100));
        // Said on both sides it is missing on none, however rare.
        assert!(!missing(1, 100, 8, 900));
    }
}
