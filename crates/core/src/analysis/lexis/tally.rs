//! How often each word or n-gram was said, and by how many.

use std::collections::{HashMap, HashSet};

use super::speech::{SpokenTurn, SpokenWord};
use super::{Grams, Part, Sieve, Speech};
use crate::model::{CaseIndex, Language, TranscriptIndex};

/// How one word or n-gram is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GramUse {
    /// The folded words, with blanks between.
    pub words: String,
    /// How often it was said.
    pub count: u64,
    /// In how many transcripts.
    pub transcripts: u64,
    /// By how many cases.
    pub cases: u64,
}

impl GramUse {
    /// A word that was not said yet.
    fn none(words: String) -> Self {
        Self {
            words,
            count: 0,
            transcripts: 0,
            cases: 0,
        }
    }
}

/// What was said, counted: the most frequent first, equally frequent ones by their letters.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// Each word or n-gram that was not left out.
    pub grams: Vec<GramUse>,
    /// All words or n-grams, those that were left out counted too: what rates are of.
    pub base: u64,
    /// How many of the base were left out.
    pub left_out: u64,
    /// Transcripts in which anything was said.
    pub transcripts: u64,
    /// Cases that said anything.
    pub cases: u64,
}

impl Tally {
    /// How often for each 1,000 words (or n-grams) of the base; none where nothing was said.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts of words stay far below 2^52")]
    pub fn per_thousand(&self, count: u64) -> Option<f64> {
        (self.base > 0).then(|| count as f64 * 1000.0 / self.base as f64)
    }

    /// Several groups of cases as one: all numbers are added. No case may be in two of them; a transcript with cases of several
    /// groups counts for each.
    #[must_use]
    pub fn together(tallies: &[&Self]) -> Self {
        let mut whole = Self::default();
        let mut numbers: HashMap<&str, usize> = HashMap::new();
        for tally in tallies {
            whole.base += tally.base;
            whole.left_out += tally.left_out;
            whole.transcripts += tally.transcripts;
            whole.cases += tally.cases;
            for gram in &tally.grams {
                let number = *numbers.entry(&gram.words).or_insert_with(|| {
                    whole.grams.push(GramUse::none(gram.words.clone()));
                    whole.grams.len() - 1
                });
                if let Some(sum) = whole.grams.get_mut(number) {
                    sum.count += gram.count;
                    sum.transcripts += gram.transcripts;
                    sum.cases += gram.cases;
                }
            }
        }
        whole.sort();
        whole
    }

    /// What is left when `part` is taken from a whole that was put together of it and others.
    #[must_use]
    pub fn without(&self, part: &Self) -> Self {
        let taken: HashMap<&str, &GramUse> = part.grams.iter().map(|gram| (gram.words.as_str(), gram)).collect();
        let rest = |gram: &GramUse| match taken.get(gram.words.as_str()) {
            Some(own) => GramUse {
                words: gram.words.clone(),
                count: gram.count.saturating_sub(own.count),
                transcripts: gram.transcripts.saturating_sub(own.transcripts),
                cases: gram.cases.saturating_sub(own.cases),
            },
            None => gram.clone(),
        };
        let mut rest = Self {
            grams: self.grams.iter().map(rest).filter(|gram| gram.count > 0).collect(),
            base: self.base.saturating_sub(part.base),
            left_out: self.left_out.saturating_sub(part.left_out),
            transcripts: self.transcripts.saturating_sub(part.transcripts),
            cases: self.cases.saturating_sub(part.cases),
        };
        rest.sort();
        rest
    }

    fn sort(&mut self) {
        self.grams
            .sort_unstable_by(|one, other| other.count.cmp(&one.count).then_with(|| one.words.cmp(&other.words)));
    }
}

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
/// let words = tally(&speech, Part::Inside, Grams::WORDS, &Sieve::new(StopWords::OfTranscript, &[]));
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
    /// For each form whether it is left out, where Dutch and where English is spoken.
    held_back: Vec<[bool; 2]>,
    numbers: HashMap<Vec<usize>, usize>,
    found: Vec<Found>,
    cases: HashSet<(usize, CaseIndex)>,
    transcripts: HashSet<(usize, TranscriptIndex)>,
    all_cases: HashSet<CaseIndex>,
    all_transcripts: HashSet<TranscriptIndex>,
    tally: Tally,
}

struct Found {
    forms: Vec<usize>,
    gram: GramUse,
    last: Option<(TranscriptIndex, CaseIndex)>,
}

impl<'c> Counting<'c> {
    fn new(speech: &'c Speech<'c>, sieve: &Sieve) -> Self {
        let forms = speech.forms.iter();
        Self {
            speech,
            held_back: forms
                .map(|form| Language::ALL.map(|language| sieve.holds_back(form, language)))
                .collect(),
            numbers: HashMap::new(),
            found: Vec::new(),
            cases: HashSet::new(),
            transcripts: HashSet::new(),
            all_cases: HashSet::new(),
            all_transcripts: HashSet::new(),
            tally: Tally::default(),
        }
    }

    fn add(&mut self, turn: &SpokenTurn, gram: &[SpokenWord]) {
        self.tally.base += 1;
        self.all_cases.insert(turn.case);
        self.all_transcripts.insert(turn.transcript);
        let ends = [gram.first(), gram.last()];
        if ends
            .iter()
            .flatten()
            .any(|word| self.holds_back(word.form, turn.language))
        {
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

    fn holds_back(&self, form: usize, language: Language) -> bool {
        let [dutch, english] = self.held_back.get(form).copied().unwrap_or_default();
        match language {
            Language::Nl => dutch,
            Language::En => english,
        }
    }

    fn number(&mut self, gram: &[SpokenWord]) -> usize {
        let forms: Vec<usize> = gram.iter().map(|word| word.form).collect();
        let found = &mut self.found;
        *self.numbers.entry(forms).or_insert_with_key(|forms| {
            found.push(Found {
                forms: forms.clone(),
                gram: GramUse::none(String::new()),
                last: None,
            });
            found.len() - 1
        })
    }

    fn finish(mut self) -> Tally {
        let words = |forms: &[usize]| {
            let words = forms.iter().filter_map(|&form| self.speech.forms.get(form));
            words.map(String::as_str).collect::<Vec<_>>().join(" ")
        };
        let grams = self.found.iter().map(|found| GramUse {
            words: words(&found.forms),
            ..found.gram.clone()
        });
        self.tally.grams = grams.collect();
        self.tally.cases = self.all_cases.len() as u64;
        self.tally.transcripts = self.all_transcripts.len() as u64;
        self.tally.sort();
        self.tally
    }
}
