//! The passages behind a cell.

use std::ops::Range;

use super::Uncounted;
use super::common::{Common, Own};
use super::filler::Filler;
use super::held::{Filling, Held};
use super::pairing::{Counting, Part, one_coding};
use crate::analysis::{Evidence, Unit};
use crate::ask::{AskError, Entry, Finder, Stretch};

/// The passages behind the cell of two entries, in order, each once.
///
/// Codes, in turns, transcripts or cases: the passages of either that touch a unit in which row and column go together; so where
/// the unit is a transcript, a passage of a code may be said by another voice than the one that brings in the column. As references or
/// segments: the passages in the column, of two codes those that bear both; as words or characters: likewise, of two codes the
/// stretches under both, as far as they touch a selected turn; as pairs: the passages of either that make a pair. Neither a code nor a
/// query: the turns themselves.
///
/// ```
/// use emic_core::analysis::{Evidence, Filling, Held, Unit, behind, named_cell};
/// use emic_core::ask::{Axis, Scan, Scope, Wishes};
/// use emic_core::read::{Sources, understand};
///
/// let reading = understand(Sources::from_iter([
///     ("emic.yaml", "title: t\n"),
///     ("codebook.yaml", "id: own\ncodes: [{id: contact}, {id: trust}]\n"),
///     ("transcripts/R1.txt", "R: een twee drie vier\nR: vijf zes\n"),
///     ("coding/an/R1.yaml", "segments:
/// - {quote: een twee drie, codes: [contact]}
/// - {quote: drie vier, codes: [trust]}
/// - {quote: zes, codes: [trust]}
/// "),
/// ]));
/// let study = reading.study.ok_or("no study")?;
/// let evidence = Evidence::gather(&study, Scope::resolve(&study, &Wishes::default(), &Scan)?);
/// let axis = Axis::parse(&study, "contact,trust")?;
/// let cell = named_cell(&study, &axis, &axis, "contact,trust")?;
/// let words = |filling: Filling| -> Result<Vec<&str>, Box<dyn std::error::Error>> {
///     let places = behind(&evidence, cell, filling, &Scan)?;
///     Ok(places.iter().map(|place| study.transcript(place.transcript).words(place.span)).collect())
/// };
///
/// // The first turn bears both codes, the second only trust.
/// assert_eq!(words(Unit::Turn.into())?, ["een twee drie", "drie vier"]);
/// assert_eq!(words(Filling { held: Held::Words, ..Filling::default() })?, ["drie"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When the cell is not counted, or cannot be: see [`super::matrix`].
pub fn behind(
    evidence: &Evidence<'_>,
    cell: (&Entry, &Entry),
    filling: Filling,
    finder: &dyn Finder,
) -> Result<Vec<Stretch>, AskError> {
    let filler = Filler::new(evidence, filling, finder)?;
    let (row, column) = (filler.line(cell.0)?, filler.line(cell.1)?);
    if let Err(why) = filler.cell(&row, &column)? {
        return Err(uncounted(why));
    }
    let counting = filler.counting;
    if counting.unit.counts_pairs() {
        return counting.in_pairs(cell);
    }
    let (left, right) = (counting.own(cell.0)?, counting.own(cell.1)?);
    let common = counting.common((cell.0, &left), (cell.1, &right));
    if let (Held::Words | Held::Characters, Common::Two(..)) = (filling.held, &common) {
        let mut covered = counting.covered(&common);
        covered.retain(|stretch| !evidence.touched(*stretch).is_empty());
        return Ok(covered);
    }
    if !filling.held.is_by_unit() || counting.unit == Unit::Segment {
        return Ok(counting.segments(&common));
    }
    let candidates = match one_coding(cell.0, cell.1) {
        Some(both) => counting.passages(both).places,
        None => passages_of(&left, &right, evidence),
    };
    Ok(counting.in_common_units((&row.part, &column.part), candidates))
}

/// The passages of either; where neither has any, the turns of either.
fn passages_of(left: &Own, right: &Own, evidence: &Evidence<'_>) -> Vec<Stretch> {
    match (left, right) {
        (Own::Passages(passages), Own::Turns(_)) | (Own::Turns(_), Own::Passages(passages)) => passages.places.clone(),
        _ => [left, right].map(|own| own.stretches(evidence)).concat(),
    }
}

