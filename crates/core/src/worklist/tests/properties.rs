//! What holds of any codings.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::super::*;
use super::{everybody, of, study};
use crate::ask::{Selection, SpeakerWish};
use crate::model::{CharRange, CoderIndex, Judgement, Span, Study};

/// Codings at random, three codes and signs, each once.
fn codings() -> impl Strategy<Value = Vec<(usize, usize, &'static str)>> {
    let code = prop::sample::select(vec!["interdependence+", "interdependence-", "role-flexibility"]);
    let one = (0usize..24, 1usize..8, code).prop_map(|(start, length, code)| (start, (start + length).min(26), code));
    prop::collection::btree_set(one, 0..8).prop_map(|set| set.into_iter().collect())
}

fn said_by(study: &Study, coder: CoderIndex) -> BTreeSet<(Span, Judgement)> {
    let file = study.file(coder, crate::model::TranscriptIndex(0));
    let segments = file.map(|file| file.segments.as_slice()).unwrap_or_default();
    segments
        .iter()
        .flat_map(|segment| segment.judgements.iter().map(|one| (segment.span, *one)))
        .collect()
}

proptest! {
    /// Whoever always follows one coder ends with that coder's codings, and nothing else.
    #[test]
    fn following_one_coder_gives_that_coders_codings(a in codings(), b in codings(), c in codings()) {
        let study = study(&[&a, &b, &c]);
        let coders = everybody(&study);
        let all: Vec<BTreeSet<_>> = coders.iter().map(|coder| said_by(&study, *coder)).collect();
        let of_all = all[0].iter().filter(|one| all.iter().all(|said| said.contains(one)));
        let everything = Selection::of_speakers(&study, &SpeakerWish::All);
        prop_assert_eq!(gathered(&study, &coders, &everything).shared_in(|_, _| true), of_all.count() as u64);
        for coder in &coders {
            let mut written: BTreeSet<(CharRange, String)> = BTreeSet::new();
            let text = &study.transcripts[0];
            let name = |span: Span, judgement: Judgement| {
                (text.offsets().range(text.body(), span), crate::act::CodeMark::of(&study, judgement).to_string())
            };
            written.extend(shared(&study, &coders, crate::model::TranscriptIndex(0)).into_iter().map(|(span, one)| name(span, one)));
            for one in of(&study, &coders) {
                written.extend(Decision::As(*coder).given(&study, &one).into_iter().map(|given| (given.at, given.mark.to_string())));
            }
            let own: BTreeSet<_> = said_by(&study, *coder).into_iter().map(|(span, one)| name(span, one)).collect();
            prop_assert_eq!(written, own);
        }
    }

    /// The order of the coders changes nothing but the order of their versions, and every character in dispute is counted once.
    #[test]
    fn characters_are_those_of_which_the_coders_do_not_say_the_same(a in codings(), b in codings()) {
        let study = study(&[&a, &b]);
        let coders = everybody(&study);
        let found = of(&study, &coders);
        let turned = of(&study, &[coders[1], coders[0]]);
        let bare = |all: &[Disagreement]| all.iter().map(|one| (one.span, one.code, one.kind, one.characters)).collect::<Vec<_>>();
        prop_assert_eq!(bare(&found), bare(&turned));
        let says = |coder, code, byte: usize| -> BTreeSet<_> {
            let all = said_by(&study, coder).into_iter();
            all.filter(|(span, one)| one.code == code && span.start() <= byte && byte < span.end()).map(|(_, one)| one.valence).collect()
        };
        for id in ["interdependence", "role-flexibility"] {
            let code = study.codebook.find(id).expect("a code");
            let differs = (0..26).filter(|&byte| says(coders[0], code, byte) != says(coders[1], code, byte)).count();
            let counted: usize = found.iter().filter(|one| one.code == code).map(|one| one.characters).sum();
            prop_assert_eq!(differs, counted, "{}", id);
        }
    }
}
