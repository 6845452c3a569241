//! `emic agree --table`: a plain table of ratings.

use std::path::Path;

use emic_core::agreement::{Clusters, Coefficient, Interval, Ratings, bootstrap};
use emic_core::model::Language;
use emic_exchange::ratings::{Declared, RatingTable, ratings};
use emic_report::reports::{RatedTable, rating_report};

use super::Agree;
use crate::commands::{Answer, Question};
use crate::drawing;
use crate::failure::{Failure, Outcome};
use crate::output::{self, Output, open};

impl Agree {
    /// The coefficients of the table in `file`.
    pub(super) fn of_table(&self, file: &Path, output: &Output<'_>, question: &Question<'_>) -> Answer {
        let name = file.display().to_string();
        let declared = match self.categories.as_slice() {
            [] => Declared::AsFound,
            these => Declared::These(these.to_vec()),
        };
        let table = ratings(&name, open(file)?, &declared).map_err(|problems| {
            let canvas = output::message_canvas(&question.surroundings.terminal);
            output::tell(&drawing::diagnostics(&problems, &canvas));
            Failure::new(format!("`{name}` is no table of ratings"), "mend the rows named above")
        })?;
        let bad = |error: emic_core::agreement::RatingsError| Failure::new(error.to_string(), "mend the table");
        let whole = Ratings::new(table.categories.len(), table.coders.len(), table.rows.clone()).map_err(bad)?;
        let measures = self.rated()?;
        let rated = RatedTable {
            file: &name,
            coders: &table.coders,
            categories: &table.categories,
            values: measures
                .iter()
                .zip(self.intervals(&table, &measures))
                .map(|(one, interval)| (*one, one.of(&whole), interval))
                .collect(),
            ratings: &whole,
            draws: self.draws(),
        };
        let language = self.inquiry.language().unwrap_or(Language::En);
        output.deliver(&rating_report(&rated, language), language)?;
        Ok(Outcome::Fine)
    }

    /// One a measure: each row is drawn by itself.
    fn intervals(&self, table: &RatingTable, measures: &[&'static Coefficient]) -> Vec<Option<Interval>> {
        let Some(draws) = self.draws() else {
            return vec![None; measures.len()];
        };
        let (categories, coders) = (table.categories.len(), table.coders.len());
        let rows = table.rows.iter().cloned();
        let units: Vec<Ratings> = rows
            .filter_map(|row| Ratings::new(categories, coders, [row]).ok())
            .collect();
        let clusters = Clusters::new(&units);
        bootstrap(units.len(), draws, |times| {
            let drawn = clusters.drawn(times);
            measures.iter().map(|one| one.of(&drawn)).collect()
        })
    }
}
