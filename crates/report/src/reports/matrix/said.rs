//! The words for what a matrix counts and shows.

use emic_core::analysis::{Filling, Held, ShareOf, Unit};
use emic_core::ask::Entry;
use emic_core::measure::Measure;

use super::{Drawn, MatrixGroup, Shows};
use crate::Language;
use crate::phrase::noun::{self, Noun};
use crate::phrase::{analysis as phrases, matrix as words};

impl Drawn<'_> {
    /// What is 100 %, or what a rate is made over.
    pub(super) fn bases_said(&self) -> Vec<String> {
        let language = self.asked.language;
        let matrix = &self.group.matrix;
        let noun = if matrix.units.is_none() {
            &noun::PAIR
        } else {
            held_noun(matrix.filling)
        };
        let of = match self.shows {
            Shows::Measure(_) => return Vec::new(),
            Shows::PerThousandWords => return vec![words::BASE_OF_RATES.say(language).to_owned()],
            Shows::Share(of) => of,
        };
        let (sums, axis) = match of {
            ShareOf::Row => (&words::BASE_OF_ROW, &matrix.rows),
            ShareOf::Column => (&words::BASE_OF_COLUMN, &matrix.columns),
            ShareOf::Table => {
                let base = self.shares.as_ref().and_then(|shares| shares.bases.first());
                let base = noun.counted(base.copied().unwrap_or_default(), language);
                let phrase = if matrix.holds_cases() {
                    &words::BASE_OF_CASES
                } else {
                    &words::BASE_OF_TABLE
                };
                return vec![phrase.fill(language, &[("base", &base)])];
            }
        };
        let is_group = |entry: &Entry| matrix.has_own_cases(entry);
        let mut said = Vec::new();
        if !axis.entries.iter().all(is_group) {
            said.push(sums.fill(language, &[("held", &noun.form(2, language))]));
        }
        if axis.entries.iter().any(is_group) {
            said.push(words::BASE_OF_GROUP.say(language).to_owned());
        }
        said
    }
}

/// The references and units behind a matrix.
pub(super) fn behind(group: &MatrixGroup<'_>, language: Language) -> Option<String> {
    let matrix = &group.matrix;
    let unit = if matrix.filling.held.is_by_unit() {
        matrix.filling.unit
    } else {
        Unit::Turn
    };
    let references = noun::REFERENCE.counted(matrix.references, language);
    let noun = noun_of(unit);
    let axes = matrix.rows.entries.iter().chain(&matrix.columns.entries);
    let has_codes = axes.into_iter().any(|entry| matches!(entry, Entry::Theme(_)));
    match group.evidence.units(unit) {
        Some(all) if !has_codes => {
            let units = noun.counted(all, language);
            Some(phrases::BASE_OF.fill(language, &[("units", &units)]))
        }
        Some(all) => {
            let values: [(&str, &dyn std::fmt::Display); 4] = [
                ("references", &references),
                ("coded", &matrix.coded_units),
                ("all", &all),
                ("units", &noun.form(all, language)),
            ];
            Some(phrases::BEHIND.fill(language, &values))
        }
        None if has_codes => {
            let places = noun::PLACE.counted(matrix.coded_units, language);
            Some(phrases::BEHIND_PAIRS.fill(language, &[("references", &references), ("places", &places)]))
        }
        None => None,
    }
}

/// What one of a unit is called.
pub(in crate::reports) fn noun_of(unit: Unit) -> &'static Noun {
    match unit {
        Unit::Turn => &noun::TURN,
        Unit::Segment => &noun::SEGMENT,
        Unit::Transcript => &noun::TRANSCRIPT,
        Unit::Case => &noun::CASE,
        Unit::Overlap | Unit::Near(_) => &noun::PLACE,
    }
}

/// What one of what cells hold is called.
pub(super) fn held_noun(filling: Filling) -> &'static Noun {
    match filling.held {
        Held::Units | Held::Presence => noun_of(filling.unit),
        Held::References => &noun::REFERENCE,
        Held::Segments => &noun::SEGMENT,
        Held::Turns => &noun::TURN,
        Held::Words => &noun::WORD,
        Held::Characters => &noun::CHARACTER,
        Held::Transcripts => &noun::TRANSCRIPT,
        Held::Cases => &noun::CASE,
    }
}

/// What cells hold, where that is not said by the unit.
pub(super) fn cells(filling: Filling, language: Language) -> String {
    let held = match filling.held {
        Held::Presence => words::PRESENCE.say(language),
        _ if filling.is_by_its_own_unit() => return String::new(),
        _ => held_noun(filling).form(2, language),
    };
    words::CELLS.fill(language, &[("held", &held)])
}

/// The unit in a sentence.
pub(in crate::reports) fn said_unit(unit: Unit, language: Language) -> String {
    match unit {
        Unit::Overlap => phrases::OVERLAP.say(language).to_owned(),
        Unit::Near(turns) => {
            phrases::NEAR.fill(language, &[("turns", &noun::TURN.counted(u64::from(turns), language))])
        }
        _ => noun_of(unit).form(1, language).to_owned(),
    }
}

/// The measure's name.
pub(in crate::reports) fn measure(measure: &Measure, language: Language) -> String {
    if measure.is_count() {
        phrases::COUNT.say(language).to_owned()
    } else {
        measure.name.replace('_', " ")
    }
}

/// What shares are of.
pub(super) fn share(of: ShareOf, language: Language) -> String {
    let phrase = match of {
        ShareOf::Row => words::OF_ROW,
        ShareOf::Column => words::OF_COLUMN,
        ShareOf::Table => words::OF_TABLE,
    };
    phrase.say(language).to_owned()
}

/// The same, for programs.
pub(super) fn share_key(of: ShareOf) -> &'static str {
    match of {
        ShareOf::Row => "row",
        ShareOf::Column => "column",
        ShareOf::Table => "table",
    }
}
