//! The disagreements of a study, in order.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;

use super::said::Said;
use super::{Disagreement, Kind, Version};
use crate::ask::Selection;
use crate::model::{CodeIndex, CoderIndex, Span, Study, TranscriptIndex, Valence};

/// Which transcripts were compared.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Together {
    /// Those that all of the coders have read.
    pub compared: Vec<TranscriptIndex>,
    /// Those that some of them have not read: nothing is said of them.
    pub left_out: Vec<TranscriptIndex>,
}

impl Together {
    /// The transcripts with a selected turn, told apart by who has read them.
    #[must_use]
    pub fn of(study: &Study, coders: &[CoderIndex], selection: &Selection) -> Self {
        let selected = study
            .transcripts()
            .map(|(index, _)| index)
            .filter(|&index| selection.touches(index));
        let has_read = |index: &TranscriptIndex| coders.iter().all(|&coder| study.file(coder, *index).is_some());
        let (compared, left_out) = selected.partition(has_read);
        Self { compared, left_out }
    }
}

/// Every place where `coders` do not give a code alike, in the transcripts that all of them have read; by transcript, place and code.
///
/// A coding is shared when all of them gave the same code with the same sign to exactly the same place. The others are grouped: two
/// codings of one code that share a character belong together, and so do chains of them. A group is told when its place touches a
/// selected turn. Linear in the codings, but for sorting.
///
/// ```
/// use emic_core::ask::{Selection, SpeakerWish};
/// use emic_core::read::{Sources, understand};
/// use emic_core::worklist::{Kind, worklist};
///
/// let reading = understand(Sources::from_iter([
///     ("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]\n"),
///     ("transcripts/R1.txt", "R: wij hebben elkaar nodig\n"),
///     ("coding/a/R1.yaml", "segments:\n- quote: elkaar nodig\n  codes: [interdependence+]\n"),
///     ("coding/b/R1.yaml", "segments:\n- quote: wij hebben elkaar nodig\n  codes: [interdependence+, role-flexibility]\n"),
/// ]));
/// let study = reading.study.ok_or("no study")?;
/// let coders: Vec<_> = study.coders().map(|(index, _)| index).collect();
/// let everything = Selection::of_speakers(&study, &SpeakerWish::All);
/// let found = worklist(&study, &coders, &everything);
/// // Both gave interdependence+, coder b to eleven characters more; only b gave role-flexibility, to all 23.
/// let told: Vec<_> = found.iter().map(|one| (one.kind, one.characters)).collect();
/// assert_eq!(told, [(Kind::Boundary, 11), (Kind::Code, 23)]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn worklist(study: &Study, coders: &[CoderIndex], selection: &Selection) -> Vec<Disagreement> {
    let together = Together::of(study, coders, selection);
    let mut found = Vec::new();
    for transcript in together.compared {
        let of_one = Table {
            study,
            coders,
            transcript,
            said: Said::gather(study, coders, transcript),
        };
        let touched = |span| study.transcript(transcript).touched(span);
        let is_selected = |one: &Disagreement| touched(one.span).any(|turn| selection.has(transcript, turn));
        found.extend(of_one.disagreements().into_iter().filter(is_selected));
    }
    found
}

/// Puts first what takes away most characters in dispute; among equals as they stood.
pub fn by_gain<T>(all: &mut [T], on: impl Fn(&T) -> &Disagreement) {
    all.sort_by_key(|one| Reverse(on(one).characters));
}

/// One transcript, with what the coders say of it.
struct Table<'s> {
    study: &'s Study,
    coders: &'s [CoderIndex],
    transcript: TranscriptIndex,
    said: Said<'s>,
}

impl Table<'_> {
    fn disagreements(&self) -> Vec<Disagreement> {
        let mut found = Vec::new();
        for (code, codings) in self.said.disputed() {
            for group in groups(&codings) {
                found.extend(codings.get(group).and_then(|group| self.disagreement(code, group)));
            }
        }
        found.sort_by_key(|one: &Disagreement| (one.span, one.code));
        found
    }

    fn disagreement(&self, code: CodeIndex, group: &[(Span, Valence, usize)]) -> Option<Disagreement> {
        let first = group.first()?.0;
        let last = group.iter().map(|(span, ..)| *span).max_by_key(|span| span.end())?;
        let span = first.to(last)?;
        let own = |who| {
            let own = group.iter().filter(move |(.., one)| *one == who);
            own.map(|(span, sign, _)| (*span, *sign)).collect()
        };
        let version = |(who, &coder): (usize, &CoderIndex)| Version {
            coder,
            codings: own(who),
            others: self.said.others(who, code, span),
        };
        let versions: Vec<Version> = self.coders.iter().enumerate().map(version).collect();
        let said: Vec<Vec<(Span, Valence)>> = (0..self.coders.len())
            .map(|who| self.said.of_code(who, code, span))
            .collect();
        Some(Disagreement {
            transcript: self.transcript,
            code,
            span,
            kind: kind(&said, &versions),
            versions,
            shared: self.said.shared_here(code, span),
            characters: self.characters(&said, span),
        })
    }

    /// How many characters of `span` do not bear the same signs of the code with every coder; `all` is what each says of it there.
    fn characters(&self, all: &[Vec<(Span, Valence)>], span: Span) -> usize {
        let body = self.study.transcript(self.transcript).body();
        let borders = all.iter().flatten().flat_map(|(span, _)| [span.start(), span.end()]);
        let borders: BTreeSet<usize> = borders.filter(|at| (span.start()..=span.end()).contains(at)).collect();
        let borders: Vec<usize> = borders.into_iter().collect();
        let stretches = borders.iter().zip(borders.iter().skip(1));
        let disputed = stretches.filter(|(start, _)| {
            let mut signs = all.iter().map(|codings| signs_at(codings, **start));
            let first = signs.next().unwrap_or_default();
            !signs.all(|other| other == first)
        });
        disputed
            .filter_map(|(start, end)| body.get(*start..*end))
            .map(|words| words.chars().count())
            .sum()
    }
}

/// The gravest way in which the coders differ; `all` is what each says of the code at the place.
fn kind(all: &[Vec<(Span, Valence)>], versions: &[Version]) -> Kind {
    let lacking = all.iter().zip(versions).filter(|(codings, _)| codings.is_empty());
    let gravest = lacking.map(|(_, version)| match version.others.is_empty() {
        true => Kind::Missed,
        false => Kind::Code,
    });
    gravest.max().unwrap_or_else(|| {
        let mut signs = all.iter().map(|codings| signs_of(codings));
        let first = signs.next().unwrap_or_default();
        if signs.all(|other| other == first) {
            Kind::Boundary
        } else {
            Kind::Valence
        }
    })
}

fn signs_of(codings: &[(Span, Valence)]) -> BTreeSet<Valence> {
    codings.iter().map(|(_, sign)| *sign).collect()
}

fn signs_at(codings: &[(Span, Valence)], byte: usize) -> BTreeSet<Valence> {
    let here = codings
        .iter()
        .filter(|(span, _)| (span.start()..span.end()).contains(&byte));
    here.map(|(_, sign)| *sign).collect()
}

/// The codings, which stand by place, cut where none of them reaches over.
fn groups(codings: &[(Span, Valence, usize)]) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    let mut end = 0;
    for (position, (span, ..)) in codings.iter().enumerate() {
        match groups.last_mut() {
            Some(group) if span.start() < end => group.end = position + 1,
            _ => groups.push(position..position + 1),
        }
        end = end.max(span.end());
    }
    groups
}
