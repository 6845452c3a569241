//! All codings of some coders as they are, wherever they stand: nothing is selected, nothing counted.

use super::Reference;
use crate::ask::Stretch;
use crate::model::{CoderIndex, Study, TranscriptIndex};

/// The codings of `coders`, in one transcript or in all, by place, code, sign and coder; also those that lie in no one's words and
/// so count nowhere.
#[must_use]
pub fn codings<'s>(study: &'s Study, coders: &[CoderIndex], only: Option<TranscriptIndex>) -> Vec<Reference<'s>> {
    let wanted = study
        .files
        .iter()
        .filter(|file| coders.contains(&file.coder) && only.is_none_or(|transcript| transcript == file.transcript));
    let mut codings: Vec<Reference<'s>> = Vec::new();
    for file in wanted {
        for segment in &file.segments {
            codings.extend(segment.judgements.iter().map(|judgement| Reference {
                stretch: Stretch {
                    transcript: file.transcript,
                    span: segment.span,
                },
                code: judgement.code,
                valence: judgement.valence,
                coder: file.coder,
                segment,
            }));
        }
    }
    codings.sort_by_key(|r| (r.stretch, r.code, r.valence, r.coder));
    codings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Sources, understand};

    #[test]
    fn a_coding_of_a_label_is_listed_though_it_counts_nowhere() {
        let files = [
            ("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]\n"),
            ("transcripts/R1.txt", "I: ja\nR: nee\n"),
            ("transcripts/R2.txt", "R: nee\n"),
            (
                "coding/a/R1.yaml",
                "segments:\n- {quote: 'R:', codes: [interdependence]}\n- {quote: ja, memo: m}\n",
            ),
            (
                "coding/a/R2.yaml",
                "segments:\n- {quote: nee, codes: [interdependence+, interdependence-]}\n",
            ),
            (
                "coding/b/R1.yaml",
                "segments:\n- {quote: ja, codes: [interdependence]}\n",
            ),
        ];
        let study = understand(Sources::from_iter(files)).study.expect("a study");
        let coders: Vec<CoderIndex> = study.coders().map(|(index, _)| index).collect();
        let listed = |coders: &[CoderIndex], only: Option<&str>| -> Vec<String> {
            let only = only.and_then(|id| study.find_transcript(id));
            let codings = codings(&study, coders, only);
            let place = |r: &Reference<'_>| {
                let place = study.transcript(r.stretch.transcript).place(r.stretch.span);
                format!("{} {place}{}", study.coder(r.coder), r.valence.sign())
            };
            codings.iter().map(place).collect()
        };
        assert_eq!(
            listed(&coders, None),
            ["b R1@3-5", "a R1@6-8", "a R2@3-6+", "a R2@3-6-"]
        );
        assert_eq!(listed(coders.get(..1).expect("a"), Some("R1")), ["a R1@6-8"]);
    }
}
