//! Words, counted a second time by brute force over turns whose words are known beforehand.

mod plan;
mod sides;

use std::collections::{BTreeMap, BTreeSet};

use emic_core::analysis::lexis::{
    Concordance, ContextLine, Cover, Floor, Grams, LineOrder, Part, Sieve, Speech, StopWords, Tally, concordance,
    tally, typical,
};
use emic_core::analysis::{Evidence, Grouping, base, frequency, groups};
use emic_core::ask::{Scan, Scope, SpeakerWish, Theme, Wishes};
use emic_core::expression::TextTerm;
use emic_core::model::{Language, Span, Study};
use emic_core::words::{folded, is_stop_word, tokens};
use proptest::prelude::*;

use self::plan::{Order, Said, plans};
use crate::build::evidence;

/// Count, transcripts and cases of each n-gram.
type Counted = BTreeMap<String, (u64, u64, u64)>;

/// Every run of `length` words of one turn that are all wanted.
fn brute(said: &[Said], length: usize, wanted: impl Fn(&Said) -> bool) -> Counted {
    let mut found: BTreeMap<String, (u64, BTreeSet<usize>, BTreeSet<&str>)> = BTreeMap::new();
    for run in said.windows(length) {
        let one_turn = run
            .iter()
            .all(|word| (word.transcript, word.turn) == (run[0].transcript, run[0].turn));
        if one_turn && run.iter().all(&wanted) {
            let words: Vec<&str> = run.iter().map(|word| word.word.as_str()).collect();
            let entry = found.entry(words.join(" ")).or_default();
            entry.0 += 1;
            entry.1.insert(run[0].transcript);
            entry.2.insert(run[0].case);
        }
    }
    let counted = |(words, (count, transcripts, cases)): (String, (u64, BTreeSet<usize>, BTreeSet<&str>))| {
        (words, (count, transcripts.len() as u64, cases.len() as u64))
    };
    found.into_iter().map(counted).collect()
}

fn counted(tally: &Tally) -> Counted {
    let grams = tally.grams.iter();
    grams
        .map(|one| (one.words.clone(), (one.count, one.transcripts, one.cases)))
        .collect()
}

fn themes(study: &Study) -> Vec<Theme> {
    Theme::parse(study, "a").expect("a code").expect("known")
}

/// Everybody's turns of the study in a scope that counts every transcript.
fn gathered(study: &Study) -> Evidence<'static> {
    evidence(study, &Wishes::default())
}

