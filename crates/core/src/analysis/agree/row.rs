//! Agreement on each theme, as one row of a table.

use super::value::{Rated, pairs, rated};
use super::{Compared, RatedUnit};
use crate::agreement::{Clusters, Coefficient, Draws, Ratings};
use crate::ask::Theme;

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
    let mut each: Vec<Vec<Ratings>> = themes.iter().map(|theme| compared.ratings(theme, unit)).collect();
    let mut themes: Vec<Option<Theme>> = themes.iter().copied().map(Some).collect();
    if themes.len() > 1 {
        let of_transcript = |place| Ratings::pooled(each.iter().filter_map(|ratings| ratings.get(place)));
        each.push((0..compared.transcripts.len()).map(of_transcript).collect());
        themes.push(None);
    }
    let rated = ratings_rated(compared, &each, coefficients, draws);
    let rows = themes.into_iter().zip(&each).zip(rated);
    rows.map(|((theme, ratings), rated)| row(theme, &Ratings::pooled(ratings), rated))
        .collect()
}

/// The coefficients of every row, each of ratings by transcript.
fn ratings_rated(
    compared: &Compared<'_>,
    rows: &[Vec<Ratings>],
    coefficients: &[&'static Coefficient],
    draws: Option<Draws>,
) -> Vec<Vec<Rated>> {
    let clusters: Vec<Clusters> = rows.iter().map(|ratings| Clusters::new(ratings)).collect();
    let pairs = pairs(compared.coders.len());
    let values = |times: &[u64]| {
        let mut values = Vec::new();
        for drawn in clusters.iter().map(|clusters| clusters.drawn(times)) {
            for pair in &pairs {
                values.extend(coefficients.iter().map(|one| match *pair {
                    Some((first, second)) => one.of_two(&drawn, first, second),
                    None => one.of(&drawn),
                }));
            }
        }
        values
    };
    let names: Vec<&'static str> = coefficients.iter().map(|one| one.name).collect();
    rated(&pairs, &names, rows.len(), compared.transcripts.len(), draws, values)
}

fn row(theme: Option<Theme>, whole: &Ratings, rated: Vec<Rated>) -> Row {
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
        rated,
    }
}
