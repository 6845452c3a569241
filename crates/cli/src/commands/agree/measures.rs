//! The measures of agreement by name: those of ratings, of stretches and of segments.

use emic_core::agreement::{COEFFICIENTS, Coefficient, coefficient};
use emic_core::analysis::agree::{OfSegments, SEGMENT_MEASURES, STRETCH_MEASURES, SegmentMeasure, StretchMeasure};

use super::Agree;
use crate::failure::Failure;

/// What is shown of ratings when nothing is asked.
const USUAL: [&str; 4] = [
    "percent_agreement",
    "cohen_kappa",
    "krippendorff_alpha_nominal",
    "gwet_ac1",
];

/// What is shown of segments when nothing is asked.
const USUAL_OF_SEGMENTS: [&str; 2] = ["segment_agreement", "one_to_one_f1"];

/// A measure that was asked for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Measure {
    /// Of ratings of units.
    Rated(&'static Coefficient),
    /// Of stretches.
    Stretch(&'static StretchMeasure),
    /// Of segments that were found again.
    Segment(&'static SegmentMeasure),
}

impl Measure {
    fn name(self) -> &'static str {
        match self {
            Self::Rated(one) => one.name,
            Self::Stretch(one) => one.name,
            Self::Segment(one) => one.name,
        }
    }

    /// From what it is computed, and what to write to get it.
    fn basis(self) -> (&'static str, &'static str) {
        match self {
            Self::Rated(_) => ("ratings", "choose the unit turn, sentence or character"),
            Self::Stretch(_) => ("stretches", "write `--unit stretch` beside it"),
            Self::Segment(_) => ("segments", "write `--unit segment` beside it"),
        }
    }

    /// Whether it is held against what the dice bring.
    pub fn draws(self) -> bool {
        matches!(self, Self::Segment(one) if matches!(one.compute, OfSegments::Aligned))
    }

    fn not_from(self, other: &str, from: Source) -> Failure {
        let (basis, mend) = match (self.basis(), from) {
            (found, Source::Study) => found,
            ((basis, _), Source::Table) => (basis, "a table holds ratings: take a measure of these"),
        };
        Failure::new(
            format!("`{}` is computed from {basis}, not from {other}", self.name()),
            format!("{mend}; `emic help agreement` says what is computed from what"),
        )
    }
}

/// The measure of this name.
pub(super) fn known(name: &str) -> Result<Measure, String> {
    let wanted = name.replace('-', "_").to_lowercase();
    let of_stretches = STRETCH_MEASURES.iter().map(Measure::Stretch);
    let mut others = of_stretches.chain(SEGMENT_MEASURES.iter().map(Measure::Segment));
    if let Some(one) = others.find(|one| one.name() == wanted) {
        return Ok(one);
    }
    coefficient(name).map(Measure::Rated).map_err(|error| {
        format!(
            "{error}; of ratings: {}; of stretches: {}; of segments: {}",
            names(COEFFICIENTS.iter().map(|one| one.name)),
            names(STRETCH_MEASURES.iter().map(|one| one.name)),
            names(SEGMENT_MEASURES.iter().map(|one| one.name))
        )
    })
}

fn names(all: impl Iterator<Item = &'static str>) -> String {
    all.collect::<Vec<_>>().join(", ")
}

/// What is compared.
#[derive(Debug, Clone, Copy)]
enum Source {
    /// Codings.
    Study,
    /// Ratings in a file.
    Table,
}

impl Agree {
    /// The coefficients of ratings that were asked for, else the usual ones.
    pub(super) fn rated(&self) -> Result<Vec<&'static Coefficient>, Failure> {
        let usual = || USUAL.iter().filter_map(|name| coefficient(name).ok()).collect();
        self.asked_of("ratings", usual, |measure| match measure {
            Measure::Rated(one) => Some(one),
            _ => None,
        })
    }

    /// The measures of stretches that were asked for, else all.
    pub(super) fn of_stretches(&self) -> Result<Vec<&'static StretchMeasure>, Failure> {
        let all = || STRETCH_MEASURES.iter().collect();
        self.asked_of("stretches", all, |measure| match measure {
            Measure::Stretch(one) => Some(one),
            _ => None,
        })
    }

    /// The measures of segments that were asked for, else the usual ones.
    pub(super) fn of_segments(&self) -> Result<Vec<&'static SegmentMeasure>, Failure> {
        let usual = |one: &&SegmentMeasure| USUAL_OF_SEGMENTS.contains(&one.name);
        let usual = || SEGMENT_MEASURES.iter().filter(usual).collect();
        self.asked_of("segments", usual, |measure| match measure {
            Measure::Segment(one) => Some(one),
            _ => None,
        })
    }

    fn asked_of<M>(
        &self,
        basis: &str,
        usual: impl Fn() -> Vec<M>,
        take: impl Fn(Measure) -> Option<M>,
    ) -> Result<Vec<M>, Failure> {
        if self.measure.is_empty() {
            return Ok(usual());
        }
        let asked = self.measure.iter();
        let from = if self.table.is_some() {
            Source::Table
        } else {
            Source::Study
        };
        asked
            .map(|one| take(*one).ok_or_else(|| one.not_from(basis, from)))
            .collect()
    }
}
