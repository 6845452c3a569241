//! The measures of agreement by name: those of ratings and those of stretches.

use emic_core::agreement::{COEFFICIENTS, Coefficient, coefficient};
use emic_core::analysis::agree::{STRETCH_MEASURES, StretchMeasure};

use super::{Agree, Unit};
use crate::failure::Failure;

/// What is shown of ratings when nothing is asked.
const USUAL: [&str; 4] = [
    "percent_agreement",
    "cohen_kappa",
    "krippendorff_alpha_nominal",
    "gwet_ac1",
];

/// A measure that was asked for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Measure {
    /// Of ratings of units.
    Rated(&'static Coefficient),
    /// Of stretches.
    Stretch(&'static StretchMeasure),
}

/// The measure of this name.
pub(super) fn known(name: &str) -> Result<Measure, String> {
    let wanted = name.replace('-', "_").to_lowercase();
    if let Some(one) = STRETCH_MEASURES.iter().find(|one| one.name == wanted) {
        return Ok(Measure::Stretch(one));
    }
    let names = |names: Vec<&str>| names.join(", ");
    coefficient(name).map(Measure::Rated).map_err(|error| {
        format!(
            "{error}; of ratings: {}; of stretches: {}",
            names(COEFFICIENTS.iter().map(|one| one.name).collect()),
            names(STRETCH_MEASURES.iter().map(|one| one.name).collect())
        )
    })
}

impl Agree {
    /// The coefficients of ratings that were asked for, else the usual ones.
    pub(super) fn rated(&self) -> Result<Vec<&'static Coefficient>, Failure> {
        if self.measure.is_empty() {
            return Ok(USUAL.iter().filter_map(|name| coefficient(name).ok()).collect());
        }
        let one = |measure: &Measure| match measure {
            Measure::Rated(one) => Ok(*one),
            Measure::Stretch(one) => Err(Failure::new(
                format!("`{}` is computed from stretches, not from ratings", one.name),
                "write `--unit stretch` beside it; `emic help agreement` says what is computed from what",
            )),
        };
        self.measure.iter().map(one).collect()
    }

    /// The measures of stretches that were asked for, else all.
    pub(super) fn of_stretches(&self) -> Result<Vec<&'static StretchMeasure>, Failure> {
        if self.measure.is_empty() {
            return Ok(STRETCH_MEASURES.iter().collect());
        }
        let one = |measure: &Measure| match measure {
            Measure::Stretch(one) => Ok(*one),
            Measure::Rated(one) => Err(Failure::new(
                format!("`{}` is computed from ratings, not from stretches", one.name),
                "leave `--unit stretch` out; `emic help agreement` says what is computed from what",
            )),
        };
        self.measure.iter().map(one).collect()
    }

    /// Refuses what would change nothing with this unit.
    pub(super) fn fits_unit(&self, grouped: bool) -> Result<(), Failure> {
        let (name, is_segment) = match self.unit {
            Unit::Rated(_) => return Ok(()),
            Unit::Segment => ("segment", true),
            Unit::Stretch => ("stretch", false),
        };
        let idle = [
            ("--measure", is_segment && !self.measure.is_empty()),
            ("--by", is_segment && grouped),
            ("--per-transcript", is_segment && self.per_transcript),
            ("--bootstrap", self.bootstrap.is_some()),
        ];
        let told = idle.into_iter().find(|(_, given)| *given).map(|(option, _)| {
            Failure::new(
                format!("`{option}` changes nothing with `--unit {name}`"),
                format!("leave `{option}` out, or choose the unit turn, sentence or character"),
            )
        });
        told.map_or(Ok(()), Err)
    }
}