fn uncounted(why: Uncounted) -> AskError {
    match why {
        Uncounted::PartOfItself => AskError::new(
            "a theme is not paired with a part of itself",
            "`emic quotes` lists the passages of one theme",
        ),
        Uncounted::NotRead => AskError::new(
            "the row or the column has not been coded yet",
            "`emic` shows what has been coded, and by whom",
        ),
    }
}

impl Own {
    fn stretches(&self, evidence: &Evidence<'_>) -> Vec<Stretch> {
        match self {
            Self::Passages(passages) => passages.places.clone(),
            Self::Turns(turns) => evidence.extents(turns),
        }
    }
}

impl Counting<'_, '_> {
    /// Those that touch a unit which both have.
    fn in_common_units(&self, parts: (&Part<'_>, &Part<'_>), mut candidates: Vec<Stretch>) -> Vec<Stretch> {
        let units = self.common_units(parts.0, parts.1);
        candidates.sort_unstable();
        candidates.dedup();
        candidates.retain(|place| {
            let touched = self.evidence.touched(*place).into_iter();
            let mut own = touched.filter_map(|turn| self.unit_of_turn(turn));
            own.any(|unit| units.binary_search(&unit).is_ok())
        });
        candidates
    }

    fn unit_of_turn(&self, turn: usize) -> Option<usize> {
        let known = self.evidence.turns.get(turn)?;
        match self.unit {
            Unit::Turn => Some(turn),
            Unit::Transcript => Some(known.transcript.0),
            Unit::Case => Some(known.case.0),
            Unit::Segment | Unit::Overlap | Unit::Near(_) => None,
        }
    }

    /// The places of either entry that make a pair with one of the other; of one entry, with another of its own.
    fn in_pairs(&self, cell: (&Entry, &Entry)) -> Result<Vec<Stretch>, AskError> {
        let (left, right) = (self.on_one_line(cell.0)?, self.on_one_line(cell.1)?);
        let mut found = if cell.0 == cell.1 {
            paired(&left)
        } else {
            [meeting(&left, &right), meeting(&right, &left)].concat()
        };
        found.sort_unstable();
        found.dedup();
        Ok(found)
    }

    fn on_one_line(&self, entry: &Entry) -> Result<Vec<Laid>, AskError> {
        let laid = self.places(entry)?.into_iter();
        let mut laid: Vec<Laid> = laid.filter_map(|place| Some((self.on_line(place)?, place))).collect();
        laid.sort_by_key(|(range, _)| (range.start, range.end));
        Ok(laid)
    }
}

/// A place with its stretch of the line.
type Laid = (Range<u64>, Stretch);

/// The ends reached by the first one, the first two, … of places in order.
fn reach(laid: &[Laid]) -> Vec<u64> {
    let mut last = 0;
    let ends = laid.iter().map(|(range, _)| {
        last = last.max(range.end);
        last
    });
    ends.collect()
}

/// Those of `laid` that meet one of `others`; both are in order.
fn meeting(laid: &[Laid], others: &[Laid]) -> Vec<Stretch> {
    let reached = reach(others);
    let meets = |range: &Range<u64>| {
        let before = others.partition_point(|(other, _)| other.start < range.end);
        let furthest = before.checked_sub(1).and_then(|last| reached.get(last));
        furthest.is_some_and(|end| *end > range.start)
    };
    laid.iter()
        .filter(|(range, _)| meets(range))
        .map(|(_, place)| *place)
        .collect()
}

/// Those that meet another one of the same list, which is in order.
fn paired(laid: &[Laid]) -> Vec<Stretch> {
    let reached = reach(laid);
    let meets = |at: usize, range: &Range<u64>| {
        let before = at.checked_sub(1).and_then(|last| reached.get(last));
        let after = laid.get(at + 1);
        before.is_some_and(|end| *end > range.start) || after.is_some_and(|(next, _)| next.start < range.end)
    };
    let places = laid.iter().enumerate();
    places
        .filter(|(at, (range, _))| meets(*at, range))
        .map(|(_, (_, place))| *place)
        .collect()
}
