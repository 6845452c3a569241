//! Agreement on units that every coder rated.

use emic_core::agreement::Draws;
use emic_core::analysis::agree::{Rated, RatedUnit, Row};
use emic_core::ask::Theme;

use super::line::{Line, of_coder};
use super::{AgreementGroup, Asked, counted, head, with_groups};
use crate::phrase::agreement as phrases;
use crate::phrase::noun;
use crate::{Cell, Column, Report, Text};

impl Line for Row {
    fn theme(&self) -> Option<Theme> {
        self.theme
    }

    fn rated(&self) -> &[Rated] {
        &self.rated
    }

    fn n(&self, _place: usize) -> u64 {
        self.units
    }

    fn heads(asked: &Asked<'_>, coders: &[usize]) -> Vec<Column> {
        let each = coders.iter().map(|place| of_coder(asked, *place));
        let both = || Column::numbers(phrases::BOTH.say(asked.language));
        each.chain((asked.coders.len() == 2).then(both)).collect()
    }

    fn counts(&self, _place: usize, coders: &[usize]) -> Vec<Cell> {
        let given = |coder: &usize| self.given.get(*coder).copied().unwrap_or_default();
        let together = (self.given.len() == 2).then_some(self.together);
        coders.iter().map(given).chain(together).map(Cell::Count).collect()
    }
}

/// Agreement on units.
#[must_use]
pub fn agreement_report(
    asked: &Asked<'_>,
    unit: RatedUnit,
    draws: Option<Draws>,
    groups: &[AgreementGroup<'_, Row>],
) -> Report {
    let language = asked.language;
    let (phrase, noun) = match unit {
        RatedUnit::Turn => (&phrases::UNIT_TURN, &noun::TURN),
        RatedUnit::Sentence => (&phrases::UNIT_SENTENCE, &noun::SENTENCE),
        RatedUnit::Character => (&phrases::UNIT_CHARACTER, &noun::CHARACTER),
    };
    let base = |group: &AgreementGroup<'_, Row>| {
        let units = noun.counted(group.compared.units(unit), language);
        vec![counted(asked, &group.compared, &units)]
    };
    let report = head(asked, unit.name(), phrase, draws);
    with_groups(asked, report, (unit.name(), draws), groups, base)
        .with_note(Text::with_code(phrases::COLUMNS.say(language)))
        .with_note(Text::with_code(phrases::CAUTION.say(language)))
}
