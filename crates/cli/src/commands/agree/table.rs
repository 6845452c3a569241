//! `emic agree --table`: a plain table of ratings.

use std::path::Path;

use emic_core::agreement::{Ratings, bootstrap};
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
                .map(|one| (*one, one.of(&whole), self.interval(&table, one)))
                .collect(),
            ratings: &whole,
            draws: self.draws(),
        };
        let language = self.inquiry.language().unwrap_or(Language::En);
        output.deliver(&rating_report(&rated, language), language)?;
        Ok(Outcome::Fine)
    }

    fn interval(
        &self,
        table: &RatingTable,
        one: &emic_core::agreement::Coefficient,
    ) -> Option<emic_core::agreement::Interval> {
        let draws = self.draws()?;
        bootstrap(table.rows.len(), draws.number, draws.seed, |sample| {
            let rows = sample.iter().filter_map(|row| table.rows.get(*row).cloned());
            one.of(&Ratings::new(table.categories.len(), table.coders.len(), rows).ok()?)
        })
    }
}
