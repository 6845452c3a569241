//! Codings as segments that match, and as units that coders cut out of a text.

use super::Compared;
use super::compared::Codes;
use crate::agreement::matching::{Matched, Segment, Threshold, matched};
use crate::agreement::unitizing::{NotUnitized, Unit, Unitized};
use crate::ask::Theme;
use crate::model::{CharRange, CoderIndex, Span, TranscriptIndex};

/// A coefficient over unitized texts.
#[derive(Debug)]
pub struct StretchMeasure {
    /// Its name in files and on the command line.
    pub name: &'static str,
    /// One plain sentence.
    pub about: &'static str,
    /// How it is computed.
    pub compute: OfStretches,
}

/// What a measure of stretches is computed from.
#[derive(Debug, Clone, Copy)]
pub enum OfStretches {
    /// A text in which one theme was marked, or several that never overlap.
    Text(fn(&Unitized) -> Option<f64>),
    /// One of several themes in such a text.
    Theme(fn(&Unitized, usize) -> Option<f64>),
}

/// The unitizing family, in the order in which help shows it.
pub static STRETCH_MEASURES: &[StretchMeasure] = &[
    StretchMeasure {
        name: "u_alpha",
        about: "Krippendorff's alpha for stretches: where passages begin and end, and what they were given",
        compute: OfStretches::Text(Unitized::u_alpha),
    },
    StretchMeasure {
        name: "binary_u_alpha",
        about: "the same for whether anything was marked",
        compute: OfStretches::Text(Unitized::binary_u_alpha),
    },
    StretchMeasure {
        name: "cu_alpha",
        about: "the same for what was given where both marked something; needs several codes",
        compute: OfStretches::Text(Unitized::cu_alpha),
    },
    StretchMeasure {
        name: "k_u_alpha",
        about: "how reliably one of several codes is told from the others, where both marked something; written (k)u",
        compute: OfStretches::Theme(Unitized::k_u_alpha),
    },
];

impl Compared<'_> {
    /// How many segments of two of the coders, the first from 0, are found again among the other's.
    ///
    /// A segment is a distinct place that bears the theme and touches a selected turn; whole places are compared.
    #[must_use]
    pub fn matched(&self, theme: &Theme, (first, second): (usize, usize), threshold: Threshold) -> Matched {
        let codes = Codes::of(self.study, theme);
        let segments = |place: usize| {
            self.coders
                .get(place)
                .map(|&coder| self.segments(&codes, coder))
                .unwrap_or_default()
        };
        matched(&segments(first), &segments(second), threshold)
    }

    fn segments(&self, codes: &Codes, coder: CoderIndex) -> Vec<Segment> {
        let of = |&transcript: &TranscriptIndex| {
            let text = self.study.transcript(transcript);
            let extents: Vec<Span> = self.selection.extents(self.study, transcript).collect();
            let places = self.places(codes, coder, transcript).into_iter();
            let selected = places.filter(move |place| extents.iter().any(|extent| extent.overlaps(*place)));
            selected.map(move |place| {
                let CharRange { start, end } = text.offsets().range(text.body(), place);
                Segment {
                    text: transcript.position(),
                    code: 0,
                    start: start as u64,
                    end: end as u64,
                }
            })
        };
        self.transcripts.iter().flat_map(of).collect()
    }

    /// The selected characters of all transcripts one behind the other, with what each coder marked with each theme.
    ///
    /// # Errors
    /// When passages of different themes overlap: the family is not defined for those.
    pub fn unitized(&self, themes: &[Theme]) -> Result<Unitized, NotUnitized> {
        let codes: Vec<Codes> = themes.iter().map(|theme| Codes::of(self.study, theme)).collect();
        let mut length = 0;
        let mut coders = vec![Vec::new(); self.coders.len()];
        for &transcript in &self.transcripts {
            let of_coder = |&coder: &CoderIndex| -> Vec<Vec<(usize, usize)>> {
                codes
                    .iter()
                    .map(|codes| self.covered(codes, coder, transcript))
                    .collect()
            };
            let covered: Vec<_> = self.coders.iter().map(of_coder).collect();
            for extent in self.selection.extents(self.study, transcript) {
                for (units, covered) in coders.iter_mut().zip(&covered) {
                    for (value, covered) in covered.iter().enumerate() {
                        let cut = self.cut_out(transcript, extent, covered, length);
                        units.extend(cut.map(|(start, end)| Unit { start, end, value }));
                    }
                }
                length += self.characters(transcript, extent);
            }
        }
        Unitized::new(length, themes.len(), coders)
    }

    fn characters(&self, transcript: TranscriptIndex, span: Span) -> u64 {
        let text = self.study.transcript(transcript);
        let CharRange { start, end } = text.offsets().range(text.body(), span);
        (end - start) as u64
    }

    /// What of `extent` is covered, in characters of a text in which it begins at `from`.
    fn cut_out<'c>(
        &'c self,
        transcript: TranscriptIndex,
        extent: Span,
        covered: &'c [(usize, usize)],
        from: u64,
    ) -> impl Iterator<Item = (u64, u64)> + 'c {
        let body = self.study.transcript(transcript).body();
        let first = covered.partition_point(|(_, end)| *end <= extent.start());
        let here = covered
            .iter()
            .skip(first)
            .take_while(move |(start, _)| *start < extent.end());
        here.filter_map(move |(start, end)| {
            let shared = Span::new(body, (*start).max(extent.start()), (*end).min(extent.end()))?;
            let lead =
                Span::new(body, extent.start(), shared.start()).map_or(0, |lead| self.characters(transcript, lead));
            Some((from + lead, from + lead + self.characters(transcript, shared)))
        })
    }
}
