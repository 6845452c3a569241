//! Counting words and n-grams, in one walk over what was said.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use super::speech::{SpokenTurn, SpokenWord};
use super::{GramUse, Grams, Part, Sieve, Speech, Tally};
use crate::model::{CaseIndex, TranscriptIndex};

/// Counts the words of `part`, or the n-grams whose words all belong to it.
///
/// An n-gram is made of words that follow each other in one turn: it never crosses the border of a turn, and runs over punctuation
/// and remarks, as a phrase does in a search. `sieve` leaves out words, and n-grams that begin or end with such a word.
///
/// ```
/// use emic_core::analysis::lexis::{Grams, Part, Sieve, Speech, StopWords, tally};
/// use emic_core::ask::{Selection, SpeakerWish};
/// use emic_core::read::{Sources, understand};
///
/// let reading = understand(Sources::from_iter([
///     ("emic.yaml", "title: t"),
///     ("transcripts/R1.txt", "I: Overleg?\nR: Overleg (zucht), ja. Elk overleg is tijd.\nR: Tijd.\n"),
///     ("transcripts/R2.txt", "R: Geen tijd\n"),
/// ]));
/// let study = reading.study.ok_or("no study")?;
/// let turns = Selection::of_speakers(&study, &SpeakerWish::Respondents);
/// let speech = Speech::of(&study, &turns);
///
/// // Nine words: overleg ja elk overleg is tijd / tijd / geen tijd. Four are stop words: ja, elk, is, geen.
/// let words = tally(&speech, Part::Inside, Grams::WORDS, &Sieve::new(StopWords::of_study(&study), &[]));
/// assert_eq!((words.base, words.left_out), (9, 4));
/// let told: Vec<_> = words.grams.iter().map(|one| (one.words.as_str(), one.count, one.cases)).collect();
/// assert_eq!(told, [("tijd", 3, 2), ("overleg", 2, 1)]);
/// assert_eq!(words.per_thousand(3), Some(3000.0 / 9.0));
///
/// // Six pairs, none across the border of a turn; each begins or ends with a stop word.
/// let pairs = tally(&speech, Part::Inside, Grams::new(2).ok_or("2")?, &Sieve::open());
/// assert_eq!((pairs.base, pairs.grams.len()), (6, 6));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn tally(speech: &Speech<'_>, part: Part, grams: Grams, sieve: &Sieve) -> Tally {
    let mut count = Counting::new(speech, sieve);
    for turn in &speech.turns {
        let inside = turn.words.chunk_by(|one, next| one.part == next.part);
        for run in inside.filter(|run| run.first().is_some_and(|word| word.part == part)) {
            for gram in run.windows(grams.length()) {
                count.add(turn, gram);
            }
        }
    }
    count.finish()
}

/// Counts under way.
struct Counting<'c> {
    speech: &'c Speech<'c>,
    /// For each form whether it is left out.
    held_back: Vec<bool>,
    numbers: HashMap<Forms, usize>,
    found: Vec<Found>,
    cases: HashSet<(usize, CaseIndex)>,
    transcripts: HashSet<(usize, TranscriptIndex)>,
    all_cases: HashSet<CaseIndex>,
    all_transcripts: HashSet<TranscriptIndex>,
    last: Option<(TranscriptIndex, CaseIndex)>,
    tally: Tally,
}

/// The forms of an n-gram, of a place that no form has behind the last.
type Forms = [usize; Grams::LONGEST as usize];

struct Found {
    forms: Forms,
    gram: GramUse,
    last: Option<(TranscriptIndex, CaseIndex)>,
}

impl<'c> Counting<'c> {
    fn new(speech: &'c Speech<'c>, sieve: &Sieve) -> Self {
        let forms = speech.forms.iter();
        Self {
            speech,
            held_back: forms.map(|form| sieve.holds_back(form)).collect(),
            numbers: HashMap::new(),
            found: Vec::new(),
            cases: HashSet::new(),
            transcripts: HashSet::new(),
            all_cases: HashSet::new(),
            all_transcripts: HashSet::new(),
            last: None,
            tally: Tally::default(),
        }
    }

    fn add(&mut self, turn: &SpokenTurn, gram: &[SpokenWord]) {
        self.tally.base += 1;
        if self.last != Some((turn.transcript, turn.case)) {
            self.last = Some((turn.transcript, turn.case));
            self.all_cases.insert(turn.case);
            self.all_transcripts.insert(turn.transcript);
        }
        let ends = [gram.first(), gram.last()];
        if ends.iter().flatten().any(|word| self.holds_back(word.form)) {
            self.tally.left_out += 1;
            return;
        }
        let number = self.number(gram);
        let Some(found) = self.found.get_mut(number) else {
            return;
        };
        found.gram.count += 1;
        // Most words follow others of the same transcript and case: only a change is looked up.
        if found.last != Some((turn.transcript, turn.case)) {
            found.last = Some((turn.transcript, turn.case));
            found.gram.cases += u64::from(self.cases.insert((number, turn.case)));
            found.gram.transcripts += u64::from(self.transcripts.insert((number, turn.transcript)));
        }
    }

    fn holds_back(&self, form: usize) -> bool {
        self.held_back.get(form).copied().unwrap_or_default()
    }

    fn number(&mut self, gram: &[SpokenWord]) -> usize {
        let mut forms = [usize::MAX; Grams::LONGEST as usize];
        forms.iter_mut().zip(gram).for_each(|(form, word)| *form = word.form);
        let next = self.found.len();
        let number = *self.numbers.entry(forms).or_insert(next);
        if number == next {
            self.found.push(Found {
                forms,
                gram: GramUse::none(String::new()),
                last: None,
            });
        }
        number
    }

    fn finish(mut self) -> Tally {
        let places = self.places();
        // In the order of a tally, without comparing words again: a blank sorts before all that words are made of.
        self.found.sort_by_cached_key(|found| {
            let words = found.forms.map(|form| places.get(form).map_or(0, |place| place + 1));
            (Reverse(found.gram.count), words)
        });
        let forms = &self.speech.forms;
        let words = |of: &Forms| {
            let mut joined = String::new();
            for word in of.iter().filter_map(|&form| forms.get(form)) {
                if !joined.is_empty() {
                    joined.push(' ');
                }
                joined.push_str(word);
            }
            joined
        };
        let grams = self.found.into_iter().map(|found| GramUse {
            words: words(&found.forms),
            ..found.gram
        });
        self.tally.grams = grams.collect();
        self.tally.cases = self.all_cases.len() as u64;
        self.tally.transcripts = self.all_transcripts.len() as u64;
        self.tally
    }

    /// The place of each form in the order of their letters.
    fn places(&self) -> Vec<usize> {
        let forms = &self.speech.forms;
        let mut order: Vec<usize> = (0..forms.len()).collect();
        order.sort_unstable_by_key(|&form| forms.get(form));
        let mut places = vec![0; forms.len()];
        for (place, form) in order.into_iter().enumerate() {
            places.iter_mut().skip(form).take(1).for_each(|known| *known = place);
        }
        places
    }
}
