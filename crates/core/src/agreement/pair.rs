//! Two coders: a square table of what they gave the units that both rated, and the coefficients over it.

use super::Ratings;

/// What two coders gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// By the first one's category, then the second one's: units that both rated.
    table: Vec<Vec<u64>>,
    /// Units that the first rated, whether or not the second did.
    first: u64,
    /// Units that the second rated.
    second: u64,
}

/// How far apart two categories are, from 0 (the same) to 1.
#[derive(Debug, Clone, PartialEq)]
pub enum Weights {
    /// Different is different.
    Nominal,
    /// By steps on the scale: |a - b| / (q - 1).
    Linear,
    /// By the square of that.
    Quadratic,
    /// As given: row by row, any numbers of which 0 stands for the same.
    Given(Vec<Vec<f64>>),
}

impl Weights {
    #[expect(clippy::cast_precision_loss, reason = "categories are few")]
    fn between(&self, one: usize, other: usize, categories: usize) -> f64 {
        let steps = one.abs_diff(other) as f64 / (categories.saturating_sub(1).max(1)) as f64;
        match self {
            Self::Nominal => f64::from(u8::from(one != other)),
            Self::Linear => steps,
            Self::Quadratic => steps * steps,
            Self::Given(rows) => rows
                .get(one)
                .and_then(|row| row.get(other))
                .copied()
                .unwrap_or_default(),
        }
    }
}

impl Pair {
    pub(super) fn new(ratings: &Ratings, first: usize, second: usize) -> Self {
        let mut pair = Self {
            table: vec![vec![0; ratings.categories()]; ratings.categories()],
            first: 0,
            second: 0,
        };
        for (row, times) in ratings.rows() {
            let rating = |coder: usize| row.get(coder).copied().flatten();
            let (one, other) = (rating(first), rating(second));
            pair.first += one.map_or(0, |_| times);
            pair.second += other.map_or(0, |_| times);
            let cell = one
                .zip(other)
                .and_then(|(one, other)| pair.table.get_mut(one)?.get_mut(other));
            if let Some(cell) = cell {
                *cell += times;
            }
        }
        pair
    }

    /// A table of counts: rows are the first coder's categories, columns the second's.
    ///
    /// Every row has as many columns as there are rows; what is missing counts as 0.
    #[must_use]
    pub fn of_table(table: Vec<Vec<u64>>) -> Self {
        let both = table.iter().flatten().sum();
        Self {
            table,
            first: both,
            second: both,
        }
    }

    /// Units that both rated.
    #[must_use]
    pub fn both(&self) -> u64 {
        self.cells().map(|(.., times)| times).sum()
    }

    /// Units that both rated, by the first one's category and the second one's.
    pub fn cells(&self) -> impl Iterator<Item = (usize, usize, u64)> {
        let rows = self.table.iter().enumerate();
        rows.flat_map(|(row, cells)| {
            cells
                .iter()
                .enumerate()
                .map(move |(column, times)| (row, column, *times))
        })
    }

    fn alike(&self) -> u64 {
        self.cells()
            .filter(|(row, column, _)| row == column)
            .map(|(.., times)| times)
            .sum()
    }

    /// How often each category was given by the first and by the second, on the units that both rated.
    fn marginals(&self) -> (Vec<u64>, Vec<u64>) {
        let mut first = vec![0; self.table.len()];
        let mut second = first.clone();
        for (row, column, times) in self.cells() {
            for (counts, category) in [(&mut first, row), (&mut second, column)] {
                if let Some(count) = counts.get_mut(category) {
                    *count += times;
                }
            }
        }
        (first, second)
    }

    /// The share of units rated alike, of those that both rated.
    #[must_use]
    pub fn percent_agreement(&self) -> Option<f64> {
        ratio(self.alike(), self.both())
    }

    /// Cohen's kappa, `1 - Do / De`, each coder with marginals of his own. Cohen (1960); weighted: Cohen (1968).
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts of units stay far below 2^52")]
    pub fn cohen_kappa(&self, weights: &Weights) -> Option<f64> {
        let n = self.both() as f64;
        let (first, second) = self.marginals();
        let apart = |row, column| weights.between(row, column, self.table.len());
        let observed: f64 = self
            .cells()
            .map(|(row, column, times)| apart(row, column) * times as f64)
            .sum();
        let expected: f64 = self
            .cells()
            .map(|(row, column, _)| {
                let (one, other) = (first.get(row).copied(), second.get(column).copied());
                apart(row, column) * one.unwrap_or_default() as f64 * other.unwrap_or_default() as f64
            })
            .sum();
        (n > 0.0 && expected > 0.0).then(|| 1.0 - observed * n / expected)
    }

    /// Cohen's kappa as NVivo prints it: 1 where both coders always say the same one thing, so that chance alone would explain it.
    #[must_use]
    pub fn cohen_kappa_nvivo(&self) -> Option<f64> {
        self.cohen_kappa(&Weights::Nominal).or((self.both() > 0).then_some(1.0))
    }

    /// Scott's pi: both coders with the marginals that they have together. Scott (1955).
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts of units stay far below 2^52")]
    pub fn scott_pi(&self) -> Option<f64> {
        let (first, second) = self.marginals();
        let n = self.both();
        let all = 2.0 * n as f64;
        let square = |(one, other): (&u64, &u64)| ((one + other) as f64 / all).powi(2);
        let expected: f64 = first.iter().zip(&second).map(square).sum();
        let observed = self.percent_agreement()?;
        let only_one = first.iter().zip(&second).any(|(one, other)| one + other == 2 * n);
        (!only_one).then(|| (observed - expected) / (1.0 - expected))
    }

    /// Holsti's coefficient `2M / (N1 + N2)`: units rated alike over all that either rated. Holsti (1969).
    #[must_use]
    pub fn holsti(&self) -> Option<f64> {
        ratio(2 * self.alike(), self.first + self.second)
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of units stay far below 2^52")]
pub(super) fn ratio(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}
