//! The stripes beside the text: one for each segment, in the colour of its first code.

use emic_core::model::{CodeIndex, Segment, Span};
use emic_report::Line;

use crate::state::Workbench;

/// A segment on its way down the margin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stripe {
    /// The words.
    pub span: Span,
    /// Which column, from 0.
    pub lane: usize,
    /// The code that gives the colour.
    pub code: Option<CodeIndex>,
}

/// The stripes of all segments shown, those that share a line in different columns as far as there are any.
pub fn stripes(workbench: &Workbench, lanes: usize) -> Vec<Stripe> {
    let study = workbench.study();
    let coders = workbench.coders();
    let files = coders
        .iter()
        .filter_map(|&coder| study.file(coder, workbench.transcript));
    let mut segments: Vec<&Segment> = files.flat_map(|file| &file.segments).collect();
    segments.sort_by_key(|segment| (segment.span.start(), usize::MAX - segment.span.end()));
    let mut ends = vec![0; lanes];
    let place = |segment: &Segment| {
        let first = workbench.page.row_of(segment.span.start());
        let last = workbench.page.row_of(segment.span.end().saturating_sub(1));
        let free = ends.iter().position(|end| *end <= first);
        // Where all columns are taken, the one that is free first is shared.
        let soonest = || {
            ends.iter()
                .enumerate()
                .min_by_key(|(_, end)| **end)
                .map(|(lane, _)| lane)
        };
        let lane = free.or_else(soonest).unwrap_or_default();
        if let Some(end) = ends.get_mut(lane) {
            *end = last + 1;
        }
        Stripe {
            span: segment.span,
            lane,
            code: segment.judgements.first().map(|judgement| judgement.code),
        }
    };
    segments.into_iter().map(place).collect()
}

impl Stripe {
    /// How the stripe looks beside a line that it touches: whether it begins there, goes on, or ends.
    pub fn sign(&self, line: Line) -> char {
        let begins = line.start <= self.span.start();
        let ends = self.span.end() <= line.end;
        match (begins, ends) {
            (true, true) => '╺',
            (true, false) => '┏',
            (false, true) => '┗',
            (false, false) => '┃',
        }
    }
}
