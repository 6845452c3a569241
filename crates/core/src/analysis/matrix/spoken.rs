//! How many words were spoken in a column: the base of rates.

use super::pairing::Counting;
use crate::analysis::{Evidence, Unit, base, coverage};
use crate::ask::{AskError, Axis, Entry, Scan};

/// Words of selected turns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// For each entry of an axis.
    pub entries: Vec<u64>,
    /// In all transcripts that were read.
    pub all: u64,
}

impl Spoken {
    /// So many for each 1,000 words of the entry at `place`; none where nothing was spoken.
    ///
    /// ```
    /// use emic_core::analysis::Spoken;
    ///
    /// let spoken = Spoken { entries: vec![500, 0], all: 500 };
    /// assert_eq!(spoken.rate(3, 0), Some(6.0));
    /// assert_eq!(spoken.rate(0, 1), None);
    /// ```
    #[must_use]
    pub fn rate(&self, amount: u64, place: usize) -> Option<f64> {
        per_thousand(amount, *self.entries.get(place)?)
    }

    /// So many for each 1,000 words of all.
    #[must_use]
    pub fn rate_of_all(&self, amount: u64) -> Option<f64> {
        per_thousand(amount, self.all)
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of words stay far below 2^52")]
fn per_thousand(amount: u64, words: u64) -> Option<f64> {
    (words > 0).then(|| amount as f64 * 1000.0 / words as f64)
}

/// The words of the selected turns of each value, transcript or case of `axis`, or of what a coder has read.
///
/// # Errors
/// When an entry is a code, a sign or a query, which nobody speaks in.
pub fn spoken(evidence: &Evidence<'_>, axis: &Axis) -> Result<Spoken, AskError> {
    let counting = Counting {
        evidence,
        unit: Unit::Turn,
        finder: &Scan,
    };
    let words = |entry: &Entry| {
        let turns = match entry {
            Entry::Coder(coder) => {
                let read = |transcript| evidence.study.file(*coder, transcript).is_some();
                let turns = evidence.turns.iter().enumerate();
                turns
                    .filter(|(_, turn)| read(turn.transcript))
                    .map(|(at, _)| at)
                    .collect()
            }
            Entry::Value { .. } | Entry::Transcript(_) | Entry::Case(_) => counting.turns(entry),
            Entry::Theme(_) | Entry::Valence(_) | Entry::Saved(_) => {
                return Err(AskError::new(
                    format!(
                        "nobody speaks words in `{}`, so it has no rate",
                        entry.key(evidence.study)
                    ),
                    "set codes, as rows, against an attribute, transcripts, cases or coders, as columns",
                ));
            }
        };
        Ok(coverage(evidence, evidence.extents(&turns)).words)
    };
    Ok(Spoken {
        entries: axis.entries.iter().map(words).collect::<Result<_, _>>()?,
        all: base(evidence).words,
    })
}
