//! Where two coders say different things of one transcript: what a worklist is made of.

use crate::model::{CoderIndex, Judgement, Segment, Span, Study, TranscriptIndex};

/// How two coders disagree about a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Disagreement {
    /// The same code with another sign on passages that share a character.
    Valence,
    /// The same code and sign, on passages that share a character and do not have the same borders.
    Boundary,
    /// The other coder gave other codes to passages that share a character with this one, and not this code.
    Code,
    /// The other coder has nothing there.
    Missed,
}

impl Disagreement {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Valence, Self::Boundary, Self::Code, Self::Missed];

    /// Its name in options and records.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Valence => "valence",
            Self::Boundary => "boundary",
            Self::Code => "code",
            Self::Missed => "missed",
        }
    }
}

/// A coding that the other coder does not share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// Whose coding it is.
    pub coder: CoderIndex,
    /// Where it stands.
    pub span: Span,
    /// What it says.
    pub judgement: Judgement,
    /// How the other one differs.
    pub kind: Disagreement,
}

/// Every coding of one of the two coders in a transcript that the other does not share, by place.
///
/// A coding is shared when the other coder gave the same code with the same sign to exactly the same place. Else it differs in
/// the mildest way in which a passage of the other coder that shares a character with it comes near: another sign, other
/// borders, another code; without such a passage it is missed. Both sides are told: two codings that differ only in their sign
/// are two differences.
///
/// ```
/// use emic_core::analysis::{Disagreement, differences};
/// use emic_core::read::{Sources, understand};
///
/// let reading = understand(Sources::from_iter([
///     ("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]\n"),
///     ("transcripts/R1.txt", "R: wij hebben elkaar nodig\n"),
///     ("coding/a/R1.yaml", "segments:\n- quote: elkaar nodig\n  codes: [interdependence+]\n"),
///     ("coding/b/R1.yaml", "segments:\n- quote: wij hebben elkaar nodig\n  codes: [interdependence+]\n"),
/// ]));
/// let study = reading.study.ok_or("no study")?;
/// let coder = |name| study.find_coder(name).ok_or("no coder");
/// let transcript = study.find_transcript("R1").ok_or("no transcript")?;
/// let found = differences(&study, coder("a")?, coder("b")?, transcript);
/// assert_eq!(found.len(), 2);
/// assert!(found.iter().all(|one| one.kind == Disagreement::Boundary));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn differences(study: &Study, one: CoderIndex, other: CoderIndex, transcript: TranscriptIndex) -> Vec<Difference> {
    let segments = |coder| study.file(coder, transcript).map_or(&[][..], |file| &file.segments);
    let mut found = one_sided(one, segments(one), segments(other));
    found.extend(one_sided(other, segments(other), segments(one)));
    found.sort_by_key(|difference| (difference.span, difference.coder, difference.judgement));
    found
}

/// The codings of `mine` that `theirs` do not share.
fn one_sided(coder: CoderIndex, mine: &[Segment], theirs: &[Segment]) -> Vec<Difference> {
    let longest = theirs.iter().map(|segment| segment.span.end() - segment.span.start());
    let longest = longest.max().unwrap_or_default();
    let mut found = Vec::new();
    for segment in mine {
        // Segments are sorted by start: none that begins further before can reach this one.
        let from = theirs.partition_point(|other| other.span.start() + longest <= segment.span.start());
        let near = theirs.iter().skip(from);
        let near = near.take_while(|other| other.span.start() < segment.span.end());
        let near: Vec<&Segment> = near.filter(|other| other.span.overlaps(segment.span)).collect();
        for &judgement in &segment.judgements {
            found.extend(kind(segment.span, judgement, &near).map(|kind| Difference {
                coder,
                span: segment.span,
                judgement,
                kind,
            }));
        }
    }
    found
}

