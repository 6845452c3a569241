//! Codings as segments that match.

use super::Compared;
use super::compared::Codes;
use crate::agreement::matching::{Matched, Segment, Threshold, matched};
use crate::ask::Theme;
use crate::model::{CharRange, CoderIndex, Span, TranscriptIndex};

/// A measure over segments that were found again; the first coder of a pair is the reference.
#[derive(Debug)]
pub struct SegmentMeasure {
    /// Its name in files and on the command line.
    pub name: &'static str,
    /// One plain sentence.
    pub about: &'static str,
    /// How it is computed.
    pub compute: fn(&Matched) -> Option<f64>,
}

/// The measures over matched segments, in the order in which help shows them.
pub static SEGMENT_MEASURES: &[SegmentMeasure] = &[
    SegmentMeasure {
        name: "segment_agreement",
        about: "the share of all segments of both coders that were found again",
        compute: Matched::agreement,
    },
    SegmentMeasure {
        name: "one_to_one_f1",
        about: "`f1`, each segment in one pair at most",
        compute: |found| found.exclusive().f1,
    },
    SegmentMeasure {
        name: "precision",
        about: "the share of the second coder's segments that were found again",
        compute: |found| found.existence().precision,
    },
    SegmentMeasure {
        name: "recall",
        about: "the share of the first coder's segments that were found again",
        compute: |found| found.existence().recall,
    },
    SegmentMeasure {
        name: "f1",
        about: "the harmonic mean of precision and recall, 2PR / (P + R)",
        compute: |found| found.existence().f1,
    },
    SegmentMeasure {
        name: "one_to_one_precision",
        about: "`precision`, each segment in one pair at most",
        compute: |found| found.exclusive().precision,
    },
    SegmentMeasure {
        name: "one_to_one_recall",
        about: "`recall`, each segment in one pair at most",
        compute: |found| found.exclusive().recall,
    },
];

impl Compared<'_> {
    /// How many segments of two of the coders, the first from 0, are found again among the other's, in each transcript compared.
    ///
    /// A segment is a distinct place that bears the theme and touches a selected turn; whole places are compared.
    #[must_use]
    pub fn matched(&self, theme: &Theme, (first, second): (usize, usize), threshold: Threshold) -> Vec<Matched> {
        let codes = Codes::of(self.study, theme);
        let in_text = |&transcript: &TranscriptIndex| {
            let segments = |place: usize| {
                let coder = self.coders.get(place);
                coder.map_or_else(Vec::new, |&coder| self.segments(&codes, coder, transcript))
            };
            matched(&segments(first), &segments(second), threshold)
        };
        self.transcripts.iter().map(in_text).collect()
    }

    fn segments(&self, codes: &Codes, coder: CoderIndex, transcript: TranscriptIndex) -> Vec<Segment> {
        let text = self.study.transcript(transcript);
        let extents: Vec<Span> = self.selection.extents(self.study, transcript).collect();
        let places = self.places(codes, coder, transcript).into_iter();
        let selected = places.filter(|place| extents.iter().any(|extent| extent.overlaps(*place)));
        let segment = |place: Span| {
            let CharRange { start, end } = text.offsets().range(text.body(), place);
            Segment {
                text: 0,
                code: 0,
                start: start as u64,
                end: end as u64,
            }
        };
        selected.map(segment).collect()
    }
}
