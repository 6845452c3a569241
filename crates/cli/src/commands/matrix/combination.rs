//! Options that mean nothing together are refused, with the mend.

use emic_core::analysis::{Held, Unit};

use super::Matrix;
use crate::arguments::without_units;
use crate::failure::Failure;

impl Matrix {
    /// Refuses options that mean nothing together.
    pub(super) fn refuse_what_means_nothing(&self) -> Result<(), Failure> {
        let refusals = [
            self.unit_that_nothing_asks_for(),
            self.measure_without_units(),
            self.measure_of_no_units(),
            self.part_of_a_measure(),
            self.part_of_a_yes(),
            self.rate_of_what_is_not_said(),
        ];
        refusals.into_iter().flatten().next().map_or(Ok(()), Err)
    }

    fn is_plain_count(&self) -> bool {
        self.measure.is_count()
    }

    fn is_part(&self) -> bool {
        self.share.is_some() || self.per_thousand
    }

    fn unit_that_nothing_asks_for(&self) -> Option<Failure> {
        let asked = self.unit.filter(|_| !self.cells.is_by_unit())?;
        Some(Failure::new(
            format!(
                "`--cells {}` does not depend on the unit, and `--unit {asked}` changes nothing",
                self.cells
            ),
            "leave one of the two out; `emic help counts` says what cells hold",
        ))
    }

    fn measure_without_units(&self) -> Option<Failure> {
        without_units(self.measure, self.unit?)
    }

    fn measure_of_no_units(&self) -> Option<Failure> {
        let clash = self.cells != Held::Units && !self.is_plain_count();
        clash.then(|| {
            Failure::new(
                format!(
                    "`{}` is computed from units, not from {}",
                    self.measure.name, self.cells
                ),
                "leave `--cells` out and choose the unit with `--unit`, or leave `--measure` out",
            )
        })
    }

    fn part_of_a_measure(&self) -> Option<Failure> {
        let clash = self.is_part() && !self.is_plain_count();
        clash.then(|| {
            Failure::new(
                format!("percentages and rates are of counts, not of `{}`", self.measure.name),
                "leave `--measure` out",
            )
        })
    }

    fn part_of_a_yes(&self) -> Option<Failure> {
        let clash = self.is_part() && self.cells == Held::Presence;
        clash.then(|| {
            Failure::new(
                "yes and no have no percentages or rates",
                "let cells hold cases or transcripts: `--cells cases`",
            )
        })
    }

    fn rate_of_what_is_not_said(&self) -> Option<Failure> {
        let what = match self.cells {
            Held::Units => {
                let unit = self.unit.unwrap_or_default();
                (!matches!(unit, Unit::Turn | Unit::Segment)).then(|| format!("the unit `{unit}`"))
            }
            Held::Characters | Held::Transcripts | Held::Cases => Some(self.cells.to_string()),
            _ => None,
        };
        let what = what.filter(|_| self.per_thousand)?;
        Some(Failure::new(
            format!("a rate of {what} for each 1,000 words means nothing"),
            "let cells hold references, segments, turns or words; for cases, `--share column` gives percentages",
        ))
    }
}
