//! Which words set one part of what was said apart from another.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::{Floor, GramUse, Keyness, Tally};

/// One word on both sides.
#[derive(Debug, Clone, PartialEq)]
pub struct TypicalWord {
    /// The folded words, with blanks between.
    pub words: String,
    /// How often, here and elsewhere.
    pub keyness: Keyness,
    /// Log-likelihood G2.
    pub g2: f64,
    /// Log ratio: 1 is twice as often here.
    pub log_ratio: f64,
    /// How many cases say it here.
    pub cases: u64,
    /// How many cases say it elsewhere.
    pub cases_elsewhere: u64,
}

/// What is said more here than elsewhere, and what less: the highest G2 first, equal ones by their letters.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Typical {
    /// What is said more often here.
    pub more: Vec<TypicalWord>,
    /// What is said less often here.
    pub less: Vec<TypicalWord>,
}

/// Holds what is said `here` against what is said `elsewhere`. A case may be on both sides. Rates are of all words of a side,
/// stop words too. A word that is missing where not even one would be expected is left out. A word that one case says often can
/// rank high: `floor` and the numbers of cases are there for that. No chance
/// is told: G2 takes every word for an independent one, and words of one interview are not.
///
/// ```
/// use emic_core::analysis::lexis::{Floor, GramUse, Tally, typical};
///
/// let side = |base, said: &[(&str, u64, u64)]| Tally {
///     base,
///     grams: said
///         .iter()
///         .map(|&(words, count, cases)| GramUse { words: words.to_owned(), count, transcripts: cases, cases })
///         .collect(),
///     ..Tally::default()
/// };
/// let here = side(1000, &[("wachtlijst", 10, 4), ("tijd", 10, 5), ("jongen", 3, 1)]);
/// let elsewhere = side(2000, &[("tijd", 40, 8), ("wachtlijst", 5, 2)]);
///
/// let found = typical(&here, &elsewhere, Floor { count: 1, cases: 2 });
/// // `jongen` is left out: one case alone says it.
/// let [word] = found.more.as_slice() else { panic!() };
/// assert_eq!((word.words.as_str(), word.cases, word.cases_elsewhere), ("wachtlijst", 4, 2));
/// // 10 in 1,000 against 5 in 2,000: G2 = 10 ln 2 (see `Keyness::g2`), four times as often.
/// assert_eq!((word.g2 * 100.0).round(), 693.0);
/// assert_eq!(word.log_ratio, 2.0);
/// // 1% against 2%: half as often. 50/3 and 100/3 are expected: 2 (10 ln 0.6 + 40 ln 1.2) = 4.3692...
/// assert_eq!((found.less[0].words.as_str(), found.less[0].log_ratio), ("tijd", -1.0));
/// assert_eq!((found.less[0].g2 * 100.0).round(), 437.0);
/// ```
#[must_use]
pub fn typical(here: &Tally, elsewhere: &Tally, floor: Floor) -> Typical {
    let there: HashMap<&str, &GramUse> = by_words(elsewhere);
    let known: HashMap<&str, &GramUse> = by_words(here);
    let own = here.grams.iter().map(|gram| (gram.words.as_str(), Some(gram)));
    let foreign = elsewhere.grams.iter().map(|gram| (gram.words.as_str(), None));
    let words = own.chain(foreign.filter(|(words, _)| !known.contains_key(words)));
    let mut typical = Typical::default();
    for (words, gram) in words {
        let other = there.get(words).copied();
        let keyness = Keyness {
            here: gram.map_or(0, |gram| gram.count),
            here_base: here.base,
            elsewhere: other.map_or(0, |gram| gram.count),
            elsewhere_base: elsewhere.base,
        };
        let Some((g2, log_ratio)) = keyness.g2().zip(keyness.log_ratio()) else {
            continue;
        };
        let word = TypicalWord {
            words: words.to_owned(),
            keyness,
            g2,
            log_ratio,
            cases: gram.map_or(0, |gram| gram.cases),
            cases_elsewhere: other.map_or(0, |gram| gram.cases),
        };
        typical.sort_in(word, floor);
    }
    for side in [&mut typical.more, &mut typical.less] {
        side.sort_by(|one, other| other.g2.total_cmp(&one.g2).then_with(|| one.words.cmp(&other.words)));
    }
    typical
}

fn by_words(tally: &Tally) -> HashMap<&str, &GramUse> {
    tally.grams.iter().map(|gram| (gram.words.as_str(), gram)).collect()
}

impl Typical {
    fn sort_in(&mut self, word: TypicalWord, floor: Floor) {
        let (side, cases) = match word.keyness.direction() {
            Ordering::Greater => (&mut self.more, word.cases),
            Ordering::Less => (&mut self.less, word.cases_elsewhere),
            Ordering::Equal => return,
        };
        let is_known = !word.keyness.is_missing_by_chance();
        if is_known && word.keyness.here + word.keyness.elsewhere >= floor.count && cases >= floor.cases {
            side.push(word);
        }
    }
}