/// How the segments near a coding differ from it; nothing when one of them shares it.
fn kind(span: Span, judgement: Judgement, near: &[&Segment]) -> Option<Disagreement> {
    let mut best = Disagreement::Missed;
    for segment in near {
        for other in &segment.judgements {
            let kind = match (other.code == judgement.code, other.valence == judgement.valence) {
                (true, true) if segment.span == span => return None,
                (true, true) => Disagreement::Boundary,
                (true, false) => Disagreement::Valence,
                (false, _) => Disagreement::Code,
            };
            // The same code with the same sign comes nearer than with another one.
            best = match (best, kind) {
                (Disagreement::Boundary, _) | (_, Disagreement::Boundary) => Disagreement::Boundary,
                (known, new) => known.min(new),
            };
        }
    }
    Some(best)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::CharRange;
    use crate::read::{Sources, understand};

    const BODY: &str = "abcdefghijklmnopqrstuvwxyz";

    /// The study in which `a` and `b` coded stretches of the alphabet.
    fn study(a: &[(&str, &str)], b: &[(&str, &str)]) -> Study {
        let file = |rows: &[(&str, &str)]| {
            let rows = rows
                .iter()
                .map(|(quote, code)| format!("- quote: {quote}\n  codes: [{code}]\n"));
            format!("segments:\n{}", rows.collect::<String>())
        };
        let files = [
            (
                "emic.yaml",
                "title: t\nspeakers: none\ncodebooks: [builtin:bronstein]\n".to_owned(),
            ),
            ("transcripts/R1.txt", BODY.to_owned()),
            ("coding/a/R1.yaml", file(a)),
            ("coding/b/R1.yaml", file(b)),
        ];
        understand(Sources::from_iter(files)).study.expect("a study")
    }

    /// Each difference as `coder place kind`.
    fn told(a: &[(&str, &str)], b: &[(&str, &str)]) -> Vec<String> {
        let study = study(a, b);
        let coder = |name| study.find_coder(name).expect("a coder");
        let transcript = study.find_transcript("R1").expect("a transcript");
        let found = differences(&study, coder("a"), coder("b"), transcript);
        let line = |one: &Difference| {
            let at = CharRange {
                start: one.span.start(),
                end: one.span.end(),
            };
            format!("{} {at} {}", study.coder(one.coder), one.kind.name())
        };
        found.iter().map(line).collect()
    }

    #[test]
    fn what_both_say_of_one_place_is_no_difference() {
        assert!(told(&[("abc", "interdependence+")], &[("abc", "interdependence+")]).is_empty());
    }

    #[test]
    fn each_kind_is_told_from_both_sides() {
        assert_eq!(
            told(&[("abc", "interdependence+")], &[("def", "interdependence+")]),
            ["a 0-3 missed", "b 3-6 missed"]
        );
        assert_eq!(
            told(&[("abc", "interdependence+")], &[("cde", "interdependence+")]),
            ["a 0-3 boundary", "b 2-5 boundary"]
        );
        assert_eq!(
            told(&[("abc", "interdependence+")], &[("abc", "interdependence-")]),
            ["a 0-3 valence", "b 0-3 valence"]
        );
        assert_eq!(
            told(&[("abc", "interdependence+")], &[("abc", "role-flexibility")]),
            ["a 0-3 code", "b 0-3 code"]
        );
    }

    #[test]
    fn the_nearest_passage_decides() {
        let a = [("abcdef", "interdependence+")];
        let b = [
            ("ab", "role-flexibility"),
            ("cd", "interdependence-"),
            ("ef", "interdependence+"),
        ];
        assert_eq!(
            told(&a, &b),
            ["b 0-2 code", "a 0-6 boundary", "b 2-4 valence", "b 4-6 boundary"]
        );
    }

    #[test]
    fn a_long_passage_far_before_is_not_overlooked() {
        let a = [("xyz", "interdependence+")];
        let b = [
            ("abcdefghijklmnopqrstuvwxyz", "interdependence+"),
            ("bc", "role-flexibility"),
            ("de", "role-flexibility"),
        ];
        assert_eq!(told(&a, &b).last().map(String::as_str), Some("a 23-26 boundary"));
    }
}
