//! The disagreements of a study, in order.

use std::cmp::Reverse;

use super::Disagreement;
use super::said::Said;
use super::table::Table;
use crate::ask::Selection;
use crate::model::{CodeIndex, CoderIndex, Study, TranscriptIndex};

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

/// What coders say in the transcripts that all of them have read: what they share, and where they disagree.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gathered {
    /// The codings that all of them share: of each its transcript and its code, in order.
    pub shared: Vec<(TranscriptIndex, CodeIndex)>,
    /// Where they disagree: see [`worklist`].
    pub disagreements: Vec<Disagreement>,
    /// The transcripts that some of them have not read: nothing is said of them.
    pub left_out: Vec<TranscriptIndex>,
}

impl Gathered {
    /// How many codings all share in the transcripts and with the codes that are `wanted`.
    pub fn shared_in(&self, wanted: impl Fn(TranscriptIndex, CodeIndex) -> bool) -> u64 {
        let counted = self
            .shared
            .iter()
            .filter(|(transcript, code)| wanted(*transcript, *code));
        counted.count() as u64
    }
}

/// Gathers what `coders` share and where they disagree, each transcript once. What is shared counts wherever it stands;
/// disagreements are told where their place touches a selected turn.
///
/// ```
/// use emic_core::ask::{Selection, SpeakerWish};
/// use emic_core::read::{Sources, understand};
/// use emic_core::worklist::gathered;
///
/// let reading = understand(Sources::from_iter([
///     ("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]\n"),
///     ("transcripts/R1.txt", "R: wij hebben elkaar nodig\n"),
///     ("transcripts/R2.txt", "R: samen\n"),
///     ("transcripts/R3.txt", "R: alleen\n"),
///     ("coding/a/R1.yaml", "segments:\n- quote: elkaar nodig\n  codes: [interdependence+, role-flexibility]\n"),
///     ("coding/b/R1.yaml", "segments:\n- quote: elkaar nodig\n  codes: [interdependence+]\n"),
///     ("coding/a/R2.yaml", "segments:\n- quote: samen\n  codes: [interdependence+]\n"),
///     ("coding/b/R2.yaml", "segments:\n- quote: samen\n  codes: [interdependence+]\n"),
///     ("coding/a/R3.yaml", "segments: []\n"),
/// ]));
/// let study = reading.study.ok_or("no study")?;
/// let coders: Vec<_> = study.coders().map(|(index, _)| index).collect();
/// let found = gathered(&study, &coders, &Selection::of_speakers(&study, &SpeakerWish::All));
/// // Both gave interdependence+ in R1 and in R2; role-flexibility in R1 is of a alone. R3 was not read by b.
/// assert_eq!((found.shared_in(|_, _| true), found.disagreements.len(), found.left_out.len()), (2, 1, 1));
/// let first = study.find_transcript("R1").ok_or("no transcript")?;
/// assert_eq!(found.shared_in(|transcript, _| transcript == first), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn gathered(study: &Study, coders: &[CoderIndex], selection: &Selection) -> Gathered {
    let together = Together::of(study, coders, selection);
    let mut gathered = Gathered {
        left_out: together.left_out,
        ..Gathered::default()
    };
    for transcript in together.compared {
        let of_one = Table {
            study,
            coders,
            transcript,
            said: Said::gather(study, coders, transcript),
        };
        let codes = of_one.said.shared.iter().map(|(code, _, _)| (transcript, *code));
        gathered.shared.extend(codes);
        let touched = |span| study.transcript(transcript).touched(span);
        let is_selected = |one: &Disagreement| touched(one.span).any(|turn| selection.has(transcript, turn));
        gathered
            .disagreements
            .extend(of_one.disagreements().into_iter().filter(is_selected));
    }
    gathered
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
    gathered(study, coders, selection).disagreements
}

/// Puts first what takes away most characters in dispute; among equals as they stood.
pub fn by_gain<T>(all: &mut [T], on: impl Fn(&T) -> &Disagreement) {
    all.sort_by_key(|one| Reverse(on(one).characters));
}
