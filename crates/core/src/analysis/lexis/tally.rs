//! How often each word or n-gram was said, and by how many.

use std::collections::HashMap;

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
    pub(super) fn none(words: String) -> Self {
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

    pub(super) fn sort(&mut self) {
        self.grams
            .sort_unstable_by(|one, other| other.count.cmp(&one.count).then_with(|| one.words.cmp(&other.words)));
    }
}
