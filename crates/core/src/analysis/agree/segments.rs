//! Codings as segments that match.

use super::Compared;
use super::compared::Codes;
use crate::agreement::gamma::{Aligned, Chance};
use crate::agreement::matching::{Matched, Segment, Threshold, matched};
use crate::ask::Theme;
use crate::hands::shared_out;
use crate::model::{CharRange, CoderIndex, Span, TranscriptIndex};

/// Fewer texts than these are not worth a thread of their own.
const FEWEST: usize = 4;

/// A measure over segments; the first coder of a pair is the reference.
#[derive(Debug)]
pub struct SegmentMeasure {
    /// Its name in files and on the command line.
    pub name: &'static str,
    /// One plain sentence.
    pub about: &'static str,
    /// How it is computed.
    pub compute: OfSegments,
}

/// What a measure of segments is computed from.
#[derive(Debug, Clone, Copy)]
pub enum OfSegments {
    /// How many were found again.
    Matched(fn(&Matched) -> Option<f64>),
    /// Their best alignment against what chance brings: [`gamma`](crate::agreement::gamma::gamma).
    Aligned,
}

/// The measures over segments, in the order in which help shows them.
pub static SEGMENT_MEASURES: &[SegmentMeasure] = &[
    SegmentMeasure {
        name: "segment_agreement",
        about: "the share of all segments of both coders that were found again",
        compute: OfSegments::Matched(Matched::agreement),
    },
    SegmentMeasure {
        name: "one_to_one_f1",
        about: "`f1`, each segment in one pair at most",
        compute: OfSegments::Matched(|found| found.exclusive().f1),
    },
    SegmentMeasure {
        name: "precision",
        about: "the share of the second coder's segments that were found again",
        compute: OfSegments::Matched(|found| found.existence().precision),
    },
    SegmentMeasure {
        name: "recall",
        about: "the share of the first coder's segments that were found again",
        compute: OfSegments::Matched(|found| found.existence().recall),
    },
    SegmentMeasure {
        name: "f1",
        about: "the harmonic mean of precision and recall, 2PR / (P + R)",
        compute: OfSegments::Matched(|found| found.existence().f1),
    },
    SegmentMeasure {
        name: "one_to_one_precision",
        about: "`precision`, each segment in one pair at most",
        compute: OfSegments::Matched(|found| found.exclusive().precision),
    },
    SegmentMeasure {
        name: "one_to_one_recall",
        about: "`recall`, each segment in one pair at most",
        compute: OfSegments::Matched(|found| found.exclusive().recall),
    },
    SegmentMeasure {
        name: "gamma",
        about: "one less what the best alignment of all segments costs, over what chance would cost; codes may overlap, and of all \
                codes together another code costs too (Mathet, Widlöcher & Métivier 2015)",
        compute: OfSegments::Aligned,
    },
];

impl Compared<'_> {
    /// How many segments of two of the coders, the first from 0, are found again among the other's, in each transcript compared.
    ///
    /// A segment is a distinct place that bears the theme and touches a selected turn; whole places are compared.
    #[must_use]
    pub fn matched(&self, theme: &Theme, pair: (usize, usize), threshold: Threshold) -> Vec<Matched> {
        let codes = [Codes::of(self.study, theme)];
        let in_text = |&transcript: &TranscriptIndex| {
            let [first, second] = self.segments_of(&codes, pair, transcript);
            matched(&first, &second, threshold)
        };
        self.transcripts.iter().map(in_text).collect()
    }

    /// The segments of two of the coders, aligned in each transcript compared; of several themes one may be paired with another.
    #[must_use]
    pub fn aligned(&self, themes: &[Theme], pair: (usize, usize), chance: Chance) -> Vec<Aligned> {
        // In an order of their own: how the dice fall must not hang on how codes were listed.
        let mut themes = themes.to_vec();
        themes.sort_by_key(|theme| theme.key(self.study));
        let codes: Vec<Codes> = themes.iter().map(|theme| Codes::of(self.study, theme)).collect();
        let of_text = |&transcript: &TranscriptIndex| {
            let length = self.study.transcript(transcript).offsets().characters();
            (length as u64, self.segments_of(&codes, pair, transcript))
        };
        let texts: Vec<(u64, [Vec<Segment>; 2])> = self.transcripts.iter().map(of_text).collect();
        let aligned = shared_out(&texts, FEWEST, |texts| {
            let texts = texts.iter();
            let aligned = texts.map(|(length, [first, second])| Aligned::of(*length, [first, second], chance));
            aligned.collect::<Vec<_>>()
        });
        aligned.into_iter().flatten().collect()
    }

    /// The segments of two coders with each of `themes`, told apart by their position.
    fn segments_of(&self, themes: &[Codes], pair: (usize, usize), transcript: TranscriptIndex) -> [Vec<Segment>; 2] {
        [pair.0, pair.1].map(|place| {
            let coder = self.coders.get(place).copied();
            let of_theme = |coder, (code, theme)| self.segments(theme, code, coder, transcript);
            let themes = themes.iter().enumerate();
            coder.map_or_else(Vec::new, |coder| {
                themes.flat_map(|theme| of_theme(coder, theme)).collect()
            })
        })
    }

    fn segments(&self, theme: &Codes, code: usize, coder: CoderIndex, transcript: TranscriptIndex) -> Vec<Segment> {
        let text = self.study.transcript(transcript);
        let touched = |place: &Span| text.touched(*place).any(|turn| self.selection.has(transcript, turn));
        let places = self.places(theme, coder, transcript).into_iter();
        let segment = |place: Span| {
            let CharRange { start, end } = text.offsets().range(text.body(), place);
            Segment {
                text: 0,
                code,
                start: start as u64,
                end: end as u64,
            }
        };
        places.filter(|place| touched(place)).map(segment).collect()
    }
}
