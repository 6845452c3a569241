use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::model::{CodeIndex, CoderIndex, Judgement, Span, Status, Study, TranscriptIndex, Use, Valence};
use crate::read::{Sources, understand};

const BODY: &str = "R: een twee drie vier vijf\n";

fn study() -> Study {
    let codes = "id: own\ncodes:\n- {id: top, codable: false}\n- {id: old, status: retired}\n- {id: a, valence: {plus: p, minus: m}}\n- {id: b, replaces: [bee]}\n- {id: c, status: draft}\n";
    let files = [
        ("emic.yaml", "title: t\ncodebooks: [own.yaml]\n"),
        ("own.yaml", codes),
        ("transcripts/R1.txt", BODY),
    ];
    understand(Sources::from_iter(files)).study.unwrap()
}

fn subject() -> Subject {
    Subject {
        transcript: TranscriptIndex(0),
        span: Span::between(3, 26).unwrap(),
        turn: 1,
    }
}

fn cue() -> Cue {
    Cue {
        cue: "een".to_owned(),
        span: Span::between(3, 6).unwrap(),
    }
}

fn neighbours() -> impl Strategy<Value = Vec<Neighbour>> {
    let given = (0usize..5, prop::sample::select(Valence::ALL.to_vec())).prop_map(|(code, valence)| Given {
        coder: CoderIndex(0),
        judgement: Judgement {
            code: CodeIndex(code),
            valence,
        },
    });
    let neighbour = (0.02f64..1.0, prop::collection::vec(given, 1..4)).prop_map(|(similarity, given)| Neighbour {
        transcript: TranscriptIndex(0),
        span: Span::between(0, 1).unwrap(),
        similarity,
        given,
    });
    prop::collection::vec(neighbour, 0..10)
}

fn clues() -> impl Strategy<Value = Clues> {
    let cues = prop::collection::btree_map(
        (0usize..5).prop_map(CodeIndex),
        prop::collection::vec(Just(cue()), 1..4),
        0..5,
    );
    (cues, neighbours()).prop_map(|(cues, neighbours): (BTreeMap<_, _>, _)| Clues { cues, neighbours })
}

proptest! {
    #[test]
    fn what_is_proposed_may_be_given_is_wanted_and_scores_enough(
        clues in clues(),
        unwanted in prop::collection::btree_set((0usize..5).prop_map(CodeIndex), 0..3),
        min_score in 0.0f64..0.8,
        limit in prop::option::of(0usize..4),
    ) {
        let study = study();
        let options = Options { min_score, limit, ..Options::default() };
        let found = propose(&study, subject(), &clues, &options, &unwanted);
        prop_assert!(found.len() <= limit.unwrap_or(5));
        prop_assert!(found.is_sorted_by(|one, other| one.score >= other.score));
        let codes: BTreeSet<CodeIndex> = found.iter().map(|one| one.judgement.code).collect();
        prop_assert_eq!(codes.len(), found.len(), "each code once");
        prop_assert!(codes.is_disjoint(&unwanted));
        for one in &found {
            let code = study.codebook.code(one.judgement.code);
            prop_assert!(code.usage == Use::Codable && code.status != Status::Retired);
            prop_assert!(code.valence.is_some() || one.judgement.valence == Valence::Neutral);
            prop_assert!(one.score >= min_score - 1e-9 && one.score > 0.0 && one.score <= 1.0);
            prop_assert!(!one.cues.is_empty() || !one.neighbours.is_empty(), "nothing without evidence");
            prop_assert!(one.neighbours.iter().all(|place| place.bears(one.judgement.code)));
        }
    }

    /// A higher least score or a lower limit only takes away.
    #[test]
    fn stricter_options_give_a_beginning_of_the_same_list(clues in clues(), min_score in 0.0f64..1.0, limit in 0usize..5) {
        let study = study();
        let none = BTreeSet::new();
        let all = Options { min_score: 0.0, limit: None, ..Options::default() };
        let whole = propose(&study, subject(), &clues, &all, &none);
        let strict = Options { min_score, limit: Some(limit), ..Options::default() };
        prop_assert!(whole.starts_with(&propose(&study, subject(), &clues, &strict, &none)));
    }
}

#[test]
fn refusals_are_of_words_and_follow_a_renamed_code() {
    let study = study();
    let id = &study.transcripts[0].id;
    let of = |words: &str, code: &str| Refusal::new(id, words, &crate::model::CodeId::new(code).unwrap());
    let refused = Refusals::from_iter([of("een", "a"), of("twee", "b"), of("een", "bee"), of("een", "gone")]);
    let codes = refused.of(&study.codebook, id, "een");
    assert_eq!(
        codes,
        BTreeSet::from(["a", "b"].map(|code| study.codebook.find(code).unwrap()))
    );
    assert!(refused.of(&study.codebook, id, "drie").is_empty());
}
