//! Words, counted a second time by brute force over turns whose words are known beforehand.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use emic_core::analysis::lexis::{
    Concordance, ContextLine, Cover, Floor, Grams, LineOrder, Part, Sieve, Speech, StopWords, Tally, concordance,
    tally, typical,
};
use emic_core::analysis::{Evidence, base, frequency};
use emic_core::ask::{Scan, SpeakerWish, Theme, Wishes};
use emic_core::expression::TextTerm;
use emic_core::model::{Language, Span, Study};
use emic_core::words::{folded, is_stop_word, tokens};
use proptest::prelude::*;

use super::build::{Coding, evidence, study};

/// What turns are made of; the last three are no words.
const PIECES: [&str; 10] = [
    "tijd",
    "School",
    "de",
    "elkaar",
    "collega's",
    "E-mail",
    "is",
    "(lacht)",
    "[tijd]",
    ",",
];
const WORDS: usize = 7;

#[derive(Debug, Clone)]
struct Turn {
    label: &'static str,
    pieces: Vec<usize>,
}

#[derive(Debug, Clone)]
struct Plan {
    transcripts: Vec<Vec<Turn>>,
    /// Transcript, first character, length.
    codings: Vec<(usize, usize, usize)>,
}

/// A word as it should be counted.
#[derive(Debug, Clone)]
struct Said {
    word: String,
    transcript: usize,
    turn: usize,
    case: &'static str,
    inside: bool,
}

fn plans() -> impl Strategy<Value = Plan> {
    let turn = (
        prop::sample::select(vec!["I", "R1", "R2"]),
        prop::collection::vec(0..PIECES.len(), 1..9),
    )
        .prop_map(|(label, pieces)| Turn { label, pieces });
    let transcripts = prop::collection::vec(prop::collection::vec(turn, 1..6), 1..4);
    let codings = prop::collection::vec((0usize..3, 0usize..90, 1usize..40), 1..6);
    let plan = (transcripts, codings).prop_map(|(transcripts, codings)| Plan { transcripts, codings });
    // Who coded nothing has read nothing.
    plan.prop_filter("nothing is coded", |plan| !plan.places().is_empty())
}

impl Plan {
    fn body(&self, transcript: usize) -> String {
        let turns = self.transcripts[transcript].iter();
        turns
            .map(|turn| format!("{}: {}\n", turn.label, pieces(turn).join(" ")))
            .collect()
    }

    /// The places that are coded, in characters (all texts here are ASCII), as far as they hold words.
    fn places(&self) -> Vec<(usize, Range<usize>)> {
        let place = |&(transcript, start, length): &(usize, usize, usize)| {
            let transcript = transcript % self.transcripts.len();
            let body = self.body(transcript);
            let start = start % body.len();
            let end = (start + length).min(body.len());
            (!body[start..end].trim().is_empty()).then_some((transcript, start..end))
        };
        self.codings.iter().filter_map(place).collect()
    }

    /// The study, with the transcripts named in this order or the other way round.
    fn study(&self, order: Order) -> Study {
        let name = |transcript: usize| match order {
            Order::Forward => format!("T{transcript}"),
            Order::Backward => format!("T{}", self.transcripts.len() - 1 - transcript),
        };
        let front = "---\nspeakers: {R1: {role: respondent, case: c1}, R2: {role: respondent, case: c2}}\n---\n";
        let texts = (0..self.transcripts.len()).map(|at| (name(at), format!("{front}{}", self.body(at))));
        let coding = |(transcript, place): (usize, Range<usize>)| Coding {
            coder: "x",
            transcript: name(transcript),
            start: place.start,
            end: place.end,
            code: "a".to_owned(),
        };
        let codings: Vec<Coding> = self.places().into_iter().map(coding).collect();
        let texts: Vec<(String, String)> = texts.collect();
        study(
            "title: t\ncoders: [x]\nmain-coder: x\n",
            "id: own\ncodes:\n- id: a\n",
            &texts,
            &codings,
            Some("case;sector\nc1;onderwijs\nc2;jeugdhulp\n"),
        )
    }

    /// The words of respondents, in order.
    fn said(&self) -> Vec<Said> {
        let places = self.places();
        let mut said = Vec::new();
        for (transcript, turns) in self.transcripts.iter().enumerate() {
            let mut at = 0;
            for (number, turn) in turns.iter().enumerate() {
                at += turn.label.len() + 2;
                for &piece in &turn.pieces {
                    let inside = places.iter().any(|(t, place)| *t == transcript && place.contains(&at));
                    if turn.label != "I" && piece < WORDS {
                        said.push(Said {
                            word: PIECES[piece].to_lowercase(),
                            transcript,
                            turn: number,
                            case: if turn.label == "R1" { "c1" } else { "c2" },
                            inside,
                        });
                    }
                    at += PIECES[piece].len() + 1;
                }
            }
        }
        said
    }
}

#[derive(Clone, Copy)]
enum Order {
    Forward,
    Backward,
}

fn pieces(turn: &Turn) -> Vec<&'static str> {
    turn.pieces.iter().map(|&piece| PIECES[piece]).collect()
}

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
        let sieve = Sieve::new(StopWords::OfTranscript, &["Elkaar".to_owned()]);
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
            prop_assert!((one.g2 - other.g2).abs() < 1e-9 && (one.log_ratio + other.log_ratio).abs() < 1e-9);
            prop_assert_eq!((one.cases, one.cases_elsewhere), (other.cases_elsewhere, other.cases));
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
