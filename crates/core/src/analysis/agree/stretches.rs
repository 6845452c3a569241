//! Codings as units that coders cut out of a text.

use super::Compared;
use super::compared::Codes;
use crate::agreement::unitizing::{Coincidences, NotUnitized, Unit, Unitized};
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
    Text(fn(&Coincidences) -> Option<f64>),
    /// One of several themes in such a text.
    Theme(fn(&Coincidences, usize) -> Option<f64>),
}

/// The unitizing family, in the order in which help shows it.
pub static STRETCH_MEASURES: &[StretchMeasure] = &[
    StretchMeasure {
        name: "u_alpha",
        about: "Krippendorff's alpha for stretches: where passages begin and end, and what they were given",
        compute: OfStretches::Text(Coincidences::u_alpha),
    },
    StretchMeasure {
        name: "binary_u_alpha",
        about: "the same for whether anything was marked",
        compute: OfStretches::Text(Coincidences::binary_u_alpha),
    },
    StretchMeasure {
        name: "cu_alpha",
        about: "the same for what was given where both marked something; needs several codes",
        compute: OfStretches::Text(Coincidences::cu_alpha),
    },
    StretchMeasure {
        name: "k_u_alpha",
        about: "how reliably one of several codes is told from the others, where both marked something; written (k)u",
        compute: OfStretches::Theme(Coincidences::k_u_alpha),
    },
];

impl Compared<'_> {
    /// The selected characters of each transcript one behind the other, with what each coder marked with each theme.
    ///
    /// # Errors
    /// When passages of different themes overlap: the family is not defined for those.
    pub fn unitized(&self, themes: &[Theme]) -> Result<Vec<Unitized>, NotUnitized> {
        let codes: Vec<Codes> = themes.iter().map(|theme| Codes::of(self.study, theme)).collect();
        let transcripts = self.transcripts.iter();
        transcripts
            .map(|&transcript| self.unitized_text(&codes, transcript))
            .collect()
    }

    fn unitized_text(&self, codes: &[Codes], transcript: TranscriptIndex) -> Result<Unitized, NotUnitized> {
        let covered = |&coder: &CoderIndex| -> Vec<Vec<(usize, usize)>> {
            codes
                .iter()
                .map(|codes| self.covered(codes, coder, transcript))
                .collect()
        };
        let covered: Vec<_> = self.coders.iter().map(covered).collect();
        let mut coders = vec![Vec::new(); self.coders.len()];
        let mut length = 0;
        for extent in self.selection.extents(self.study, transcript) {
            for (units, covered) in coders.iter_mut().zip(&covered) {
                for (value, covered) in covered.iter().enumerate() {
                    let cut = self.cut_out(transcript, extent, covered, length);
                    units.extend(cut.map(|(start, end)| Unit { start, end, value }));
                }
            }
            length += self.characters(transcript, extent);
        }
        Unitized::new(length, codes.len(), coders)
    }

    /// How many characters were selected.
    pub(super) fn characters_selected(&self) -> u64 {
        let of = |&transcript: &TranscriptIndex| -> u64 {
            let extents = self.selection.extents(self.study, transcript);
            extents.map(|extent| self.characters(transcript, extent)).sum()
        };
        self.transcripts.iter().map(of).sum()
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
