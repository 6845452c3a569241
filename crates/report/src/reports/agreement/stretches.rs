//! Agreement on where passages begin and end.

use emic_core::agreement::Draws;
use emic_core::analysis::agree::{Rated, StretchRow};
use emic_core::ask::Theme;

use super::line::{Line, of_coder};
use super::{AgreementGroup, Asked, counted, head, with_groups};
use crate::phrase::agreement as phrases;
use crate::phrase::noun;
use crate::{Cell, Column, Report, Text};

impl Line for StretchRow {
    fn theme(&self) -> Option<Theme> {
        self.theme
    }

    fn rated(&self) -> &[Rated] {
        &self.rated
    }

    fn n(&self, _place: usize) -> u64 {
        self.characters
    }

    fn heads(asked: &Asked<'_>, coders: &[usize]) -> Vec<Column> {
        coders.iter().map(|place| of_coder(asked, *place)).collect()
    }

    fn counts(&self, _place: usize, coders: &[usize]) -> Vec<Cell> {
        let marked = |coder: &usize| self.marked.as_ref()?.get(*coder).copied();
        let cell = |coder| marked(coder).map_or(Cell::Undefined, Cell::Count);
        coders.iter().map(cell).collect()
    }
}

/// The unitizing family: a table a pair, a row a code.
#[must_use]
pub fn stretch_report(asked: &Asked<'_>, draws: Option<Draws>, groups: &[AgreementGroup<'_, StretchRow>]) -> Report {
    let language = asked.language;
    let base = |group: &AgreementGroup<'_, StretchRow>| {
        let length = group.rows.first().map_or(0, |row| row.characters);
        let counted = counted(asked, &group.compared, &noun::CHARACTER.counted(length, language));
        // Why all codes together may have no value.
        let overlap = group.rows.iter().any(|row| row.marked.is_none());
        let overlap = overlap.then(|| phrases::STRETCHES_OVERLAP.say(language).to_owned());
        [counted].into_iter().chain(overlap).collect()
    };
    let report = head(asked, "stretch", &phrases::UNIT_STRETCH, draws);
    with_groups(asked, report, ("stretch", draws), groups, base)
        .with_note(Text::with_code(phrases::STRETCH_NOTE.say(language)))
}
