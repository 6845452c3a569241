//! `--unit` and `--measure`: in what things are counted, and what is made of the counts.

use emic_core::analysis::Unit;
use emic_core::measure::{self, Basis, Measure};

use crate::failure::Failure;

/// Reads a unit.
///
/// # Errors
/// When there is no such unit, with those that there are.
pub fn unit(text: &str) -> Result<Unit, String> {
    Unit::parse(text).map_err(|error| format!("{}; {}", error.message, error.help))
}

/// Finds a measure.
///
/// # Errors
/// When there is no such measure, with the one that may be meant.
pub fn known_measure(name: &str) -> Result<&'static Measure, String> {
    measure::find(name).map_err(|error| error.to_string())
}

/// Why `measure` cannot be computed in `unit`: some need N, and pairs of places have none.
pub fn without_units(measure: &Measure, unit: Unit) -> Option<Failure> {
    (unit.counts_pairs() && measure.basis != Basis::Any).then(|| {
        Failure::new(
            format!(
                "`{}` needs a number of units in all, and pairs of places have none",
                measure.name
            ),
            "choose the measure count or c_coefficient, or the unit turn, segment, transcript or case",
        )
    })
}
