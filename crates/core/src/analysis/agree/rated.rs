//! Codings as ratings: for each unit whether a coder gave the theme there (1) or not (0).

use super::Compared;
use super::compared::Codes;
use crate::agreement::Ratings;
use crate::ask::Theme;
use crate::model::{CharRange, Span, Transcript, TranscriptIndex};
use crate::words::sentences;

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
        self.transcripts
            .iter()
            .map(|&transcript| self.of_transcript(&codes, unit, transcript))
            .collect()
    }

    /// How many units there are to rate.
    #[must_use]
    pub fn units(&self, unit: RatedUnit) -> u64 {
        let nothing = Codes::none();
        let all = self
            .transcripts
            .iter()
            .map(|&transcript| self.of_transcript(&nothing, unit, transcript).units());
        all.sum()
    }

    fn of_transcript(&self, codes: &Codes, unit: RatedUnit, transcript: TranscriptIndex) -> Ratings {
        let text = self.study.transcript(transcript);
        let covered: Vec<Vec<(usize, usize)>> = self
            .coders
            .iter()
            .map(|&coder| self.covered(codes, coder, transcript))
            .collect();
        let extents = self.selection.extents(self.study, transcript);
        let rows: Vec<(Vec<Option<usize>>, u64)> = match unit {
            RatedUnit::Turn => extents.map(|extent| (touched(&covered, extent), 1)).collect(),
            RatedUnit::Sentence => {
                let spans = extents.flat_map(|extent| sentences_of(text, extent));
                spans.map(|span| (touched(&covered, span), 1)).collect()
            }
            RatedUnit::Character => extents.flat_map(|extent| runs(text, &covered, extent)).collect(),
        };
        // Every row has one rating a coder, and every rating is 0 or 1.
        Ratings::counted(CATEGORIES, self.coders.len(), rows)
            .unwrap_or_else(|_| Ratings::none(CATEGORIES, self.coders.len()))
    }
}

fn sentences_of(text: &Transcript, extent: Span) -> Vec<Span> {
    let body = text.body();
    let places = sentences(extent.of(body));
    places
        .filter_map(|place| Span::new(body, extent.start() + place.start, extent.start() + place.end))
        .collect()
}

/// For each coder whether anything of `unit` is covered.
fn touched(covered: &[Vec<(usize, usize)>], unit: Span) -> Vec<Option<usize>> {
    let rating = |stretches: &Vec<(usize, usize)>| {
        let first = stretches.partition_point(|(_, end)| *end <= unit.start());
        stretches.get(first).is_some_and(|(start, _)| *start < unit.end())
    };
    covered
        .iter()
        .map(|stretches| Some(usize::from(rating(stretches))))
        .collect()
}

/// The characters of `extent`, those between two borders together.
fn runs(text: &Transcript, covered: &[Vec<(usize, usize)>], extent: Span) -> Vec<(Vec<Option<usize>>, u64)> {
    let inside = |at: &usize| extent.start() < *at && *at < extent.end();
    let mut borders: Vec<usize> = covered
        .iter()
        .flatten()
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
        Some((touched(covered, span), (end - start) as u64))
    };
    pairs.filter_map(run).collect()
}
