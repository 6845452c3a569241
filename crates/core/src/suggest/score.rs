//! How much evidence weighs: from cue words and similar places to a number from 0 to 1.

/// The share of the doubt about a code that each of its cue words takes away.
pub const CUE: f64 = 0.2;

/// How the votes of similar places are counted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weighing {
    /// How many of the most similar places vote: the `k` of k nearest neighbours.
    pub neighbours: usize,
    /// Places less similar than this do not vote; from 0 to 1.
    pub least_similarity: f64,
}

impl Default for Weighing {
    fn default() -> Self {
        Self {
            neighbours: 10,
            least_similarity: 0.02,
        }
    }
}

impl Weighing {
    /// The share of the votes that a code has: of each place its similarity, and whether it bears the code. From 0 to 1; 0 without votes.
    #[must_use]
    pub fn share(&self, places: &[(f64, bool)]) -> f64 {
        let missing = self.neighbours.saturating_sub(places.len());
        let silent = missing as f64 * self.least_similarity;
        let all: f64 = places.iter().map(|(similarity, _)| similarity).sum::<f64>() + silent;
        let bearing = places.iter().filter(|(_, bears)| *bears);
        let own: f64 = bearing.map(|(similarity, _)| similarity).sum();
        if all > 0.0 { (own / all).clamp(0.0, 1.0) } else { 0.0 }
    }
}

/// What so many different cue words are worth: `1 - (1 - CUE)^found`.
#[must_use]
pub fn cue_score(found: usize) -> f64 {
    let found = i32::try_from(found).unwrap_or(i32::MAX);
    1.0 - (1.0 - CUE).powi(found)
}

/// What both kinds of evidence are worth together: `1 - (1 - cues) * (1 - neighbours)`.
#[must_use]
pub fn together(cues: f64, neighbours: f64) -> f64 {
    1.0 - (1.0 - cues) * (1.0 - neighbours)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const THREE: Weighing = Weighing {
        neighbours: 3,
        least_similarity: 0.1,
    };

    #[track_caller]
    fn is(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
    }

    #[test]
    fn each_cue_takes_a_fifth_of_the_doubt() {
        for (found, score) in [(0, 0.0), (1, 0.2), (2, 0.36), (3, 0.488)] {
            is(cue_score(found), score);
        }
    }

    #[test]
    fn missing_places_vote_for_nothing() {
        is(THREE.share(&[]), 0.0);
        is(THREE.share(&[(0.2, true)]), 0.2 / 0.4);
        is(THREE.share(&[(0.2, true), (0.2, true), (0.4, false)]), 0.5);
    }

    #[test]
    fn without_a_least_similarity_nothing_votes_against() {
        let weighing = Weighing {
            least_similarity: 0.0,
            ..THREE
        };
        is(weighing.share(&[]), 0.0);
        is(weighing.share(&[(0.2, true)]), 1.0);
    }

    proptest! {
        #[test]
        fn scores_stay_between_nothing_and_certainty(cues in 0usize..50, places in prop::collection::vec((0.1f64..1.0, any::<bool>()), 0..3)) {
            let (cues, share) = (cue_score(cues), THREE.share(&places));
            let both = together(cues, share);
            prop_assert!((0.0..=1.0).contains(&share) && (0.0..=1.0).contains(&both));
            prop_assert!(both >= cues.max(share) - 1e-12, "more evidence is never worth less");
        }

        #[test]
        fn the_order_of_places_does_not_matter(places in prop::collection::vec((0.1f64..1.0, any::<bool>()), 0..3)) {
            let mut turned = places.clone();
            turned.reverse();
            prop_assert!((THREE.share(&places) - THREE.share(&turned)).abs() < 1e-12);
        }
    }
}
