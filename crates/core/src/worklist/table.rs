//! The disagreements of one transcript, in order.

use std::collections::BTreeSet;
use std::ops::Range;

use super::said::Said;
use super::{Disagreement, Kind, Version};
use crate::model::{CodeIndex, CoderIndex, Span, Study, TranscriptIndex, Valence};

/// One transcript, with what the coders say of it.
pub(super) struct Table<'s> {
    pub study: &'s Study,
    pub coders: &'s [CoderIndex],
    pub transcript: TranscriptIndex,
    pub said: Said<'s>,
}

impl Table<'_> {
    /// Where they disagree, by place and code.
    pub fn disagreements(&self) -> Vec<Disagreement> {
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
