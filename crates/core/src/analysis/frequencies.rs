//! How often each code was given: references, segments, transcripts, cases, words.

use std::collections::BTreeSet;

use super::{Evidence, Reference, Unit, coverage};
use crate::ask::{Axis, Entry, Stretch, Theme};
use crate::model::{CodeIndex, Valence};

/// Whether signs are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ValenceSplit {
    /// All signs together.
    #[default]
    Together,
    /// `+`, `-` and none, each on its own line.
    Apart,
}

/// What was counted for one code or theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Frequency {
    /// Codings: equal place, code and sign count once.
    pub references: u64,
    /// Distinct places.
    pub segments: u64,
    /// Selected turns touched.
    pub turns: u64,
    /// Transcripts.
    pub transcripts: u64,
    /// Cases.
    pub cases: u64,
    /// Words under the union of the places, inside selected turns.
    pub words: u64,
    /// Characters likewise.
    pub characters: u64,
}

/// One line of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrequencyRow {
    /// What was counted.
    pub theme: Theme,
    /// The sign counted; none: all together.
    pub valence: Option<Valence>,
    /// How often.
    pub frequency: Frequency,
}

/// The table for one group, with its bases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frequencies {
    /// The lines, in the order asked.
    pub rows: Vec<FrequencyRow>,
    /// All codings, places, turns, transcripts, cases and words that could have counted.
    pub base: Frequency,
}

impl Frequencies {
    /// The themes of `axis` that nobody gave, with whatever sign was counted, in its order.
    ///
    /// ```
    /// use emic_core::analysis::{Evidence, ValenceSplit, frequencies};
    /// use emic_core::ask::{Axis, Scan, Scope, Wishes};
    /// use emic_core::read::{Sources, understand};
    ///
    /// // Of the codes a, b and c only b was given.
    /// let study = understand(Sources::from_iter([
    ///     ("emic.yaml", "title: t"),
    ///     ("codebook.yaml", "id: own\ncodes: [{id: a}, {id: b}, {id: c}]"),
    ///     ("transcripts/R1.txt", "R: een\n"),
    ///     ("coding/an/R1.yaml", "segments: [{quote: een, codes: [b]}]"),
    /// ])).study.ok_or("no study")?;
    /// let evidence = Evidence::gather(&study, Scope::resolve(&study, &Wishes::default(), &Scan)?);
    /// let axis = Axis::parse(&study, "a,b,c")?;
    /// let counted = frequencies(&evidence, &axis, ValenceSplit::Together);
    /// let unused: Vec<String> = counted.unused(&axis).iter().map(|theme| theme.key(&study)).collect();
    /// assert_eq!(unused, ["a", "c"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn unused(&self, axis: &Axis) -> Vec<Theme> {
        let given = |theme: &Theme| {
            let mut rows = self.rows.iter();
            rows.any(|row| row.theme == *theme && row.frequency.references > 0)
        };
        themes(axis).filter(|theme| !given(theme)).collect()
    }
}

/// The entries of an axis that are codes.
fn themes(axis: &Axis) -> impl Iterator<Item = Theme> {
    axis.entries.iter().filter_map(|entry| {
        if let Entry::Theme(theme) = entry {
            Some(*theme)
        } else {
            None
        }
    })
}

/// Counts every theme of `axis`; entries that are no codes are passed over.
#[must_use]
pub fn frequencies(evidence: &Evidence<'_>, axis: &Axis, split: ValenceSplit) -> Frequencies {
    let rows = themes(axis).flat_map(|theme| {
        let signs: Vec<Option<Valence>> = match split {
            ValenceSplit::Apart if theme.valence.is_none() => Valence::ALL.into_iter().map(Some).collect(),
            _ => vec![theme.valence],
        };
        signs.into_iter().map(move |valence| FrequencyRow {
            theme,
            valence,
            frequency: frequency(evidence, &Theme { valence, ..theme }),
        })
    });
    Frequencies {
        rows: rows.collect(),
        base: base(evidence),
    }
}

/// Counts one theme.
#[must_use]
pub fn frequency(evidence: &Evidence<'_>, theme: &Theme) -> Frequency {
    let codes = theme.codes(evidence.study);
    of(evidence, evidence.with(&codes, theme.valence))
}

fn of<'r>(evidence: &Evidence<'_>, references: impl Iterator<Item = &'r Reference<'r>>) -> Frequency {
    let codings = codings(references);
    let places: BTreeSet<Stretch> = codings.iter().map(|(place, ..)| *place).collect();
    let units = |unit| evidence.units_of(unit, places.iter().copied()).len() as u64;
    let covered = coverage(evidence, places.iter().copied());
    Frequency {
        references: codings.len() as u64,
        segments: places.len() as u64,
        turns: units(Unit::Turn),
        transcripts: units(Unit::Transcript),
        cases: units(Unit::Case),
        words: covered.words,
        characters: covered.characters,
    }
}

/// The distinct codings among `references`: equal place, code and sign are one, whoever gave it.
pub(super) fn codings<'r>(
    references: impl Iterator<Item = &'r Reference<'r>>,
) -> BTreeSet<(Stretch, CodeIndex, Valence)> {
    references.map(|r| (r.stretch, r.code, r.valence)).collect()
}

/// All that could have counted: every reference, and every selected turn of the transcripts read.
#[must_use]
pub fn base(evidence: &Evidence<'_>) -> Frequency {
    let whole = evidence.turns.iter().map(|turn| Stretch {
        transcript: turn.transcript,
        span: turn.words,
    });
    let spoken = coverage(evidence, whole);
    let units = |unit| evidence.units(unit).unwrap_or_default();
    Frequency {
        turns: units(Unit::Turn),
        transcripts: units(Unit::Transcript),
        cases: units(Unit::Case),
        words: spoken.words,
        characters: spoken.characters,
        ..of(evidence, evidence.references.iter())
    }
}
