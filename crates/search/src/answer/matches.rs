//! Which candidates a question holds for, and how well: the algebra of AND, OR, XOR and NOT.

/// For each candidate its score where the question holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Matches(pub Vec<Option<f32>>);

impl Matches {
    /// The others, with a score of 0: what is not there fits no better or worse.
    pub fn not(self) -> Self {
        let turned = self.0.into_iter().map(|score| score.is_none().then_some(0.0));
        Self(turned.collect())
    }

    /// Those in which `keep` holds for the number of parts that hold there; their scores add up.
    pub fn of_parts(parts: Vec<Self>, keep: impl Fn(usize) -> bool) -> Self {
        let count = parts.first().map_or(0, |first| first.0.len());
        let mut sums = vec![(0, 0.0); count];
        for part in parts {
            for ((held, sum), score) in sums.iter_mut().zip(part.0) {
                *held += usize::from(score.is_some());
                *sum += score.unwrap_or_default();
            }
        }
        let kept = sums.into_iter().map(|(held, sum)| keep(held).then_some(sum));
        Self(kept.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_add_up_where_the_count_of_parts_fits() {
        let one = Matches(vec![Some(1.0), Some(1.0), None, None]);
        let other = Matches(vec![Some(0.5), None, Some(0.5), None]);
        let parts = || vec![one.clone(), other.clone()];
        assert_eq!(
            Matches::of_parts(parts(), |held| held == 2).0,
            [Some(1.5), None, None, None]
        );
        assert_eq!(
            Matches::of_parts(parts(), |held| held > 0).0,
            [Some(1.5), Some(1.0), Some(0.5), None]
        );
        assert_eq!(
            Matches::of_parts(parts(), |held| held % 2 == 1).0,
            [None, Some(1.0), Some(0.5), None]
        );
        assert_eq!(one.not().0, [None, None, Some(0.0), Some(0.0)]);
    }
}
