//! Sets of codes that stand in one unit, with how often they do.

mod search;

use std::collections::BTreeSet;

use self::search::Search;
use super::{Evidence, Unit};
use crate::ask::{AskError, Stretch, Theme};
use crate::model::CaseIndex;

/// What sets are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SetWishes {
    /// How many codes a set has: 2 or more.
    pub order: usize,
    /// In how many units a set stands at least: 1 or more.
    pub least: u64,
    /// What is counted as one.
    pub unit: Unit,
}

/// Some codes and the units that bear each of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeSet {
    /// The codes, by their position among those asked for.
    pub themes: Vec<usize>,
    /// The units that bear all of them.
    pub units: u64,
    /// The cases that speak in these units.
    pub cases: u64,
}

/// Sets of codes with the choices that made them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cooccurrences {
    /// The codes looked at, each once.
    pub themes: Vec<Theme>,
    /// What was looked for.
    pub wishes: SetWishes,
    /// The sets: the most frequent first, equally frequent ones in the order of the codes.
    pub sets: Vec<CodeSet>,
    /// The units of each code.
    pub totals: Vec<u64>,
    /// N.
    pub units: u64,
}

/// Finds the sets of `wishes.order` codes that stand together in at least `wishes.least` units.
///
/// A set never holds two themes of which one is a part of the other. Where `order` is 2 a set's units are the count of its cell
/// in the [`super::matrix`] of the same unit.
///
/// ```
/// use emic_core::analysis::{Evidence, SetWishes, Unit, cooccurrences};
/// use emic_core::ask::{Axis, Entry, Scan, Scope, Theme, Wishes};
/// use emic_core::read::{Sources, understand};
///
/// let reading = understand(Sources::from_iter([
///     ("emic.yaml", "title: t\n"),
///     ("codebook.yaml", "id: own\ncodes: [{id: contact}, {id: trust}, {id: time}]\n"),
///     ("transcripts/R1.txt", "R: een\nR: twee\nR: drie\n"),
///     ("coding/an/R1.yaml", "segments:
/// - {quote: een, codes: [contact, trust, time]}
/// - {quote: twee, codes: [contact, time]}
/// - {quote: drie, codes: [trust]}
/// "),
/// ]));
/// let study = reading.study.ok_or("no study")?;
/// let evidence = Evidence::gather(&study, Scope::resolve(&study, &Wishes::default(), &Scan)?);
/// let axis = Axis::parse(&study, "contact,trust,time")?;
/// let themes: Vec<Theme> = axis.entries.iter().filter_map(|entry| match entry { Entry::Theme(theme) => Some(*theme), _ => None }).collect();
/// let sets = |order| -> Result<Vec<(Vec<usize>, u64)>, Box<dyn std::error::Error>> {
///     let found = cooccurrences(&evidence, &themes, SetWishes { order, least: 1, unit: Unit::Turn })?;
///     Ok(found.sets.into_iter().map(|set| (set.themes, set.units)).collect())
/// };
///
/// // Contact and time go together in two turns, each of them with trust in one.
/// assert_eq!(sets(2)?, [(vec![0, 2], 2), (vec![0, 1], 1), (vec![1, 2], 1)]);
/// assert_eq!(sets(3)?, [(vec![0, 1, 2], 1)]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When a set would hold fewer than two codes or more than there are, when the unit counts pairs of places, or when there are too
/// many sets to count.
pub fn cooccurrences(evidence: &Evidence<'_>, themes: &[Theme], wishes: SetWishes) -> Result<Cooccurrences, AskError> {
    let themes = each_once(themes);
    check(&themes, wishes)?;
    let units: Vec<Vec<usize>> = themes.iter().map(|theme| units(evidence, theme, wishes.unit)).collect();
    let apart = apart(evidence, &themes);
    let mut found = Search::new(&units, &apart, wishes).found()?;
    found.sort_by(|one, other| (other.units.len(), &one.themes).cmp(&(one.units.len(), &other.themes)));
    let voices = voices(evidence);
    let sets = found.into_iter().map(|set| CodeSet {
        units: set.units.len() as u64,
        cases: cases(evidence, &voices, wishes.unit, &set.units),
        themes: set.themes,
    });
    Ok(Cooccurrences {
        sets: sets.collect(),
        totals: units.iter().map(|units| units.len() as u64).collect(),
        units: evidence.units(wishes.unit).unwrap_or_default(),
        themes,
        wishes,
    })
}

fn each_once(themes: &[Theme]) -> Vec<Theme> {
    let mut once: Vec<Theme> = Vec::with_capacity(themes.len());
    for theme in themes {
        if !once.contains(theme) {
            once.push(*theme);
        }
    }
    once
}

fn check(themes: &[Theme], wishes: SetWishes) -> Result<(), AskError> {
    if wishes.unit.counts_pairs() {
        return Err(AskError::new(
            format!(
                "the unit `{}` pairs places, and a set may have more than two",
                wishes.unit
            ),
            "choose the unit turn, segment, transcript or case",
        ));
    }
    if wishes.order < 2 {
        return Err(AskError::new("a set has two codes or more", "write `--order 2`"));
    }
    if wishes.order > themes.len() {
        return Err(AskError::new(
            format!("sets of {} cannot be made of {} codes", wishes.order, themes.len()),
            "name more codes, or choose a smaller `--order`",
        ));
    }
    Ok(())
}

fn units(evidence: &Evidence<'_>, theme: &Theme, unit: Unit) -> Vec<usize> {
    let codes = theme.codes(evidence.study);
    evidence.units_of(unit, evidence.with(&codes, theme.valence).map(|r| r.stretch))
}

/// For each theme whether it may stand beside each other one.
fn apart(evidence: &Evidence<'_>, themes: &[Theme]) -> Vec<Vec<bool>> {
    let beside = |one: &Theme| {
        themes
            .iter()
            .map(|other| !one.contains_or_within(evidence.study, other))
            .collect()
    };
    themes.iter().map(beside).collect()
}

/// The cases that speak in each transcript.
fn voices(evidence: &Evidence<'_>) -> Vec<BTreeSet<CaseIndex>> {
    let mut voices = vec![BTreeSet::new(); evidence.study.transcripts.len()];
    for turn in &evidence.turns {
        if let Some(voices) = voices.get_mut(turn.transcript.0) {
            voices.insert(turn.case);
        }
    }
    voices
}

fn cases(evidence: &Evidence<'_>, voices: &[BTreeSet<CaseIndex>], unit: Unit, units: &[usize]) -> u64 {
    let turns: Vec<usize> = match unit {
        Unit::Case => return units.len() as u64,
        Unit::Segment => {
            let places = units.iter().filter_map(|&place| evidence.places.get(place).copied());
            let places: Vec<Stretch> = places.collect();
            return evidence.units_of(Unit::Case, places).len() as u64;
        }
        Unit::Transcript => {
            let cases = units.iter().filter_map(|&transcript| voices.get(transcript)).flatten();
            return cases.collect::<BTreeSet<_>>().len() as u64;
        }
        Unit::Turn | Unit::Overlap | Unit::Near(_) => units.to_vec(),
    };
    evidence.units_of_turns(Unit::Case, turns).len() as u64
}
