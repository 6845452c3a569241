//! Which context factors go with the presence and with the absence of each competency.

use super::{Aspect, ModelCode};
use crate::analysis::{Evidence, Matrix, Unit, matrix};
use crate::ask::{AskError, Axis, Entry, Scan};
use crate::measure::Counts;
use crate::model::Valence;

/// One of the model with a sign: `role-flexibility-`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Companion {
    /// Which.
    pub aspect: Aspect,
    /// Its sign: `+` or `-`.
    pub side: Valence,
}

/// Competencies against context factors, each with either sign: ten rows, eight columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Company {
    /// The competencies: present, then absent.
    pub rows: Vec<Companion>,
    /// The factors: helping, then hindering.
    pub columns: Vec<Companion>,
    /// What was counted, row by row.
    pub matrix: Matrix,
}

impl Company {
    /// a, A, B and N of a row and a column.
    #[must_use]
    pub fn counts(&self, row: usize, column: usize) -> Option<Counts> {
        let cell = self.matrix.cells.get(row * self.columns.len() + column)?;
        cell.counts.ok()
    }

    /// The factors that share units with a row, those with the most units first; of equal ones in the order of the model.
    #[must_use]
    pub fn of(&self, row: usize) -> Vec<(Companion, Counts)> {
        let columns = self.columns.iter().enumerate();
        let mut found: Vec<(Companion, Counts)> = columns
            .filter_map(|(column, companion)| Some((*companion, self.counts(row, column)?)))
            .filter(|(_, counts)| counts.a > 0)
            .collect();
        found.sort_by_key(|(_, counts)| std::cmp::Reverse(counts.a));
        found
    }
}

/// Counts, in one unit, how often each competency's presence and absence goes with each factor's help and hindrance: what
/// [`matrix`] counts for `interdependence+, interdependence-, …` against `professional-roles+, …`.
///
/// # Errors
/// None for codes of the study; those of [`matrix`].
pub fn company(evidence: &Evidence<'_>, codes: &[ModelCode], unit: Unit) -> Result<Company, AskError> {
    let is_competency = |code: &&ModelCode| matches!(code.aspect, Aspect::Competency(_));
    let competencies: Vec<&ModelCode> = codes.iter().filter(is_competency).collect();
    let factors: Vec<&ModelCode> = codes.iter().filter(|code| !is_competency(code)).collect();
    Ok(Company {
        rows: companions(&competencies),
        columns: companions(&factors),
        matrix: matrix(
            evidence,
            &axis(evidence, &competencies),
            &axis(evidence, &factors),
            unit,
            &Scan,
        )?,
    })
}

const SIDES: [Valence; 2] = [Valence::Plus, Valence::Minus];

fn companions(codes: &[&ModelCode]) -> Vec<Companion> {
    let sides = |code: &&ModelCode| {
        let aspect = code.aspect;
        SIDES.map(|side| Companion { aspect, side })
    };
    codes.iter().flat_map(sides).collect()
}

fn axis(evidence: &Evidence<'_>, codes: &[&ModelCode]) -> Axis {
    let themes = codes.iter().flat_map(|code| SIDES.map(|side| code.theme(Some(side))));
    let entries: Vec<Entry> = themes.map(Entry::Theme).collect();
    let keys: Vec<String> = entries.iter().map(|entry| entry.key(evidence.study)).collect();
    Axis {
        text: keys.join(","),
        entries,
    }
}
