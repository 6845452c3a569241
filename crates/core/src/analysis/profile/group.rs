//! The profile of one group of cases.

use std::cmp::Reverse;

use super::{Aspect, Companion, Company, Deviation, ModelCode, ProfileRow, ProfileWishes, Tally};
use super::{company, deviants, profile};
use crate::analysis::{Evidence, Quote};
use crate::ask::AskError;
use crate::model::Valence;

/// One group, or all of them together.
#[derive(Debug, Clone)]
pub struct ProfileGroup<'s> {
    /// The name; none for the whole.
    pub name: Option<String>,
    /// What was counted.
    pub evidence: Evidence<'s>,
    /// A row for each code of the model, in its order.
    pub rows: Vec<ProfileRow>,
    /// What goes with what.
    pub company: Company,
    /// The cases that stand against the group; none where they are not looked for.
    pub deviants: Vec<Deviating>,
}

/// Deviant cases of one code, each with what it says there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deviating {
    /// Code, side and cases.
    pub deviation: Deviation,
    /// A passage of each case on that side, in the order of the cases; none where no quotes are wished for.
    pub quotes: Vec<Quote>,
}

/// Whether cases are sought that stand against their group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Deviants {
    /// They are.
    Sought,
    /// They are not: these cases are no group, or stand in groups of their own.
    Left,
}

impl<'s> ProfileGroup<'s> {
    /// Counts one group.
    pub(super) fn of(
        (name, evidence): (Option<String>, Evidence<'s>),
        codes: &[ModelCode],
        wishes: &ProfileWishes,
        deviants: Deviants,
    ) -> Result<Self, AskError> {
        Ok(Self {
            name,
            rows: profile(&evidence, codes),
            company: company(&evidence, codes, wishes.unit)?,
            deviants: match deviants {
                Deviants::Sought => deviating(&evidence, codes, wishes)?,
                Deviants::Left => Vec::new(),
            },
            evidence,
        })
    }

    /// The row of a code.
    #[must_use]
    pub fn row(&self, aspect: Aspect) -> Option<&ProfileRow> {
        self.rows.iter().find(|row| row.aspect == aspect)
    }

    /// The codings of all codes of the model together, by sign.
    #[must_use]
    pub fn references(&self) -> Tally {
        let add = |sum: Tally, row: &ProfileRow| Tally {
            plus: sum.plus + row.references.plus,
            minus: sum.minus + row.references.minus,
            neutral: sum.neutral + row.references.neutral,
        };
        self.rows.iter().fold(Tally::default(), add)
    }

    /// The codes that any case has with this sign: those of most cases first, equal ones in the order of the model.
    ///
    /// ```
    /// use emic_core::analysis::profile::{ProfileWishes, profile_of};
    /// use emic_core::analysis::{Grouping, Unit};
    /// use emic_core::ask::{Scan, Scope, Wishes};
    /// use emic_core::measure::find;
    /// use emic_core::model::Valence;
    /// # use emic_core::read::{Sources, understand};
    /// # let study = understand(Sources::from_iter([
    /// #     ("emic.yaml", "title: t\ncodebooks: [builtin:bronstein]\n"),
    /// #     ("transcripts/S1.txt", "R: een twee\n"),
    /// #     ("transcripts/S2.txt", "R: een\n"),
    /// #     ("coding/an/S1.yaml", "segments:\n- {quote: een, codes: [interdependence+, role-flexibility+]}\n- {quote: twee, codes: [interdependence+, process-reflection-]}\n"),
    /// #     ("coding/an/S2.yaml", "segments:\n- {quote: een, codes: [role-flexibility+]}\n"),
    /// # ])).study.ok_or("no study")?;
    ///
    /// // S1 has interdependence+ twice, role-flexibility+ and process-reflection-; S2 has role-flexibility+.
    /// let scope = Scope::resolve(&study, &Wishes::default(), &Scan)?;
    /// let wishes = ProfileWishes { quotes: 0, against: 3, unit: Unit::Turn, measure: find("phi")? };
    /// let whole = profile_of(&study, &scope, Grouping::Whole, &wishes)?.whole;
    /// // Cases count, not codings: two cases before one.
    /// let ranked = whole.ranked(Valence::Plus).into_iter().map(|row| (row.aspect.id(), row.plus.part));
    /// assert_eq!(ranked.collect::<Vec<_>>(), [("role-flexibility", 2), ("interdependence", 1)]);
    /// assert_eq!(whole.ranked(Valence::Minus).len(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn ranked(&self, side: Valence) -> Vec<&ProfileRow> {
        let mut rows: Vec<&ProfileRow> = self.rows.iter().filter(|row| row.cases(side).part > 0).collect();
        rows.sort_by_key(|row| Reverse(row.cases(side).part));
        rows
    }

    /// The codes that no case mentions, with whatever sign.
    #[must_use]
    pub fn unmentioned(&self) -> Vec<Aspect> {
        let rows = self.rows.iter().filter(|row| row.any.part == 0);
        rows.map(|row| row.aspect).collect()
    }

    /// The sides that no coding has, of codes that are mentioned.
    #[must_use]
    pub fn missing_sides(&self) -> Vec<Companion> {
        let mentioned = self.rows.iter().filter(|row| row.any.part > 0);
        let missing = |row: &ProfileRow| {
            let (aspect, references) = (row.aspect, row.references);
            let sides = [Valence::Plus, Valence::Minus].into_iter();
            let sides = sides.filter(move |side| references.of(*side) == 0);
            sides.map(move |side| Companion { aspect, side })
        };
        mentioned.flat_map(missing).collect()
    }
}

/// The deviant cases of a group; with a passage of each where any quotes are wished for.
fn deviating(evidence: &Evidence<'_>, codes: &[ModelCode], wishes: &ProfileWishes) -> Result<Vec<Deviating>, AskError> {
    let found = deviants(evidence, codes, wishes.against).into_iter();
    let told = found.map(|deviation| {
        let quotes = match wishes.quotes {
            0 => Vec::new(),
            _ => deviation.passages(evidence)?,
        };
        Ok(Deviating { deviation, quotes })
    });
    told.collect()
}
