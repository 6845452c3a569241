//! Codings as ratings: for each unit whether a coder gave the theme there (1) or not (0).

use std::collections::BTreeMap;

use super::Compared;
use super::compared::Codes;
use crate::agreement::Ratings;
use crate::ask::Theme;
use crate::model::{CharRange, Span, Transcript};

/// What is rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RatedUnit {
    /// A selected turn; a coder gave it a theme when one of his passages shares a character with its words.
    Turn,
    /// A sentence (UAX #29) of a selected turn, likewise.
    Sentence,
    /// A character of a selected turn; a coder gave it a theme when one of his passages covers it.
    Character,
}

impl RatedUnit {
    /// All units.
    pub const ALL: [Self; 3] = [Self::Turn, Self::Sentence, Self::Character];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Turn => "turn",
            Self::Sentence => "sentence",
            Self::Character => "character",
        }
    }
}

/// Given, or not.
const CATEGORIES: usize = 2;

impl Compared<'_> {
    /// The ratings of each transcript compared, in its order.
    #[must_use]
    pub fn ratings(&self, theme: &Theme, unit: RatedUnit) -> Vec<Ratings> {
        let codes = Codes::of(self.study, theme);
        let places = 0..self.transcripts.len();
        places.map(|place| self.of_transcript(&codes, unit, place)).collect()
    }

    /// How many units there are to rate.
    #[must_use]
    pub fn units(&self, unit: RatedUnit) -> u64 {
        let nothing = Codes::none();
        let places = 0..self.transcripts.len();
        places
            .map(|place| self.of_transcript(&nothing, unit, place).units())
            .sum()
    }

    fn of_transcript(&self, codes: &Codes, unit: RatedUnit, place: usize) -> Ratings {
        let nothing = || Ratings::none(CATEGORIES, self.coders.len());
        let Some(&transcript) = self.transcripts.get(place) else {
            return nothing();
        };
        let text = self.study.transcript(transcript);
        let coders = self.coders.iter();
        let covered: Vec<Vec<(usize, usize)>> = coders.map(|&coder| self.covered(codes, coder, transcript)).collect();
        let extents = self.selection.extents(self.study, transcript);
        let rows = match unit {
            RatedUnit::Turn => touched(&covered, &extents.collect::<Vec<_>>()),
            RatedUnit::Sentence => touched(&covered, self.sentences(place)),
            RatedUnit::Character => extents.flat_map(|extent| runs(text, &covered, extent)).collect(),
        };
        // Every row has one rating a coder, and every rating is 0 or 1.
        Ratings::counted(CATEGORIES, self.coders.len(), rows).unwrap_or_else(|_| nothing())
    }
}

/// One row for each of the sorted `units` of which something is covered, and one for all others.
fn touched(covered: &[Vec<(usize, usize)>], units: &[Span]) -> Vec<(Vec<Option<usize>>, u64)> {
    let not_given = vec![Some(0); covered.len()];
    let mut given: BTreeMap<usize, Vec<Option<usize>>> = BTreeMap::new();
    for (coder, stretches) in covered.iter().enumerate() {
        for &(start, end) in stretches {
            let first = units.partition_point(|unit| unit.end() <= start);
            let last = units.partition_point(|unit| unit.start() < end);
            for unit in first..last {
                let row = given.entry(unit).or_insert_with(|| not_given.clone());
                if let Some(rating) = row.get_mut(coder) {
                    *rating = Some(1);
                }
            }
        }
    }
    let others = (units.len() - given.len()) as u64;
    let rows = given.into_values().map(|row| (row, 1));
    rows.chain([(not_given, others)]).collect()
}

/// For each coder whether all of `run`, which lies between two borders, is covered.
fn given(covered: &[Vec<(usize, usize)>], run: Span) -> Vec<Option<usize>> {
    let rating = |stretches: &Vec<(usize, usize)>| {
        let first = stretches.partition_point(|(_, end)| *end <= run.start());
        stretches.get(first).is_some_and(|(start, _)| *start < run.end())
    };
    covered
        .iter()
        .map(|stretches| Some(usize::from(rating(stretches))))
        .collect()
}

/// The characters of `extent`, those between two borders together.
fn runs(text: &Transcript, covered: &[Vec<(usize, usize)>], extent: Span) -> Vec<(Vec<Option<usize>>, u64)> {
    let inside = |at: &usize| extent.start() < *at && *at < extent.end();
    let near = covered.iter().flat_map(|stretches| {
        let first = stretches.partition_point(|(_, end)| *end <= extent.start());
        let here = stretches.iter().skip(first);
        here.take_while(|(start, _)| *start < extent.end())
    });
    let mut borders: Vec<usize> = near
        .flat_map(|(start, end)| [*start, *end])
        .filter(inside)
        .chain([extent.start(), extent.end()])
        .collect();
    borders.sort_unstable();
    borders.dedup();
    let pairs = borders.iter().zip(borders.iter().skip(1));
    let run = |(start, end): (&usize, &usize)| {
        let span = Span::new(text.body(), *start, *end)?;
        let CharRange { start, end } = text.offsets().range(text.body(), span);
        Some((given(covered, span), (end - start) as u64))
    };
    pairs.filter_map(run).collect()
}
