//! What each of several coders says in one transcript, code by code.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{CodeIndex, CoderIndex, Judgement, Segment, Span, Study, TranscriptIndex, Valence};

/// A coding without its coder.
pub(super) type Coding = (CodeIndex, Span, Valence);

/// What all of `coders` say of `transcript`: the same code with the same sign at exactly the same place; by place, then code.
///
/// ```
/// # use emic_core::read::{Sources, understand};
/// use emic_core::worklist::shared;
/// # let reading = understand(Sources::from_iter([
/// #     ("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]\n"),
/// #     ("transcripts/R1.txt", "R: wij hebben elkaar nodig\n"),
/// #     ("coding/a/R1.yaml", "segments:\n- quote: elkaar nodig\n  codes: [interdependence+, role-flexibility]\n"),
/// #     ("coding/b/R1.yaml", "segments:\n- quote: elkaar nodig\n  codes: [interdependence+]\n"),
/// # ]));
/// # let study = reading.study.ok_or("no study")?;
/// // Coder a gave interdependence+ and role-flexibility to these words, coder b interdependence+ alone.
/// let coders: Vec<_> = study.coders().map(|(index, _)| index).collect();
/// let transcript = study.find_transcript("R1").ok_or("no transcript")?;
/// let both = shared(&study, &coders, transcript);
/// assert_eq!(both.len(), 1);
/// assert_eq!(study.codebook.code(both[0].1.code).id.as_str(), "interdependence");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn shared(study: &Study, coders: &[CoderIndex], transcript: TranscriptIndex) -> Vec<(Span, Judgement)> {
    let said = Said::gather(study, coders, transcript);
    let of_all = said
        .shared
        .iter()
        .map(|&(code, span, valence)| (span, Judgement { code, valence }));
    let mut of_all: Vec<_> = of_all.collect();
    of_all.sort_unstable();
    of_all
}

/// The codings of several coders in one transcript.
pub(super) struct Said<'s> {
    /// Of each coder, in the order asked, by code and place.
    pub by_coder: Vec<BTreeSet<Coding>>,
    /// What all of them say.
    pub shared: BTreeSet<Coding>,
    /// Of each coder, by place.
    segments: Vec<Passages<'s>>,
}

/// The segments of one coder, sorted by start, with the length of the longest.
#[derive(Debug)]
pub(super) struct Passages<'s> {
    segments: &'s [Segment],
    longest: usize,
}

impl<'s> Said<'s> {
    pub fn gather(study: &'s Study, coders: &[CoderIndex], transcript: TranscriptIndex) -> Self {
        let segments: Vec<Passages<'s>> = coders
            .iter()
            .map(|&coder| Passages::of(study, coder, transcript))
            .collect();
        let by_coder: Vec<BTreeSet<Coding>> = segments.iter().map(Passages::codings).collect();
        let shared = match by_coder.split_first() {
            Some((first, rest)) => {
                let of_all = first
                    .iter()
                    .filter(|coding| rest.iter().all(|set| set.contains(coding)));
                of_all.copied().collect()
            }
            None => BTreeSet::new(),
        };
        Self {
            by_coder,
            shared,
            segments,
        }
    }

    /// What is not shared, by code and place, with who says it (a place in the order asked).
    pub fn disputed(&self) -> BTreeMap<CodeIndex, Vec<(Span, Valence, usize)>> {
        let mut disputed: BTreeMap<CodeIndex, Vec<(Span, Valence, usize)>> = BTreeMap::new();
        for (who, codings) in self.by_coder.iter().enumerate() {
            for &(code, span, valence) in codings.difference(&self.shared) {
                disputed.entry(code).or_default().push((span, valence, who));
            }
        }
        disputed.values_mut().for_each(|codings| codings.sort_unstable());
        disputed
    }

    /// What one of the coders says of `code` where it shares a character with `span`.
    pub fn of_code(&self, who: usize, code: CodeIndex, span: Span) -> Vec<(Span, Valence)> {
        let near = self
            .near(who, span)
            .flat_map(|segment| segment.judgements.iter().map(move |one| (segment.span, one)));
        let same = near.filter(|(_, judgement)| judgement.code == code);
        same.map(|(span, judgement)| (span, judgement.valence)).collect()
    }

    /// What all say of `code` where it shares a character with `span`.
    pub fn shared_here(&self, code: CodeIndex, span: Span) -> Vec<(Span, Valence)> {
        // What all say, the first says.
        let here = self.of_code(0, code, span).into_iter();
        here.filter(|(place, valence)| self.shared.contains(&(code, *place, *valence)))
            .collect()
    }

    /// The other codes that one of the coders gave to passages that share a character with `span`, each once.
    pub fn others(&self, who: usize, code: CodeIndex, span: Span) -> Vec<Judgement> {
        let near = self.near(who, span).flat_map(|segment| &segment.judgements);
        let others: BTreeSet<Judgement> = near.filter(|judgement| judgement.code != code).copied().collect();
        others.into_iter().collect()
    }

    fn near(&self, who: usize, span: Span) -> impl Iterator<Item = &'s Segment> {
        self.segments
            .get(who)
            .into_iter()
            .flat_map(move |passages| passages.near(span))
    }
}

impl<'s> Passages<'s> {
    pub fn of(study: &'s Study, coder: CoderIndex, transcript: TranscriptIndex) -> Self {
        let segments = study.file(coder, transcript).map_or(&[][..], |file| &file.segments);
        let lengths = segments.iter().map(|segment| segment.span.end() - segment.span.start());
        Self {
            segments,
            longest: lengths.max().unwrap_or_default(),
        }
    }

    fn codings(&self) -> BTreeSet<Coding> {
        let all = self.segments.iter();
        let all = all.flat_map(|segment| {
            segment
                .judgements
                .iter()
                .map(move |one| (one.code, segment.span, one.valence))
        });
        all.collect()
    }

    /// The segments that share a character with `span`.
    pub fn near(&self, span: Span) -> impl Iterator<Item = &'s Segment> + use<'s> {
        // Sorted by start: none that begins further before can reach the span.
        let longest = self.longest;
        let from = self
            .segments
            .partition_point(|segment| segment.span.start() + longest <= span.start());
        let near = self.segments.iter().skip(from);
        let near = near.take_while(move |segment| segment.span.start() < span.end());
        near.filter(move |segment| segment.span.overlaps(span))
    }
}