proptest! {
    #[test]
    fn n_grams_are_those_of_brute_force_and_never_cross_a_turn(plan in plans(), length in 1u8..4) {
        let (study, said) = (plan.study(Order::Forward), plan.said());
        let selection = emic_core::ask::Selection::of_speakers(&study, &SpeakerWish::Respondents);
        let grams = Grams::new(length).expect("short");
        let found = tally(&Speech::of(&study, &selection), Part::Inside, grams, &Sieve::open());
        let expected = brute(&said, usize::from(length), |_| true);
        prop_assert_eq!(counted(&found), expected.clone());
        prop_assert_eq!(found.base, expected.values().map(|one| one.0).sum::<u64>());
        prop_assert!(found.grams.is_sorted_by(|a, b| (b.count, &a.words) < (a.count, &b.words)));

        let backward = plan.study(Order::Backward);
        let selection = emic_core::ask::Selection::of_speakers(&backward, &SpeakerWish::Respondents);
        let again = tally(&Speech::of(&backward, &selection), Part::Inside, grams, &Sieve::open());
        prop_assert_eq!(found, again);
    }

    #[test]
    fn stop_words_are_left_out_and_still_counted(plan in plans(), length in 1u8..4) {
        let (study, said) = (plan.study(Order::Forward), plan.said());
        let selection = emic_core::ask::Selection::of_speakers(&study, &SpeakerWish::Respondents);
        let sieve = Sieve::new(StopWords::of_study(&study), &["Elkaar".to_owned()]);
        let found = tally(&Speech::of(&study, &selection), Part::Inside, Grams::new(length).expect("short"), &sieve);
        let is_out = |word: &str| word == "elkaar" || is_stop_word(word, Language::Nl);
        let mut expected = brute(&said, usize::from(length), |_| true);
        let base: u64 = expected.values().map(|one| one.0).sum();
        expected.retain(|words, _| {
            let words: Vec<&str> = words.split(' ').collect();
            !is_out(words[0]) && !is_out(words[words.len() - 1])
        });
        let told: u64 = found.grams.iter().map(|one| one.count).sum();
        prop_assert_eq!(counted(&found), expected);
        prop_assert_eq!((found.base, told + found.left_out), (base, base));
    }

    #[test]
    fn words_under_a_code_and_the_others_are_all_words(plan in plans(), length in 1u8..3) {
        let (study, said) = (plan.study(Order::Forward), plan.said());
        let evidence = gathered(&study);
        let speech = Speech::under(&evidence, &themes(&study));
        let grams = Grams::new(length).expect("short");
        let [inside, outside] = [Part::Inside, Part::Outside].map(|part| tally(&speech, part, grams, &Sieve::open()));
        prop_assert_eq!(counted(&inside), brute(&said, usize::from(length), |word| word.inside));
        prop_assert_eq!(counted(&outside), brute(&said, usize::from(length), |word| !word.inside));
        if length == 1 {
            // The same number on another way: what `frequencies` says.
            prop_assert_eq!(inside.base, frequency(&evidence, &themes(&study)[0]).words);
            prop_assert_eq!(inside.base + outside.base, base(&evidence).words);
        }
    }

    #[test]
    fn what_is_said_more_here_is_said_less_there(plan in plans()) {
        let study = plan.study(Order::Forward);
        let speech = Speech::under(&gathered(&study), &themes(&study));
        let [inside, outside] = [Part::Inside, Part::Outside].map(|part| tally(&speech, part, Grams::WORDS, &Sieve::open()));
        let floor = Floor { count: 1, cases: 1 };
        let (here, there) = (typical(&inside, &outside, floor), typical(&outside, &inside, floor));
        prop_assert_eq!(here.more.len(), there.less.len());
        for (one, other) in here.more.iter().zip(&there.less) {
            prop_assert!(one.log_ratio > 0.0);
            prop_assert!((one.g2 - other.g2).abs() < 1e-9 && (one.log_ratio + other.log_ratio).abs() < 1e-9);
            prop_assert_eq!((one.cases, one.cases_elsewhere), (other.cases_elsewhere, other.cases));
        }
    }

    #[test]
    fn groups_put_together_are_the_whole_and_without_one_the_others(plan in plans()) {
        let study = plan.study(Order::Forward);
        let scope = Scope::resolve(&study, &Wishes::default(), &Scan).expect("known names");
        let by_sector = Grouping::parse(&study, "sector").expect("an attribute");
        let parts = groups(&study, &scope, by_sector);
        let words = |selection| tally(&Speech::of(&study, selection), Part::Inside, Grams::WORDS, &Sieve::open());
        let of_parts: Vec<Tally> = parts.iter().map(|part| words(&part.evidence.scope.selection)).collect();
        let whole = Tally::together(&of_parts.iter().collect::<Vec<_>>());
        let by_cases = |tally: &Tally| counted(tally).into_iter().map(|(words, (count, _, cases))| (words, count, cases)).collect::<Vec<_>>();
        prop_assert_eq!(by_cases(&whole), by_cases(&words(&scope.selection)));
        if let [one, other] = of_parts.as_slice() {
            prop_assert_eq!(&whole.without(one), other);
            prop_assert_eq!(&whole.without(other), one);
        }
    }

    #[test]
    fn a_concordance_has_a_line_for_each_time_a_word_is_said(plan in plans(), context in 0usize..4) {
        let (study, said) = (plan.study(Order::Forward), plan.said());
        let evidence = gathered(&study);
        let cover = Cover::of(&evidence, &themes(&study));
        // `[tijd]` is a remark: searching finds it, counting does not.
        let terms = [TextTerm::Word("school".to_owned()), TextTerm::Word("e-mail".to_owned())];
        for (cover, under) in [(None, false), (Some(&cover), true)] {
            for order in [LineOrder::Place, LineOrder::Left, LineOrder::Right] {
                let asked = Concordance { terms: &terms, selection: &evidence.scope.selection, cover, context, order };
                let lines = concordance(&study, &Scan, &asked);
                let wanted = |word: &&Said| ["school", "e-mail"].contains(&word.word.as_str()) && (!under || word.inside);
                prop_assert_eq!(lines.len(), said.iter().filter(wanted).count());
                for line in &lines {
                    let transcript = study.transcript(line.keyword.transcript);
                    let words = |span| tokens(transcript.words(span)).count();
                    prop_assert!(line.left.map_or(0, words) <= context && line.right.map_or(0, words) <= context);
                    prop_assert!(line.left.is_none_or(|left| left.end() == line.keyword.span.start()));
                    prop_assert!(line.right.is_none_or(|right| right.start() == line.keyword.span.end()));
                }
                let around = |line: &ContextLine, span: Option<Span>| {
                    let text = span.map_or("", |span| study.transcript(line.keyword.transcript).words(span));
                    tokens(text).map(|place| folded(&text[place])).collect::<Vec<String>>()
                };
                let key = |line: &ContextLine| match order {
                    LineOrder::Place => Vec::new(),
                    LineOrder::Left => around(line, line.left).into_iter().rev().collect(),
                    LineOrder::Right => around(line, line.right),
                };
                prop_assert!(lines.is_sorted_by_key(|line| (key(line), line.keyword)));
            }
        }
    }
}
