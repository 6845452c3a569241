//! Agreement on each theme, as one row of a table.

use super::{Compared, RatedUnit};
use crate::agreement::{Coefficient, Interval, Ratings, bootstrap};
use crate::ask::Theme;

/// How often transcripts are drawn again, and how the dice fall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Draws {
    /// How many samples.
    pub number: usize,
    /// The seed.
    pub seed: u64,
}

/// A coefficient's value.
#[derive(Debug, Clone, Copy)]
pub struct Value {
    /// Which coefficient.
    pub coefficient: &'static Coefficient,
    /// Its value; none where it is undefined.
    pub value: Option<f64>,
    /// How far it would move with other transcripts, where that was asked and is defined.
    pub interval: Option<Interval>,
}

/// Agreement of two coders, or of all together.
#[derive(Debug, Clone)]
pub struct Rated {
    /// Two of the coders by place, from 0; none: all together.
    pub pair: Option<(usize, usize)>,
    /// One value a coefficient, in the order asked.
    pub values: Vec<Value>,
}

/// Agreement on one theme.
#[derive(Debug, Clone)]
pub struct Row {
    /// The theme; none: all themes together, unit beside unit.
    pub theme: Option<Theme>,
    /// How many units were rated.
    pub units: u64,
    /// In how many units each coder gave it.
    pub given: Vec<u64>,
    /// In how many units all coders gave it.
    pub together: u64,
    /// Each pair, then all together where there are more than two coders.
    pub rated: Vec<Rated>,
}

/// Agreement on each of `themes`, then on all of them together where there are several.
#[must_use]
pub fn rows(
    compared: &Compared<'_>,
    themes: &[Theme],
    unit: RatedUnit,
    coefficients: &[&'static Coefficient],
    draws: Option<Draws>,
) -> Vec<Row> {
    let each: Vec<Vec<Ratings>> = themes.iter().map(|theme| compared.ratings(theme, unit)).collect();
    let mut rows: Vec<Row> = themes
        .iter()
        .zip(&each)
        .map(|(theme, ratings)| row(Some(*theme), ratings, coefficients, draws))
        .collect();
    if themes.len() > 1 {
        let of_transcript = |place: usize| {
            let all: Vec<Ratings> = each.iter().filter_map(|ratings| ratings.get(place).cloned()).collect();
            Ratings::pooled(&all)
        };
        let pooled: Vec<Ratings> = (0..compared.transcripts.len()).map(of_transcript).collect();
        rows.push(row(None, &pooled, coefficients, draws));
    }
    rows
}

fn row(theme: Option<Theme>, ratings: &[Ratings], coefficients: &[&'static Coefficient], draws: Option<Draws>) -> Row {
    let whole = Ratings::pooled(ratings);
    let mut pairs: Vec<Option<(usize, usize)>> = whole.pairs().map(Some).collect();
    if whole.coders() > 2 {
        pairs.push(None);
    }
    let value = |pair: Option<(usize, usize)>, coefficient: &'static Coefficient| {
        let of = |ratings: &Ratings| match pair {
            Some((first, second)) => coefficient.of_two(ratings, first, second),
            None => coefficient.of(ratings),
        };
        let interval = draws.and_then(|draws| {
            bootstrap(ratings.len(), draws.number, draws.seed, |sample| {
                of(&Ratings::pooled(sample.iter().filter_map(|place| ratings.get(*place))))
            })
        });
        Value {
            coefficient,
            value: of(&whole),
            interval,
        }
    };
    let rated = pairs.into_iter().map(|pair| Rated {
        pair,
        values: coefficients.iter().map(|one| value(pair, one)).collect(),
    });
    let count =
        |has: &dyn Fn(&[Option<usize>]) -> bool| whole.rows().filter(|(row, _)| has(row)).map(|(_, times)| times).sum();
    let given = (0..whole.coders())
        .map(|coder| count(&|row| row.get(coder) == Some(&Some(1))))
        .collect();
    Row {
        theme,
        units: whole.units(),
        given,
        together: count(&|row| !row.is_empty() && row.iter().all(|rating| *rating == Some(1))),
        rated: rated.collect(),
    }
}
