//! Who gave which unit which category.

use std::collections::BTreeMap;

use super::Pair;

/// A row of ratings: one coder beside the other, the category by number; none where a coder did not rate the unit.
pub type Row = Vec<Option<usize>>;

/// Units rated by coders. Equal rows are held once, with how often they occur.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ratings {
    coders: usize,
    categories: usize,
    rows: BTreeMap<Row, u64>,
}

/// Why a table is none of ratings.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RatingsError {
    /// A row has more or fewer ratings than there are coders.
    #[error("unit {unit} has {found} ratings, and there are {coders} coders")]
    Ragged {
        /// The unit, from 1.
        unit: usize,
        /// How many ratings it has.
        found: usize,
        /// How many coders there are.
        coders: usize,
    },
    /// A rating that is none of the categories.
    #[error("unit {unit} has a category that is not declared")]
    Undeclared {
        /// The unit, from 1.
        unit: usize,
    },
}

/// Every two of so many coders, from 0.
pub(crate) fn pairs(coders: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..coders).flat_map(move |first| (first + 1..coders).map(move |second| (first, second)))
}

impl Ratings {
    /// Units, each with one rating a coder; a category is a number below `categories`, its order that of an ordinal scale.
    ///
    /// # Errors
    /// When a row is too long or too short, or holds a category that is not declared.
    pub fn new(categories: usize, coders: usize, rows: impl IntoIterator<Item = Row>) -> Result<Self, RatingsError> {
        Self::counted(categories, coders, rows.into_iter().map(|row| (row, 1)))
    }

    /// The same of rows that occur several times each.
    ///
    /// # Errors
    /// As [`Ratings::new`].
    pub fn counted(
        categories: usize,
        coders: usize,
        rows: impl IntoIterator<Item = (Row, u64)>,
    ) -> Result<Self, RatingsError> {
        let mut counted: BTreeMap<Row, u64> = BTreeMap::new();
        for (index, (row, times)) in rows.into_iter().enumerate() {
            if row.len() != coders {
                return Err(RatingsError::Ragged {
                    unit: index + 1,
                    found: row.len(),
                    coders,
                });
            }
            if row.iter().flatten().any(|category| *category >= categories) {
                return Err(RatingsError::Undeclared { unit: index + 1 });
            }
            *counted.entry(row).or_default() += times;
        }
        counted.retain(|_, times| *times > 0);
        Ok(Self {
            coders,
            categories,
            rows: counted,
        })
    }

    /// No unit at all.
    #[must_use]
    pub fn none(categories: usize, coders: usize) -> Self {
        Self {
            coders,
            categories,
            rows: BTreeMap::new(),
        }
    }

    /// All units of several tables of the same coders and categories; of none, an empty table.
    #[must_use]
    pub fn pooled<'r>(all: impl IntoIterator<Item = &'r Self>) -> Self {
        let mut pooled = Self::none(0, 0);
        for one in all {
            pooled.coders = pooled.coders.max(one.coders);
            pooled.categories = pooled.categories.max(one.categories);
            for (row, times) in &one.rows {
                match pooled.rows.get_mut(row) {
                    Some(known) => *known += times,
                    None => {
                        pooled.rows.insert(row.clone(), *times);
                    }
                }
            }
        }
        pooled
    }

    /// How many coders there are.
    #[must_use]
    pub fn coders(&self) -> usize {
        self.coders
    }

    /// How many units have this row.
    pub(super) fn times(&self, row: &[Option<usize>]) -> u64 {
        self.rows.get(row).copied().unwrap_or_default()
    }

    /// Other rows of the same coders and categories, each with how often it occurs.
    pub(super) fn with_rows(&self, rows: impl Iterator<Item = (Row, u64)>) -> Self {
        Self {
            rows: rows.filter(|(_, times)| *times > 0).collect(),
            ..*self
        }
    }

    /// How many categories are declared, used or not.
    #[must_use]
    pub fn categories(&self) -> usize {
        self.categories
    }

    /// The different rows, each with how many units have it.
    pub fn rows(&self) -> impl Iterator<Item = (&[Option<usize>], u64)> {
        self.rows.iter().map(|(row, times)| (row.as_slice(), *times))
    }

    /// How many units there are.
    #[must_use]
    pub fn units(&self) -> u64 {
        self.rows.values().sum()
    }

    /// Two of the coders, the first from 0; a coder who is not there rated nothing.
    #[must_use]
    pub fn pair(&self, first: usize, second: usize) -> Pair {
        Pair::new(self, first, second)
    }

    /// The ratings of two coders alone.
    #[must_use]
    pub fn of_two(&self, first: usize, second: usize) -> Self {
        let mut rows: BTreeMap<Row, u64> = BTreeMap::new();
        for (row, times) in self.rows() {
            let rating = |coder: usize| row.get(coder).copied().flatten();
            *rows.entry(vec![rating(first), rating(second)]).or_default() += times;
        }
        Self {
            coders: 2,
            categories: self.categories,
            rows,
        }
    }

    /// Every pair of coders, from 0.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        pairs(self.coders)
    }

    /// How many coders gave each category to a unit of this row.
    pub(super) fn given(&self, row: &[Option<usize>]) -> Vec<u64> {
        let mut given = vec![0; self.categories];
        for &category in row.iter().flatten() {
            if let Some(count) = given.get_mut(category) {
                *count += 1;
            }
        }
        given
    }
}
